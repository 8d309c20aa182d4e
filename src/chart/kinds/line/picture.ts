// Values over time, colours, a size and a measure → every shape around the lines and points that chart.js draws.
import type { ScriptableLineSegmentContext } from 'chart.js';
import type { ChartColors, ChartPoint } from '../../../model/deck/chart.ts';
import {
  AXIS_HEIGHT,
  type AxisRange,
  alongX,
  axisHead,
  axisRange,
  TO_PLOT,
  tickWidth,
  timeAxis,
  timeRange,
  uprightAxis,
  upwardsY,
} from '../../layout/axes.ts';
import { type Block, blockOf } from '../../layout/block.ts';
import type { Box, Segment } from '../../layout/box.ts';
import { framed } from '../../layout/framed.ts';
import { legendOf } from '../../layout/legend.ts';
import { EXPECTED_DASH, setLook } from '../../layout/looks.ts';
import { type PointLook, pointArrow, pointLook, pointsOptions } from '../../layout/point-look.ts';
import { notePhrase, POINT_TYPE, valuePhrase } from '../../layout/point-phrases.ts';
import {
  type ChartLayout,
  type Drawn,
  type Ink,
  type Measure,
  type Placed,
  rect,
  type Shape,
  type Size,
  stroke,
} from '../../layout/shape.ts';
import { whisker } from '../../layout/whisker.ts';
import { spread } from '../../spread.ts';
import type { DataMarks } from '../chart-kind.ts';
import { boxOf, placeAround } from './place-around.ts';

type LineLayout = ChartLayout & {
  readonly sets: readonly LineSet[];
  readonly days: AxisRange;
  readonly range: AxisRange;
  /** By the point's place in the chart. */
  readonly looks: readonly PointLook[];
};

const INSET = 14;
const LEGEND_GAP = 4;
const LABEL_WIDTH = 130;
const LOWEST = 80;

export const layout = framed(layLines);

function layLines(drawn: Drawn): LineLayout {
  const { chart, colors, size, measure } = drawn;
  const { points } = chart;
  const sets = lineSets(points);
  const head = axisHead(drawn);
  const legend = legendOf(drawn);
  const foot = AXIS_HEIGHT + legend.heightWith(LEGEND_GAP);
  const names = lineNamesWidth(sets, size.width, measure);
  const plot: Box = {
    left: tickWidth(chart, measure) + TO_PLOT,
    top: head.height + 6,
    right: size.width - names,
    bottom: Math.max(head.height + 7, size.height - foot),
  };
  const range = axisRange(chart);
  const days = timeRange(
    chart.times,
    sets.flatMap((set) => set.points.map(({ day }) => day)),
  );
  const axis = { left: plot.left + INSET, right: plot.right - INSET };
  const times = timeAxis(days, axis, plot, drawn);
  const values = uprightAxis(range, plot, drawn);
  const looks = points.map((point) => pointLook(point, points, colors));
  const placed = sets.flatMap((set) =>
    set.points.map(({ point, index, day }, at) => ({
      point,
      index,
      x: alongX(day, days, axis),
      y: upwardsY((point.value + (point.high ?? point.value)) / 2, range, plot),
      look: looks[index] as PointLook,
      // Ends and emphasis have their choice first.
      rank: point.mark === 'relied-on' ? 0 : at === 0 || at === set.points.length - 1 ? 1 : 2,
    })),
  );
  const arrows = placed.map(({ point, x, y, look }) => pointArrow(point, x, y, look, plot));
  const marks = placed.map(
    ({ point, x, y, look: { radius } }): Box => ({
      left: x - radius,
      right: x + radius,
      top: point.high === undefined ? y - radius : upwardsY(point.high, range, plot),
      bottom: point.high === undefined ? y + radius : upwardsY(point.value, range, plot),
    }),
  );
  const whiskers = placed.flatMap(({ point, x, look }) =>
    whisker(point, (value) => upwardsY(value, range, plot), x, 'up', look.color),
  );
  const strokes = sets.flatMap((set) => strokesOf(set, placed));
  const order = [...placed].sort((a, b) => a.rank - b.rank || a.index - b.index);
  const blocks = order.map(({ point }): Block => {
    const phrases = [valuePhrase(point, drawn, { mark: true, large: true }), notePhrase(point, drawn, 2)];
    return blockOf(phrases, LABEL_WIDTH, drawn);
  });
  const bounds = { left: plot.left, top: head.height - 4, right: plot.right, bottom: plot.bottom };
  const places = placeAround(
    order.map(({ point, x, y, look }, at) => {
      const half = y - upwardsY(point.high ?? point.value, range, plot);
      return { x, y, radius: Math.max(look.radius, half), block: blocks[at] as Block };
    }),
    { bounds, boxes: [...marks, ...arrows.flatMap(({ boxes }) => boxes)], strokes },
  );
  const labels = places.flatMap((place, at): Shape[] => {
    const block = blocks[at] as Block;
    if (place === undefined) return [];
    const leader: readonly Shape[] = place.leader
      ? [{ kind: 'stroke', ...place.leader, weight: 0.75, color: `#${colors.data}` }]
      : [];
    return [...leader, ...block.shapesAt(place.x, place.top, place.align)];
  });
  const grounds = places.flatMap((place, at): Shape[] =>
    place ? [groundOf(boxOf(blocks[at] as Block, place), colors)] : [],
  );
  const unplaced = places.flatMap((place, at) => (place ? [] : [order[at]?.point.label ?? '']));
  const ends = lineNames(sets, placed, plot, size, drawn);
  return {
    sets,
    days: { min: dayAt(plot.left, days, axis), max: dayAt(plot.right, days, axis) },
    range,
    looks,
    plot,
    ground: [],
    under: [...times.lines, ...values.lines, ...grounds],
    over: [
      ...head.shapes,
      ...values.labels,
      ...times.labels,
      ...arrows.flatMap(({ shapes }) => shapes),
      ...whiskers,
      ...labels,
      ...ends.shapes,
      ...legend.shapesAt(size.height - legend.height),
    ],
    cut: [...head.cut, ...blocks.flatMap(({ cut }) => cut), ...unplaced, ...ends.cut, ...legend.cut],
    crowded: plot.bottom - plot.top < LOWEST,
  };
}

function dayAt(x: number, { min, max }: AxisRange, axis: { left: number; right: number }): number {
  return min + ((x - axis.left) / (axis.right - axis.left)) * (max - min);
}

/** A footnote mark is raised above the line it stands in. */
const RAISED = 2;

/** Keeps gridlines out of the words. */
function groundOf({ left, top, right, bottom }: Box, colors: ChartColors): Shape {
  return rect(left, top - RAISED, right - left, bottom - top + RAISED, `#${colors.page}`);
}

function strokesOf(
  set: LineSet,
  placed: readonly { readonly index: number; readonly x: number; readonly y: number }[],
): readonly Segment[] {
  const at = set.points.flatMap(({ index }) => placed.find((one) => one.index === index) ?? []);
  return at.slice(1).flatMap((to, before) => {
    const from = at[before];
    return from ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }] : [];
  });
}

const WEIGHT = 2;

export function marks({ colors }: Drawn, layout: LineLayout): DataMarks {
  const page = `#${colors.page}`;
  return {
    type: 'scatter',
    data: {
      datasets: layout.sets.map((set, at) => {
        const look = setLook(at, colors);
        const compared = set.points.every(({ point }) => point.mark === 'comparison');
        return {
          data: set.points.map(({ point, day }) => ({ x: day, y: point.value })),
          keys: set.points.map(({ point }) => point.key),
          showLine: true,
          borderColor: compared ? `#${colors.data}` : look.line,
          borderWidth: WEIGHT,
          borderDash: [...look.dash],
          segment: {
            borderDash: ({ p1DataIndex }) =>
              set.points[p1DataIndex]?.point.mark === 'expected' ? [...EXPECTED_DASH] : undefined,
            // Nobody says where between its ends a range would lie on the line.
            borderColor: ({ p0DataIndex, p1DataIndex }: ScriptableLineSegmentContext) =>
              [p0DataIndex, p1DataIndex].some((at) => isRange(set.points[at])) ? 'transparent' : undefined,
          },
          ...dotsOf(set, layout, page),
        };
      }),
    },
    options: {
      scales: {
        x: { type: 'linear', display: false, ...layout.days },
        y: { type: 'linear', display: false, ...layout.range },
      },
    },
  };
}

/** A range has its whisker instead of a dot. */
function dotsOf({ points }: LineSet, { looks }: LineLayout, page: string) {
  const dots = pointsOptions(
    points.map(({ index }) => looks[index] as PointLook),
    page,
  );
  const without = (sizes: readonly number[]) => sizes.map((size, at) => (isRange(points[at]) ? 0 : size));
  return {
    ...dots,
    pointRadius: without(dots.pointRadius),
    pointBorderWidth: without(dots.pointBorderWidth),
  };
}

function isRange(dated: DatedPoint | undefined): boolean {
  return dated?.point.high !== undefined;
}

const MOST = 0.24;
const TO_NAME = 14;
const BETWEEN = 4;
const NAME_LINES = 3;

/** With the gap before them; nothing where no line has a name. */
function lineNamesWidth(sets: readonly LineSet[], width: number, measure: Measure): number {
  const widest = Math.max(0, ...sets.map(({ name }) => measure(name, POINT_TYPE.name)));
  return widest === 0 ? 0 : Math.min(widest + 0.5, width * MOST) + TO_NAME;
}

function lineNames(
  sets: readonly LineSet[],
  placed: readonly { readonly index: number; readonly x: number; readonly y: number }[],
  plot: Box,
  size: Size,
  ink: Ink,
): Placed {
  const { colors } = ink;
  const named = sets.flatMap((set, at) => {
    const last = placed.find((one) => one.index === set.points.at(-1)?.index);
    return set.name === '' || last === undefined ? [] : [{ name: set.name, at, last }];
  });
  const x = plot.right + TO_NAME;
  const blocks = named.map(({ name }) =>
    blockOf(
      [{ words: name, style: POINT_TYPE.name, color: `#${colors.ink}`, maxLines: NAME_LINES }],
      size.width - x,
      ink,
    ),
  );
  const boxes = blocks.map(({ height }, at) => ({ middle: named[at]?.last.y ?? 0, length: height }));
  const middles = spread(boxes, Math.max(0, plot.top - 6), plot.bottom, BETWEEN);
  if (middles === undefined) return { shapes: [], cut: named.map(({ name }) => name) };
  const shapes = named.flatMap(({ at, last }, index): Shape[] => {
    const [block, middle] = [blocks[index], middles[index] ?? last.y];
    if (block === undefined) return [];
    const look = setLook(at, colors);
    // From the last point to the name, in the line's own dash.
    const leader: Shape = stroke(last.x + 10, last.y, x - 4, middle, look.line, 1, [1, 3]);
    return [leader, ...block.shapesAt(x, middle - block.height / 2, 'left')];
  });
  return { shapes, cut: blocks.flatMap(({ cut }) => cut) };
}

type DatedPoint = { readonly point: ChartPoint; readonly index: number; readonly day: number };

type LineSet = { readonly name: string; readonly points: readonly DatedPoint[] };

/** Points without a day have no place; `findPictureFaults` reports them. */
function lineSets(points: readonly ChartPoint[]): readonly LineSet[] {
  const names = [...new Set(points.map((point) => point.set ?? ''))];
  return names.map((name) => ({
    name,
    points: points
      .flatMap((point, index): DatedPoint[] =>
        (point.set ?? '') === name && point.at ? [{ point, index, day: point.at.day }] : [],
      )
      .sort((a, b) => a.day - b.day || a.index - b.index),
  }));
}
