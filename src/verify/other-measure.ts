// A figure's place in a passage, and the measures that the ledger's words for it name, in; the name of another measure beside it out.
import type { Metric, Report } from '../model/content/metric.ts';
import type { QuantityKind } from '../model/quantity.ts';
import type { FoundFigure } from '../quantity/find/find-figures.ts';
import { findMeasures, isTold } from '../quantity/find/find-measures.ts';
import { fits, measureBeside } from '../quantity/find/measure-beside.ts';
import type { Spot } from '../quantity/find/period-beside.ts';
import { measuresOf, type OwnMeasures } from '../quantity/ledger/measures-of.ts';

export function ownMeasures(report: Report, metric: Metric): OwnMeasures | undefined {
  const said = [report.basis, report.scope, report.use].flatMap((words) =>
    Object.values<string>(words ?? {}),
  );
  return measuresOf(metric, said);
}

/** `figures` are all of the passage. */
export function otherMeasureBeside(
  text: string,
  place: Spot & { readonly kind: QuantityKind },
  figures: readonly FoundFigure[],
  { measures }: OwnMeasures,
): string | undefined {
  const spots = figures.map(({ start, end, figure: { quantity } }) => ({ start, end, kind: quantity.kind }));
  const name = measureBeside(text, place, spots);
  return name === undefined || isTold(measures, name.measure) ? undefined : name.text;
}

/** Of a cell whose row and column name one measure, another than its own, which nothing over its table names either. */
export function otherMeasureOver(
  headings: { readonly [Part in 'row' | 'column' | 'table']: readonly string[] },
  kind: QuantityKind,
  { measures }: OwnMeasures,
): string | undefined {
  const named = [...headings.row, ...headings.column].flatMap(findMeasures);
  const all = [...named, ...headings.table.flatMap(findMeasures)];
  const [first] = named;
  const isOne = first !== undefined && named.every(({ measure }) => measure === first.measure);
  if (!isOne || !fits(first.measure, { kind })) return undefined;
  return all.some(({ measure }) => isTold(measures, measure)) ? undefined : first.text;
}
