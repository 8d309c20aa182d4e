// Content and a date → the conflicts known by then: reports that cannot all hold, by the group that compares them.
import type { Content } from '../../model/content.ts';
import { compareFigures } from '../../model/figures/compare-figures.ts';
import { type Report, reportKey } from '../../model/metric.ts';

export type ConflictSides = { readonly id: string; readonly sides: readonly string[] };

/** Sides from documents published later than `date` cannot be shown yet. */
export function conflictSides(content: Content, date: string): ConflictSides[] {
  const known = ({ source }: Report): boolean => (content.sources.get(source)?.date ?? '') <= date;
  const groups = [
    ...[...content.comparables.values()].map(({ id, metrics }) => ({ id, metrics })),
    ...[...content.metrics.keys()]
      .filter((id) => ![...content.comparables.values()].some(({ metrics }) => metrics.includes(id)))
      .map((id) => ({ id, metrics: [id] })),
  ];
  return groups.flatMap(({ id, metrics }) => {
    const reports = metrics.flatMap((metric) => content.metrics.get(metric)?.reports ?? []).filter(known);
    const sides = reports.filter((report) =>
      reports.some((other) => other !== report && compareFigures(report.figure, other.figure) === 'conflict'),
    );
    return sides.length > 0 ? [{ id, sides: sides.map(reportKey) }] : [];
  });
}
