// The points of a line chart → its lines: one a set, each in order of time.
import type { ChartPoint } from '../../model/chart.ts';

export type DatedPoint = { readonly point: ChartPoint; readonly index: number; readonly day: number };

export type LineSet = { readonly name: string; readonly points: readonly DatedPoint[] };

/** Points without a day have no place; `findPictureFaults` reports them. */
export function lineSets(points: readonly ChartPoint[]): readonly LineSet[] {
  const names = [...new Set(points.map((point) => point.set ?? ''))];
  return names.map((name) => ({
    name,
    points: points
      .flatMap((point, index): DatedPoint[] =>
        (point.set ?? '') === name && point.at ? [{ point, index, day: point.at.day }] : [],
      )
      .sort((a, b) => a.day - b.day || a.index - b.index),
  }));
}
