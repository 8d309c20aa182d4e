// Receipts in a real Chromium: by keys alone, on a telephone, on paper, and with the words of the sources.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildDeck, previewDeck } from '../../../src/build.ts';
import { type Original, readOriginal } from '../../../src/verify/originals.ts';
import { type Browser, findChromium, type OpenPage, openChromium } from '../../support/chromium.ts';
import { openTestWorkshop, shippedDecks, shippedGround } from '../../support/shipped-decks.ts';
import { standInOriginals } from '../../support/stand-in-originals.ts';

const program = findChromium();
const inChromium = program === undefined ? describe.skip : describe;
const TIMEOUT = 180_000;

let browser: Browser;
let plain: string;
let withCalculation: string;
let sourcesPage: string;

beforeAll(async () => {
  if (program === undefined) return;
  browser = await openChromium(program);
  const { value: ground } = await shippedGround();
  const { content } = ground;
  const texts = standInOriginals(content);
  const originals = new Map(
    [...content.sources.values()].map(({ id, original }): [string, Original] => [
      id,
      readOriginal(new TextEncoder().encode(texts.get(original)), original),
    ]),
  );
  const workshop = await openTestWorkshop();
  const names = ['2025-W43 executive', '2025-W43 portfolio-manager'];
  const [deck, another] = await shippedDecks(ground, workshop, names);
  if (deck === undefined || another === undefined) throw new Error('no deck');
  const withOriginals = { ...ground, evidence: { ...ground.evidence, originals } };
  const previewOf = async ({ prepared }: typeof deck) =>
    previewDeck(withOriginals, prepared, await buildDeck(ground, prepared, workshop), []);
  const preview = await previewOf(deck);
  plain = preview.page;
  sourcesPage = preview.sourcesPage ?? '';
  withCalculation = (await previewOf(another)).page;
}, TIMEOUT);

afterAll(async () => {
  if (program !== undefined) await browser.close();
});

/** The chart of training costs, and the page after it. */
const SLIDE = '#slide-7';
const NEXT = '#slide-8';

/** What is read in the open receipts. */
function shownWords(page: OpenPage): Promise<string> {
  return page.ask(
    '[...document.querySelectorAll(".card")].filter((c) => c.offsetHeight > 0).map((c) => c.innerText).join("\\n")',
  );
}

const positionOf = (page: OpenPage) =>
  page.ask<string>('document.getElementById("receipt-position").textContent');

async function tabTo(page: OpenPage, selector: string): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    if (await page.ask(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
    await page.press('Tab');
  }
  throw new Error(`no way to ${selector} by the tab key`);
}

inChromium('receipts (skipped where no Chromium is installed)', () => {
  it(
    'are reached, opened, walked through and closed by keys',
    async () => {
      const page = await browser.open(plain, SLIDE);
      await tabTo(page, `${SLIDE} a.proof`);
      await page.press('Enter');
      expect(await shownWords(page)).toContain('30万ドル');
      const [, of] = (await positionOf(page)).split(' / ');
      expect(await positionOf(page)).toBe(`1 / ${of}`);
      await page.press('ArrowLeft');
      expect(await positionOf(page)).toBe(`1 / ${of}`);
      await page.press('ArrowRight');
      expect(await positionOf(page)).toBe(`2 / ${of}`);
      for (let step = 0; step < Number(of); step += 1) await page.press('ArrowRight');
      expect(await positionOf(page)).toBe(`${of} / ${of}`);
      expect(await page.ask('location.hash')).toBe(SLIDE);
      const asked = await page.ask('document.querySelector("svg .asked").textContent');
      await page.press('Escape');
      expect(await shownWords(page)).toBe('');
      expect(await page.ask('document.activeElement.textContent')).toBe(asked);
      await page.press('ArrowRight');
      expect(await page.ask('location.hash')).toBe(NEXT);
      await page.press('Tab');
      expect(await page.ask(`document.activeElement.matches("${NEXT} a")`)).toBe(true);
      expect(page.complaints).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'stand in the order of the calculation on the screen, and of their numbers on paper, whatever was opened before',
    async () => {
      const page = await browser.open(plain, SLIDE);
      const order = () =>
        page.ask<readonly string[]>('[...document.querySelectorAll(".card")].map(({ id }) => id)');
      const before = await order();
      await page.ask(`document.querySelector('${SLIDE} a.proof:has(image)').focus()`);
      await page.press('Enter');
      const asked = await page.ask<string>('document.querySelector("svg .asked").dataset.cards');
      expect((await order()).slice(-asked.split(' ').length)).toEqual(asked.split(' '));
      await page.print();
      expect(await order()).toEqual(before);
    },
    TIMEOUT,
  );

  it(
    'lead from the tree of a calculation to what it rests on',
    async () => {
      const page = await browser.open(withCalculation);
      const slide = await page.ask<string>(
        'document.querySelector(".card.calculation .slides a").getAttribute("href")',
      );
      await page.ask(`(location.hash = '${slide}')`);
      await page.ask(`(() => {
        const card = document.querySelector('.card.calculation').id;
        const links = [...document.querySelectorAll('${slide} a.proof')];
        links.find(({ dataset }) => dataset.cards.split(' ').includes(card)).focus();
      })()`);
      await page.press('Enter');
      const leaf = '.card.calculation .tree a';
      await tabTo(page, leaf);
      const target = await page.ask(`document.querySelector('${leaf}').hash.slice(1)`);
      await page.press('Enter');
      expect(await page.ask('document.activeElement.id')).toBe(target);
      expect(await page.ask('location.hash')).toBe(slide);
    },
    TIMEOUT,
  );

  it.each([
    ['the preview', () => plain],
    ['the page with words of the sources', () => sourcesPage],
  ])(
    'are a sheet at the foot of a telephone, and nothing is wider than it: %s',
    async (_, html) => {
      const page = await browser.open(html(), SLIDE);
      await page.resize(390, 844);
      const isNoWider = () => page.ask('document.documentElement.scrollWidth <= 390');
      expect(await isNoWider()).toBe(true);
      await page.ask(`document.querySelector('${SLIDE} .words a.proof').focus()`);
      await page.press('Enter');
      expect(await isNoWider()).toBe(true);
      const asked = await page.ask<{ top: number; bottom: number }>(
        `document.querySelector('${SLIDE} .words a.asked').getBoundingClientRect().toJSON()`,
      );
      expect(asked.top).toBeGreaterThanOrEqual(0);
      const sheet = await page.ask<{ left: number; right: number; top: number; bottom: number }>(
        'document.getElementById("receipts").getBoundingClientRect().toJSON()',
      );
      expect(sheet).toMatchObject({ left: 0, right: 390, bottom: 844 });
      expect(sheet.top).toBeGreaterThan(asked.bottom);
      const smallest = await page.ask(`Math.min(...[...document.querySelectorAll('.card.asked *')]
        .filter((one) => one.offsetHeight > 0 && one.childElementCount === 0)
        .concat([...document.querySelectorAll('${SLIDE} .words *')])
        .map((one) => parseFloat(getComputedStyle(one).fontSize)))`);
      expect(smallest).toBeGreaterThanOrEqual(12);
    },
    TIMEOUT,
  );

  it(
    'show the sentence of the source with the value lit, under the same policy, where that is at hand',
    async () => {
      const page = await browser.open(sourcesPage, SLIDE);
      await tabTo(page, `${SLIDE} a.proof`);
      await page.press('Enter');
      expect(await page.ask('document.querySelector(".card.asked blockquote mark").textContent')).toBe(
        '30万ドル',
      );
      expect(await page.ask('document.querySelector(".card.asked blockquote").innerText')).toMatch(
        /R1.*30万ドル.*。/,
      );
      expect(page.complaints).toEqual([]);
      expect(page.requests).toHaveLength(1);
      expect(plain).not.toContain('<blockquote');
    },
    TIMEOUT,
  );

  it(
    'are all on paper, numbered, without the words of the panel',
    async () => {
      const page = await browser.open(plain, SLIDE);
      await tabTo(page, `${SLIDE} a.proof`);
      await page.press('Enter');
      await page.media('print');
      const [shown, all] = await page.ask<[number, number]>(
        '[[...document.querySelectorAll(".card .number")].filter((one) => one.offsetHeight > 0).length, document.querySelectorAll(".card").length]',
      );
      expect(shown).toBe(all);
      expect(await page.ask('document.querySelector("#receipts .steps").offsetHeight')).toBe(0);
    },
    TIMEOUT,
  );
});
