// Small multiples, colours, a size and a measure → panels of bars on one scale, with their names and values; of columns where all panels have the same names.
import type { ChartColors, ChartPoint } from '../../../model/deck/chart.ts';
import { axisHead } from '../../layout/axes.ts';
import {
  type BarLook,
  barLook,
  barOptions,
  hatchOn,
  isBelowZero,
  pointsAxis,
} from '../../layout/bar-look.ts';
import { type Block, blockOf } from '../../layout/block.ts';
import { framed } from '../../layout/framed.ts';
import { legendOf } from '../../layout/legend.ts';
import { POINT_TYPE } from '../../layout/point-phrases.ts';
import { type Drawn, type Ink, line, type Shape, type Size } from '../../layout/shape.ts';
import { reaches, reachOf, whisker } from '../../layout/whisker.ts';
import { type ZeroScale, zeroScale } from '../../layout/zero-scale.ts';
import { oneVoice, valuesOf } from '../../points.ts';
import type { DataMarks } from '../chart-kind.ts';
import { layColumnPanels, type MultiplesLayout } from './columns-panels.ts';
import { multiplesRow, roomBehindBar } from './multiples-row.ts';
import { areOverOneRow } from './over-one-row.ts';

const LEGEND_GAP = 6;
/** Of the words above each bar. */
const NAME_LINE = 16;
const BAR = { highest: 22, lowest: 8 };
const LENGTH_LEAST = 0.12;

export const layout = framed((drawn: Drawn) => {
  if (!areOverOneRow(drawn.chart.points)) return layBarPanels(drawn);
  const upright = layColumnPanels(drawn);
  if (upright.cut.length === 0) return upright;
  const lying = layBarPanels(drawn);
  return lying.cut.length === 0 && !lying.crowded ? lying : upright;
});

function layBarPanels(drawn: Drawn): MultiplesLayout {
  const { chart, colors, size } = drawn;
  const { points } = chart;
  const voice = oneVoice(points);
  const head = axisHead(drawn, { voice });
  const legend = legendOf(drawn, 'box');
  const foot = legend.heightWith(LEGEND_GAP);
  const area = { width: size.width, height: size.height - head.height - foot, top: head.height };
  const { panels, columns, rowHeight } = panelsOf(points, area, `#${colors.structure}`, drawn);
  const width = panels[0]?.width ?? size.width;
  const most = Math.max(0, ...points.map(reachOf));
  const isBelow = isBelowZero(points);
  const both = isBelow ? scaleAcross(points, width, drawn) : undefined;
  const length = both ? most * both.unit : longestBar(points, most, width, drawn);
  const zero = both?.zero ?? 0;
  const barHeight = Math.max(0, Math.min(BAR.highest, (rowHeight - NAME_LINE) * 0.6));
  const looks = points.map((point) => barLook(point, points, colors));
  const positions: number[] = [];
  const axisOf: number[] = [];
  const placed = panels.flatMap((panel) =>
    panel.members.map((index, at) => {
      const point = points[index] as ChartPoint;
      const top = panel.rowsTop + at * rowHeight;
      const middle = barMiddle(top, rowHeight);
      positions[index] = middle - head.height;
      axisOf[index] = panel.column;
      const longOf = (value: number) => (both ? value * both.unit : most > 0 ? (value / most) * length : 0);
      const long = longOf(point.value);
      const x = panel.left + zero + Math.min(0, long);
      const box = { x, y: middle - barHeight / 2, width: Math.abs(long), height: barHeight };
      const place = {
        top,
        rowHeight,
        middle,
        left: panel.left,
        right: panel.left + width,
        zero: panel.left + zero,
        end: panel.left + zero + longOf(reachOf(point)),
        beyond: panel.left + zero + Math.max(0, ...valuesOf([point]).map(longOf)),
      };
      const row = multiplesRow(voice === undefined ? point : { ...point, publisher: '' }, place, drawn);
      const along = (value: number) => panel.left + zero + longOf(value);
      const ends = whisker(point, along, middle, 'across', `#${colors.ink}`);
      return { ...row, over: [...hatchOn(box, looks[index] as BarLook), ...ends, ...row.over] };
    }),
  );
  // Every column's axis runs over the whole plot, so that one scale of values serves them all.
  const unit = both ? 1 / both.unit : length > 0 && most > 0 ? most / length : 1;
  const axes = Array.from({ length: columns }, (_, column) => {
    const left = panels.find((panel) => panel.column === column)?.left ?? 0;
    return { min: -(left + zero) * unit, max: (size.width - left - zero) * unit };
  });
  const bottom = Math.max(
    head.height + 1,
    ...panels.map((panel) => panel.rowsTop + panel.members.length * rowHeight),
  );
  return {
    runs: 'across',
    thickness: barHeight,
    positions,
    looks,
    axisOf,
    axes,
    plot: { left: 0, top: head.height, right: size.width, bottom },
    ground: placed.flatMap(({ ground }) => ground),
    under: [],
    over: [
      ...head.shapes,
      ...panels.flatMap((panel) => panelShapes(panel, zero, { rowHeight, barHeight }, colors)),
      ...placed.flatMap(({ over }) => over),
      ...legend.shapesAt(bottom + LEGEND_GAP),
    ],
    cut: [
      ...head.cut,
      ...panels.flatMap((panel) => panel.head.cut),
      ...placed.flatMap(({ cut }) => cut),
      ...legend.cut,
    ],
    crowded: barHeight < BAR.lowest,
  };
}

/** As long as every label still finds its place behind its bar. */
function longestBar(points: readonly ChartPoint[], most: number, width: number, ink: Ink): number {
  const lengths = points
    .filter((point) => reachOf(point) > 0)
    .map((point) => ((width - roomBehindBar(point, ink)) * most) / reachOf(point));
  return Math.max(width * LENGTH_LEAST, Math.min(width, ...lengths));
}

/** The label of a bar below zero stands on the other side of it, where its room is that of all labels. */
function scaleAcross(points: readonly ChartPoint[], width: number, ink: Ink): ZeroScale {
  const room = (point: ChartPoint) => roomBehindBar(point, ink);
  return zeroScale(
    points.flatMap((point) =>
      point.value < 0
        ? [
            { value: point.value, beyond: 0 },
            { value: Math.max(0, ...valuesOf([point])), beyond: room(point) },
          ]
        : reaches(point, room(point)),
    ),
    width,
    width * LENGTH_LEAST,
  );
}

const BEYOND_BAR = 3;

/** With zero at their edge panels have one line for it; else it would run through the names above the bars. */
function panelShapes(
  panel: Panel,
  zero: number,
  { rowHeight, barHeight }: { readonly rowHeight: number; readonly barHeight: number },
  colors: ChartColors,
): readonly Shape[] {
  const { left, width, top, head, rowsTop, members } = panel;
  const color = `#${colors.data}`;
  const x = left + zero;
  const reach = barHeight / 2 + BEYOND_BAR;
  const zeros =
    zero === 0
      ? [line(x, rowsTop, x, rowsTop + members.length * rowHeight, color)]
      : members.map((_, at) => {
          const top = rowsTop + at * rowHeight;
          const middle = barMiddle(top, rowHeight);
          return line(x, Math.max(top + NAME_LINE, middle - reach), x, middle + reach, color);
        });
  return [
    ...head.shapesAt(left, top, 'left'),
    line(left, rowsTop - 3, left + width, rowsTop - 3, color),
    ...zeros,
  ];
}

/** Below the words of its row. */
function barMiddle(top: number, rowHeight: number): number {
  return top + NAME_LINE + (rowHeight - NAME_LINE) / 2 - 2;
}

export function marks({ chart }: Drawn, layout: MultiplesLayout): DataMarks {
  const { runs, plot, positions, looks, thickness, axisOf, axes } = layout;
  const [along, across] = runs === 'up' ? (['y', 'x'] as const) : (['x', 'y'] as const);
  return {
    type: 'bar',
    data: {
      labels: [...positions],
      datasets: axes.map((_, at) => {
        const here = chart.points.map((point, index) => (axisOf[index] === at ? point : undefined));
        return {
          data: here.map((point) => point?.value ?? null),
          keys: here.map((point) => point?.key),
          [`${along}AxisID`]: `${along}${at}`,
          ...barOptions(looks, thickness),
        };
      }),
    },
    options: {
      indexAxis: across,
      scales: {
        ...Object.fromEntries(
          axes.map(({ min, max }, at) => [
            `${along}${at}`,
            { type: 'linear', axis: along, display: false, min, max } as const,
          ]),
        ),
        [across]:
          runs === 'up'
            ? pointsAxis(plot.right - plot.left, 'right')
            : pointsAxis(plot.bottom - plot.top, 'down'),
      },
    },
  };
}

type Panel = {
  /** Column of the grid. */
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly head: Block;
  /** Upper edge of the first row. */
  readonly rowsTop: number;
  /** Of its points, in the chart. */
  readonly members: readonly number[];
};

type Panels = {
  readonly panels: readonly Panel[];
  readonly columns: number;
  readonly rowHeight: number;
};

const NARROWEST = 170;
const BETWEEN = { x: 24, y: 14 };
const BELOW_HEAD = 8;
const TALLEST = 72;

/** Reading order: first the panels that come first, left to right; as many beside each other as stay readable. */
function panelsOf(
  points: readonly ChartPoint[],
  area: Size & { readonly top: number },
  color: string,
  ink: Ink,
): Panels {
  const names = [...new Set(points.map((point) => point.panel ?? ''))];
  const most = Math.max(1, Math.floor((area.width + BETWEEN.x) / (NARROWEST + BETWEEN.x)));
  const lines = Math.ceil(names.length / most);
  const columns = Math.ceil(names.length / lines);
  const width = (area.width - (columns - 1) * BETWEEN.x) / columns;
  const heads = names.map((words) =>
    blockOf([{ words, style: POINT_TYPE.value, color, maxLines: 2 }], width, ink),
  );
  const members = names.map((name) =>
    [...points.keys()].filter((index) => (points[index]?.panel ?? '') === name),
  );
  const inLine = (line: number) => names.map((_, at) => at).filter((at) => Math.floor(at / columns) === line);
  const heights = Array.from({ length: lines }, (_, line) => ({
    head: Math.max(...inLine(line).map((at) => heads[at]?.height ?? 0)) + BELOW_HEAD,
    rows: Math.max(...inLine(line).map((at) => members[at]?.length ?? 0)),
  }));
  const fixed = heights.reduce((sum, { head }) => sum + head, (lines - 1) * BETWEEN.y);
  const rows = heights.reduce((sum, line) => sum + line.rows, 0);
  const rowHeight = Math.max(0, Math.min(TALLEST, (area.height - fixed) / Math.max(1, rows)));
  const tops: number[] = [];
  let top = area.top;
  for (const line of heights) {
    tops.push(top);
    top += line.head + line.rows * rowHeight + BETWEEN.y;
  }
  const panels = names.map((_, at): Panel => {
    const [column, line] = [at % columns, Math.floor(at / columns)];
    return {
      column,
      left: column * (width + BETWEEN.x),
      width,
      top: tops[line] ?? 0,
      head: heads[at] as Block,
      rowsTop: (tops[line] ?? 0) + (heights[line]?.head ?? 0),
      members: members[at] ?? [],
    };
  });
  return { panels, columns, rowHeight };
}
