// Conflicting reports, colours, a size and a measure → every shape around the bars and marks that chart.js draws.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { AXIS_HEIGHT, type AxisRange, alongX, axisHead, axisRange, lyingAxis } from '../../layout/axes.ts';
import { pointsAxis } from '../../layout/bar-look.ts';
import { blockOf } from '../../layout/block.ts';
import type { Box } from '../../layout/box.ts';
import { framed } from '../../layout/framed.ts';
import { groundsOf } from '../../layout/grounds.ts';
import { legendOf } from '../../layout/legend.ts';
import { type PointLook, pointLook, pointsOptions } from '../../layout/point-look.ts';
import { POINT_TYPE } from '../../layout/point-phrases.ts';
import { arrow, type ChartLayout, type Drawn, line, type Shape } from '../../layout/shape.ts';
import type { DataMarks } from '../chart-kind.ts';
import { rangeLabels } from './range-labels.ts';

type RangeLayout = ChartLayout & {
  readonly rows: readonly RangeRow[];
  readonly range: AxisRange;
  readonly looks: readonly PointLook[];
  /** From the top of the plot to the middle of each row. */
  readonly positions: readonly number[];
};

const EDGE = 8;
const GROUPS_MOST = 0.24;
const AFTER_GROUPS = 14;
const INSET = { plain: 18, arrow: 34 };
const LEGEND_GAP = 4;
const ROW = { tallest: 120, lowest: 40 };
const ARROW = 26;
const BESIDE_WORDS = 3;

export const layout = framed(layRanges);

function layRanges(drawn: Drawn): RangeLayout {
  const { chart, colors, size, measure } = drawn;
  const { points } = chart;
  const rows = rangeRows(points);
  const legend = legendOf(drawn);
  const foot = AXIS_HEIGHT + legend.heightWith(LEGEND_GAP);
  const widest = Math.max(...rows.map(({ group }) => measure(group, POINT_TYPE.group))) + 0.5;
  const groups = Math.min(widest, size.width * GROUPS_MOST);
  const values = { left: EDGE + groups + AFTER_GROUPS, right: size.width - EDGE };
  const head = axisHead(drawn, values.right - values.left);
  const height = Math.max(1, Math.min(ROW.tallest, (size.height - head.height - foot) / rows.length));
  const inset = (open: 'left' | 'right') =>
    points.some((point) => point.open === open) ? INSET.arrow : INSET.plain;
  const plot: Box = {
    left: values.left + inset('left'),
    top: head.height,
    right: values.right - inset('right'),
    bottom: head.height + rows.length * height,
  };
  const range = axisRange(chart);
  const looks = points.map((point) => pointLook(point, points, colors));
  const xOf = (value: number) => alongX(value, range, plot, chart.scale);
  const placed = rows.map((row, at) => {
    const top = head.height + at * height;
    const marks = row.members.flatMap((index) => {
      const [point, look] = [points[index], looks[index]];
      return point && look ? [{ point, look, x: xOf(point.value), radius: look.radius }] : [];
    });
    const room = { ...values, top, bottom: top + height };
    const labels = rangeLabels(marks, room, drawn);
    const { middle } = labels;
    const name = blockOf(
      [{ words: row.group, style: POINT_TYPE.group, color: `#${colors.ink}`, maxLines: 3 }],
      groups,
      drawn,
    );
    const arrows = marks.flatMap(({ point, look, x }): Shape[] => {
      if (point.open === 'none') return [];
      const out = point.open === 'left' ? -1 : 1;
      const from = x + out * look.radius;
      return [arrow(from, middle, from + out * ARROW, middle, look.color)];
    });
    return {
      middle,
      over: [...arrows, ...labels.shapes, ...name.shapesAt(EDGE, top + (height - name.height) / 2, 'left')],
      grounds: groundsOf(labels.shapes, `#${colors.page}`, BESIDE_WORDS),
      cut: [...labels.cut, ...name.cut],
    };
  });
  const across = (y: number, weight: number): Shape => line(0, y, size.width, y, `#${colors.data}`, weight);
  const axis = lyingAxis(range, plot, drawn);
  return {
    rows,
    range,
    looks,
    positions: placed.map(({ middle }) => middle - plot.top),
    plot,
    ground: [],
    under: [
      ...axis.lines,
      ...placed.flatMap(({ grounds }) => grounds),
      ...rows.slice(1).map((_, at) => across(head.height + (at + 1) * height, 0.5)),
      across(plot.top, 1),
      across(plot.bottom, 1),
    ],
    over: [
      ...head.shapes.map((shape) => ({ ...shape, x: shape.x + values.left })),
      ...axis.labels,
      ...placed.flatMap(({ over }) => over),
      ...legend.shapesAt(plot.bottom + AXIS_HEIGHT + LEGEND_GAP),
    ],
    cut: [...head.cut, ...placed.flatMap(({ cut }) => cut), ...legend.cut],
    crowded: height < ROW.lowest,
  };
}

const BAR = 10;

export function marks({ chart, colors }: Drawn, layout: RangeLayout): DataMarks {
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

type RangeRow = {
  readonly group: string;
  /** Of its points in the chart, by value. */
  readonly members: readonly number[];
  readonly least: number;
  readonly most: number;
};

/** The points of a range chart → one row a group, from the least to the most that is reported. */
function rangeRows(points: readonly ChartPoint[]): readonly RangeRow[] {
  const groups = [...new Set(points.map((point) => point.group))];
  return groups.map((group) => {
    const valueAt = (index: number) => points[index]?.value ?? 0;
    const members = [...points.keys()]
      .filter((index) => points[index]?.group === group)
      .sort((a, b) => valueAt(a) - valueAt(b) || a - b);
    const values = members.map(valueAt);
    return { group, members, least: Math.min(...values), most: Math.max(...values) };
  });
}
