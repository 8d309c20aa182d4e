// A chart and its layout → the labels of values that are neither readable in the picture nor reported as cut.
import type { ChartLayout } from '../../src/chart/layout/shape.ts';
import type { Chart } from '../../src/model/deck/chart.ts';
import { textsOf } from './overlaps-of.ts';

export function lostLabels(chart: Chart, { over, cut }: ChartLayout): readonly string[] {
  // A label in several lines is several texts, one after the other.
  const shown = bare(
    textsOf(over)
      .map(({ text }) => text)
      .join(''),
  );
  const reported = cut.map(bare);
  return chart.points
    .map(({ label }) => bare(label))
    .filter((label) => !shown.includes(label) && !reported.some((words) => words.includes(label)));
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}
