// The chart in a message: dark on white and as wide as the message, also where the deck is dark.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PreparedDeck } from '../../src/build.ts';
import type { Drawing } from '../../src/chart/picture/create-drawing.ts';
import { keyPicture } from '../../src/commands/mail/key-picture.ts';
import type { Ground } from '../../src/ground.ts';
import type { ChartColors } from '../../src/model/deck/chart.ts';
import { openTestWorkshop, type ShippedDeck, shippedDecks, shippedGround } from '../support/shipped-decks.ts';

let ground: Ground;
let decks: readonly ShippedDeck[];
beforeAll(async () => {
  ground = (await shippedGround()).value;
  decks = await shippedDecks(ground, await openTestWorkshop());
}, 60_000);

const prepared = (name: string): PreparedDeck => {
  const deck = decks.find((one) => one.name === name);
  if (deck === undefined) throw new Error(`no deck ${name}`);
  return deck.prepared;
};

/** Remembers what it was asked to draw; every narrow chart has a fault when `isCrowded`. */
function watched(isCrowded = false) {
  const drawn: { colors: ChartColors; width: number; height: number }[] = [];
  const drawing: Drawing = {
    draw: async (_, colors, size) => {
      drawn.push({ colors, ...size });
      return new Uint8Array([1]);
    },
    drawSvg: async () => '',
    findFaults: async (_chart, _colors, _size, place) =>
      isCrowded ? [{ kind: 'chart-text-cut', place, message: 'm' }] : [],
  };
  return { drawing, drawn };
}

describe('the picture of a message', () => {
  it('is the comparison of costs, with the sources of its page', async () => {
    const { drawing } = watched();
    const picture = await keyPicture(prepared('2025-W43 executive'), ground.content, drawing);
    expect(picture).toMatchObject({ width: 584, title: 'DeepSeekとGPT-4について示された学習費など' });
    const page = prepared('2025-W43 executive').plan.slides[(picture?.page ?? 0) - 1];
    expect(page?.kind).toBe('comparison-chart');
    expect(picture?.sources).toEqual(page?.sourceLines[0]);
  });

  it('is dark on white for a dark deck too', async () => {
    const { drawing, drawn } = watched();
    await keyPicture(prepared('2025-W43 technical'), ground.content, drawing);
    await keyPicture(prepared('2025-W43 executive'), ground.content, drawing);
    expect(drawn.map(({ colors }) => colors.page.replace('#', ''))).toEqual(['FFFFFF', 'FFFFFF']);
  });

  it('is that of the slide, set to the same width, when its words do not fit the message', async () => {
    const { drawing, drawn } = watched(true);
    const deck = prepared('2025-W43 executive');
    const picture = await keyPicture(deck, ground.content, drawing);
    const [asked] = drawn;
    const boxes = deck.scene.pages[(picture?.page ?? 0) - 1]?.boxes ?? [];
    const { w: width, h: height } = boxes.find(({ kind }) => kind === 'chart')?.rect ?? {};
    expect(width).not.toBe(584);
    expect(asked).toMatchObject({ width, height });
    expect(picture?.width).toBe(584);
    expect((picture?.height ?? 0) / 584).toBeCloseTo((asked?.height ?? 0) / (asked?.width ?? 1), 2);
  });

  it('is missing where the deck has no chart', async () => {
    const deck = prepared('2025-W43 executive');
    const pages = deck.scene.pages.map((page) => ({
      ...page,
      boxes: page.boxes.filter(({ kind }) => kind !== 'chart'),
    }));
    const { drawing } = watched();
    expect(
      await keyPicture({ ...deck, scene: { ...deck.scene, pages } }, ground.content, drawing),
    ).toBeUndefined();
  });
});
