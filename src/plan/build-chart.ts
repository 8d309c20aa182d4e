// A chart spec and the ledger → a chart in the deck's language, with its alt text; values are never typed.
import type { Chart, ChartMark, ChartPoint, ChartSpec } from '../model/chart.ts';
import { chartAlt } from '../model/chart-alt.ts';
import type { Localized } from '../model/language.ts';
import type { Origin } from '../model/origin.ts';
import type { Figure, Quantity } from '../model/quantity.ts';
import type { Takeaway } from '../model/takeaway.ts';
import { markText } from './citing.ts';
import { toRef } from './known-takeaways.ts';
import type { Resolved } from './ledger.ts';
import type { Scope } from './scope.ts';
import { citeResolved } from './write-prose.ts';

const COLUMN_WORDS = {
  group: { ja: 'モデル', en: 'Model' },
  publisher: { ja: '発行元', en: 'Publisher' },
  basis: { ja: '資料での述べ方', en: 'How it is put' },
} as const satisfies Record<string, Localized>;

const LEGEND_WORDS = {
  'relied-on': { ja: '本資料が依拠する値', en: 'Relied on here' },
  reported: { ja: '報告値', en: 'Reported' },
  unclear: { ja: '根拠か対象が不明確', en: 'Basis or subject unclear' },
  comparison: { ja: '比較対象', en: 'For comparison' },
  arrow: { ja: '上限・下限のみ', en: 'Bound only' },
} as const satisfies Record<ChartMark | 'arrow', Localized>;

const UNIT_WORDS = {
  USD: { ja: '金額（ドル）', en: 'Amount (US$)' },
  CNY: { ja: '金額（元）', en: 'Amount (RMB)' },
  JPY: { ja: '金額（円）', en: 'Amount (¥)' },
  EUR: { ja: '金額（ユーロ）', en: 'Amount (€)' },
  percent: { ja: '比率（%）', en: 'Share (%)' },
  other: { ja: '値', en: 'Value' },
} as const satisfies Record<string, Localized>;

const LOG_WORDS: Localized = { ja: '、対数目盛', en: ', log scale' };

export function buildChart(
  spec: ChartSpec,
  takeaway: Takeaway,
  scope: Scope,
): { chart: Chart; alt: string; origin: readonly Origin[] } {
  const { language, writing } = scope;
  const found = spec.series.flatMap((key) => {
    const resolved = writing.ledger.resolve(toRef(key));
    return resolved ? [{ key, resolved }] : [];
  });
  const points = found.map(({ key, resolved }) => pointOf(key, resolved, spec, scope));
  const unit = unitWords(found[0]?.resolved.figure.quantity, spec.scale, scope);
  const chart: Chart = {
    kind: spec.kind,
    title: spec.title[language],
    scale: spec.scale,
    unit,
    points,
    columns: {
      group: COLUMN_WORDS.group[language],
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
    ticks: ticksOf(
      found.map((one) => one.resolved.figure),
      spec.scale,
      scope,
    ),
  };
  const origin = found.map(({ resolved }) => ({ from: takeaway.id, report: resolved.key }));
  return { chart, alt: chartAlt(chart, language), origin };
}

function pointOf(key: string, resolved: Resolved, spec: ChartSpec, scope: Scope): ChartPoint {
  const { language, writing, content } = scope;
  const numbers = citeResolved(resolved, writing);
  const source = resolved.derived ? undefined : content.sources.get(resolved.sources[0]?.source ?? '');
  const report = resolved.metric.reports.find((one) => one.source === source?.id);
  const derivedName: Localized = { ja: '本資料の計算', en: 'Our arithmetic' };
  const name = source?.publisherName[language] ?? derivedName[language];
  const { qualifier, quantity } = resolved.figure;
  return {
    key,
    group: resolved.metric.subject[language],
    publisher: `${name} ${markText(numbers)}`,
    basis: report?.basis[language] ?? '',
    value: numberOf(quantity),
    label: writing.ledger
      .format(resolved.figure)
      .map((part) => part.text)
      .join(''),
    open:
      qualifier === 'at-most' || qualifier === 'under'
        ? 'left'
        : qualifier === 'at-least' || qualifier === 'over'
          ? 'right'
          : 'none',
    mark: markOf(key, spec),
  };
}

function markOf(key: string, spec: ChartSpec): ChartMark {
  if (spec.emphasis === key) return 'relied-on';
  if (spec.comparison.includes(key)) return 'comparison';
  return spec.unclear.includes(key) ? 'unclear' : 'reported';
}

function numberOf(quantity: Quantity): number {
  if (quantity.kind === 'fraction') return quantity.numerator / quantity.denominator;
  return quantity.kind === 'date' ? quantity.year : quantity.amount;
}

function unitWords(quantity: Quantity | undefined, scale: 'log' | 'linear', { language }: Scope): string {
  const key =
    quantity?.kind === 'money' ? quantity.currency : quantity?.kind === 'percent' ? 'percent' : 'other';
  const words = UNIT_WORDS[key][language];
  if (scale !== 'log') return words;
  const inside = /[)）]$/u.exec(words);
  // The scale joins the unit in its brackets, or follows a unit that has none.
  return inside
    ? `${words.slice(0, -1)}${LOG_WORDS[language]}${inside[0]}`
    : `${words}${LOG_WORDS[language]}`;
}

/** A log axis runs over the whole decades around the values; a linear one from zero in four or five even steps. */
function ticksOf(
  figures: readonly Figure[],
  scale: 'log' | 'linear',
  scope: Scope,
): { value: number; label: string }[] {
  const values = figures.map((figure) => numberOf(figure.quantity));
  const sample = figures[0];
  if (sample === undefined) return [];
  const label = (value: number): string => tickLabel(value, sample.quantity, scope);
  if (scale === 'log') {
    const low = Math.floor(Math.log10(Math.min(...values)));
    const high = Math.ceil(Math.log10(Math.max(...values) * 1.01));
    return Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)).map((value) => ({
      value,
      label: label(value),
    }));
  }
  const most = Math.max(...values);
  const step = niceStep(most / 4);
  const count = Math.ceil(most / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step).map((value) => ({
    value,
    label: label(value),
  }));
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 ? 2.5 : share <= 5 ? 5 : 10) * power;
}

/** The unit stands in the axis title; a tick has the number and its group only. */
function tickLabel(value: number, sample: Quantity, { writing }: Scope): string {
  if (value === 0) return '0';
  const quantity: Quantity =
    sample.kind === 'fraction' || sample.kind === 'date'
      ? { kind: 'count', amount: value, counter: 'none' }
      : { ...sample, amount: value };
  const text = writing.ledger
    .format({ quantity, qualifier: 'exact' })
    .map((part) => part.text)
    .join('');
  return text.replace(/(?:ドル|元|円|ユーロ)$/u, '').trim();
}
