// Events and their layout → what chart.js draws of them: points on one line.
import type { Chart, ChartColors } from '../../model/chart.ts';
import type { DataMarks } from '../data-marks.ts';
import { pointsOptions } from '../points-options.ts';
import type { TimelineLayout } from './timeline-layout.ts';

export function timelineMarks(chart: Chart, layout: TimelineLayout, colors: ChartColors): DataMarks {
  const page = `#${colors.page}`;
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: chart.points.map((point) => ({ x: point.value, y: 0 })),
          keys: chart.points.map((point) => point.key),
          ...pointsOptions(layout.looks, page),
        },
      ],
    },
    options: {
      scales: {
        x: { type: 'linear', display: false, ...layout.days },
        y: { type: 'linear', display: false, min: -1, max: 1 },
      },
    },
  };
}
