// Slides of shipped previews on the screen of a real Chromium against small pictures kept beside this file.
//
// Drawn in the packages' fonts and made so small that the edges of letters do not count, they are the same on every
// machine within a tolerance; that the tolerance still sees a fault is tested below. UPDATE_GOLDENS=1 writes them anew.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { previewDeck } from '../../../src/build.ts';
import { type Browser, findChromium, type OpenPage, openChromium } from '../../support/chromium.ts';
import { buildShipped, openTestWorkshop, shippedDeckIn, shippedGround } from '../../support/shipped-decks.ts';
import {
  type Difference,
  differenceOf,
  type SmallPicture,
  smallPicture,
  toPng,
} from '../../support/small-picture.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'screenshots');
const TIMEOUT = 180_000;
/** Pixels of the screen for each of a golden: a page of 960 points becomes 240 pixels wide. */
const REDUCTION = 4;
const PAGE_WIDTH = 960;
/** Measured: hinting, sub-pixel places and LCD text switched on or off give 0.003 and 0.11, the least planted fault 0.1 and 32. */
const TOLERANCE: Difference = { mean: 1.5, worstBlock: 16 };
const MOST_BYTES = 300_000;

/** Every theme, both languages: audience, theme, and the ids of the slides. */
const SHOTS = [
  ['executive', 'light', ['cover', 'calls', 'comparison-chart']],
  ['technical', 'dark', ['timeline', 'argument', 'comparison-table']],
  ['global-investor', 'example-brand', ['cover', 'factor-grid', 'two-horizons']],
] as const;

const program = findChromium();
const inChromium = program === undefined ? describe.skip : describe;

let browser: Browser;
const pages = new Map<string, { readonly page: OpenPage; readonly slides: readonly string[] }>();

beforeAll(async () => {
  if (program === undefined) return;
  browser = await openChromium(program);
  const { value: ground } = await shippedGround();
  const workshop = await openTestWorkshop();
  for (const [audience, theme] of SHOTS) {
    const deck = await shippedDeckIn(ground, workshop, '2025-W43', audience, theme);
    const { page } = await previewDeck(ground, deck.prepared, await buildShipped(ground, deck, workshop), []);
    pages.set(theme, {
      page: await browser.open(page),
      slides: deck.prepared.plan.slides.map(({ id }) => id),
    });
  }
}, TIMEOUT);

afterAll(async () => {
  if (program === undefined) return;
  await browser.close();
});

async function shoot(theme: string, slide: string): Promise<SmallPicture> {
  const { page, slides } = pages.get(theme) ?? {};
  const number = (slides?.indexOf(slide) ?? -1) + 1;
  if (page === undefined || number === 0) throw new Error(`no slide ${slide} in ${theme}`);
  await page.ask(`(location.hash = '#slide-${number}')`);
  return smallPicture(await page.shoot(`#slide-${number} svg.page`, PAGE_WIDTH), REDUCTION);
}

async function golden(name: string): Promise<SmallPicture> {
  return smallPicture(readFileSync(join(FOLDER, `${name}.png`)), 1);
}

function isNear({ mean, worstBlock }: Difference): boolean {
  return mean <= TOLERANCE.mean && worstBlock <= TOLERANCE.worstBlock;
}

inChromium('a slide on the screen (skipped where no Chromium is installed)', () => {
  const cases = SHOTS.flatMap(([, theme, slides]) => slides.map((slide) => [theme, slide] as const));

  it.each(cases)('looks as it is kept: %s %s', async (theme, slide) => {
    const name = `${theme}-${slide}`;
    const met = await shoot(theme, slide);
    const path = join(FOLDER, `${name}.png`);
    if (process.env.UPDATE_GOLDENS === '1') {
      mkdirSync(FOLDER, { recursive: true });
      // One that is near enough stays: no change without a reason.
      if (!existsSync(path) || !isNear(differenceOf(met, await golden(name))))
        writeFileSync(path, toPng(met));
    }
    const difference = differenceOf(met, await golden(name));
    expect({ name, ...difference, isNear: isNear(difference) }).toMatchObject({ isNear: true });
  });

  it('is kept in few bytes, and nothing is kept that is not looked at', () => {
    const kept = readdirSync(FOLDER);
    expect(kept.sort()).toEqual(cases.map(([theme, slide]) => `${theme}-${slide}.png`).sort());
    const bytes = kept.reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it.each([
    ['a chip that is gone', 'light', 'calls', `one('[data-box="house-view"]').remove()`],
    [
      'a word in the wrong colour',
      'light',
      'calls',
      `one('[data-box$=".key"] tspan').setAttribute('fill', '#16202C')`,
    ],
    [
      'a headline set lower',
      'light',
      'comparison-chart',
      `one('[data-box="headline"]').setAttribute('transform', 'translate(0 10)')`,
    ],
    ['a chart that is gone', 'light', 'comparison-chart', `one('image').remove()`],
    [
      'a table in other lines',
      'dark',
      'comparison-table',
      `one('[role="row"]:nth-of-type(3)').setAttribute('transform', 'translate(0 -8)')`,
    ],
    ['a logo that is gone', 'example-brand', 'two-horizons', `one('use').remove()`],
    ['a panel in the colour of the page', 'example-brand', 'cover', `one('rect[fill="#0F4238"]').remove()`],
  ] as const)('looks different with a fault: %s', async (_, theme, slide, fault) => {
    const before = await shoot(theme, slide);
    const { page, slides } = pages.get(theme) ?? {};
    const root = `document.querySelector('#slide-${(slides?.indexOf(slide) ?? -1) + 1} svg.page')`;
    await page?.ask(`(() => {
      const svg = ${root};
      const one = (selector) => svg.querySelector(selector);
      window.kept = svg.innerHTML;
      ${fault};
      return true;
    })()`);
    try {
      expect(isNear(differenceOf(before, await shoot(theme, slide)))).toBe(false);
    } finally {
      await page?.ask(`(${root}.innerHTML = window.kept, true)`);
    }
    expect(differenceOf(before, await shoot(theme, slide))).toEqual({ mean: 0, worstBlock: 0 });
  });
});
