// Lines as they were predicted against lines as they are rendered, box by box, in several Japanese fonts.
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildDeck, type PreparedDeck, prepareDeck } from '../../src/build.ts';
import type { Scene, SceneBox, SceneLine } from '../../src/model/deck/scene.ts';
import type { PageShape } from '../../src/model/length.ts';
import { compareLines } from '../support/compare-lines.ts';
import { renderedWords, systemFonts } from '../support/rendered-lines.ts';
import { openTestWorkshop, shippedGround } from '../support/shipped-decks.ts';
import { ARE_TRIALS_WHOLE } from '../support/trials.ts';

/** The first is a package of the project, the others come with the system where they do. */
const FAMILIES = ['Noto Sans JP', 'Noto Sans CJK JP', 'IPAGothic', 'IPAMincho'];
const installed = systemFonts();
const missing = ['soffice', 'pdftotext'].filter((name) => spawnSync(name, ['-v']).error !== undefined);

function lacks(family: string): string[] {
  const isThere = family === FAMILIES[0] || installed.has(family);
  return [...missing, ...(isThere ? [] : [family])];
}

const DECKS: readonly (readonly [audience: string, page: PageShape])[] = [
  ['executive', '16:9'],
  ['executive', '4:3'],
];

/** Each font with one of the decks; `npm run trials` compares each with both. */
function decksFor(family: string): typeof DECKS {
  return ARE_TRIALS_WHOLE ? DECKS : [DECKS[FAMILIES.indexOf(family) % 2] ?? ['executive', '16:9']];
}
const built = new Map<string, { readonly deck: PreparedDeck; readonly bytes: Uint8Array }>();

beforeAll(async () => {
  const ground = (await shippedGround()).value;
  const workshop = await openTestWorkshop();
  for (const [id, page] of DECKS) {
    const audience = ground.content.audiences.get(id);
    const briefing = ground.content.briefings.get('2025-W43');
    if (audience === undefined || briefing === undefined) throw new Error(`no ${id}`);
    const deck = await prepareDeck(ground, { briefing, audience: { ...audience, page } }, workshop.drawing);
    built.set(`${id} ${page}`, { deck, bytes: (await buildDeck(ground, deck, workshop)).bytes });
  }
}, 60_000);

function oneLineLess(scene: Scene): Scene {
  const shorter = (lines: readonly SceneLine[]): readonly SceneLine[] =>
    lines.length > 1 ? lines.slice(1) : lines;
  return {
    ...scene,
    pages: scene.pages.map((page) => ({
      ...page,
      boxes: page.boxes.map(
        (box): SceneBox => (box.kind === 'text' ? { ...box, lines: shorter(box.lines) } : box),
      ),
    })),
  };
}

/** Of those of the system one, `npm run trials` all. */
const TRIED = ARE_TRIALS_WHOLE ? FAMILIES : [FAMILIES[0] ?? '', 'IPAMincho'];

describe.each(TRIED)('lines in %s', (family) => {
  const lacking = lacks(family);
  (lacking.length > 0 ? it.skip : it).each([...decksFor(family)])(
    `are never more than predicted: %s, %s (skipped without ${family}, soffice and pdftotext)`,
    async (id, page) => {
      const { deck, bytes } = built.get(`${id} ${page}`) ?? {};
      if (deck === undefined || bytes === undefined) throw new Error('no deck');
      const { pages, fonts } = await renderedWords(bytes, family);
      expect(fonts.some((name) => name.includes(family.replaceAll(' ', '').toLowerCase()))).toBe(true);
      const { boxes, more, fewer } = compareLines(deck.scene, pages);
      expect([...more, ...fewer]).toEqual([]);
      expect(boxes).toBeGreaterThan(300);
      // Had one line less been predicted everywhere, every box of several lines would be found.
      const several = compareLines(oneLineLess(deck.scene), pages).more;
      expect(several.length).toBeGreaterThan(50);
    },
    200_000,
  );
});
