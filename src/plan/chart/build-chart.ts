// A chart spec and the ledger → a chart in the deck's language, with its alt text; values are never typed.
import type { Chart, ChartPoint, Tick } from '../../model/chart.ts';
import { chartAlt } from '../../model/chart-alt.ts';
import type { ChartKind, ChartSpec } from '../../model/chart-spec.ts';
import type { Language } from '../../model/language.ts';
import type { Origin } from '../../model/origin.ts';
import type { Place } from '../../model/place.ts';
import type { Prose } from '../../model/prose.ts';
import type { Quantity } from '../../model/quantity.ts';
import { waterfallLevels } from '../../model/waterfall-levels.ts';
import { plainRuns } from '../plain-runs.ts';
import { writeProse } from '../write-prose.ts';
import { chartPoint } from './chart-point.ts';
import type { ChartScope } from './chart-scope.ts';
import { COLUMN_WORDS, LEGEND_WORDS, SPLIT_WORDS, unitWords } from './chart-words.ts';
import { numberFormat } from './number-format.ts';
import { timeTicks } from './time-ticks.ts';
import { valueTicks } from './value-ticks.ts';

export type BuiltChart = {
  readonly chart: Chart;
  readonly alt: string;
  readonly origin: readonly Origin[];
  /** Where the chart is asked for. */
  readonly place: Place;
};

/** `takeaway` is the id of the one that shows it. */
export function buildChart(spec: ChartSpec, takeaway: string, scope: ChartScope): BuiltChart {
  const { language, writing } = scope;
  const placed = spec.series.flatMap((entry) => chartPoint(entry, spec, takeaway, scope) ?? []);
  const points = placed.map(({ point }) => point);
  const sample = placed[0]?.figure?.quantity;
  const unit = unitWords(sample, spec.kind, spec.scale, language);
  const sentence = (words: Readonly<Record<Language, Prose>>) =>
    plainRuns(writeProse(words[language], undefined, 'none', writing));
  const chart: Chart = {
    kind: spec.kind,
    title: spec.title[language],
    scale: spec.scale,
    unit,
    format: numberFormat(placed.flatMap(({ figure }) => figure?.quantity ?? [])),
    points,
    columns: {
      group: COLUMN_WORDS[spec.kind === 'dot-plot' || spec.kind === 'bars' ? 'group' : 'subject'][language],
      publisher: COLUMN_WORDS.publisher[language],
      value: unit,
      basis: COLUMN_WORDS.basis[language],
    },
    legend: {
      'relied-on': LEGEND_WORDS['relied-on'][language],
      reported: LEGEND_WORDS.reported[language],
      unclear: LEGEND_WORDS.unclear[language],
      comparison: LEGEND_WORDS.comparison[language],
      arrow: LEGEND_WORDS.arrow[language],
    },
    ticks: sample ? valueTicks(levelsOf(spec.kind, points), spec.scale, tickLabel(sample, scope)) : [],
    ...timesOf(spec.kind, points, language),
    ...(spec.message ? { message: sentence(spec.message) } : {}),
    ...(spec.caveat ? { caveat: sentence(spec.caveat) } : {}),
    ...(spec.split ? { split: SPLIT_WORDS[language] } : {}),
  };
  const origin = placed.map((one) => one.origin);
  return { chart, alt: chartAlt(chart, language), origin, place: spec.place };
}

/** What the value axis has to reach: in a waterfall the levels between which the changes hang. */
function levelsOf(kind: ChartKind, points: readonly ChartPoint[]): readonly number[] {
  return kind === 'waterfall'
    ? waterfallLevels(points).flatMap(({ from, to }) => [from, to])
    : points.map(({ value }) => value);
}

function timesOf(
  kind: ChartKind,
  points: readonly ChartPoint[],
  language: Language,
): { readonly times?: readonly Tick[] } {
  if (kind === 'timeline')
    return {
      times: timeTicks(
        points.map(({ value }) => value),
        language,
      ),
    };
  if (kind !== 'line') return {};
  return {
    times: timeTicks(
      points.flatMap(({ at }) => at?.day ?? []),
      language,
    ),
  };
}

/** The unit stands in the axis title; a tick has the number and its group only. */
function tickLabel(sample: Quantity, { writing }: ChartScope): (value: number) => string {
  return (value) => {
    const quantity: Quantity =
      sample.kind === 'fraction' || sample.kind === 'date'
        ? { kind: 'count', amount: value, counter: 'none' }
        : { ...sample, amount: value };
    const text = writing.ledger
      .format({ quantity, qualifier: 'exact' })
      .map((part) => part.text)
      .join('');
    return text.replace(/(?:ドル|元|円|ユーロ)$/u, '').trim();
  };
}
