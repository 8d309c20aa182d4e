// Shares of a whole and their layout → what chart.js draws of them: stacked bars.
import type { Chart, ChartColors } from '../../model/chart.ts';
import { pointsAxis } from '../bars-options.ts';
import type { DataMarks } from '../data-marks.ts';
import type { Size } from '../shape.ts';
import type { ShareLayout } from './share-layout.ts';
import { type ShareSegment, segmentGap } from './share-segments.ts';

export function shareMarks(chart: Chart, layout: ShareLayout, colors: ChartColors, size: Size): DataMarks {
  const { plot } = layout;
  return {
    type: 'bar',
    data: {
      labels: [...layout.positions],
      datasets: chart.points.map((point, index) => {
        const { row, right, look } = layout.segments[index] as ShareSegment;
        const gap = { top: 0, bottom: 0, left: 0, right: segmentGap(right, size.width) };
        return {
          data: layout.rows.map((_, at) => (at === row ? point.value : null)),
          keys: layout.rows.map((_, at) => (at === row ? point.key : undefined)),
          backgroundColor: look.fill,
          borderColor: look.ring > 0 ? look.outline : `#${colors.page}`,
          borderWidth: look.ring > 0 ? look.ring : gap,
          borderSkipped: false as const,
          barThickness: layout.barHeight,
          grouped: false,
        };
      }),
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: { type: 'linear', display: false, stacked: true, min: 0, max: layout.whole },
        y: { ...pointsAxis(plot.bottom - plot.top, 'down'), stacked: true },
      },
    },
  };
}
