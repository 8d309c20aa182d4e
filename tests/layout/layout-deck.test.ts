// A plan → pages: what stands where on each, what is tried when it does not fit, and what is said when nothing helps.
import { describe, expect, it } from '@jest/globals';
import { layoutDeck } from '../../src/layout/layout-deck.ts';
import { LADDER, stepDown } from '../../src/layout/layout-page.ts';
import { boxesOf, type SceneBox, type TextBox } from '../../src/model/deck/scene.ts';
import { TYPE_STYLES } from '../../src/model/template/theme.ts';
import {
  aPlan,
  aSlide,
  aSlideKind,
  aTakeaway,
  SOURCES_SLIDE,
  statementOn,
  type TakeawaySpec,
  type World,
} from '../support/briefing-builder.ts';
import { aTheme } from '../support/layout-setting.ts';
import { linesText } from '../support/scene-text.ts';

async function laid(world: World) {
  return layoutDeck(aPlan(world).value, aTheme(), 'briefdeck');
}

async function pageWith(spec: TakeawaySpec, more: World = {}) {
  const deck = await laid({ takeaways: [aTakeaway('a', spec)], slides: [statementOn('a')], ...more });
  const page = deck.value.pages[0];
  if (page === undefined) throw new Error('no page');
  return { ...deck, page };
}

function textBox(boxes: readonly SceneBox[], id: string): TextBox {
  const box = boxes.find((one) => one.id === id);
  if (box?.kind !== 'text') throw new Error(`no text ${id} among ${boxes.map((one) => one.id).join(', ')}`);
  return box;
}

const WORDS = '学習費の差は対象範囲の違いであり、根拠が明らかなのは一つだけである';

describe('a page', () => {
  it('has kicker, headline, body, sources, footer and number, in reading order', async () => {
    const { page } = await pageWith({ points: ['点'] });
    expect(page.boxes.map(({ id }) => id)).toEqual([
      'kicker',
      'headline',
      'point',
      'sources',
      'footer-rule',
      'footer-left',
      'footer-right',
      'page-number',
    ]);
  });

  it('gives the second line of a one-line headline to its body', async () => {
    const short = await pageWith({ claim: '費用は下がる', points: ['点'] });
    const long = await pageWith({ claim: WORDS.repeat(2), points: ['点'] });
    expect(textBox(short.page.boxes, 'headline').lines).toHaveLength(1);
    expect(textBox(long.page.boxes, 'headline').lines).toHaveLength(2);
    expect(textBox(long.page.boxes, 'point').rect.y - textBox(short.page.boxes, 'point').rect.y).toBe(30);
  });

  it('has a headline box that ends above its body', async () => {
    for (const claim of ['費用は下がる', WORDS.repeat(2)]) {
      const { page } = await pageWith({ claim, points: ['点'] });
      const { rect } = textBox(page.boxes, 'headline');
      expect(rect.y + rect.h).toBeLessThanOrEqual(textBox(page.boxes, 'point').rect.y);
    }
  });

  it('makes the whole source line one link to the list of sources', async () => {
    const deck = await laid({
      takeaways: [aTakeaway('a', { points: ['点'] })],
      slides: [statementOn('a'), SOURCES_SLIDE],
    });
    const sources = textBox(deck.value.pages[0]?.boxes ?? [], 'sources');
    expect(sources.link).toBe('sources');
    expect(sources.lines.flatMap((line) => line.runs).filter((run) => run.link)).toEqual([]);
  });

  it('takes the fullest wording of the source line that fits in two lines', async () => {
    const few = await pageWith({ points: ['点'], on: ['daiwa:61'] });
    expect(linesText(textBox(few.page.boxes, 'sources').lines)).toContain('『daiwaの表題』');
    expect(few.findings).toEqual([]);
  });
});

describe('a section break', () => {
  it('has a title box as high as its title, above what follows', async () => {
    const sections = [
      {
        id: 'one',
        title: { ja: '学習費の比較', en: 'Cost' },
        // Before one slide alone there is none.
        slides: [aSlide('chapter'), statementOn('a'), statementOn('b')],
      },
    ];
    const takeaways = ['a', 'b'].map((id) => aTakeaway(id, { points: ['点'] }));
    const { value } = await laid({ takeaways, sections });
    const title = textBox(value.pages[0]?.boxes ?? [], 'title');
    expect(title.rect.h).toBe(title.lines.length * title.lineHeight);
    expect(value.pages[0]?.layout).toBe('section');
  });
});

describe('what does not fit', () => {
  const narrow = aSlideKind(
    'narrow',
    [{ name: 'lead' }],
    [
      {
        node: 'column',
        width: 60,
        each: 'lead.points',
        children: [{ node: 'text', bind: 'point', type: 'body' }],
      },
    ],
  );
  const narrowPage = (point: string) =>
    laid({
      kinds: [narrow],
      takeaways: [aTakeaway('a', { points: [point] })],
      slides: [aSlide('narrow', { lead: { take: 'takeaways', ids: ['a'] } })],
    });

  it('is found with slide, box and points', async () => {
    const { findings } = await narrowPage('unbreakablewords');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ kind: 'text-overflow', deck: '2025-W43_readers_ja', page: 1 });
    expect(findings[0]?.place.file).toBe('content/takeaways/a.md');
    expect(findings[0]?.message).toMatch(
      /^Unexpected overflow of \d+\.\d pt in `point` of slide 1 \(narrow\), expected it to fit its box$/u,
    );
  });

  it('is found in a headline of three lines', async () => {
    const { findings } = await pageWith({ claim: WORDS.repeat(4), points: ['点'] });
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('in `headline` of slide 1'),
    ]);
  });

  it('leaves the title out of a footer that has no room for it', async () => {
    const title = [{ kind: 'text', text: WORDS.repeat(3), strong: false, place: aTheme().place }] as const;
    const words = { title, subtitle: title, lead: title };
    const { page, findings } = await pageWith(
      { points: ['点'] },
      { briefing: { words: { ja: words, en: words } } },
    );
    expect(findings).toEqual([]);
    expect(linesText(textBox(page.boxes, 'footer-left').lines)).toBe('2025-W43');
  });

  it('is found in a kicker', async () => {
    const sections = [{ id: 'one', title: { ja: WORDS.repeat(3), en: '' }, slides: [statementOn('a')] }];
    const { findings } = await pageWith({ points: ['点'] }, { sections });
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('in `kicker` of slide 1'),
    ]);
  });

  it('is kept, never cut', async () => {
    const { value } = await narrowPage('unbreakablewords');
    expect(linesText(textBox(value.pages[0]?.boxes ?? [], 'point').lines)).toBe('unbreakablewords[(1)]');
  });

  it('is not a long address: that is broken between its characters, and nothing of it is lost', async () => {
    const long = `https://example.com/${'unbreakable/'.repeat(20)}`;
    const { page, findings } = await pageWith({ points: [long] });
    expect(findings).toEqual([]);
    expect(linesText(textBox(page.boxes, 'point').lines).replaceAll(' / ', '')).toContain(long);
  });
});

describe('too many points', () => {
  const points = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${index}番目。${WORDS}`);
  const spaced = aSlideKind(
    'spaced',
    [{ name: 'lead' }],
    [
      {
        node: 'column',
        gap: 50,
        each: 'lead.points',
        children: [{ node: 'text', bind: 'point', type: 'lead' }],
      },
    ],
  );
  const world = (count: number): World => ({
    kinds: [spaced],
    takeaways: [aTakeaway('a', { points: points(count) })],
    slides: [aSlide('spaced', { lead: { take: 'takeaways', ids: ['a'] } })],
  });

  it('first lose air, while they still fit on one page', async () => {
    const gapOf = async (count: number): Promise<number> => {
      const { value, splits, findings } = await laid(world(count));
      expect([splits.size, findings.length]).toEqual([0, 0]);
      const boxes = value.pages[0]?.boxes ?? [];
      const [first, second] = [textBox(boxes, 'point'), textBox(boxes, 'point-2')];
      return second.rect.y - first.rect.y - first.rect.h;
    };
    expect(await gapOf(5)).toBeCloseTo(50, 2);
    expect(await gapOf(6)).toBeCloseTo(35, 2);
  });

  it('are asked to be shared out evenly when nothing else helps', async () => {
    const many = aSlideKind(
      'many',
      [{ name: 'rows', max: 60 }],
      [
        {
          node: 'table',
          rows: 'rows',
          rowHeight: 30,
          columns: [{ head: 'title', bind: 'item.claim', width: 0, marks: 'none' }],
        },
      ],
      { headline: 'label.title' },
    );
    const takeaways = Array.from({ length: 40 }, (_, index) => aTakeaway(`t${index}`));
    const slides = [aSlide('many', { rows: { take: 'takeaways' } })];
    const { splits } = await laid({ kinds: [many], takeaways, slides });
    const { pages = [] } = splits.get('many') ?? {};
    expect(new Set(pages.flat().map(({ slot }) => slot))).toEqual(new Set(['rows']));
    const sizes = pages.flat().map(({ from, to }) => to - from);
    expect(sizes).toHaveLength(pages.length);
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(40);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    const again = await laid({ kinds: [many], takeaways, slides, splits });
    expect(again.findings).toEqual([]);
    expect(again.splits.size).toBe(0);
    expect(again.value.pages).toHaveLength(sizes.length);
    const rows = again.value.pages.flatMap((page) =>
      page.boxes.flatMap((box) => (box.kind === 'table' ? box.rows.filter((row) => !row.header) : [])),
    );
    expect(rows).toHaveLength(40);
    for (const page of again.value.pages) {
      expect(page.boxes.some((box) => box.kind === 'table' && box.rows[0]?.header)).toBe(true);
    }
  });
});

describe('the ladder', () => {
  it('steps type down, never below its floor, and keeps lines in proportion', () => {
    const theme = aTheme();
    for (const { step } of LADDER) {
      const { type } = stepDown(theme, step);
      for (const name of TYPE_STYLES) {
        const [before, after] = [theme.type[name], type[name]];
        expect(after.size).toBeLessThanOrEqual(before.size);
        expect(after.size).toBeGreaterThanOrEqual(Math.min(before.size, 10));
        expect(after.line / after.size).toBeGreaterThanOrEqual(before.line / before.size - 0.001);
      }
      expect(type.body.size).toBe(14);
      expect(type.cell.size).toBe(12);
      expect(type.source.size).toBe(10);
    }
  });

  it('is gone up where lines kept free for long words leave holes between short ones', async () => {
    const cards = aSlideKind(
      'cards',
      [{ name: 'items', max: 4 }],
      [
        {
          node: 'row',
          grow: 1,
          gap: 12,
          each: 'items',
          children: [
            {
              node: 'column',
              grow: 1,
              children: [
                { node: 'text', bind: 'item.short', type: 'card-claim', minLines: 3, marks: 'none' },
                { node: 'text', bind: 'item.support', type: 'body', minLines: 3, marks: 'none' },
                { node: 'space', grow: 1 },
                { node: 'text', bind: 'item.hedge', type: 'body', minLines: 6, marks: 'none' },
              ],
            },
          ],
        },
      ],
      { headline: 'label.title' },
    );
    const bodySize = async (words: string) => {
      const takeaways = ['a', 'b'].map((id) =>
        aTakeaway(id, { fields: { short: words, support: words, hedge: words } }),
      );
      const slides = [aSlide('cards', { items: { take: 'takeaways' } })];
      const { value } = await laid({ kinds: [cards], takeaways, slides });
      const texts = boxesOf(value.pages[0] ?? { boxes: [] }, 'text');
      return texts.find(({ type }) => type === 'body')?.lines[0]?.runs[0]?.size;
    };
    expect(await bodySize('短い言葉')).toBeGreaterThan(14);
    expect(await bodySize(WORDS.repeat(2))).toBe(14);
  });

  it('is not climbed by a page that fits', async () => {
    const { page } = await pageWith({ points: ['点'] });
    expect(textBox(page.boxes, 'headline').lines[0]?.runs[0]?.size).toBe(26);
  });
});

it('the same plan gives the same scene', async () => {
  const world = {
    takeaways: [aTakeaway('a', { points: [WORDS] })],
    slides: [statementOn('a'), SOURCES_SLIDE],
  };
  expect(await laid(world)).toEqual(await laid(world));
});
