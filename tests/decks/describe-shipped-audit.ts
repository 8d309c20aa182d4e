// A week and some of its audiences → tests that an independent renderer shows their decks without a fault.
import { describeAudit } from '../support/describe-audit.ts';
import { type AUDIENCES, shippedBuild, type WEEKS } from '../support/shipped-decks.ts';

export function describeShippedAudit(
  week: (typeof WEEKS)[number],
  audiences: readonly (typeof AUDIENCES)[number][],
): void {
  const nameOf = (audience: string) => `${week} ${audience}`;
  describeAudit(audiences.map(nameOf), { slides: 10, shapes: 50 }, (ground, workshop) =>
    audiences.map((audience) => ({
      name: nameOf(audience),
      build: () => shippedBuild(ground, workshop, week, audience),
    })),
  );
}
