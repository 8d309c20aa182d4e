// A slope and its plot → where the words at both ends of each line stand: beside it, clear of each other.
import type { ChartPoint } from '../../../model/chart.ts';
import type { NativeLabel } from '../../../model/native-chart/native-label.ts';
import { spread } from '../../../model/spread.ts';
import { barAxis } from './bar-axis.ts';
import type { ChartSetting } from './chart-setting.ts';
import type { LabelPlace } from './data-labels.ts';
import type { ChartLayout } from './layout.ts';
import { lookedLines } from './looked-lines.ts';
import { TYPE } from './type-sizes.ts';

const PITCH = 1.25;
/** Half the plot of one end lies outside its marks. */
const OUTSIDE = 0.25;
const GAP = 12;

/** By end, then by line. */
export function slopeLabels(
  setting: ChartSetting,
  { plot }: ChartLayout,
): readonly (readonly LabelPlace[])[] {
  const { sheet } = setting;
  const { min, max } = barAxis(setting, plot.w);
  const room = { width: plot.w * OUTSIDE - GAP, inline: true };
  return [0, 1].map((end) => {
    const wanted = sheet.series.map(({ points, labels }) => ({
      middle: plot.y + (1 - ((points[end]?.value ?? min) - min) / (max - min || 1)) * plot.h,
      length: linesOf(labels[end], points[end], room, setting) * TYPE.label * PITCH + 2,
    }));
    const placed = spread(wanted, plot.y - GAP, plot.y + plot.h, 0);
    return wanted.map(
      ({ middle }, index): LabelPlace => ({
        position: end === 0 ? 'l' : 'r',
        ...room,
        move: { x: 0, y: (placed?.[index] ?? middle) - middle },
      }),
    );
  });
}

function linesOf(
  label: NativeLabel | undefined,
  point: ChartPoint | undefined,
  room: LabelPlace,
  { colors }: ChartSetting,
): number {
  return label === undefined ? 0 : lookedLines(label, point, room, colors).length;
}
