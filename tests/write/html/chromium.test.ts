import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildDeck, previewDeck } from '../../../src/build.ts';
import type { Scene } from '../../../src/model/deck/scene.ts';
import { writePreview } from '../../../src/write/html/write-preview.ts';
import { type Browser, findChromium, type OpenPage, openChromium } from '../../support/chromium.ts';
import { expectedLines } from '../../support/expected-lines.ts';
import { aFinding, aPreviewPlan } from '../../support/preview-builder.ts';
import { aFullScene, FULL_PICTURES } from '../../support/scene-builder.ts';
import { openTestWorkshop, shippedDecks, shippedGround } from '../../support/shipped-decks.ts';

const program = findChromium();
const inChromium = program === undefined ? describe.skip : describe;
const TIMEOUT = 180_000;
/** In points, for rounding and hinting. */
const NEAR = 1.5;
/** Chromium kerns Latin letters, which layout leaves out on the safe side: at most this share of a line. */
const KERNING = 0.03;
/** Of a full-width character, in sizes. */
const ASCENT = 0.88;
/** Both themes, both languages. */
const NAMES = ['2025-W43 executive', '2025-W43 technical', '2025-W43 global-investor'] as const;

/** Of the first: the chart of training costs, and the page after it. */
const COSTS = 'slide-7';
const NEXT = 'slide-8';

type Deck = { readonly scene: Scene; readonly html: string };

/** In points of the slide. */
type Drawn = { readonly text: string; readonly x: number; readonly w: number; readonly y: number };

let browser: Browser;
const decks = new Map<string, Deck>();

beforeAll(async () => {
  if (program === undefined) return;
  browser = await openChromium(program);
  const { value: ground } = await shippedGround();
  const workshop = await openTestWorkshop();
  for (const { name, prepared } of await shippedDecks(ground, workshop, NAMES)) {
    const built = await buildDeck(ground, prepared, workshop);
    decks.set(name, { scene: prepared.scene, html: (await previewDeck(ground, prepared, built, [])).page });
  }
}, TIMEOUT);

afterAll(async () => {
  if (program === undefined) return;
  await browser.close();
});

function deckOf(name: string): Deck {
  const deck = decks.get(name);
  if (deck === undefined) throw new Error(`no deck ${name}`);
  return deck;
}

inChromium('a shipped preview in Chromium (skipped where none is installed)', () => {
  describe.each(NAMES)('%s', (name) => {
    it(
      'opens without a complaint, asks for nothing else, and shows its first slide',
      async () => {
        const { html, scene } = deckOf(name);
        const page = await browser.open(html);
        expect(await nowShown(page)).toEqual(['slide-1']);
        expect(await page.ask('document.getElementById("position").textContent')).toBe(
          `1 / ${scene.pages.length}`,
        );
        expect(page.complaints).toEqual([]);
        expect(page.requests).toHaveLength(1);
      },
      TIMEOUT,
    );

    it(
      'has its words where the scene says',
      async () => {
        const { html, scene } = deckOf(name);
        const page = await browser.open(html);
        for (const [index, scenePage] of scene.pages.entries()) {
          const expected = expectedLines(scenePage);
          const drawn = await drawnLines(page, index + 1);
          expect(drawn.map(({ text }) => text)).toEqual(expected.map(({ text }) => text));
          const strays = expected.flatMap((line, at) => {
            const met = drawn[at] ?? { text: '', x: 0, w: 0, y: 0 };
            const faults = [
              Math.abs(line.anchorOf(met) - line.anchor) > NEAR && 'anchor',
              met.w > line.most + NEAR && 'wide',
              line.isLatin && line.most - met.w > Math.max(NEAR, KERNING * line.most) && 'latin width',
              (met.y - ASCENT * line.size < line.top - NEAR || met.y > line.bottom + NEAR) && 'height',
              (met.x < line.left - NEAR || met.x + met.w > line.right + NEAR) && 'out of its box',
            ].filter(Boolean);
            return faults.length === 0 ? [] : [{ page: scenePage.id, faults, ...line, met }];
          });
          expect(strays).toEqual([]);
        }
      },
      TIMEOUT,
    );

    it(
      'prints one slide a page, as large as the slide, then the receipts on pages as large, and notes where they are open',
      async () => {
        const { html, scene } = deckOf(name);
        const page = await browser.open(html);
        const pagesOf = (pdf: string) => pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
        const printed = async () => Buffer.from(await page.print()).toString('latin1');
        const pdf = await printed();
        expect(pagesOf(pdf)).toBeGreaterThan(scene.pages.length);
        expect(pagesOf(pdf)).toBeLessThan(2 * scene.pages.length + 2);
        const boxes = new Set(pdf.match(/\/MediaBox \[[^\]]*\]/g));
        expect([...boxes]).toEqual(['/MediaBox [0 0 960 540]']);
        await page.ask('document.getElementById("receipts").remove()');
        expect(pagesOf(await printed())).toBe(scene.pages.length);
        await page.press('n');
        expect(pagesOf(await printed())).toBeGreaterThanOrEqual(2 * scene.pages.length);
      },
      TIMEOUT,
    );
  });

  it(
    'turns pages by keys, and stops at both ends',
    async () => {
      const page = await browser.open(deckOf(NAMES[0]).html);
      const seen: string[] = [];
      for (const key of ['ArrowLeft', 'ArrowRight', 'PageDown', 'ArrowUp', 'End', 'ArrowRight', 'Home']) {
        await page.press(key);
        seen.push(...(await nowShown(page)));
      }
      expect(seen).toEqual(['slide-1', 'slide-2', 'slide-3', 'slide-2', 'slide-13', 'slide-13', 'slide-1']);
      expect(await page.ask('location.hash')).toBe('#slide-1');
    },
    TIMEOUT,
  );

  it(
    'turns pages by buttons, thumbnails, page links and its address',
    async () => {
      const page = await browser.open(deckOf(NAMES[0]).html, `#${COSTS}`);
      expect(await nowShown(page)).toEqual([COSTS]);
      await clickOn(page, '#next');
      expect(await nowShown(page)).toEqual([NEXT]);
      expect(await page.ask('document.querySelector(".rail [aria-current]").hash')).toBe(`#${NEXT}`);
      await clickOn(page, '.rail li:nth-child(2) a');
      expect(await nowShown(page)).toEqual(['slide-2']);
      const link = '.slide.now a.page-link';
      const target = await page.ask<string>(
        `document.querySelector('${link}').getAttribute('href').slice(1)`,
      );
      await clickOn(page, link);
      expect(await nowShown(page)).toEqual([target]);
      expect(page.complaints).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'shows the receipt of a number that is clicked, and closes it on Escape',
    async () => {
      const page = await browser.open(deckOf(NAMES[0]).html, `#${COSTS}`);
      expect(await openCards(page)).toEqual([]);
      await clickOn(page, `#${COSTS} [data-box="headline"] a.proof`);
      const [card = '', ...more] = await openCards(page);
      expect(more).toEqual([]);
      for (const words of ['30万ドル', 'ALLFORCES編集部', '原文の表記', ':16', '記録による'])
        expect(card).toContain(words);
      expect(await page.ask('document.activeElement.id')).toBe('receipts');
      await page.press('Escape');
      expect(await openCards(page)).toEqual([]);
      expect(await page.ask('document.activeElement.textContent')).toBe('30万ドル');
      expect(page.complaints).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'shows every receipt behind a mark, and all of a chart',
    async () => {
      const page = await browser.open(deckOf(NAMES[0]).html, `#${COSTS}`);
      await clickOn(page, `#${COSTS} [data-box="headline"] a.proof:nth-of-type(2)`);
      const behindMark = await openCards(page);
      expect(behindMark.length).toBeGreaterThan(1);
      expect(behindMark.filter((card) => !card.includes('ALLFORCES編集部'))).toEqual([]);
      await clickOn(page, `#${COSTS} a.proof:has(image)`);
      expect((await openCards(page)).length).toBeGreaterThanOrEqual(6);
    },
    TIMEOUT,
  );

  it(
    'shows the notes when asked, and no sooner',
    async () => {
      const page = await browser.open(deckOf(NAMES[2]).html, '#slide-2');
      const isShown = () => page.ask('document.querySelector(".slide.now .notes").offsetHeight > 0');
      expect(await isShown()).toBe(false);
      await page.press('n');
      expect(await isShown()).toBe(true);
      await clickOn(page, '#notes');
      expect(await isShown()).toBe(false);
    },
    TIMEOUT,
  );

  it(
    'takes the tab key to each thumbnail once, not into the pictures on them',
    async () => {
      const { html, scene } = deckOf(NAMES[0]);
      const page = await browser.open(html);
      const rail: string[] = [];
      for (let stop = 0; stop < scene.pages.length + 8; stop += 1) {
        await page.press('Tab');
        const at = await page.ask<string>(
          'document.activeElement.closest(".rail") ? document.activeElement.hash : ""',
        );
        if (at !== '') rail.push(at);
      }
      expect(rail.slice(0, scene.pages.length)).toEqual(scene.pages.map((_, index) => `#slide-${index + 1}`));
    },
    TIMEOUT,
  );
});

inChromium('hostile and forbidden things in Chromium (skipped where none is installed)', () => {
  it(
    'stay words',
    async () => {
      const bad = `</script><script>window.hit = 1</script><img src=x onerror="window.hit = 1">`;
      const scene = aFullScene('en');
      const plan = { ...aPreviewPlan(scene), title: bad };
      const pages = scene.pages.map((one) => ({ ...one, notes: [bad] }));
      const html = writePreview(
        { ...scene, pages },
        FULL_PICTURES,
        plan,
        [aFinding({ message: bad })],
        new Map(),
      ).page;
      const page = await browser.open(html);
      expect(await page.ask('[window.hit, document.scripts.length, document.images.length]')).toEqual([
        null,
        1,
        0,
      ]);
      expect(await page.ask('document.title')).toBe(bad);
      expect(page.complaints).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'are refused by the policy if they ever got onto the page',
    async () => {
      const scene = aFullScene('en');
      const html = writePreview(scene, FULL_PICTURES, aPreviewPlan(scene), [], new Map()).page;
      const page = await browser.open(
        html.replace(
          '<main>',
          '<main><p style="color:red">x</p><script>window.hit = 1</script><img src="https://example.com/x.png">',
        ),
      );
      expect(await page.ask('typeof window.hit')).toBe('undefined');
      expect(page.complaints.filter((one) => one.includes('Content Security Policy'))).toHaveLength(3);
    },
    TIMEOUT,
  );
});

function nowShown(page: OpenPage): Promise<readonly string[]> {
  return page.ask(
    '[...document.querySelectorAll(".slide")].filter((s) => s.offsetHeight > 0).map((s) => s.id)',
  );
}

function openCards(page: OpenPage): Promise<readonly string[]> {
  return page.ask(
    '[...document.querySelectorAll(".card")].filter((c) => c.offsetHeight > 0).map((c) => c.textContent)',
  );
}

/** On its first rectangle: a link in running text may be a part of a line only. */
async function clickOn(page: OpenPage, selector: string): Promise<void> {
  const middle = `(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    element.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = (element.querySelector('tspan') ?? element).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  })()`;
  const { x, y } = await page.ask<{ x: number; y: number }>(middle);
  await page.click(x, y);
  // A link to a part of the page is followed a moment after the click.
  await page.ask('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))');
}

function drawnLines(page: OpenPage, number: number): Promise<readonly Drawn[]> {
  return page.ask(`(() => {
    location.hash = '#slide-${number}';
    document.querySelectorAll('.slide').forEach((s) => s.classList.toggle('now', s.id === 'slide-${number}'));
    return [...document.querySelectorAll('#slide-${number} svg.page text')].map((text) => {
      const { x, width: w } = text.getBBox();
      return { text: text.textContent, x, w, y: text.getStartPositionOfChar(0).y };
    });
  })()`);
}
