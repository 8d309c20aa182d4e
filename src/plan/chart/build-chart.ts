// A chart spec and the ledger → a chart in the deck's language, with its alt text; values are never typed.
import { chartAlt } from '../../chart/alt.ts';
import { CHART_KINDS } from '../../chart/kinds/chart-kinds.ts';
import type { ChartKind, ChartSpec } from '../../model/content/chart-spec.ts';
import type { Prose } from '../../model/content/prose.ts';
import type { Chart, ChartPoint, Tick } from '../../model/deck/chart.ts';
import type { Origin, Place } from '../../model/place.ts';
import type { Figure, Quantity } from '../../model/quantity.ts';
import { dateWords } from '../../quantity/format/format-date.ts';
import { tickText } from '../../quantity/format/format-figure.ts';
import { amountOf } from '../../quantity/ledger/figure-of.ts';
import { readPeriod, shortPeriods } from '../../quantity/period.ts';
import { axisUnit, bareText, type CommonUnit } from '../../quantity/table/common-unit.ts';
import { unitIdOf } from '../../quantity/units.ts';
import { type House, unitWordsOf } from '../../words/house.ts';
import { type Language, type Localized, wordsOf } from '../../words/languages.ts';
import { plainRuns, writeProse } from '../write-prose.ts';
import { timeTicks, valueTicks } from './axis-ticks.ts';
import { type ChartScope, chartPoint, marked, type PlacedPoint } from './chart-point.ts';

type BuiltChart = {
  readonly chart: Chart;
  readonly alt: string;
  readonly origin: readonly Origin[];
  /** Where the chart is asked for. */
  readonly place: Place;
};

/** `takeaway` is the id of the one that shows it. */
export function buildChart(spec: ChartSpec, takeaway: string, scope: ChartScope): BuiltChart {
  const { language, writing } = scope;
  const { house } = scope.content;
  const words = wordsOf(language).chart;
  const { levels, days } = CHART_KINDS[spec.kind];
  const named = spec.series.flatMap((entry) => chartPoint(entry, spec, takeaway, scope) ?? []);
  const found = toldApart(named, language, house);
  const shared = sharedUnit(found, spec, language, house);
  const placed = shared === undefined ? found : found.map((one) => withoutUnit(one, shared, language));
  const points = placed.map(({ point }) => point);
  const first = placed[0]?.figure?.quantity;
  const sample = first && spec.mixed ? bare(first) : first;
  const cut = CHART_KINDS[spec.kind].cutAt(points);
  const ticks = sample
    ? valueTicks(
        cut === undefined ? levels(points) : [cut, ...levels(points).filter((level) => level > cut)],
        cut === undefined ? tickScale(spec) : 'linear',
        tickLabel(sample, language, house, shared),
      )
    : [];
  const cutAt = cut === undefined ? undefined : ticks[0]?.value;
  const unit = unitWords(sample, spec.kind, spec.scale, language, house, shared, ticks);
  const periods = days === 'none' ? undefined : periodTicks(spec, points, language);
  const sentence = (prose: Localized<Prose>) =>
    plainRuns(writeProse(prose[language], undefined, 'none', writing));
  const chart: Chart = {
    kind: spec.kind,
    title: spec.title[language],
    scale: spec.scale,
    unit,
    ...(shared ? { labelUnit: shared.words } : {}),
    format: numberFormat(placed.flatMap(({ figure }) => figure ?? [])),
    points,
    columns: {
      group: words.columns.subject,
      publisher: words.columns.publisher,
      value: unit,
      basis: words.columns.basis,
    },
    legend: legendWords(found, spec, language),
    ticks,
    ...(cutAt === undefined ? {} : { cutAt }),
    ...(days === 'none' ? {} : { times: periods ?? timeTicks(days(points), language, house) }),
    ...(periods ? { isInPeriods: true as const } : {}),
    ...(spec.message ? { message: sentence(spec.message) } : {}),
    ...(spec.caveat ? { caveat: sentence(spec.caveat) } : {}),
    ...(spec.split ? { split: words.split } : {}),
  };
  const origin = placed.map((one) => one.origin);
  return { chart, alt: chartAlt(chart, language), origin, place: spec.place };
}

/** Lines, whose values are read by place, may begin elsewhere; lengths begin at zero. */
function tickScale({ kind, scale }: ChartSpec): 'log' | 'linear' | 'from-zero' {
  const { valueAxis } = CHART_KINDS[kind];
  if (valueAxis === 'log-or-linear') return scale;
  return valueAxis === 'linear' ? 'linear' : 'from-zero';
}

/** Reports of one publisher on one thing: who says so alone would not tell which is which, the day of the document does. */
function toldApart(placed: readonly PlacedPoint[], language: Language, house: House): readonly PlacedPoint[] {
  const placeOf = ({ point: { group, set, panel, at }, publisher }: PlacedPoint) =>
    JSON.stringify([group, set, panel, at?.day, publisher.name]);
  return placed.map((one) => {
    const { document, publisher, point } = one;
    const others = placed.flatMap((other) =>
      other.document !== undefined && other.document.id !== document?.id && placeOf(other) === placeOf(one)
        ? [other.document]
        : [],
    );
    if (document === undefined || others.length === 0) return one;
    const isOneDay = others.some(({ date }) => date === document.date);
    const which = isOneDay ? document.title : dateWords(document.date, language, house);
    const name = `${publisher.name}${wordsOf(language).punctuation.bracketed(which)}`;
    return { ...one, point: { ...point, publisher: marked(name, publisher.marks) } };
  });
}

/** On an axis of several currencies values have none. */
function bare(quantity: Quantity): Quantity {
  return { kind: 'count', amount: amountOf(quantity) ?? 0, counter: 'none' };
}

/** Kinds whose native axis writes its ticks can only take thousands off them, so no 万. */
const THOUSAND = 3;

/** Undefined where each label says its own unit. On a log axis values of very different scales stand side by side. */
function sharedUnit(
  placed: readonly PlacedPoint[],
  { kind, scale, mixed }: ChartSpec,
  language: Language,
  house: House,
): CommonUnit | undefined {
  const { namesUnit, valueAxis } = CHART_KINDS[kind];
  if (!namesUnit || scale === 'log' || mixed !== undefined || placed.length < 2) return undefined;
  const unit = axisUnit(
    placed.map(({ figure }) => figure),
    language,
    house,
  );
  const isTicked = valueAxis === 'linear' || valueAxis === 'log-or-linear';
  return isTicked && (unit?.places ?? 0) % THOUSAND !== 0 ? undefined : unit;
}

function withoutUnit(placed: PlacedPoint, unit: CommonUnit, language: Language): PlacedPoint {
  const { point, figure } = placed;
  if (figure === undefined) return placed;
  return { ...placed, point: { ...point, label: bareText(figure, unit, language), said: point.label } };
}

/** What is relied on says in the legend that it is no fact, because its look says something else. */
function legendWords(
  placed: readonly PlacedPoint[],
  { emphasis }: ChartSpec,
  language: Language,
): Chart['legend'] {
  const { chart, punctuation } = wordsOf(language);
  const { legend } = chart;
  const isExpected = placed.some(({ point, isExpected }) => isExpected && point.key === emphasis);
  return isExpected
    ? { ...legend, 'relied-on': `${legend['relied-on']}${punctuation.bracketed(legend.expected)}` }
    : legend;
}

/** The periods that a series names, each at its last day; undefined where some value stands at another kind of date. */
function periodTicks(
  { series }: ChartSpec,
  points: readonly ChartPoint[],
  language: Language,
): readonly Tick[] | undefined {
  const isNamed = series.every(
    ({ moment }) => moment !== undefined && readPeriod(moment.words[language]) !== undefined,
  );
  if (!isNamed || points.length === 0) return undefined;
  const names = new Map(points.flatMap(({ at }) => (at ? [[at.day, at.label] as const] : [])));
  const ticks = [...names].sort(([a], [b]) => a - b).map(([value, label]) => ({ value, label }));
  const short = shortPeriods(
    ticks.map(({ label }) => label),
    language,
  );
  return ticks.map((tick, index) => ({ ...tick, short: short[index] ?? tick.label }));
}

/** The unit stands in the axis title; a tick has the number and its group only. */
function tickLabel(
  sample: Quantity,
  language: Language,
  house: House,
  shared?: CommonUnit,
): (value: number) => string {
  return (value) => {
    if (shared !== undefined && 'amount' in sample) {
      return bareText({ quantity: { ...sample, amount: value }, qualifier: 'exact' }, shared, language);
    }
    const quantity: Quantity =
      sample.kind === 'fraction' || sample.kind === 'date'
        ? { kind: 'count', amount: value, counter: 'none' }
        : { ...sample, amount: value };
    return tickText(quantity, language, house);
  };
}

const MOST_DECIMALS = 4;

/** The figures of a chart → the number format of its values in a workbook, with as many decimals as any of them shows. */
function numberFormat(figures: readonly Figure[]): string {
  if (figures.length === 0) return 'yyyy-mm-dd';
  const decimals = Math.max(
    ...figures.map((figure) => Math.max(decimalsOf(amountOf(figure.quantity) ?? 0), figure.decimals ?? 0)),
  );
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

function decimalsOf(value: number): number {
  const [, decimals = ''] = Number(value.toFixed(MOST_DECIMALS)).toString().split('.');
  return decimals.length;
}

/** What a chart counts → the name of its value axis, with its scale. */
export function unitWords(
  quantity: Quantity | undefined,
  kind: ChartKind,
  scale: 'log' | 'linear',
  language: Language,
  house: House,
  shared?: CommonUnit,
  ticks: readonly Tick[] = [],
): string {
  const { shows, takes, valueAxis } = CHART_KINDS[kind];
  const { chart } = wordsOf(language);
  const { axis, log, notFromZero, samePanels } = chart;
  const unit = quantity && unitIdOf(quantity);
  const named = unit && unitWordsOf(unit, language, house).axis;
  // The name of an axis tells no scale and no rate.
  const isWhole =
    named !== undefined && shared?.places === 0 && !(quantity && 'per' in quantity && quantity.per);
  const own = shared === undefined || isWhole ? named : shared.words;
  const words = shows === 'events' ? axis.date : (own ?? axis.value);
  // Else nobody could know whether the lengths of two panels compare, or would read a line's height as its size.
  const isCut = valueAxis !== 'log-or-linear' && ticks.length > 0 && ticks.every(({ value }) => value > 0);
  const how = scale === 'log' ? log : takes.includes('panel') ? samePanels : isCut ? notFromZero : undefined;
  if (how === undefined) return words;
  const inside = /[)）]$/u.exec(words);
  // The scale joins the unit in its brackets, or follows a unit that has none.
  return inside ? `${words.slice(0, -1)}${how}${inside[0]}` : `${words}${how}`;
}
