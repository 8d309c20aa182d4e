// Conflicting reports, colours, a size and a measure → every shape around the bars and marks that chart.js draws.
import type { ChartColors, ChartPoint } from '../../../model/deck/chart.ts';
import { AXIS_HEIGHT, type AxisRange, alongX, axisHead, axisRange, lyingAxis } from '../../layout/axes.ts';
import { dashedOutline, pointsAxis } from '../../layout/bar-look.ts';
import { blockOf } from '../../layout/block.ts';
import type { Box } from '../../layout/box.ts';
import { framed } from '../../layout/framed.ts';
import { groundsOf } from '../../layout/grounds.ts';
import { legendOf } from '../../layout/legend.ts';
import { type PointLook, pointLook, pointsOptions } from '../../layout/point-look.ts';
import { POINT_TYPE } from '../../layout/point-phrases.ts';
import { arrow, type ChartLayout, type Drawn, line, type Shape } from '../../layout/shape.ts';
import { RING } from '../../picture/paint-shapes.ts';
import type { DataMarks } from '../chart-kind.ts';
import { rangeLabels } from './range-labels.ts';
import { type RangeRow, rangeRows } from './range-rows.ts';

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
  const rows = rangeRows(chart);
  const legend = legendOf(drawn, points.every(({ high }) => high !== undefined) ? 'box' : 'dot');
  const foot = AXIS_HEIGHT + legend.heightWith(LEGEND_GAP);
  const widest = Math.max(...rows.map(({ group }) => measure(group, POINT_TYPE.group))) + 0.5;
  const groups = Math.min(widest, size.width * GROUPS_MOST);
  const values = { left: EDGE + groups + AFTER_GROUPS, right: size.width - EDGE };
  const head = axisHead(drawn, { width: values.right - values.left });
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
      if (point === undefined || look === undefined) return [];
      const [low, high] = [xOf(point.value), xOf(point.high ?? point.value)];
      const radius = point.high === undefined ? look.radius : RANGE_BAR / 2;
      return [{ point, look, x: (low + high) / 2, ends: { left: low, right: high }, radius }];
    });
    const room = { ...values, top, bottom: top + height };
    const labels = rangeLabels(marks, room, drawn);
    const { middle } = labels;
    const name = blockOf(
      [
        {
          words: row.startsLanes > 0 ? row.group : '',
          style: POINT_TYPE.group,
          color: `#${colors.ink}`,
          maxLines: 3,
        },
      ],
      groups,
      drawn,
    );
    const outlines = marks.flatMap(({ point, look, ends }): readonly Shape[] => {
      if (point.high === undefined || !look.dashed) return [];
      const { left, right } = ends;
      const box = { x: left, y: middle - RANGE_BAR / 2, width: right - left, height: RANGE_BAR };
      return dashedOutline(box, look.color);
    });
    const arrows = marks.flatMap(({ point, look, ends }): Shape[] => {
      if (point.open === 'none') return [];
      const out = point.open === 'left' ? -1 : 1;
      const from = ends[point.open] + (point.high === undefined ? out * look.radius : 0);
      return [arrow(from, middle, from + out * ARROW, middle, look.color)];
    });
    return {
      middle,
      over: [
        ...outlines,
        ...arrows,
        ...labels.shapes,
        ...name.shapesAt(EDGE, top + (row.startsLanes * height - name.height) / 2, 'left'),
      ],
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
      ...rows.flatMap(({ startsLanes }, at) =>
        at > 0 && startsLanes > 0 ? [across(head.height + at * height, 0.5)] : [],
      ),
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
const RANGE_BAR = 16;

export function marks({ chart, colors }: Drawn, layout: RangeLayout): DataMarks {
  const { plot, rows, positions, range } = layout;
  const rowOf = (index: number) => rows.findIndex(({ members }) => members.includes(index));
  const points = pointsOptions(layout.looks, `#${colors.page}`);
  const bars = rows.map((row) => barOf(row, layout, colors));
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          type: 'scatter',
          data: chart.points.map((point, index) => ({ x: point.value, y: positions[rowOf(index)] ?? 0 })),
          keys: chart.points.map((point) => point.key),
          ...points,
          // The bar of a range is its mark.
          pointRadius: points.pointRadius.map((radius, at) => (isRange(chart.points[at]) ? 0 : radius)),
          pointBorderWidth: points.pointBorderWidth.map((ring, at) => (isRange(chart.points[at]) ? 0 : ring)),
        },
        // Values again, so without keys; datasets are painted from the last to the first.
        {
          type: 'bar',
          indexAxis: 'y',
          data: rows.map(({ least, most }, row) => ({ x: [least, most], y: positions[row] ?? 0 })) as never,
          backgroundColor: bars.map(({ fill }) => fill),
          borderColor: bars.map(({ outline }) => outline),
          borderWidth: bars.map(({ ring }) => ring),
          borderSkipped: false,
          barThickness: bars.map(({ thickness }) => thickness) as never,
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

function isRange(point: ChartPoint | undefined): boolean {
  return point?.high !== undefined;
}

/** What several reports span is ground for their marks; a range that is reported is a mark itself. */
function barOf({ range }: RangeRow, { looks }: RangeLayout, colors: ChartColors) {
  const look = range === undefined ? undefined : looks[range];
  if (look === undefined)
    return { fill: `#${colors.strongPanel}`, outline: `#${colors.data}`, ring: 1, thickness: BAR };
  const fill = look.hollow ? `#${colors.page}` : look.color;
  return { fill, outline: look.color, ring: look.hollow && !look.dashed ? RING : 0, thickness: RANGE_BAR };
}
