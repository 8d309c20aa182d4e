// The decks of 2025-W09, as an independent renderer shows them.
import { describeAudit } from '../support/describe-audit.ts';
import { AUDIENCES, shippedBuild } from '../support/shipped-decks.ts';

const WEEK = '2025-W09';

describeAudit(
  AUDIENCES.map((audience) => `${WEEK} ${audience}`),
  { slides: 10, shapes: 50 },
  (ground, workshop) =>
    AUDIENCES.map((audience) => ({
      name: `${WEEK} ${audience}`,
      build: () => shippedBuild(ground, workshop, WEEK, audience),
    })),
);
