// The blocks of a free page → one column or two, on as many pages as they need, and a file that holds every one of them.
import { describe, expect, it } from '@jest/globals';
import { layoutDeck } from '../../src/layout/layout-deck.ts';
import type { PageBlock } from '../../src/model/content/page-block.ts';
import { boxesOf, type ScenePage } from '../../src/model/deck/scene.ts';
import { mergeSplits } from '../../src/plan/split.ts';
import { writePptx } from '../../src/write/pptx/write-pptx.ts';
import { aPlan, aSlide, aSlideKind, aTakeaway, prose, type World } from '../support/briefing-builder.ts';
import { aTheme } from '../support/layout-setting.ts';
import { openPackage } from '../support/open-package.ts';
import { aPng } from '../support/scene-builder.ts';
import { linesText } from '../support/scene-text.ts';

const PLACE = { file: 'content/takeaways/free.md', line: 1, column: 1 };
const PAGE = aSlideKind(
  'page',
  [{ name: 'lead', requires: ['blocks'] }],
  [{ node: 'blocks', bind: 'lead.blocks', type: 'body', grow: 1 }],
  { repeat: 'lead' },
);
const WORDS = '学習費の差は対象範囲の違いであり、根拠が明らかなのは一つだけである。';

function text(kind: 'paragraph' | 'point' | 'sub-point', words: string): PageBlock {
  return { kind, prose: prose(words) };
}

function table(rows: number, cell = '語'): PageBlock {
  const head = (words: string) => ({ head: prose(words), align: 'left' as const });
  return {
    kind: 'table',
    columns: [head('項目'), head('内容')],
    rows: Array.from({ length: rows }, (_, row) => [prose(`行${row + 1}`), prose(cell)]),
  };
}

const PICTURE: PageBlock = {
  kind: 'picture',
  picture: {
    path: 'content/pictures/a.jpg',
    format: 'jpeg',
    data: Buffer.from(aPng(720, 480)).toString('base64'),
    width: 720,
    height: 480,
  },
  alt: prose('三つの棟'),
  caption: prose('夏の様子'),
  credit: prose('撮影者'),
  place: PLACE,
};
const QUOTATION: PageBlock = {
  kind: 'quotation',
  words: prose('まだ分からない'),
  who: prose('社長[@daiwa:61]'),
};

async function laid(...pages: readonly (readonly PageBlock[])[]) {
  const takeaways = pages.map((blocks, index) => {
    const whole = aTakeaway(`free-${index + 1}`, { kind: 'page', claim: `主張${index + 1}` });
    return { ...whole, words: { ja: { ...whole.words.ja, blocks }, en: { ...whole.words.en, blocks } } };
  });
  const slides = [aSlide('page', { lead: { take: 'takeaways', kind: ['page'] } })];
  let world: World = { kinds: [PAGE], takeaways, slides };
  for (;;) {
    const plan = aPlan(world);
    const deck = await layoutDeck(plan.value, aTheme(), 'briefdeck');
    if (deck.splits.size === 0) return { findings: [...plan.findings, ...deck.findings], scene: deck.value };
    world = { ...world, splits: mergeSplits(world.splits ?? new Map(), deck.splits) };
  }
}

function columnsOn(page: ScenePage | undefined): readonly number[] {
  const boxes = (page?.boxes ?? []).filter(({ id }) =>
    /^(?:paragraph|point|picture|quotation|table)/.test(id),
  );
  return [...new Set(boxes.map(({ rect }) => Math.floor(rect.x / 480)))];
}

describe('a free page', () => {
  it('stands in one column, in two where a picture stands beside words or lines would be long, in one where a table would be squeezed', async () => {
    const few = [text('paragraph', WORDS), text('point', '一つ目'), text('sub-point', 'その下')];
    const many = Array.from({ length: 6 }, () => text('paragraph', WORDS.repeat(3)));
    const { findings, scene } = await laid(few, [...few, PICTURE], many, [
      ...many.slice(0, 4),
      table(2, WORDS.repeat(3)),
    ]);
    expect(findings).toEqual([]);
    expect(scene.pages.slice(0, 4).map((page) => columnsOn(page).length)).toEqual([1, 2, 2, 1]);
  });

  it('is read down one column and then the other, point by point', async () => {
    const { scene } = await laid([text('paragraph', '甲'), text('point', '乙'), PICTURE, QUOTATION]);
    const said = (scene.pages[0]?.boxes ?? []).filter(
      ({ id }) => !/^(?:mark|bar|footer|page-number)/.test(id),
    );
    expect(said.map(({ id }) => id)).toEqual([
      'kicker',
      'headline',
      'paragraph',
      'point',
      'picture',
      'caption',
      'quotation',
      'who',
      'sources',
    ]);
  });

  it('goes on over pages, every piece of it once, the head of a table on each, and says which page it is', async () => {
    const points = Array.from({ length: 9 }, (_, index) => text('point', `点${index + 1}。${WORDS}`));
    const { findings, scene } = await laid([...points, table(24), QUOTATION]);
    expect(findings).toEqual([]);
    expect(scene.pages.length).toBeGreaterThan(1);
    const titles = scene.pages.map((page) => boxesOf(page, 'text').find(({ role }) => role === 'title'));
    expect(titles.map((title) => linesText(title?.lines ?? []))).toEqual(
      scene.pages.map((_, index) => expect.stringContaining(`（${index + 1}/${scene.pages.length}）`)),
    );
    const tables = scene.pages.flatMap((page) => boxesOf(page, 'table'));
    const rows = tables.flatMap((one) =>
      one.rows.slice(1).map(({ cells }) => linesText(cells[0]?.lines ?? [])),
    );
    expect(rows.map((words) => words.replace(/\[.*/, ''))).toEqual(
      Array.from({ length: 24 }, (_, row) => `行${row + 1}`),
    );
    for (const { rows } of tables) expect(linesText(rows[0]?.cells[1]?.lines ?? [])).toMatch(/内容/);
    const starts = scene.pages.flatMap((page) =>
      boxesOf(page, 'text').filter(({ id }) => id.startsWith('point')),
    );
    expect(starts).toHaveLength(9);
  });

  it('of a few words is set larger, and more words are not', async () => {
    const sizeOf = async (count: number) => {
      const { scene } = await laid(Array.from({ length: count }, () => text('point', WORDS)));
      return boxesOf(scene.pages[0] ?? { boxes: [] }, 'text').find(({ id }) => id === 'point')?.lines[0]
        ?.runs[0]?.size;
    };
    expect(await sizeOf(2)).toBeGreaterThan(14);
    expect(await sizeOf(9)).toBe(14);
  });

  it('is a file with one part for a picture that several pages show, its words beside it', async () => {
    const { scene } = await laid([text('paragraph', '甲'), PICTURE], [text('paragraph', '乙'), PICTURE]);
    const { names, part: read } = openPackage(await writePptx(scene, new Map(), 'hash'));
    const media = names.filter((name) => name.startsWith('ppt/media/'));
    expect(media).toEqual([expect.stringMatching(/^ppt\/media\/picture-[0-9a-f]{12}\.jpeg$/)]);
    expect(read('[Content_Types].xml')).toContain('<Default Extension="jpeg" ContentType="image/jpeg"/>');
    for (const slide of [1, 2]) {
      expect(read(`ppt/slides/_rels/slide${slide}.xml.rels`)).toContain(media[0]?.replace('ppt/', '../'));
      expect(read(`ppt/slides/slide${slide}.xml`)).toContain('descr="三つの棟"');
    }
  });
});
