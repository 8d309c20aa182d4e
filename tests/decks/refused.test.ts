// A deck with a fault in its bytes: told, and not read further; the commands write nothing then.
import { describe, expect, it } from '@jest/globals';
import { buildDeck } from '../../src/build.ts';
import type { SceneBox } from '../../src/model/deck/scene.ts';
import { hasErrors } from '../../src/model/finding.ts';
import { openTestWorkshop, shippedDecks, shippedGround } from '../support/shipped-decks.ts';

const ground = (await shippedGround()).value;
const workshop = await openTestWorkshop();
const [deck] = await shippedDecks(ground, workshop, ['2025-W09 executive']);

/** As if a writer had met a missing value. */
function withHole(box: SceneBox): SceneBox {
  if (box.kind !== 'text' || box.role !== 'title') return box;
  return {
    ...box,
    lines: box.lines.map((line) => ({
      ...line,
      runs: line.runs.map((run) => ({ ...run, text: 'undefined' })),
    })),
  };
}

describe('a deck with a hole in its bytes', () => {
  it('is refused for that, and for nothing that follows from it', async () => {
    if (deck === undefined) throw new Error('no deck');
    const { prepared } = deck;
    const [cover, ...rest] = prepared.scene.pages;
    if (cover === undefined) throw new Error('no page');
    const scene = { ...prepared.scene, pages: [{ ...cover, boxes: cover.boxes.map(withHole) }, ...rest] };
    const { findings } = await buildDeck(ground, { ...prepared, scene }, workshop);
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['package-content']));
    expect(hasErrors(findings)).toBe(true);
    expect(
      (await buildDeck(ground, prepared, workshop)).findings.filter((finding) => hasErrors([finding])),
    ).toEqual([]);
  }, 60_000);
});
