// A waterfall and its layout → what chart.js draws of it: bars that hang between its levels.
import type { Chart } from '../../model/chart.ts';
import { waterfallLevels } from '../../model/waterfall-levels.ts';
import { barOptions, pointsAxis } from '../bars-options.ts';
import type { DataMarks } from '../data-marks.ts';
import type { WaterfallLayout } from './waterfall-layout.ts';

export function waterfallMarks(chart: Chart, layout: WaterfallLayout): DataMarks {
  const { plot, positions, looks, thickness, range } = layout;
  return {
    type: 'bar',
    data: {
      labels: [...positions],
      datasets: [
        {
          data: waterfallLevels(chart.points).map(({ from, to }): [number, number] => [from, to]),
          keys: chart.points.map((point) => point.key),
          ...barOptions(looks, thickness),
          borderSkipped: false,
        },
      ],
    },
    options: {
      scales: {
        x: pointsAxis(plot.right - plot.left, 'right'),
        y: { type: 'linear', display: false, min: range.min, max: range.max },
      },
    },
  };
}
