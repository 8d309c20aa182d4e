// Every page of every shipped deck in every theme, shape and language, and of the gallery: no rule on pages has anything to say.
import { describe, expect, it } from '@jest/globals';
import { prepareDeck } from '../../src/build.ts';
import { layoutDeck } from '../../src/layout/layout-deck.ts';
import { lintScene } from '../../src/lint/lint-scene.ts';
import { viewScene } from '../../src/lint/scene/scene-view.ts';
import type { Finding } from '../../src/model/finding.ts';
import { PAGE_SHAPES } from '../../src/model/length.ts';
import { measureLine } from '../../src/type/measure-text.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import { CASES } from '../gallery/cases.ts';
import { aPlan } from '../support/briefing-builder.ts';
import { AUDIENCES, openTestWorkshop, shippedDecks, shippedGround, WEEKS } from '../support/shipped-decks.ts';

const ground = (await shippedGround()).value;
const { drawing } = await openTestWorkshop();
const THEMES = [...ground.content.themes.values()];

function told({ kind, page, message }: Finding): string {
  return `${kind} ${page}: ${message}`;
}

const VARIANTS = THEMES.flatMap(({ id: themeName }) =>
  PAGE_SHAPES.flatMap((page) => LANGUAGES.map((language) => ({ themeName, page, language }))),
);

describe('the rules on pages', () => {
  it.each(VARIANTS)(
    'say nothing about any deck in $themeName, $page, $language',
    async (variant) => {
      const found: string[] = [];
      for (const week of WEEKS) {
        for (const id of AUDIENCES) {
          const briefing = ground.content.briefings.get(week);
          const audience = ground.content.audiences.get(id);
          if (briefing === undefined || audience === undefined) throw new Error(`no ${week} or no ${id}`);
          const { plan, scene } = await prepareDeck(
            ground,
            { briefing, audience: { ...audience, ...variant } },
            drawing,
          );
          found.push(...lintScene(scene, plan, measureLine).map((one) => `${week} ${id} ${told(one)}`));
        }
      }
      expect(found).toEqual([]);
    },
    60_000,
  );

  it('have seen words, tables, charts and drawings in the decks', async () => {
    const decks = await shippedDecks(ground, await openTestWorkshop());
    const boxes = decks.flatMap(({ prepared }) => prepared.scene.pages.flatMap((page) => page.boxes));
    for (const kind of ['text', 'table', 'chart', 'line', 'rect'])
      expect(boxes.map((box) => box.kind)).toContain(kind);
    expect(boxes.some(({ drawing }) => drawing !== undefined)).toBe(true);
    expect(boxes.filter((box) => box.kind === 'text' && box.type === undefined)).toEqual([]);
    const blocks = decks.flatMap(({ prepared }) =>
      viewScene(prepared.scene, measureLine).pages.flatMap((page) => page.blocks),
    );
    expect(blocks.length).toBeGreaterThan(2000);
  });

  const gallery = Object.entries(CASES).flatMap(([name, world]) =>
    THEMES.map((theme) => [name, theme.id, world, theme] as const),
  );
  /** Its pages show one thing each, so that a person can read what is kept of them: half of them is empty. */
  it.each(gallery)('say nothing about %s of the gallery in %s', async (_, __, world, theme) => {
    const { value: plan } = aPlan(world);
    const scene = await layoutDeck(plan, theme, 'briefdeck');
    const found = lintScene(scene.value, plan, measureLine).filter(({ kind }) => kind !== 'half-empty');
    expect(found.map(told)).toEqual([]);
  });
});
