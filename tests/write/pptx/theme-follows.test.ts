// What a recipient sees who gives a finished deck other theme colours or fonts, as LibreOffice draws it where installed.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { renderDeck } from '../../../src/world/render-deck.ts';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { aFullScene, FULL_PICTURES, LIGHT } from '../../support/scene-builder.ts';

const { loadImage, createCanvas } = createRequire(import.meta.url)(
  '@napi-rs/canvas',
) as typeof import('@napi-rs/canvas');

const canRender = ['soffice', 'pdftoppm'].every((program) => spawnSync(program, ['-v']).error === undefined);
/** Of the project's two, the one in which Latin words look different. */
const FONT = 'Noto Sans JP';
const MINUTES = 3 * 60_000;
const THEME = 'ppt/theme/theme1.xml';

/** Slots of a green and violet house: page, fill of chapters, accent. */
const OTHER = { lt1: 'FBF7EC', dk2: '0B5D3B', accent2: '7A1FA2', accent4: 'C9F2DC' } as const;

function changeTheme(deck: Uint8Array, change: (theme: string) => string): Uint8Array {
  const parts = unzipSync(deck);
  return zipSync({ ...parts, [THEME]: strToU8(change(strFromU8(parts[THEME] ?? new Uint8Array()))) });
}

const [WIDTH, HEIGHT] = [960, 540];
const NEAR = 4;

/** A page's pixels, one for each point. */
async function pixelsOf(page: Uint8Array): Promise<Uint8ClampedArray> {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  pen.imageSmoothingEnabled = false;
  pen.drawImage(await loadImage(Buffer.from(page)), 0, 0, WIDTH, HEIGHT);
  return pen.getImageData(0, 0, WIDTH, HEIGHT).data;
}

/** Share of the pixels that have a colour, within a few steps of each channel. */
function shareOf(pixels: Uint8ClampedArray | undefined, hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const isNear = (at: number, value: number) => Math.abs((pixels?.[at] ?? 0) - value) < NEAR;
  let count = 0;
  for (let at = 0; at < WIDTH * HEIGHT * 4; at += 4)
    if (isNear(at, red) && isNear(at + 1, green) && isNear(at + 2, blue)) count += 1;
  return count / (WIDTH * HEIGHT);
}

function changedShare(one: Uint8ClampedArray, other: Uint8ClampedArray | undefined): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 4)
    if (Math.abs((one[at] ?? 0) - (other?.[at] ?? 0)) > 64) count += 1;
  return count / (WIDTH * HEIGHT);
}

async function drawn(deck: Uint8Array): Promise<readonly Uint8ClampedArray[]> {
  return Promise.all((await renderDeck(deck, true)).pages.map(pixelsOf));
}

describe(canRender ? 'another theme' : 'another theme (skipped without soffice and pdftoppm)', () => {
  let before: readonly Uint8ClampedArray[] = [];
  let after: readonly Uint8ClampedArray[] = [];

  beforeAll(async () => {
    if (!canRender) return;
    const deck = await writePptx(aFullScene(), FULL_PICTURES, 'f00d');
    const changed = changeTheme(deck, (theme) =>
      Object.entries(OTHER).reduce(
        (text, [slot, hex]) =>
          text.replace(new RegExp(`(<a:${slot}><a:srgbClr val=")[0-9A-F]{6}`), `$1${hex}`),
        theme,
      ),
    );
    before = await drawn(deck);
    after = await drawn(changed);
  }, MINUTES);

  it.each([
    ['the page', 2, 'lt1', 0.5],
    ['a chapter page', 1, 'dk2', 0.5],
    ['a mark in the accent', 2, 'accent2', 0.0001],
    ['a chip', 2, 'accent4', 0.0005],
  ] as const)('recolours %s', (_, page, slot, least) => {
    if (!canRender) return;
    expect(shareOf(before[page], LIGHT[slot])).toBeGreaterThan(least);
    expect(shareOf(before[page], OTHER[slot])).toBeLessThan(least / 10);
    expect(shareOf(after[page], OTHER[slot])).toBeGreaterThan(least);
    expect(shareOf(after[page], LIGHT[slot])).toBeLessThan(least / 10);
  });

  (canRender ? it : it.skip)(
    'sets all words in its fonts',
    async () => {
      const deck = await writePptx(aFullScene('en'), FULL_PICTURES, 'f00d');
      const inArial = await drawn(deck);
      const pages = await drawn(changeTheme(deck, (theme) => theme.replaceAll('"Arial"', `"${FONT}"`)));
      // Wherever there are words the page looks different, and only there: the chart is a picture.
      expect(pages).toHaveLength(before.length);
      for (const [index, page] of pages.entries())
        expect(changedShare(page, inArial[index])).toBeGreaterThan(0.0005);
    },
    MINUTES,
  );
});
