// Lines as they were predicted against lines as they are rendered, box by box, in several Japanese fonts.
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildDeck, type PreparedDeck, prepareDeck } from '../../src/build.ts';
import type { Scene, SceneBox, SceneLine } from '../../src/model/deck/scene.ts';
import { type PageShape, type Rect, rectOf } from '../../src/model/length.ts';
import { type RenderedWord, renderedWords } from '../support/rendered-lines.ts';
import { openTestWorkshop, shippedGround } from '../support/shipped-decks.ts';

/** The first is a package of the project, the others come with the system where they do. */
const FAMILIES = ['Noto Sans JP', 'Noto Sans CJK JP', 'IPAGothic', 'IPAMincho'];
const installed = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' }).stdout ?? '';
const missing = ['soffice', 'pdftotext'].filter((name) => spawnSync(name, ['-v']).error !== undefined);

function lacks(family: string): string[] {
  const isThere = family === FAMILIES[0] || installed.split(/[\n,]/).includes(family);
  return [...missing, ...(isThere ? [] : [family])];
}

const DECKS: readonly (readonly [audience: string, page: PageShape])[] = [
  ['executive', '16:9'],
  ['executive', '4:3'],
];

/** Each font with one of the decks; `TORTURE=all` compares each with both. */
function decksFor(family: string): typeof DECKS {
  return process.env.TORTURE === 'all'
    ? DECKS
    : [DECKS[FAMILIES.indexOf(family) % 2] ?? ['executive', '16:9']];
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

type Block = { readonly name: string; readonly rect: Rect; readonly lines: number; readonly pitch: number };

function blocksOf(box: SceneBox): Block[] {
  const filled = (lines: readonly SceneLine[]): number => lines.filter(({ runs }) => runs.length > 0).length;
  if (box.kind === 'text') {
    const lines = filled(box.lines);
    return lines > 0 ? [{ name: box.id, rect: box.rect, lines, pitch: box.lineHeight }] : [];
  }
  if (box.kind !== 'table') return [];
  let y: number = box.rect.y;
  return box.rows.flatMap((row, index) => {
    const top = y;
    y += row.height;
    let x: number = box.rect.x;
    return row.cells.flatMap((cell, column): Block[] => {
      const left = x;
      x += box.columnWidths[column] ?? 0;
      const rect = rectOf(left, top, box.columnWidths[column] ?? 0, row.height);
      const name = `${box.id} row ${index} column ${column + 1}`;
      const lines = filled(cell.lines);
      return lines > 0 ? [{ name, rect, lines, pitch: cell.lineHeight }] : [];
    });
  });
}

/** Heights at which words stand, those of one line taken together: marks are raised, units are small. */
function linesAt(words: readonly RenderedWord[], pitch: number): number {
  const heights = words.map(({ y }) => y).sort((a, b) => a - b);
  return heights.filter((y, index) => index === 0 || y - (heights[index - 1] ?? y) > pitch * 0.45).length;
}

function area({ w, h }: Rect): number {
  return w * h;
}

/** Boxes whose rendered lines are not as many as predicted, and how many were compared. */
function compare(scene: Scene, pages: readonly (readonly RenderedWord[])[]) {
  const more: string[] = [];
  const fewer: string[] = [];
  let boxes = 0;
  scene.pages.forEach((page, index) => {
    const blocks = page.boxes.flatMap(blocksOf);
    const inside = new Map<Block, RenderedWord[]>();
    for (const word of pages[index] ?? []) {
      const holding = blocks.filter(({ rect: { x, y, w, h } }) => {
        return word.x >= x - 2 && word.x <= x + w + 2 && word.y >= y - 3 && word.y <= y + h + 3;
      });
      const [smallest] = holding.sort((a, b) => area(a.rect) - area(b.rect));
      if (smallest) inside.set(smallest, [...(inside.get(smallest) ?? []), word]);
    }
    for (const [block, words] of inside) {
      boxes += 1;
      const lines = linesAt(words, block.pitch);
      const what = `page ${index + 1} ${block.name}: ${block.lines} predicted, ${lines} rendered`;
      if (lines > block.lines) more.push(what);
      if (lines < block.lines) fewer.push(what);
    }
  });
  return { boxes, more, fewer };
}

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

describe.each(FAMILIES)('lines in %s', (family) => {
  const lacking = lacks(family);
  (lacking.length > 0 ? it.skip : it).each([...decksFor(family)])(
    `are never more than predicted: %s, %s (skipped without ${family}, soffice and pdftotext)`,
    async (id, page) => {
      const { deck, bytes } = built.get(`${id} ${page}`) ?? {};
      if (deck === undefined || bytes === undefined) throw new Error('no deck');
      const { pages, fonts } = await renderedWords(bytes, family);
      expect(fonts.some((name) => name.includes(family.replaceAll(' ', '').toLowerCase()))).toBe(true);
      const { boxes, more, fewer } = compare(deck.scene, pages);
      expect([...more, ...fewer]).toEqual([]);
      expect(boxes).toBeGreaterThan(300);
      // Had one line less been predicted everywhere, every box of several lines would be found.
      const several = compare(oneLineLess(deck.scene), pages).more;
      expect(several.length).toBeGreaterThan(50);
    },
    200_000,
  );
});
