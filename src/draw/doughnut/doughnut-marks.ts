// Parts of a whole and their layout → what chart.js draws of them: a ring.
import type { Chart, ChartColors } from '../../model/chart.ts';
import type { DataMarks } from '../data-marks.ts';
import { RING } from '../paint-shapes.ts';
import { type DoughnutLayout, HOLE } from './doughnut-layout.ts';

export function doughnutMarks(chart: Chart, layout: DoughnutLayout, colors: ChartColors): DataMarks {
  const page = `#${colors.page}`;
  // The rest is drawn, too, so that a part is as long as its share of the whole.
  const rest = layout.rest > 0 ? [layout.rest] : [];
  return {
    type: 'doughnut',
    data: {
      datasets: [
        {
          data: [...chart.points.map((point) => point.value), ...rest],
          keys: [...chart.points.map((point) => point.key), ...rest.map(() => undefined)],
          backgroundColor: [
            ...layout.looks.map((look) => `#${look.fill}`),
            ...rest.map(() => `#${colors.panel}`),
          ],
          borderColor: [
            ...layout.looks.map((look) => `#${look.outline ?? colors.page}`),
            ...rest.map(() => page),
          ],
          borderWidth: RING,
          borderAlign: 'inner',
        },
      ],
    },
    options: { cutout: `${HOLE * 100}%` },
  };
}
