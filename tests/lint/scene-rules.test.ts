// Every rule on pages: the fault planted into a good page is found, alone, and its good twin stays silent.
import { describe, expect, it } from '@jest/globals';
import { lintScene, SCENE_RULES } from '../../src/lint/lint-scene.ts';
import type { SceneBox, SceneLine, ScenePage, TextBox } from '../../src/model/deck/scene.ts';
import { toPt } from '../../src/model/length.ts';
import { measureLine } from '../../src/type/measure-text.ts';
import { aPreviewPlan } from '../support/preview-builder.ts';
import {
  aCell,
  aChart,
  aLine,
  aPage,
  aRule,
  aRun,
  aScene,
  aShape,
  aTable,
  aText,
  aTitle,
} from '../support/scene-builder.ts';

type At = Parameters<typeof aText>[1];

const BODY = '公表された学習費は最終学習だけの数字であり、研究費も人件費も含まない';
const LONG = Array.from({ length: 6 }, (_, index) => aLine(aRun(BODY), index < 5 ? 'line' : 'paragraph'));

function body(id: string, at: At): TextBox {
  return aText(id, at, LONG, { type: 'body' });
}

/** A headline, two blocks of running words beside a chart, a source line and a footer: nothing to find. */
function goodBoxes(): SceneBox[] {
  return [
    aTitle('学習費は約560万ドルとみられる'),
    body('left', [48, 130, 560, 120]),
    body('right', [48, 290, 560, 120]),
    aChart('chart', [640, 130, 272, 280], '学習費の比較。V3は約560万ドル。'),
    aText('sources', [48, 480, 864, 20], [aLine(aRun('出所：(1) 大和総研', { size: 10 }))], {
      type: 'source',
    }),
    aText('footer', [48, 511, 400, 14], [aLine(aRun('2026-W47', { size: 10 }))], { role: 'footer' }),
  ];
}

function rect([x, y, w, h]: At): TextBox['rect'] {
  return { x: toPt(x), y: toPt(y), w: toPt(w), h: toPt(h) };
}

/** The good page with some boxes replaced by name, and others added before the source line. */
function page(
  changed: Readonly<Record<string, Partial<SceneBox>>>,
  added: readonly SceneBox[] = [],
): ScenePage {
  const boxes = goodBoxes().map((box): SceneBox => ({ ...box, ...changed[box.id] }) as SceneBox);
  return aPage('one', 1, [...boxes.slice(0, 4), ...added, ...boxes.slice(4)]);
}

function lint(...pages: readonly ScenePage[]): string[] {
  const scene = aScene(pages);
  return lintScene(scene, aPreviewPlan(scene), measureLine).map(({ kind }) => kind);
}

function lines(...texts: readonly string[]): SceneLine[] {
  return texts.map((text, index) => aLine(aRun(text), index < texts.length - 1 ? 'line' : 'paragraph'));
}

function claim(...texts: readonly string[]): SceneBox[] {
  const set = texts.map((text, index) =>
    aLine(aRun(text, { size: 18, bold: true }), index < texts.length - 1 ? 'line' : 'paragraph'),
  );
  return [aText('claim', [48, 412, 560, 56], set, { type: 'claim', lineHeight: toPt(25) })];
}

function words(...texts: readonly string[]): SceneBox[] {
  return [aText('words', [48, 412, 560, 60], lines(...texts), { type: 'body' })];
}

const TABLE = aTable(
  'table',
  [640, 130, 272, 120],
  [
    [aCell('項目'), aCell('金額')],
    [aCell('V3'), aCell('約560万ドル')],
  ],
);
const TABLE_PAGE = page({ chart: { ...TABLE, rect: rect([640, 130, 272, 120]) } });

/** Found between pages and not on each. */
const AMONG_PAGES = new Set(['title-twice', 'composition-twice', 'dividers-many']);

const NARROWER = { left: { rect: rect([48, 130, 540, 120]) }, right: { rect: rect([48, 290, 540, 120]) } };
const AS_WIDE = { left: { rect: rect([48, 130, 560, 120]) }, right: { rect: rect([48, 290, 560, 120]) } };

type Case = readonly [what: string, kind: string, bad: readonly ScenePage[], good: readonly ScenePage[]];

const overfull = aTable(
  'table',
  [640, 130, 272, 120],
  [
    [aCell('項目'), aCell('金額')],
    [aCell('V3'), aCell('訓練に使われた機器の借り賃だけを数えた金額')],
  ],
);

const CASES: readonly Case[] = [
  [
    'words higher than their box',
    'text-overflow',
    [page({ right: { rect: rect([48, 290, 560, 110]) } })],
    [page({ right: { rect: rect([48, 290, 560, 118]) } })],
  ],
  [
    'a line wider than its box',
    'text-overflow',
    [page({ left: { rect: rect([48, 130, 480, 120]) } })],
    [page({ left: { rect: rect([48, 130, 520, 120]) } })],
  ],
  [
    'words that fit but for their insets',
    'text-overflow',
    [page({ right: { inset: { left: 8, right: 8, top: 8, bottom: 8 } } })],
    [page({ right: { inset: { left: 8, right: 8, top: 1, bottom: 1 } } })],
  ],
  ['a cell too narrow for its line', 'text-overflow', [page({ chart: overfull })], [TABLE_PAGE]],
  [
    'a chip without room for its word',
    'text-overflow',
    [page({}, [aText('chip', [48, 420, 40, 19], lines('自社発表'), { type: 'body', radius: 3 })])],
    [page({}, [aText('chip', [48, 420, 66, 20], lines('自社発表'), { type: 'body', radius: 3 })])],
  ],
  [
    'words over words',
    'boxes-overlap',
    [page({ right: { rect: rect([48, 240, 560, 120]) } })],
    [page({ right: { rect: rect([48, 250, 560, 120]) } })],
  ],
  [
    'words over a chart',
    'boxes-overlap',
    [page({ chart: { rect: rect([600, 130, 312, 280]) } })],
    [page({ chart: { rect: rect([608, 130, 304, 280]) } })],
  ],
  [
    'a shape over words',
    'boxes-overlap',
    [page({}, [aShape('panel', [40, 280, 580, 140], { fill: 'F3F6F9' })])],
    [page({}, [aShape('panel', [40, 280, 580, 140], { stroke: { color: 'D3DAE1', width: 1 } })])],
  ],
  [
    'words that leave their panel',
    'boxes-overlap',
    [panelBehind([40, 280, 300, 140])],
    [panelBehind([40, 280, 580, 140])],
  ],
  [
    'a line through words',
    'boxes-overlap',
    [page({}, [aRule('stem', [200, 300, 0, 60])])],
    [page({}, [aRule('stem', [200, 252, 0, 30]), aRule('rule', [48, 290, 560, 0])])],
  ],
  [
    'a box that leaves the page',
    'off-page',
    [page({}, [aShape('bar', [940, 100, 30, 10], { fill: 'B5440C' })])],
    [page({}, [aShape('bar', [930, 100, 30, 10], { fill: 'B5440C' })])],
  ],
  [
    'a chart in the margin',
    'off-page',
    [page({ chart: { rect: rect([640, 130, 300, 280]) } })],
    [page({ chart: { rect: rect([640, 130, 272, 280]) } })],
  ],
  [
    'running words below 14 pt',
    'text-too-small',
    [page({}, [aText('note', [48, 420, 560, 20], sized('含まない', 13.5), { type: 'body' })])],
    [page({}, [aText('note', [48, 420, 560, 20], sized('含まない', 14), { type: 'body' })])],
  ],
  [
    'a label below 11 pt',
    'text-too-small',
    [page({}, [aText('chip', [48, 420, 80, 20], sized('実測', 10.5), { type: 'chip' })])],
    [page({}, [aText('chip', [48, 420, 80, 20], sized('実測', 11), { type: 'chip' })])],
  ],
  [
    'a cell below 12 pt',
    'text-too-small',
    [page({ chart: withCell(aCell('V3', { run: { size: 11.5 } })) })],
    [page({ chart: withCell(aCell('V3', { run: { size: 12 } })) })],
  ],
  [
    'a source line or a footer below 10 pt',
    'text-too-small',
    [page({ sources: { lines: sized('出所', 9.5) } }), second({ footer: { lines: sized('週', 9) } })],
    [page({ sources: { lines: sized('出所', 10) } }), second({ footer: { lines: sized('週', 10) } })],
  ],
  [
    'a mark that is drawn below 9 pt',
    'text-too-small',
    [page({}, [aText('note', [48, 420, 560, 20], [marked(13)], { type: 'body' })])],
    [page({}, [aText('note', [48, 420, 560, 20], [marked(14)], { type: 'body' })])],
  ],
  [
    'grey words on a white page',
    'low-contrast',
    [page({}, [aText('note', [48, 420, 560, 20], colored('含まない', '777777'), { type: 'body' })])],
    [page({}, [aText('note', [48, 420, 560, 20], colored('含まない', '767676'), { type: 'body' })])],
  ],
  [
    'a chip whose own filling is too dark',
    'low-contrast',
    [page({}, [aText('chip', [48, 420, 80, 20], lines('実測'), { type: 'body', fill: '6B7885' })])],
    [page({}, [aText('chip', [48, 420, 80, 20], lines('実測'), { type: 'body', fill: 'E3EAF1' })])],
  ],
  [
    'dark words on a dark panel, and a light one between them',
    'low-contrast',
    [panelBehind([40, 280, 580, 140], ['14375E'])],
    [panelBehind([40, 280, 580, 140], ['14375E', 'F3F6F9'])],
  ],
  [
    'a cell on a dark filling',
    'low-contrast',
    [page({ chart: withCell(aCell('V3', { fill: '14375E' })) })],
    [page({ chart: withCell(aCell('V3', { fill: '14375E', run: { color: 'FFFFFF' } })) })],
  ],
  [
    'a chart in pale ink',
    'low-contrast',
    [page({ chart: { colors: { ...chartColors(), muted: 'AAAAAA' } } as Partial<SceneBox> })],
    [page({ chart: { colors: chartColors() } as Partial<SceneBox> })],
  ],
  [
    'a chart without words for it, or with the name of a file',
    'alt-missing',
    [page({ chart: { alt: '  ' } as Partial<SceneBox> }), second({ chart: { alt: 'chart-1.png' } as never })],
    [page({})],
  ],
  [
    'a table without words for it',
    'alt-missing',
    [page({ chart: { ...TABLE, alt: '' } })],
    [page({ chart: TABLE })],
  ],
  [
    'a page whose title is empty or missing',
    'title-missing',
    [page({ headline: { lines: [] } }), second({ headline: { role: 'body' } as Partial<SceneBox> })],
    [page({})],
  ],
  [
    'two pages with one title, however it is broken',
    'title-twice',
    [page({}), second({ headline: { lines: titled('学習費は約560万', 'ドルとみられる') } })],
    [page({}), second({ headline: { lines: titled('学習費は約560万ドル', 'とみられる（2/3）') } })],
  ],
  [
    'a title that names a subject and says nothing of it',
    'title-no-sentence',
    [page({ headline: { lines: titled('学習費の比較', '（1/2）') } })],
    [page({ headline: { lines: titled('学習費は比べにくい', '（1/2）') } })],
  ],
  [
    'a box read before what stands above it',
    'reading-order',
    [{ ...page({}), boxes: swapped(goodBoxes(), 'left', 'right') }],
    [page({})],
  ],
  [
    'a box read before what stands left of it',
    'reading-order',
    [{ ...page({}), boxes: swapped(goodBoxes(), 'left', 'chart') }],
    // Row by row: the chart shares no row with what is read after it.
    [page({ chart: { rect: rect([640, 130, 272, 150]) } }, [])],
  ],
  [
    'a page with an empty lower half',
    'half-empty',
    [without(['right'], { chart: { rect: rect([640, 130, 272, 150]) } })],
    [page({})],
  ],
  ['a page with an empty right half', 'half-empty', [without(['chart'], narrow())], [page({})]],
  [
    'a claim with a few characters left over',
    'line-orphan',
    [page({}, claim('学習費の数字は範囲が狭いとみら', 'れる。'))],
    [page({}, claim('学習費の数字は範囲が狭い', 'とみられる'))],
  ],
  [
    'a few characters under a long line, not beside a short one',
    'line-orphan',
    [page({}, claim('学習費の数字', 'とは'))],
    [page({}, claim('数字の', '読み方'))],
  ],
  [
    'a headline with a short word left over',
    'line-orphan',
    [page({ headline: { lines: titled('Training cost is said to be about ', 'low') } })],
    [page({ headline: { lines: titled('Training cost is said to be ', 'about $5.6 million') } })],
  ],
  [
    'a stop at the beginning of a line',
    'line-kinsoku',
    [page({}, words('費用', '、範囲'))],
    [page({}, words('費用、', '範囲'))],
  ],
  [
    'a small kana there',
    'line-kinsoku',
    [page({}, words('チ', 'ャート'))],
    [page({}, words('チャート', 'とは'))],
  ],
  [
    'two pages in a row with all in the same places',
    'composition-twice',
    [page({}), second(AS_WIDE)],
    [page({}), second({})],
  ],
  [
    'a section break before fewer pages than five',
    'dividers-many',
    [divider(), ...several(4)],
    [divider(), ...several(5)],
  ],
  [
    'an opening bracket at the end',
    'line-kinsoku',
    [page({}, words('費用（', '範囲）'))],
    [page({}, words('費用', '（範囲）'))],
  ],
  [
    'a footnote mark at the beginning',
    'line-kinsoku',
    [page({}, broken([aRun('費用である')], [aRun('(1)', { raised: true }), aRun('とされる')]))],
    [page({}, broken([aRun('費用である'), aRun('(1)', { raised: true })], [aRun('とされる')]))],
  ],
  [
    'a number parted from its unit',
    'line-kinsoku',
    [page({}, words('約560', '万ドル')), second({}, words('about 5.6 ', 'million dollars'))],
    [page({}, words('DeepSeek-V3', '年内に')), second({}, words('in 2025 ', 'millions of users'))],
  ],
  [
    'a break inside a number',
    'line-kinsoku',
    [page({}, words('費用は1,', '240')), second({}, words('4-', '12'))],
    [page({}, words('費用は', '1,240'))],
  ],
  [
    'a break inside a word',
    'line-kinsoku',
    [page({}, words('Deep', 'Seek'))],
    [page({}, words('Deep ', 'Seek'))],
  ],
];

describe.each(CASES)('%s', (_, kind, bad, good) => {
  it('is found, and nothing else', () => {
    const found = lint(...bad);
    expect(found.length).toBeGreaterThanOrEqual(bad.length === 2 && !AMONG_PAGES.has(kind) ? 2 : 1);
    expect(new Set(found)).toEqual(new Set([kind]));
  });

  it('is not found in the good twin', () => {
    expect(lint(...good)).toEqual([]);
  });
});

describe('the rules', () => {
  it('say nothing about the good page', () => {
    expect(lint(page({}))).toEqual([]);
    expect(lint(TABLE_PAGE)).toEqual([]);
  });

  it('are each planted at least once', () => {
    // The rule on logos finds kinds of the others.
    expect(new Set(CASES.map(([, kind]) => kind)).size).toBe(SCENE_RULES.length - 1);
  });

  it('hold for the logo of every layout', () => {
    const logo = (at: At, alt = '提供元のロゴ') => ({ rect: rect(at), png: '', alt });
    const kinds = (content: ReturnType<typeof logo>): string[] => {
      const logos = { cover: content, section: content, content };
      const scene = aScene([page({}), second({})], { logos });
      return lintScene(scene, aPreviewPlan(scene), measureLine).map(({ kind }) => kind);
    };
    expect(kinds(logo([748, 18, 164, 20]))).toEqual([]);
    expect(kinds(logo([848, 18, 164, 20]))).toEqual(['off-page']);
    expect(kinds(logo([748, 18, 164, 20], ' '))).toEqual(['alt-missing']);
    expect(kinds(logo([60, 50, 164, 20]))).toEqual(['boxes-overlap', 'boxes-overlap']);
  });

  it('read a drawing as one, in its own order', () => {
    const drawn = (drawing?: string): SceneBox[] =>
      ['b', 'a'].map((id, index) => ({
        ...aText(id, [48, 440 - 20 * index, 80, 18], sized(id, 12), { type: 'cell' }),
        ...(drawing === undefined ? {} : { drawing }),
      }));
    expect(lint(page({}, drawn()))).toEqual(['reading-order']);
    expect(lint(page({}, drawn('timeline')))).toEqual([]);
  });

  it('do not tell again what follows from words that layout has refused', () => {
    const scene = aScene([page({ right: { rect: rect([48, 240, 560, 110]) } })]);
    const plan = aPreviewPlan(scene);
    const found = lintScene(scene, plan, measureLine);
    expect(found.map(({ kind }) => kind)).toEqual(['text-overflow', 'boxes-overlap']);
    expect(lintScene(scene, plan, measureLine, found)).toEqual([]);
  });

  it('say which slide, and where it is mended', () => {
    const scene = aScene([page({ chart: { alt: '' } as Partial<SceneBox> })]);
    expect(lintScene(scene, aPreviewPlan(scene), measureLine)).toEqual([
      {
        kind: 'alt-missing',
        place: { file: 'content/takeaways/cost.md', line: 1, column: 1 },
        message: 'Unexpected alt text `` of `chart`, expected what the chart shows (slide 1, test)',
        deck: 'deck',
        page: 1,
      },
    ]);
  });

  it('let the pages of one slide look the same, and those of sources', () => {
    const scene = aScene([page({}), second(AS_WIDE)]);
    const kinds = (more: Parameters<typeof aPreviewPlan>[1]) =>
      lintScene(scene, aPreviewPlan(scene, more), measureLine).map(({ kind }) => kind);
    expect(kinds({})).toEqual(['composition-twice']);
    expect(kinds({ part: '2/2' })).toEqual([]);
    expect(kinds({ standing: true })).toEqual([]);
  });

  it('tell tables with other columns apart, and leave those of one entry of the audience alike', () => {
    const headed = (amount: string) => {
      const rows = [
        [aCell('項目'), aCell(amount)],
        [aCell('V3'), aCell('約560万ドル')],
      ];
      return { chart: aTable('table', [640, 130, 272, 120], rows) };
    };
    const found = (other: string, more: Parameters<typeof aPreviewPlan>[1] = {}) => {
      const scene = aScene([page(headed('金額')), second({ ...AS_WIDE, ...headed(other) })]);
      return lintScene(scene, aPreviewPlan(scene, more), measureLine).map(({ kind }) => kind);
    };
    const series = { file: 'templates/audiences/house.yaml', line: 12, column: 7 };
    expect(found('金額')).toEqual(['composition-twice']);
    expect(found('時期')).toEqual([]);
    expect(found('金額', { series })).toEqual([]);
  });

  it('name the slides and the claim that another look helps', () => {
    const scene = aScene([page({}), second(AS_WIDE)]);
    const [{ hint } = { hint: '' }] = lintScene(
      scene,
      aPreviewPlan(scene, {
        kind: 'watch',
        takeaways: ['lead-watch'],
        series: { file: 'a.yaml', line: 1, column: 1 },
      }),
      measureLine,
    );
    expect(hint).toContain('`watch`');
    expect(hint).toContain('`lead-watch`');
  });

  it('let sources and disclosures be as long as they are', () => {
    const scene = aScene([without(['chart'], narrow())]);
    const kinds = (standing: boolean) =>
      lintScene(scene, aPreviewPlan(scene, { standing }), measureLine).map(({ kind }) => kind);
    expect(kinds(false)).toEqual(['half-empty']);
    expect(kinds(true)).toEqual([]);
  });
});

/** Beside another title, its words are set narrower: two pages in a row look different. */
function second(changed: Parameters<typeof page>[0], added?: readonly SceneBox[]): ScenePage {
  const made = page({ ...NARROWER, ...changed }, added);
  const boxes = made.boxes.map((box) =>
    box.id === 'headline' && box.kind === 'text' && changed.headline === undefined
      ? { ...box, lines: titled('題は別である') }
      : box,
  );
  return { ...made, id: 'two', number: 2, boxes };
}

function divider(): ScenePage {
  const title = aText('headline', [48, 200, 864, 60], titled('費用について'), {
    role: 'title',
    type: 'headline',
  });
  return { ...aPage('divider', 9, [title]), layout: 'section' };
}

/** Pages with titles of their own, every second one set narrower. */
function several(count: number): ScenePage[] {
  return Array.from({ length: count }, (_, index): ScenePage => {
    const number = index + 10;
    const made = page({
      ...(index % 2 === 0 ? {} : NARROWER),
      headline: { lines: titled(`題は${number}番である`) },
    });
    return { ...made, id: `page-${number}`, number };
  });
}

function titled(...texts: readonly string[]): SceneLine[] {
  return texts.map((text, index) =>
    aLine(aRun(text, { size: 26, bold: true }), index < texts.length - 1 ? 'line' : 'paragraph'),
  );
}

function sized(text: string, size: number): SceneLine[] {
  return [aLine(aRun(text, { size }))];
}

function colored(text: string, color: string): SceneLine[] {
  return [aLine(aRun(text, { color }))];
}

function marked(size: number): SceneLine {
  return aLine([aRun('とされる'), aRun('(1)', { size, raised: true })]);
}

function broken(first: SceneLine['runs'], next: SceneLine['runs']): SceneBox[] {
  return [aText('words', [48, 412, 560, 60], [aLine(first, 'line'), aLine(next)], { type: 'body' })];
}

function withCell(cell: ReturnType<typeof aCell>): SceneBox {
  return aTable('table', [640, 130, 272, 120], [[aCell('項目')], [cell]]);
}

function chartColors() {
  const chart = goodBoxes().find((box) => box.kind === 'chart');
  if (chart?.kind !== 'chart') throw new Error('No chart');
  return chart.colors;
}

/** Panels right behind the words `right`, the last on top. */
function panelBehind(at: At, fills: readonly string[] = ['F3F6F9']): ScenePage {
  const panels = fills.map((fill, index) => aShape(`panel-${index}`, at, { fill }));
  const boxes = goodBoxes();
  return aPage('one', 1, [...boxes.slice(0, 2), ...panels, ...boxes.slice(2)]);
}

function swapped(boxes: readonly SceneBox[], one: string, other: string): SceneBox[] {
  const find = (id: string): SceneBox => boxes.find((box) => box.id === id) ?? aShape(id, [0, 0, 0, 0]);
  return boxes.map((box) => (box.id === one ? find(other) : box.id === other ? find(one) : box));
}

function without(
  ids: readonly string[],
  changed: Readonly<Record<string, Partial<SceneBox>>> = {},
): ScenePage {
  const made = page(changed);
  return { ...made, boxes: made.boxes.filter(({ id }) => !ids.includes(id)) };
}

function narrow(): Readonly<Record<string, Partial<SceneBox>>> {
  const short = Array.from({ length: 6 }, () => aLine(aRun('公表された学習費は最終学習だけの数字')));
  return { left: { lines: short }, right: { lines: short } } as Readonly<Record<string, Partial<SceneBox>>>;
}
