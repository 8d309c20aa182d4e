// Every page of the eight shipped decks and of the gallery: no rule on pages has anything to say.
import { describe, expect, it } from '@jest/globals';
import { layoutDeck } from '../../src/layout/layout-deck.ts';
import { measureLine } from '../../src/layout/text/measure-line.ts';
import { lintScene } from '../../src/lint/lint-scene.ts';
import { viewScene } from '../../src/lint/scene/scene-view.ts';
import type { Finding } from '../../src/model/finding.ts';
import { CASES } from '../gallery/cases.ts';
import { aPlan } from '../support/briefing-builder.ts';
import { openTestWorkshop, shippedDecks, shippedGround } from '../support/shipped-decks.ts';

const ground = (await shippedGround()).value;
const decks = await shippedDecks(ground, await openTestWorkshop());
const THEMES = [...ground.content.themes.values()];

function told({ kind, page, message }: Finding): string {
  return `${kind} ${page}: ${message}`;
}

describe('the rules on pages', () => {
  it.each(decks.map((deck) => [deck.name, deck.prepared] as const))(
    'say nothing about %s',
    (_, { scene, plan }) => {
      expect(lintScene(scene, plan, measureLine).map(told)).toEqual([]);
    },
  );

  it('have seen words, tables, charts and drawings there', () => {
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
