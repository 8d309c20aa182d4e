// Bars, colours, a size and a measure → every shape of their picture around the bars that chart.js draws.
import type { Chart } from '../../../model/deck/chart.ts';
import { type BarLook, barLook, hatchOn, pointsAxis, valueBars, zeroAxis } from '../../layout/bar-look.ts';
import { blockOf } from '../../layout/block.ts';
import { framed } from '../../layout/framed.ts';
import { legendOf } from '../../layout/legend.ts';
import { POINT_TYPE } from '../../layout/point-phrases.ts';
import type { ChartLayout, Drawn, Ink, Placed } from '../../layout/shape.ts';
import { reachOf, whisker } from '../../layout/whisker.ts';
import { valuesOf } from '../../points.ts';
import type { DataMarks } from '../chart-kind.ts';
import { barRow } from './bar-row.ts';
import { type BarsRows, barsRows } from './bars-rows.ts';
import { sectionShapes } from './section-shapes.ts';

type BarsLayout = ChartLayout & {
  readonly barHeight: number;
  /** From the top of the plot to the middle of each point's bar. */
  readonly positions: readonly number[];
  readonly looks: readonly BarLook[];
};

const LEGEND_GAP = 6;
const HEAD_TOP = 4;

export const layout = framed(layBars);

function layBars(drawn: Drawn): BarsLayout {
  const { chart, colors, size, measure } = drawn;
  const legend = legendOf(drawn, 'box');
  const rows = barsRows(chart, size, LEGEND_GAP + legend.height, measure);
  const { zero, lengthOf } = rows;
  const values = valuesOf(chart.points);
  const looks = chart.points.map((point) => barLook(point, chart.points, colors));
  const placed = rows.sections.flatMap((section) =>
    section.rows.map((row, at) =>
      barRow(row, {
        first: at === 0,
        y: rows.middles[row.index] ?? 0,
        length: lengthOf(reachOf(row.point)),
        rows,
        drawn,
      }),
    ),
  );
  const hatches = chart.points.flatMap((point, index) => {
    const y = (rows.middles[index] ?? 0) - rows.barHeight / 2;
    const length = lengthOf(point.value);
    const x = zero + Math.min(0, length);
    const box = { x, y, width: Math.abs(length), height: rows.barHeight };
    const look = looks[index];
    const along = (value: number) => zero + lengthOf(value);
    const ends = whisker(point, along, rows.middles[index] ?? 0, 'across', `#${colors.ink}`);
    return [...(look ? hatchOn(box, look) : []), ...ends];
  });
  const top = rows.sections[0]?.top ?? 0;
  const bottom = rows.sections.at(-1)?.bottom ?? top;
  const heads = headsOf(chart, rows, drawn);
  const sections = sectionShapes(chart, rows, size, drawn);
  return {
    barHeight: rows.barHeight,
    positions: rows.middles.map((middle) => middle - top),
    looks,
    plot: {
      left: zero + lengthOf(Math.min(0, ...values)),
      top,
      right: zero + lengthOf(Math.max(0, ...values)),
      bottom,
    },
    ground: placed.flatMap((row) => row.ground),
    under: [...placed.flatMap((row) => row.under), ...sections.under],
    over: [
      ...hatches,
      ...sections.over,
      ...heads.shapes,
      ...placed.flatMap((row) => row.over),
      ...legend.shapesAt(bottom + LEGEND_GAP),
    ],
    cut: [...heads.cut, ...sections.cut, ...placed.flatMap((row) => row.cut), ...legend.cut],
    crowded: rows.crowded,
  };
}

function headsOf(chart: Chart, rows: BarsRows, ink: Ink): Placed {
  const { colors } = ink;
  const beyond = rows.sets ? rows.sets.x + rows.sets.width - rows.labels.x : rows.labels.width;
  const heads = [
    { words: chart.columns.group, x: rows.labels.x, width: beyond },
    { words: chart.columns.value, x: rows.start, width: rows.end - rows.start },
  ].map(({ words, x, width }) => {
    const phrase = { words, style: POINT_TYPE.text, color: `#${colors.muted}`, maxLines: 1 };
    return { x, block: blockOf([phrase], width, ink) };
  });
  return {
    shapes: heads.flatMap(({ x, block }) => block.shapesAt(x, HEAD_TOP, 'left')),
    cut: heads.flatMap(({ block }) => block.cut),
  };
}

export function marks(
  { chart: { points } }: Drawn,
  { plot, positions, looks, barHeight }: BarsLayout,
): DataMarks {
  return {
    type: 'bar',
    data: valueBars(points, positions, looks, barHeight),
    options: {
      indexAxis: 'y',
      scales: { x: zeroAxis(points), y: pointsAxis(plot.bottom - plot.top, 'down') },
    },
  };
}
