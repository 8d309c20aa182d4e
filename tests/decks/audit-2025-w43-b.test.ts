// Two of the decks of 2025-W43, as an independent renderer shows them.
import { describeAudit } from '../support/describe-audit.ts';
import { shippedBuild } from '../support/shipped-decks.ts';

const WEEK = '2025-W43';
const AUDIENCES = ['portfolio-manager', 'technical'] as const;

describeAudit(
  AUDIENCES.map((audience) => `${WEEK} ${audience}`),
  { slides: 10, shapes: 50 },
  (ground, workshop) =>
    AUDIENCES.map((audience) => ({
      name: `${WEEK} ${audience}`,
      build: () => shippedBuild(ground, workshop, WEEK, audience),
    })),
);
