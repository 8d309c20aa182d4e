// Names of torments → content in which every slide kind can be filled with each of them, and slides that ask for it.

import type { Ground } from '../../src/ground.ts';
import type { Briefing } from '../../src/model/content/briefing.ts';
import type { ChartSpec } from '../../src/model/content/chart-spec.ts';
import type { Content } from '../../src/model/content/content.ts';
import type { Comparable, Metric } from '../../src/model/content/metric.ts';
import type { PageBlock } from '../../src/model/content/page-block.ts';
import type { Picture } from '../../src/model/content/picture.ts';
import type { Prose } from '../../src/model/content/prose.ts';
import type { Source } from '../../src/model/content/source.ts';
import { FIELD_NAMES, type FieldName, type Takeaway } from '../../src/model/content/takeaway.ts';
import { lineAt } from '../../src/model/content/where.ts';
import type { PageShape } from '../../src/model/length.ts';
import type { Audience, AudienceSlide, Selector } from '../../src/model/template/audience.ts';
import { DISCLOSURE_BLOCKS } from '../../src/model/template/disclosures.ts';
import type { SlideKind, SlotSpec } from '../../src/model/template/slide-kind.ts';
import { evaluateDerived } from '../../src/quantity/ledger/evaluate-derived.ts';
import { PLAIN_HOUSE } from '../../src/words/house.ts';
import type { Language, Localized } from '../../src/words/languages.ts';
import { aMetric, aSeries, aSource, dollars, figure } from '../support/briefing-builder.ts';
import { aPng } from '../support/scene-builder.ts';
import { TORMENT_NAMES, type Torment, type TormentName, torment } from './torments.ts';

const PLACE = { file: 'torture.md', line: 1, column: 1 };
const MOST_ITEMS = 60;
/** Slots that hold something else than takeaways. */
const OTHERS: Readonly<Record<string, (name: TormentName) => Selector>> = {
  'comparison-table.rows': (name) => ({ take: 'reports', of: idOf(name) }),
  'conflict-table.rows': (name) => ({ take: 'reports', of: idOf(name) }),
  'sources.rows': () => ({ take: 'sources', which: 'cited' }),
  'sources.stances': () => ({ take: 'stances' }),
  'source-quality.rows': () => ({ take: 'sources', which: 'known' }),
  'timeline.lane': () => ({ take: 'sources', which: 'known' }),
  'chart-data.rows': () => ({ take: 'chart-values', of: 'shown' }),
  'chart-with-data.rows': () => ({ take: 'chart-values', of: 'lead' }),
  'disclosures.aside': () => ({ take: 'disclosures', blocks: ['producer', 'completed', 'interests'] }),
  'disclosures.paragraphs': () => ({ take: 'disclosures', blocks: DISCLOSURE_BLOCKS }),
};
/** Fields that are one word or a figure, and those that are a name. */
const SHORT: Partial<Record<FieldName, 'label' | 'key'>> = { label: 'label', basis: 'label', key: 'key' };

/** One slide of a torture deck: this kind, filled with this torment. */
export type Ordeal = { readonly kind: string; readonly name: TormentName };

function idOf(name: TormentName): string {
  return name.replaceAll(' ', '-');
}

function prose(text: string): Prose {
  return text === '' ? [] : [{ kind: 'text', text, strong: false, place: PLACE }];
}

function both(write: (language: Language) => string): Localized {
  return { ja: write('ja'), en: write('en') };
}

/** The shipped kinds, lists of which may be as long as a torment has rows. */
export function tortureGround(shipped: Content): Ground {
  // Compositions are chosen for what has their shape, which no torment has: shipped pages hold them.
  const shaped = new Set([...shipped.slideKinds.values()].flatMap(({ variants = [] }) => variants));
  const kinds = new Map(
    [...shipped.slideKinds].filter(([id]) => !shaped.has(id)).map(([id, kind]) => [id, roomy(kind)]),
  );
  const takeaways = [...kinds.values()].flatMap((kind) =>
    TORMENT_NAMES.flatMap((name) => takeawaysFor(kind, name)),
  );
  const metrics = TORMENT_NAMES.flatMap(metricsFor);
  const tables = TORMENT_NAMES.map(tableFor);
  const content: Content = {
    sources: byId(sources()),
    metrics: byId([...metrics, ...CHART_METRICS, ...tables.flatMap((one) => one.metrics)]),
    series: byId(tables.map(({ series }) => series)),
    comparables: byId(TORMENT_NAMES.map(comparableFor)),
    charts: new Map(),
    takeaways: byId(takeaways),
    briefings: new Map(),
    audiences: new Map(),
    slideKinds: kinds,
    themes: shipped.themes,
    disclosures: new Map(),
    mailTemplates: new Map(),
    house: PLAIN_HOUSE,
    names: new Map(),
    terms: [],
  };
  return {
    content,
    derived: evaluateDerived(content).value,
    tables: undefined,
    conflicts: [],
    evidence: {
      state: 'lock',
      lock: undefined,
      verification: undefined,
      lookedUp: new Set(),
      originals: new Map(),
      recorded: new Set(),
      lockFindings: [],
    },
    canPlan: true,
    unread: [],
    company: 'briefdeck',
    mark: () => undefined,
  };
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}

const FIXED_SLOTS = new Set(['cover', 'two-numbers']);

function roomy(kind: SlideKind): SlideKind {
  if (FIXED_SLOTS.has(kind.id)) return kind;
  const slots = kind.slots.map((slot) =>
    slot.max > 1 && slot.name !== 'lane' ? { ...slot, max: Math.max(slot.max, MOST_ITEMS) } : slot,
  );
  return { ...kind, slots };
}

/** How many items a torment puts into a slot. A table takes rows, everything else items. */
function countFor(kind: SlideKind, slot: SlotSpec, one: Torment): number {
  if (slot.max === 1) return slot.min === 0 && one.items === 'fewest' ? 0 : 1;
  const shippedMost = slot.name === 'rows' ? one.rows : { fewest: 0, usual: 3, most: 6 }[one.items];
  const most = FIXED_SLOTS.has(kind.id) ? slot.max : MOST_ITEMS;
  return Math.min(most, Math.max(slot.min, shippedMost));
}

function takeawayId(kind: SlideKind, slot: SlotSpec, name: TormentName, index: number): string {
  return `${kind.id}-${slot.name}-${idOf(name)}-${index + 1}`.toLowerCase();
}

function takeawaysFor(kind: SlideKind, name: TormentName): Takeaway[] {
  const one = torment(name);
  return kind.slots
    .filter((slot) => OTHERS[`${kind.id}.${slot.name}`] === undefined)
    .flatMap((slot) =>
      Array.from({ length: countFor(kind, slot, one) }, (_, index) => takeaway(kind, slot, name, index)),
    );
}

function takeaway(kind: SlideKind, slot: SlotSpec, name: TormentName, index: number): Takeaway {
  const one = torment(name);
  const isLead = slot.name === 'lead';
  const fieldsOf = (language: Language): Takeaway['words']['ja']['fields'] => {
    const wanted =
      one.items === 'fewest' ? FIELD_NAMES.filter((field) => slot.requires.includes(field)) : FIELD_NAMES;
    return Object.fromEntries(
      wanted.map((field, at) => [field, prose(one[SHORT[field] ?? 'text'](language, index + at))]),
    );
  };
  const wordsOf = (language: Language): Takeaway['words']['ja'] => ({
    // Titles differ from page to page, as they have to.
    claim: prose(
      isLead ? `${kind.id}: ${(one.claim ?? one.text)(language, index)}` : one.text(language, index),
    ),
    points: Array.from({ length: one.points }, (_, point) => prose(one.text(language, point))),
    ...(kind.id === 'page' ? { blocks: blocksOf(one, language) } : {}),
    fields: fieldsOf(language),
    notes: [prose(one.text(language, index))],
  });
  return {
    id: takeawayId(kind, slot, name, index),
    kind: 'factor',
    theme: 'torture',
    tags: [],
    stance: (['announced', 'reported', 'estimate', 'opinion'] as const)[index % 4] ?? 'reported',
    weight: 50 + (index % 3) * 10,
    order: index + 1,
    date: `${2023 + Math.floor(index / 24)}-${String((index % 12) + 1).padStart(2, '0')}`,
    dates: [],
    counts: [],
    evidence: [
      {
        source: SOURCE_IDS[index % SOURCE_IDS.length] ?? '',
        at: lineAt(index + 1),
        anchors: [],
        place: PLACE,
      },
    ],
    words: { ja: wordsOf('ja'), en: wordsOf('en') },
    ...(kind.id === 'series-table' ? { table: tableFor(name).table } : {}),
    ...(isLead && CHART_KINDS[kind.id] ? { chart: chartFor(kind, name) } : {}),
    place: { ...PLACE, file: `content/takeaways/${takeawayId(kind, slot, name, index)}.md` },
  };
}

/** Every kind of block, as long as the torment makes it. */
function blocksOf(one: Torment, language: Language): readonly PageBlock[] {
  const text = (seed: number): Prose => prose(one.text(language, seed));
  const label = (seed: number): Prose => prose(one.label(language, seed));
  const key = (seed: number): Prose => prose(one.key(language, seed));
  return [
    { kind: 'paragraph', prose: text(0) },
    ...Array.from({ length: one.points }, (_, index): PageBlock[] => [
      { kind: 'point', prose: text(index) },
      { kind: 'sub-point', prose: text(index + 1) },
    ]).flat(),
    {
      kind: 'table',
      columns: [0, 1, 2].map((seed) => ({ head: label(seed), align: seed === 2 ? 'right' : 'left' })),
      rows: Array.from({ length: one.rows }, (_, row) => [label(row), text(row), key(row)]),
    },
    { kind: 'picture', picture: PICTURE, alt: label(0), caption: text(1), credit: label(1), place: PLACE },
    {
      kind: 'quotation',
      words: text(2),
      who: [...label(2), { kind: 'cite', source: SOURCE_IDS[0] ?? '', at: lineAt(1), place: PLACE }],
    },
  ];
}

const PICTURE: Picture = {
  path: 'content/pictures/torture.png',
  format: 'png',
  data: Buffer.from(aPng(720, 480)).toString('base64'),
  width: 720,
  height: 480,
};

const CHART_KINDS: Readonly<Record<string, ChartSpec['kind']>> = {
  'comparison-chart': 'dot-plot',
  'chart-page': 'dot-plot',
  'chart-with-data': 'bars',
  'stat-cards': 'share',
};

/** What a chart says is drawn by another stage, with rules of its own: here it is as it usually is. */
function chartFor(kind: SlideKind, name: TormentName): ChartSpec {
  const isShare = CHART_KINDS[kind.id] === 'share';
  return {
    id: `${kind.id}-${idOf(name)}`,
    kind: CHART_KINDS[kind.id] ?? 'bars',
    title: both((language) => torment('usual').label(language, 0)),
    series: (isShare ? ['share-one', 'share-two'] : ['cost-one', 'cost-two', 'cost-three']).map((of) => ({
      of: `${of}@alpha`,
    })),
    annotations: [],
    comparison: [],
    unclear: [],
    scale: 'linear',
    place: PLACE,
  };
}

const COLUMNS = { fewest: 1, usual: 8, most: 16 };
const MOST_TABLE_ROWS = 12;

/** Rows of which the last is a sum, and from one column to more than a page is wide; how long its names are is tried elsewhere. */
function tableFor(name: TormentName): ReturnType<typeof aSeries> {
  const one = torment(name);
  const rows = Array.from(
    { length: Math.min(MOST_TABLE_ROWS, Math.max(1, one.rows)) },
    (_, at) => `Unit ${at + 1}`,
  );
  const columns = Array.from(
    { length: COLUMNS[one.items] },
    (_, at) => `Q${(at % 4) + 1} FY${20 + (at >> 2)}`,
  );
  return aSeries(
    `table-${idOf(name)}`,
    { rows, columns, totals: rows.slice(-1) },
    (row, column) => dollars((row - 2) * 1_234_500_000 + column * 100_000),
    (row) => SOURCE_IDS[row % 2] ?? '',
  );
}

const CHART_METRICS: readonly Metric[] = [
  ...['one', 'two', 'three'].map((id, index) =>
    aMetric(`cost-${id}`, [{ source: 'alpha', figure: dollars((index + 1) * 1_400_000, 'about') }], {
      subject: { ja: `V${index + 1}`, en: `V${index + 1}` },
    }),
  ),
  ...['one', 'two'].map((id, index) =>
    aMetric(
      `share-${id}`,
      [{ source: 'alpha', figure: figure({ kind: 'percent', amount: index === 0 ? 40 : 60 }) }],
      {
        subject: { ja: `区分${index + 1}`, en: `Part ${index + 1}` },
      },
    ),
  ),
];

function metricsFor(name: TormentName): Metric[] {
  const one = torment(name);
  const reports = Array.from({ length: Math.max(1, one.rows) }, (_, index) => ({
    source: SOURCE_IDS[index % SOURCE_IDS.length] ?? '',
    figure: dollars((index + 1) * 1_234_567, index % 2 === 0 ? 'about' : 'at-most'),
    line: index + 1,
    scope: both((language) => one.text(language, index)),
    basis: both((language) => one.label(language, index)),
    use: both((language) => one.label(language, index + 1)),
  }));
  return [
    aMetric(`rows-${idOf(name)}`, reports, {
      subject: both((language) => one.label(language, 0)),
      scope: both((language) => one.text(language, 0)),
    }),
  ];
}

function comparableFor(name: TormentName): Comparable {
  return {
    id: idOf(name),
    title: both((language) => torment('usual').label(language, 0)),
    metrics: [`rows-${idOf(name)}`],
    caution: both((language) => torment('usual').text(language, 0)),
    place: PLACE,
  };
}

const SOURCE_COUNT = 24;
const SOURCE_IDS = Array.from({ length: SOURCE_COUNT }, (_, index) =>
  index === 0 ? 'alpha' : `source-${index + 1}`,
);

const TITLES = [
  'AIの経済',
  'A report on what training costs, and whose figures they are',
  'https://example.com/a-long-address/of-a-report',
];

function sources(): Source[] {
  return SOURCE_IDS.map((id, index) =>
    aSource(id, `2025-${String((index % 9) + 1).padStart(2, '0')}-1${index % 9}`, {
      title: TITLES[index % TITLES.length] ?? '',
    }),
  );
}

export type TortureDeck = {
  readonly language: Language;
  readonly theme: string;
  readonly page: PageShape;
  /** Of the cover, the chapter pages, footers and disclosures. */
  readonly name: TormentName;
  readonly ordeals: readonly Ordeal[];
};

export function tortureRequest(
  { content }: Ground,
  { language, theme, page, name, ordeals }: TortureDeck,
): { readonly briefing: Briefing; readonly audience: Audience } {
  const one = torment(name);
  const words = (of: Language): Briefing['words']['ja'] => ({
    title: prose(one.text(of, 0)),
    subtitle: prose(one.text(of, 1)),
    lead: prose(one.text(of, 2)),
  });
  const label = both((of) => one.label(of, 0));
  const slides = ordeals.flatMap((ordeal) => slideFor(ordeal, content));
  return {
    briefing: {
      week: '2025-W43',
      date: '2025-10-24',
      theme: 'torture',
      status: 'draft',
      classification: label,
      conclusions: [],
      counts: [],
      omit: [],
      words: { ja: words('ja'), en: words('en') },
      place: PLACE,
    },
    audience: {
      id: 'sufferers',
      name: label,
      language,
      depth: 'full',
      themeName: theme,
      page,
      charts: 'picture',
      maxContentSlides: 2000,
      staleAfterDays: 180,
      fileName: '{week}_{audience}_{language}',
      sections: [{ id: 'one', title: label, question: both((of) => one.text(of, 0)), slides }],
      disclosures: Array.from({ length: { fewest: 1, usual: 4, most: 12 }[one.items] }, (_, index) =>
        both((of) => one.text(of, index)),
      ),
      mailBudgetMB: 10,
      email: 'weekly',
      place: PLACE,
    },
  };
}

function slideFor({ kind: id, name }: Ordeal, content: Content): AudienceSlide[] {
  const kind = content.slideKinds.get(id);
  if (kind === undefined) throw new Error(`no slide kind ${id}`);
  const slots = kind.slots.map((slot): [string, Selector] => {
    const other = OTHERS[`${kind.id}.${slot.name}`];
    if (other) return [slot.name, other(name)];
    const ids = Array.from({ length: countFor(kind, slot, torment(name)) }, (_, index) =>
      takeawayId(kind, slot, name, index),
    );
    return [slot.name, { take: 'takeaways', ids }];
  });
  return [{ kind: id, slots: Object.fromEntries(slots), optional: false, place: PLACE }];
}
