// Columns, colours, a size and a measure → every shape of their picture around the columns that chart.js draws.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { axisHead } from '../../layout/axes.ts';
import {
  type BarLook,
  barLook,
  fromZero,
  hatchOn,
  isBelowZero,
  pointsAxis,
  valueBars,
  zeroAxis,
} from '../../layout/bar-look.ts';
import type { Block } from '../../layout/block.ts';
import { framed } from '../../layout/framed.ts';
import { legendOf } from '../../layout/legend.ts';
import { type ChartLayout, type Drawn, line, rect, type Shape } from '../../layout/shape.ts';
import { reaches, reachOf, whisker } from '../../layout/whisker.ts';
import { zeroScale } from '../../layout/zero-scale.ts';
import { oneVoice, valuesOf } from '../../points.ts';
import type { DataMarks } from '../chart-kind.ts';
import { columnArrow, columnArrowRoom, columnLabel, columnNames } from './column-words.ts';
import { columnsSlots } from './columns-slots.ts';

type ColumnsLayout = ChartLayout & {
  readonly thickness: number;
  /** From the left edge of the plot to the middle of each point's column. */
  readonly positions: readonly number[];
  readonly looks: readonly BarLook[];
};

const LEGEND_GAP = 6;
const ABOVE_COLUMN = 4;
const WIDEST = 64;
const LOWEST = 50;
/** Of the height: below the columns, and above the highest; half of it on either side of zero. */
const NAMES_MOST = 0.42;
const LABELS_MOST = 0.6;

export const layout = framed(layColumns);

function layColumns(drawn: Drawn): ColumnsLayout {
  const { chart, colors, size } = drawn;
  const { points } = chart;
  const places = columnsSlots(points, 0, size.width);
  const lone = places.groups.length === points.length;
  const legend = legendOf(drawn, 'box');
  const voice = oneVoice(points);
  const head = axisHead(drawn, { voice });
  const foot = legend.heightWith(LEGEND_GAP);
  const height = Math.max(0, size.height - head.height - foot);
  const names = columnNames(chart, places, height * NAMES_MOST, drawn);
  const slot = places.slots[0]?.width ?? 0;
  const bottom = size.height - foot - names.height;
  const room = Math.max(0, bottom - head.height);
  const labelsMost = isBelowZero(points) ? LABELS_MOST / 2 : LABELS_MOST;
  const labels = points.map((point) => {
    const within = { width: slot - 4, height: room * labelsMost - columnArrowRoom(fromZero(point)) };
    return columnLabel(
      point,
      within,
      { mark: !names.publishers && voice === undefined, below: point.value < 0 },
      drawn,
    );
  });
  const values = valuesOf(points);
  const most = Math.max(0, ...values);
  const beyond = (point: ChartPoint, index: number) =>
    (labels[index]?.height ?? 0) + ABOVE_COLUMN + columnArrowRoom(fromZero(point));
  // As high as every label still finds its place above its column.
  const highest = Math.min(
    room - ABOVE_COLUMN,
    ...points.map((point, index) => {
      const above = beyond(point, index);
      const reach = reachOf(point);
      return reach > 0 ? ((room - above) * most) / reach : room - above;
    }),
  );
  const both = isBelowZero(points)
    ? zeroScale(
        points.flatMap((point, index) => reaches(point, beyond(point, index))),
        room,
        0,
      )
    : undefined;
  const heightOf = (value: number): number =>
    both ? value * both.unit : most > 0 ? (value / most) * Math.max(1, highest) : 0;
  const zero = bottom - (both?.zero ?? 0);
  const [lowest, plotHeight] = [
    heightOf(Math.min(0, ...values)),
    both ? heightOf(most) : Math.max(1, highest),
  ];
  const thickness = Math.min(WIDEST, slot * (lone ? 0.6 : 0.78));
  const looks = points.map((point) => barLook(point, points, colors));
  const placed = points.map((point, index) => {
    const { left, width } = places.slots[index] ?? { left: 0, width: 0 };
    const height = heightOf(point.value);
    const box = {
      x: left + (width - thickness) / 2,
      y: zero - Math.max(0, height),
      width: thickness,
      height: Math.abs(height),
    };
    const middle = left + width / 2;
    const label = labels[index] as Block;
    const down = point.value < 0;
    const seen = fromZero(point);
    const away = ABOVE_COLUMN + columnArrowRoom(seen);
    const top = zero - heightOf(Math.max(0, reachOf(point)));
    const labelTop = down ? box.y + box.height + away : top - away - label.height;
    const tint: Shape = rect(
      left,
      head.height,
      width,
      bottom + names.height - head.height,
      `#${colors.accentTint}`,
    );
    return {
      middle,
      ground: point.mark === 'relied-on' ? [tint] : [],
      over: [
        ...hatchOn(box, looks[index] as BarLook),
        ...whisker(point, (value) => zero - heightOf(value), middle, 'up', `#${colors.ink}`),
        ...columnArrow(seen, { middle, top, foot: box.y + box.height, down }, colors),
        ...label.shapesAt(middle, labelTop, 'center'),
      ],
    };
  });
  const baseline: Shape = line(0, zero, size.width, zero, `#${colors.data}`);
  return {
    thickness,
    positions: placed.map(({ middle }) => middle),
    looks,
    plot: { left: 0, top: zero - plotHeight, right: size.width, bottom: zero - lowest },
    ground: placed.flatMap(({ ground }) => ground),
    under: [],
    over: [
      ...head.shapes,
      ...placed.flatMap(({ over }) => over),
      baseline,
      ...names.shapesAt(bottom),
      ...legend.shapesAt(size.height - legend.height),
    ],
    cut: [...head.cut, ...labels.flatMap(({ cut }) => cut), ...names.cut, ...legend.cut],
    crowded: (both ? plotHeight - lowest : highest) < LOWEST,
  };
}

export function marks(
  { chart: { points } }: Drawn,
  { plot, positions, looks, thickness }: ColumnsLayout,
): DataMarks {
  return {
    type: 'bar',
    data: valueBars(points, positions, looks, thickness),
    options: { scales: { x: pointsAxis(plot.right - plot.left, 'right'), y: zeroAxis(points) } },
  };
}
