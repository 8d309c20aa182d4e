// Few words → content, a briefing and an audience for planning: two publishers, a ledger, takeaways and small slide kinds.

import type { Briefing } from '../../src/model/content/briefing.ts';
import type { Content } from '../../src/model/content/content.ts';
import type { Metric, Report } from '../../src/model/content/metric.ts';
import type { Prose } from '../../src/model/content/prose.ts';
import type { EvidenceLock } from '../../src/model/content/receipt.ts';
import { cellId, columnsOf, type Series, type SeriesPart } from '../../src/model/content/series.ts';
import type { Source } from '../../src/model/content/source.ts';
import type { FieldName, Takeaway } from '../../src/model/content/takeaway.ts';
import { lineAt } from '../../src/model/content/where.ts';
import type { DeckPlan, FilledNode, RichText, Split } from '../../src/model/deck/plan.ts';
import type { Found } from '../../src/model/finding.ts';
import type { Figure, Qualifier, Quantity } from '../../src/model/quantity.ts';
import type { Audience, AudienceSlide, Selector } from '../../src/model/template/audience.ts';
import type { SlideKind, SlideNode, SlotSpec } from '../../src/model/template/slide-kind.ts';
import { createLedger } from '../../src/plan/ledger.ts';
import { planDeck } from '../../src/plan/plan-deck.ts';
import { evaluateDerived } from '../../src/quantity/ledger/evaluate-derived.ts';
import { readProse } from '../../src/read/words/read-prose.ts';
import { PLAIN_HOUSE } from '../../src/words/house.ts';
import type { Language } from '../../src/words/languages.ts';
import { aTheme } from './layout-setting.ts';

const PLACE = { file: 'content/test.md', line: 1, column: 1 };
const THEME = 'shock';

export function prose(text: string): Prose {
  return readProse({ text, placeAt: () => PLACE }).value.prose;
}

export function aSource(id: string, date: string, more: Partial<Source> = {}): Source {
  return {
    id,
    title: `${id}の表題`,
    publisher: id,
    publisherName: { ja: `${id}社`, en: `${id} Ltd` },
    kind: 'research-report',
    date,
    dateBasis: 'stated',
    language: 'ja',
    original: `${id}.txt`,
    trust: 'high',
    trustReason: { ja: '一次資料', en: 'primary' },
    use: { ja: '費用', en: 'cost' },
    place: PLACE,
    ...more,
  };
}

export function dollars(amount: number, qualifier: Qualifier = 'exact'): Figure {
  return { quantity: { kind: 'money', amount, currency: 'USD' }, qualifier };
}

export function figure(quantity: Quantity, qualifier: Qualifier = 'exact'): Figure {
  return { quantity, qualifier };
}

type ReportSpec = {
  readonly source: string;
  readonly figure: Figure;
  readonly line?: number;
} & Partial<Report>;

export function aMetric(id: string, reports: readonly ReportSpec[], more: Partial<Metric> = {}): Metric {
  return {
    id,
    topic: 'cost',
    definition: { ja: id, en: id },
    scope: { ja: '学習だけ', en: 'training only' },
    subject: { ja: 'V3', en: 'V3' },
    subjectAnchors: ['V3'],
    reports: reports.map(({ line = 61, ...report }) => ({
      metric: id,
      token: `token of ${report.source}`,
      at: lineAt(line),
      stance: 'announced',
      basis: { ja: '技術報告', en: 'technical report' },
      place: PLACE,
      ...report,
    })),
    place: PLACE,
    ...more,
  };
}

/** A series, the figures of its cells, and the whole of it as a takeaway shows it. */
export function aSeries(
  id: string,
  names: Pick<Series, 'rows' | 'columns'> & { readonly totals?: readonly string[] },
  figureAt: (row: number, column: number) => Figure | undefined,
  sourceAt: (row: number) => string = () => 'daiwa',
): { readonly series: Series; readonly metrics: readonly Metric[]; readonly table: SeriesPart } {
  const both = (name: string) => ({ ja: name, en: name });
  const { rows, columns, totals = [] } = names;
  const table: SeriesPart = { of: id, rows, columns, totals, asked: { of: id } };
  const series: Series = {
    id,
    definition: both(`${id}の推移`),
    subject: both(id),
    rows,
    columns,
    names: Object.fromEntries([...rows, ...columns].map((name) => [name, both(name)])),
    ends: {},
    place: PLACE,
  };
  const metrics = rows.flatMap((row, at) =>
    columnsOf(table).flatMap((column, index) => {
      const cell = figureAt(at, index);
      if (cell === undefined) return [];
      const report = { source: sourceAt(at), figure: cell, line: at + 1 };
      return [
        aMetric(cellId(id, row, column), [report], { cell: { series: id, row, ...(column && { column }) } }),
      ];
    }),
  );
  return { series, metrics, table };
}

export type TakeawaySpec = Partial<Omit<Takeaway, 'evidence' | 'words'>> & {
  /** `source` or `source:line`. */
  readonly on?: readonly string[];
  readonly claim?: string;
  readonly points?: readonly string[];
  readonly fields?: Partial<Record<FieldName, string>>;
  readonly notes?: readonly string[];
};

export function aTakeaway(id: string, spec: TakeawaySpec = {}): Takeaway {
  const { on = ['daiwa:61'], claim = `${id}の主張`, points = [], fields = {}, notes = [], ...more } = spec;
  const words = {
    claim: prose(claim),
    points: points.map(prose),
    fields: Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, prose(text)])),
    notes: notes.map(prose),
  };
  return {
    id,
    kind: 'factor',
    theme: THEME,
    tags: [],
    stance: 'announced',
    weight: 50,
    dates: [],
    counts: [],
    evidence: on.map((one) => {
      const [source = '', line = '1'] = one.split(':');
      return { source, at: lineAt(Number(line)), anchors: [], place: PLACE };
    }),
    words: { ja: words, en: words },
    place: { ...PLACE, file: `content/takeaways/${id}.md` },
    ...more,
  };
}

export function aSlideKind(
  id: string,
  slots: readonly (Partial<SlotSpec> & { readonly name: string })[],
  children: readonly SlideNode[],
  more: Partial<SlideKind> = {},
): SlideKind {
  return {
    id,
    layout: 'content',
    standing: false,
    headline: 'lead.claim',
    slots: slots.map((slot) => ({ min: 1, max: 1, requires: [], ...slot })),
    labels: { title: { ja: `${id}の題`, en: `Title of ${id}` } },
    body: { node: 'column', children },
    place: PLACE,
    ...more,
  };
}

export const POINTS: SlideNode = {
  node: 'column',
  each: 'lead.points',
  children: [{ node: 'text', bind: 'point', type: 'body' }],
};

/** A statement, its sources, and the list of all sources cited. */
export const KINDS: readonly SlideKind[] = [
  aSlideKind('statement', [{ name: 'lead' }], [POINTS]),
  aSlideKind('chapter', [], [], { layout: 'section', standing: true, headline: 'briefing.section' }),
  aSlideKind(
    'sources',
    [
      { name: 'rows', min: 0, max: 99 },
      { name: 'stances', min: 0, max: 9 },
    ],
    [
      {
        node: 'table',
        rows: 'rows',
        columns: [
          { head: '', bind: 'item.number', width: 30, marks: 'none' },
          { head: '', bind: 'item.publisher', width: 0, marks: 'none' },
          { head: '', bind: 'item.date', width: 0, marks: 'none' },
          { head: '', bind: 'item.pages', width: 0, marks: 'none' },
        ],
      },
      {
        node: 'column',
        each: 'stances',
        children: [{ node: 'chip', bind: 'item.stance' }],
      },
    ],
    { standing: true, headline: 'label.title' },
  ),
];

export function aSlide(kind: string, slots: Record<string, Selector> = {}, optional = false): AudienceSlide {
  return { kind, slots, optional, place: PLACE };
}

export function statementOn(...ids: readonly string[]): AudienceSlide {
  return aSlide('statement', { lead: { take: 'takeaways', ids } });
}

export const SOURCES_SLIDE = aSlide('sources', {
  rows: { take: 'sources', which: 'cited' },
  stances: { take: 'stances' },
});

export type World = {
  readonly sources?: readonly Source[];
  readonly metrics?: readonly Metric[];
  readonly series?: readonly Series[];
  readonly comparables?: Content['comparables'];
  readonly takeaways?: readonly Takeaway[];
  readonly kinds?: readonly SlideKind[];
  readonly slides?: readonly AudienceSlide[];
  readonly sections?: Audience['sections'];
  readonly audience?: Partial<Audience>;
  readonly briefing?: Partial<Briefing>;
  readonly language?: Language;
  readonly lock?: EvidenceLock;
  readonly splits?: ReadonlyMap<string, Split>;
  readonly conflicts?: readonly { id: string; sides: readonly string[]; shownBy: string | undefined }[];
};

export const SOURCES: readonly Source[] = [
  aSource('daiwa', '2025-02-26', { publisherName: { ja: '大和総研', en: 'Daiwa' } }),
  aSource('allforces', '2025-10-20', { publisherName: { ja: 'ALLFORCES', en: 'ALLFORCES' } }),
];

export const METRICS: readonly Metric[] = [
  aMetric('v3-cost', [{ source: 'daiwa', figure: dollars(5_600_000, 'about'), line: 61 }]),
  aMetric('r1-cost', [{ source: 'allforces', figure: dollars(300_000), line: 16 }], {
    subject: { ja: 'R1', en: 'R1' },
  }),
  aMetric('china-share', [
    { source: 'allforces', figure: figure({ kind: 'percent', amount: 40.2 }), line: 20 },
  ]),
  aMetric('other-share', [], {
    derived: {
      formula: '100 - share',
      inputs: { share: 'china-share@allforces' },
      unit: 'percent',
      decimals: 1,
      qualifier: 'exact',
      place: PLACE,
    },
  }),
];

export function aBriefing(more: Partial<Briefing> = {}): Briefing {
  const words = { title: prose('題名'), subtitle: prose('副題'), lead: prose('要点') };
  return {
    week: '2025-W43',
    date: '2025-10-24',
    theme: THEME,
    status: 'draft',
    classification: { ja: '社外秘', en: 'Confidential' },
    conclusions: [],
    counts: [],
    omit: [],
    words: { ja: words, en: words },
    place: PLACE,
    ...more,
  };
}

export function anAudience(world: World): Audience {
  return {
    id: 'readers',
    name: { ja: '読者', en: 'Readers' },
    language: world.language ?? 'ja',
    depth: 'full',
    themeName: 'test',
    charts: 'picture',
    page: '16:9',
    maxContentSlides: 20,
    staleAfterDays: 180,
    fileName: '{week}_{audience}_{language}',
    sections: world.sections ?? [
      { id: 'one', title: { ja: '第一章', en: 'Chapter one' }, slides: world.slides ?? [] },
    ],
    disclosures: [],
    mailBudgetMB: 10,
    email: 'weekly',
    place: PLACE,
    ...world.audience,
  };
}

export function aContent(world: World): Content {
  const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
    new Map(all.map((one) => [one.id, one]));
  return {
    sources: byId(world.sources ?? SOURCES),
    metrics: byId(world.metrics ?? METRICS),
    series: byId(world.series ?? []),
    comparables: world.comparables ?? new Map(),
    charts: new Map(),
    takeaways: byId(world.takeaways ?? []),
    briefings: new Map(),
    audiences: new Map(),
    slideKinds: byId([...KINDS, ...(world.kinds ?? [])]),
    themes: byId([aTheme()]),
    disclosures: new Map(),
    mailTemplates: new Map(),
    house: PLAIN_HOUSE,
    names: new Map(),
    terms: [],
  };
}

export function aLedger(content: Content, language: Language) {
  return createLedger(content, evaluateDerived(content).value, language);
}

export function aPlan(world: World): Found<DeckPlan> {
  const content = aContent(world);
  const audience = anAudience(world);
  const evidence = {
    ledger: aLedger(content, audience.language),
    lock: world.lock,
    conflicts: world.conflicts ?? [],
  };
  return planDeck(content, aBriefing(world.briefing), audience, evidence, world.splits);
}

/** Words with marks in square brackets: `約560万ドル[(1)]とされる`. */
export function shown(text: RichText): string {
  return text.map((run) => (run.mark ? `[${run.text}]` : run.text)).join('');
}

/** Every text of a tree, as `shown`. */
export function textsIn(node: FilledNode): string[] {
  switch (node.node) {
    case 'row':
    case 'column':
      return node.children.flatMap(textsIn);
    case 'text':
    case 'figure':
      return [shown(node.text)];
    case 'chip':
      return [node.text];
    case 'table':
      return node.rows.map((row) => row.cells.map(shown).join(' | '));
    default:
      return [];
  }
}
