// Conflicting reports and their layout → what chart.js draws of them: a bar a row and a point a report.
import type { Chart, ChartColors } from '../../model/chart.ts';
import { pointsAxis } from '../bars-options.ts';
import type { DataMarks } from '../data-marks.ts';
import { pointsOptions } from '../points-options.ts';
import type { RangeLayout } from './range-layout.ts';

const BAR = 10;

export function rangeMarks(chart: Chart, layout: RangeLayout, colors: ChartColors): DataMarks {
  const { plot, rows, positions, range } = layout;
  const rowOf = (index: number) => rows.findIndex(({ members }) => members.includes(index));
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          type: 'scatter',
          data: chart.points.map((point, index) => ({ x: point.value, y: positions[rowOf(index)] ?? 0 })),
          keys: chart.points.map((point) => point.key),
          ...pointsOptions(layout.looks, `#${colors.page}`),
        },
        // Values again, so without keys; datasets are painted from the last to the first.
        {
          type: 'bar',
          indexAxis: 'y',
          data: rows.map(({ least, most }, row) => ({ x: [least, most], y: positions[row] ?? 0 })) as never,
          backgroundColor: `#${colors.strongPanel}`,
          borderColor: `#${colors.data}`,
          borderWidth: 1,
          borderSkipped: false,
          barThickness: BAR,
          grouped: false,
        },
      ],
    },
    options: {
      scales: {
        x: { type: chart.scale === 'log' ? 'logarithmic' : 'linear', display: false, ...range },
        y: pointsAxis(plot.bottom - plot.top, 'down'),
      },
    },
  };
}
