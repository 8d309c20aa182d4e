// A reference in, the figure it reads out, with the reports it rests on and their sources.
import type { Content } from '../../model/content/content.ts';
import { type Report, type ReportRef, reportKey } from '../../model/content/metric.ts';
import { plainId } from '../../model/content/series.ts';
import type { Figure, Quantity } from '../../model/quantity.ts';
import { unitById } from '../../words/units.ts';

type LedgerFigure = {
  readonly figure: Figure;
  /** Ids of the sources it rests on: one for a report, those of all inputs for a derived metric. */
  readonly sources: readonly string[];
  /** Keys of those reports (`metric@source`). */
  readonly keys: readonly string[];
};

/** `derived` is what `evaluateDerived` gave. Undefined where the ledger has no such figure, or several. */
export function figureOf(
  content: Pick<Content, 'metrics'>,
  ref: ReportRef,
  derived: ReadonlyMap<string, Figure>,
): LedgerFigure | undefined {
  const report = findReport(content, ref);
  if (report !== undefined) {
    return { figure: report.figure, sources: [report.source], keys: [reportKey(report)] };
  }
  const figure = ref.source === undefined ? derived.get(ref.metric) : undefined;
  const inputs = Object.values(content.metrics.get(ref.metric)?.derived?.inputs ?? {});
  if (figure === undefined) return undefined;
  const read = inputs.map((input) => figureOf(content, refOf(input), derived));
  return {
    figure,
    sources: [...new Set(read.flatMap((one) => one?.sources ?? []))],
    keys: [...new Set(read.flatMap((one) => one?.keys ?? []))],
  };
}

/** `metric@source` or `metric`. */
export function refOf(text: string): ReportRef {
  const at = text.lastIndexOf('@');
  // The name of a row may have the sign, too.
  if (at < 0 || text.indexOf(']', at) >= 0) return { metric: plainId(text) };
  return { metric: plainId(text.slice(0, at)), source: text.slice(at + 1) };
}

/** Without a source: the preferred report, or the only one. Undefined where the ledger leaves it open. */
export function findReport(
  content: Pick<Content, 'metrics'>,
  { metric: id, source }: ReportRef,
): Report | undefined {
  const metric = content.metrics.get(id);
  if (metric === undefined) return undefined;
  const wanted = source ?? metric.preferred;
  if (wanted !== undefined) return metric.reports.find((report) => report.source === wanted);
  return metric.reports.length === 1 ? metric.reports[0] : undefined;
}

/** A quantity in, the number a formula calculates with out; a date has none. */
export function amountOf(quantity: Quantity): number | undefined {
  if (quantity.kind === 'fraction') return quantity.numerator / quantity.denominator;
  return quantity.kind === 'date' ? undefined : quantity.amount;
}

/** What a formula may not mix or lose: dollars, models, months. Ratios of any kind have none. */
export function dimensionOf(quantity: Quantity): string | undefined {
  switch (quantity.kind) {
    case 'money':
      return quantity.currency;
    case 'count':
      return quantity.counter === 'none' ? undefined : quantity.counter;
    case 'duration':
      return quantity.unit;
    case 'date':
      return 'date';
    default:
      return undefined;
  }
}

/** The same with what an amount is counted by: yen per dollar are JPY 1, USD −1. Times do not count: a rent a month is one a year. */
export function dimensionsOf(quantity: Quantity): ReadonlyMap<string, number> {
  const own = dimensionOf(quantity);
  const pers = 'per' in quantity ? (quantity.per?.split('/') ?? []) : [];
  const counted = pers.filter((per) => unitById(per).kind !== 'duration');
  return new Map([
    ...counted.map((per) => [per, -1] as const),
    ...(own === undefined ? [] : [[own, 1] as const]),
  ]);
}
