// Decks with every kind of box, as an independent renderer shows them.
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { describeAudit } from '../../support/describe-audit.ts';
import { aFullScene, FULL_PICTURES } from '../../support/scene-builder.ts';

const LOOKS = [
  ['ja', 'light'],
  ['en', 'dark'],
] as const;

describeAudit(
  LOOKS.map((look) => look.join(' ')),
  { slides: 3, shapes: 10, counts: { links: 3, tables: 1 } },
  () =>
    LOOKS.map(([language, appearance]) => ({
      name: `${language} ${appearance}`,
      build: async () => {
        const scene = aFullScene(language, appearance);
        return { scene, bytes: await writePptx(scene, FULL_PICTURES, 'f00d') };
      },
    })),
);
