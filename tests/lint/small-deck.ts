// A deck of three slides by hand: two sources that disagree, one calculation, and the texts its file would have.

import type { Content } from '../../src/model/content/content.ts';
import type { Metric, Report } from '../../src/model/content/metric.ts';
import type { Prose } from '../../src/model/content/prose.ts';
import type { Source } from '../../src/model/content/source.ts';
import type { Takeaway } from '../../src/model/content/takeaway.ts';
import { lineAt } from '../../src/model/content/where.ts';
import type { DeckPiece, DeckText, DeckTextKind, DeckTexts } from '../../src/model/deck/deck-texts.ts';
import type { DeckPlan, FilledNode, PlannedSlide, RichText } from '../../src/model/deck/plan.ts';
import type { Place } from '../../src/model/place.ts';
import type { Figure } from '../../src/model/quantity.ts';
import type { Audience } from '../../src/model/template/audience.ts';
import type { SlideKind } from '../../src/model/template/slide-kind.ts';
import { figureFromEntry } from '../../src/quantity/entry.ts';
import { evaluateDerived } from '../../src/quantity/ledger/evaluate-derived.ts';
import { PLAIN_HOUSE } from '../../src/words/house.ts';

const PLACE: Place = { file: 'content/x.md', line: 1, column: 1 };

function same(text: string): { ja: string; en: string } {
  return { ja: text, en: text };
}

function source(id: string, publisher: string, date: string, title: string): Source {
  return {
    id,
    title,
    publisher: id,
    publisherName: { ja: publisher, en: publisher },
    kind: 'research-report',
    date,
    dateBasis: 'stated',
    language: 'ja',
    original: `${id}.txt`,
    trust: 'high',
    trustReason: same('x'),
    use: same('x'),
    place: PLACE,
  };
}

export function figure(
  value: number | string,
  unit: string,
  qualifier: Figure['qualifier'] = 'exact',
): Figure {
  const made = figureFromEntry({ value, unit, qualifier });
  if (made === undefined) throw new Error(`No figure: ${value} ${unit}`);
  return made;
}

function report(metric: string, from: string, made: Figure, token: string, line: number): Report {
  return {
    metric,
    source: from,
    figure: made,
    token,
    at: lineAt(line),
    stance: 'reported',
    basis: same('x'),
    place: PLACE,
  };
}

function metric(id: string, subject: string, reports: readonly Report[], more: Partial<Metric> = {}): Metric {
  return {
    id,
    topic: 'cost',
    definition: same(id),
    scope: same('x'),
    subject: same(subject),
    subjectAnchors: [subject],
    reports,
    place: PLACE,
    ...more,
  };
}

const METRICS: readonly Metric[] = [
  metric(
    'v3-cost',
    'V3',
    [
      report('v3-cost', 'daiwa', figure(5_600_000, 'USD', 'about'), '560 万ドル', 61),
      report('v3-cost', 'allforces', figure(6_000_000, 'USD'), '600万ドル', 24),
    ],
    { preferred: 'daiwa' },
  ),
  metric('r1-floor', 'R1', [report('r1-floor', 'allforces', figure(20, 'percent', 'at-least'), '20%', 30)]),
  metric('gap', 'V3', [], {
    derived: {
      formula: '(high - low) / low * 100',
      inputs: { high: 'v3-cost@allforces', low: 'v3-cost@daiwa' },
      unit: 'percent',
      decimals: 0,
      qualifier: 'about',
      place: PLACE,
    },
  }),
];

export function text(words: string): Prose {
  return [{ kind: 'text', text: words, strong: false, place: PLACE }];
}

function words(claim: Prose): Takeaway['words']['ja'] {
  return { claim, points: [], fields: {}, notes: [] };
}

export const LEAD: Takeaway = {
  id: 'lead-cost',
  kind: 'comparison',
  theme: 't',
  tags: [],
  stance: 'announced',
  weight: 50,
  evidence: [{ source: 'daiwa', at: lineAt(61), anchors: ['V3'], place: PLACE }],
  dates: ['2023-10'],
  counts: [{ words: '4要因', number: 4, of: 'points', place: PLACE }],
  words: { ja: words(text('x')), en: words(text('x')) },
  place: PLACE,
};

const TABLE: SlideKind['body'] = {
  node: 'table',
  rows: 'rows',
  columns: [
    { head: 'n', bind: 'item.number', width: 40 },
    { head: 'p', bind: 'item.publisher', width: 90 },
    { head: 't', bind: 'item.title', width: 0 },
    { head: 'd', bind: 'item.date', width: 90 },
    { head: 'c', bind: 'item.pages', width: 90 },
  ],
};

function slideKind(id: string, body: SlideKind['body']): SlideKind {
  return {
    id,
    layout: 'content',
    standing: false,
    headline: 'lead.claim',
    slots: [],
    labels: {},
    body,
    place: PLACE,
  };
}

const AUDIENCE: Audience = {
  id: 'board',
  name: same('board'),
  language: 'ja',
  depth: 'brief',
  themeName: 'light',
  charts: 'picture',
  page: '16:9',
  maxContentSlides: 9,
  staleAfterDays: 180,
  fileName: 'x',
  sections: [
    {
      id: 's',
      title: { ja: '3つの章', en: 'three chapters' },
      slides: [
        {
          kind: 'sources',
          slots: { rows: { take: 'sources', which: 'cited' } },
          optional: false,
          place: PLACE,
        },
      ],
    },
  ],
  disclosures: [],
  mailBudgetMB: 10,
  email: 'weekly',
  place: PLACE,
};

export const CONTENT: Content = {
  sources: new Map([
    ['daiwa', source('daiwa', '大和総研', '2025-02-26', '何が衝撃か')],
    ['allforces', source('allforces', 'ALLFORCES', '2025-10-21', '可能性とは')],
  ]),
  metrics: new Map(METRICS.map((one) => [one.id, one])),
  series: new Map(),
  comparables: new Map(),
  charts: new Map(),
  takeaways: new Map([[LEAD.id, LEAD]]),
  briefings: new Map(),
  audiences: new Map([[AUDIENCE.id, AUDIENCE]]),
  slideKinds: new Map([
    ['statement', slideKind('statement', { node: 'space' })],
    ['sources', slideKind('sources', TABLE)],
  ]),
  themes: new Map(),
  disclosures: new Map(),
  mailTemplates: new Map(),
  house: PLAIN_HOUSE,
  names: new Map(),
  terms: [],
};

export const DERIVED = evaluateDerived(CONTENT).value;

function run(words: string): RichText {
  return [{ text: words, strong: false }];
}

function textNode(name: string, words: string): FilledNode {
  return {
    node: 'text',
    name,
    text: run(words),
    type: 'body',
    color: 'ink',
    textAlign: 'left',
    vAlign: 'top',
    minLines: 0,
    even: false,
  };
}

function tableNode(rows: readonly (readonly string[])[]): FilledNode {
  const [head = [], ...body] = rows;
  return {
    node: 'table',
    name: 'rows',
    columns: head.map((one) => ({ head: run(one), width: 0, align: 'left', type: 'cell', bold: false })),
    rows: body.map((cells) => ({ emphasised: false, startsGroup: false, cells: cells.map(run) })),
    rowHeight: 30,
    alt: '表',
  };
}

const RECEIPTS = {
  daiwa: '約560万ドル ← 大和総研 daiwa.txt:61「560 万ドル」[v3-cost@daiwa]',
  allforces: '600万ドル ← ALLFORCES allforces.txt:24「600万ドル」[v3-cost@allforces]',
  floor: '20%以上 ← ALLFORCES allforces.txt:30「20%」[r1-floor@allforces]',
  gap: '約7% = (600万ドル − 約560万ドル) ÷ 約560万ドル × 100 = 約7% [gap]',
} as const;

const CALCULATION = '(600万ドル − 約560万ドル) ÷ 約560万ドル × 100 = 約7%';

export const SOURCE_LINES = [
  '出所：(1) 大和総研（2025年2月26日時点の見方）。食い違う値はp.2',
  `出所：(1) 大和総研（2025年2月26日時点の見方）　(2) ALLFORCES（2025年10月21日）　(3) 本資料の計算：${CALCULATION}`,
] as const;

function slide(kind: string, more: Partial<PlannedSlide>): PlannedSlide {
  return {
    id: kind,
    kind,
    sections: [],
    layout: 'content',
    standing: false,
    kicker: '1  費用',
    headline: run('x'),
    body: { node: 'space', size: 0, grow: 0 },
    citations: [],
    sourceLines: [],
    notes: [],
    place: PLACE,
    takeaways: [],
    stances: [],
    figures: [],
    ...more,
  };
}

export const PLAN: DeckPlan = {
  week: '2025-W43',
  audience: 'board',
  language: 'ja',
  themeName: 'light',
  page: '16:9',
  fileName: 'deck',
  title: 't',
  subject: 's',
  date: '2025-10-24',
  footer: { left: '表題｜2025-W43', leftShort: '2025-W43', right: '基準日 2025年10月24日' },
  classification: 'c',
  house: PLAIN_HOUSE,
  slides: [
    slide('statement', {
      headline: run('学習費はV3の約560万ドル(1)とされる'),
      body: { node: 'column', children: [textNode('lead.aside', '2023年10月からの4要因(1)')] },
      citations: [{ mark: 1, source: 'daiwa', lines: [61], figures: ['v3-cost'] }],
      sourceLines: [run(SOURCE_LINES[0])],
      notes: ['V3の額は約560万ドルである', '根拠:', RECEIPTS.daiwa],
      takeaways: ['lead-cost'],
      figures: ['v3-cost@daiwa'],
    }),
    slide('statement', {
      headline: run('金額は二通りある'),
      body: {
        node: 'column',
        children: [
          tableNode([
            ['モデル', '', '金額', '', '発行元'],
            ['V3', '約', '560万ドル', '', '大和総研(1)'],
            ['', '', '600万ドル', '', 'ALLFORCES(2)'],
            ['R1', '', '20%', '以上', 'ALLFORCES(2)'],
          ]),
          textNode('other.support', '開きは約7%(3)である'),
        ],
      },
      citations: [
        { mark: 1, source: 'daiwa', lines: [61], figures: ['v3-cost'] },
        { mark: 2, source: 'allforces', lines: [24, 30], figures: ['v3-cost', 'share'] },
        { mark: 3, source: 'derived', lines: [], figures: ['gap'], calculation: CALCULATION },
      ],
      sourceLines: [run(SOURCE_LINES[1])],
      notes: ['根拠:', RECEIPTS.daiwa, RECEIPTS.allforces, RECEIPTS.floor, RECEIPTS.gap],
      figures: ['v3-cost@daiwa', 'v3-cost@allforces', 'r1-floor@allforces', 'gap'],
    }),
    slide('sources', {
      standing: true,
      headline: run('引用した文書'),
      body: withOrigins(
        tableNode([
          ['No.', '発行元', '表題', '日付', 'ページ'],
          ['1', '大和総研', '何が衝撃か', '2025年2月26日', '1, 2'],
          ['2', 'ALLFORCES', '可能性とは', '2025年10月21日', '2'],
        ]),
      ),
    }),
  ],
};

/** Rows of a list of sources say which source they are about. */
function withOrigins(node: FilledNode): FilledNode {
  if (node.node !== 'table') return node;
  const ids = ['daiwa', 'allforces'];
  return {
    ...node,
    rows: node.rows.map((row, index) => ({
      ...row,
      cells: row.cells.map((cell) => cell.map((one) => ({ ...one, origin: { from: ids[index] ?? '' } }))),
    })),
  };
}

/** `約560万ドル(1)` as it is read back: words, and the mark apart. */
export function piece(words: string): DeckPiece {
  const marks: { numbers: number[]; at: number }[] = [];
  let plain = '';
  let done = 0;
  for (const match of words.matchAll(/(?<! |^|：)\((\d+(?:,\d+)*)\)(?! )/g)) {
    plain += words.slice(done, match.index);
    done = match.index + match[0].length;
    marks.push({ numbers: (match[1] ?? '').split(',').map(Number), at: plain.length });
  }
  return { text: plain + words.slice(done), marks };
}

function said(shape: string, words: string, kind: DeckTextKind = 'text'): DeckText {
  return { shape, kind, ...piece(words) };
}

export function row(...cells: readonly string[]): DeckText {
  const pieces = cells.map(piece);
  let at = 0;
  const marks = pieces.flatMap((one) => {
    const moved = one.marks.map((mark) => ({ ...mark, at: mark.at + at }));
    at += one.text.length + 1;
    return moved;
  });
  return {
    shape: 'rows',
    kind: 'table',
    text: pieces.map((one) => one.text).join('\t'),
    marks,
    cells: pieces,
  };
}

const STANDING = [
  said('kicker', '1  費用'),
  said('footer-left', '表題｜2025-W43'),
  said('footer-right', '基準日 2025年10月24日'),
];

export const TEXTS: DeckTexts = {
  slides: [
    {
      page: 1,
      id: 'statement',
      texts: [
        ...STANDING,
        said('headline', '学習費はV3の約560万ドル(1)とされる', 'title'),
        said('lead.aside', '2023年10月からの4要因(1)'),
        { shape: 'sources', kind: 'text', text: SOURCE_LINES[0], marks: [] },
        said('notes', 'V3の額は約560万ドルである', 'notes'),
        said('notes', '根拠:', 'notes'),
        said('notes', RECEIPTS.daiwa, 'notes'),
      ],
    },
    {
      page: 2,
      id: 'statement-2',
      texts: [
        ...STANDING,
        said('headline', '金額は二通りある', 'title'),
        said('rows', '表', 'alt'),
        row('モデル', '', '金額', '', '発行元'),
        row('V3', '約', '560万ドル', '', '大和総研(1)'),
        row('', '', '600万ドル', '', 'ALLFORCES(2)'),
        row('R1', '', '20%', '以上', 'ALLFORCES(2)'),
        said('other.support', '開きは約7%(3)である'),
        { shape: 'sources', kind: 'text', text: SOURCE_LINES[1], marks: [] },
        ...['根拠:', RECEIPTS.daiwa, RECEIPTS.allforces, RECEIPTS.floor].map((line) =>
          said('notes', line, 'notes'),
        ),
        { shape: 'notes', kind: 'notes', text: RECEIPTS.gap, marks: [] },
      ],
    },
    {
      page: 3,
      id: 'sources',
      texts: [
        ...STANDING,
        said('headline', '引用した文書', 'title'),
        said('rows', '表', 'alt'),
        row('No.', '発行元', '表題', '日付', 'ページ'),
        row('1', '大和総研', '何が衝撃か', '2025年2月26日', '1, 2'),
        row('2', 'ALLFORCES', '可能性とは', '2025年10月21日', '2'),
      ],
    },
  ],
};

/** The same deck with the texts of one page changed: what `change` returns stands in place of a text. */
export function retold(page: number, change: (text: DeckText) => DeckText | readonly DeckText[]): DeckTexts {
  return {
    slides: TEXTS.slides.map((one) =>
      one.page === page ? { ...one, texts: one.texts.flatMap(change) } : one,
    ),
  };
}

/** One text of a page, found by words it contains, said differently. */
export function reworded(page: number, from: string, to: string): DeckTexts {
  let met = false;
  const texts = retold(page, (entry) => {
    const whole = entry.cells ? entry.cells.map(marked).join('\t') : marked(entry);
    if (met || !whole.includes(from)) return entry;
    met = true;
    const changed = whole.replace(from, to);
    if (entry.cells) return row(...changed.split('\t'));
    const isLine = entry.shape === 'sources' || entry.kind === 'notes';
    return isLine ? { ...entry, text: changed } : { ...entry, ...piece(changed) };
  });
  if (!met) throw new Error(`No \`${from}\` on page ${page}`);
  return texts;
}

function marked({ text: plain, marks }: DeckPiece): string {
  let done = 0;
  const parts = marks.map(({ numbers, at }) => {
    const part = `${plain.slice(done, at)}(${numbers.join(',')})`;
    done = at;
    return part;
  });
  return parts.join('') + plain.slice(done);
}
