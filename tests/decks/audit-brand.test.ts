// Decks in the example of a brand, with a logo on every page, as an independent renderer shows them.
import { describeAudit } from '../support/describe-audit.ts';
import { shippedBuild } from '../support/shipped-decks.ts';
import { ARE_TRIALS_WHOLE } from '../support/trials.ts';

/** One in Japanese; `npm run trials` takes one in English, too. */
const BRANDED = ARE_TRIALS_WHOLE ? (['executive', 'global-investor'] as const) : (['executive'] as const);
const BRAND = 'example-brand';
const nameOf = (audience: string): string => `2025-W43 ${audience} in ${BRAND}`;

describeAudit(BRANDED.map(nameOf), { slides: 10, shapes: 50 }, (ground, workshop) =>
  BRANDED.map((audience) => ({
    name: nameOf(audience),
    build: () => shippedBuild(ground, workshop, '2025-W43', audience, BRAND),
  })),
);
