// Values at two ends, colours, a size and a measure → every shape around the lines and points that chart.js draws.
import type { ChartMark, ChartPoint } from '../../../model/deck/chart.ts';
import { type AxisRange, axisHead, axisRange, upwardsY } from '../../layout/axes.ts';
import { blockOf } from '../../layout/block.ts';
import type { Box } from '../../layout/box.ts';
import { framed } from '../../layout/framed.ts';
import { legendOf } from '../../layout/legend.ts';
import { EXPECTED_DASH, markLook } from '../../layout/looks.ts';
import { type PointLook, pointArrow, pointLook, pointsOptions } from '../../layout/point-look.ts';
import { POINT_TYPE } from '../../layout/point-phrases.ts';
import { type ChartLayout, type Drawn, line, type Shape } from '../../layout/shape.ts';
import { groupsOf, setsOf } from '../../points.ts';
import type { DataMarks } from '../chart-kind.ts';
import { type EndPoint, slopeLabels, TO_WORDS, wordsWidth } from './slope-labels.ts';

type SlopeLayout = ChartLayout & {
  readonly lines: readonly SlopeLine[];
  readonly range: AxisRange;
  /** By the point's place in the chart. */
  readonly looks: readonly PointLook[];
};

/** Of the width, for the words at one end. */
const WORDS = { most: 0.36 };
const LEGEND_GAP = 6;
const BELOW_HEADS = 14;
const FOOT = 10;
const LOWEST = 80;

export const layout = framed(laySlope);

function laySlope(drawn: Drawn): SlopeLayout {
  const { chart, colors, size, measure } = drawn;
  const { points } = chart;
  const lines = slopeLines(points);
  const members = lines.flatMap((line) => line.points);
  const head = axisHead(drawn);
  const legend = legendOf(drawn);
  const widest = Math.max(0, ...members.map(({ point }) => wordsWidth(point, measure))) + 1;
  const words = Math.min(widest, size.width * WORDS.most - TO_WORDS.words);
  const [left, right] = [words + TO_WORDS.words, size.width - words - TO_WORDS.words];
  const ends = slopeEnds(points).map((name, at) => {
    const phrase = { words: name, style: POINT_TYPE.name, color: `#${colors.structure}`, maxLines: 2 };
    return { x: at === 0 ? left : right, block: blockOf([phrase], words + TO_WORDS.words, drawn) };
  });
  const heads = Math.max(...ends.map(({ block }) => block.height));
  const foot = legend.heightWith(LEGEND_GAP);
  const top = head.height + heads + BELOW_HEADS;
  const bottom = Math.max(top + 1, size.height - foot - FOOT);
  const plot: Box = { left, top, right, bottom };
  const range = axisRange(chart);
  const looks = points.map((point) => pointLook(withoutSet(point), points, colors));
  const placed = members.map(({ point, index, end }) => ({
    point,
    end,
    x: end === 0 ? left : right,
    y: upwardsY(point.value, range, plot),
    look: looks[index] as PointLook,
  }));
  const room = { width: words, top: top - BELOW_HEADS + 4, bottom: size.height - foot };
  const sides = (['left', 'right'] as const).map((side, end) => {
    const here = placed
      .filter((one) => one.end === end)
      .map(({ point, x, y, look }): EndPoint => ({ point, x, y, radius: look.radius }));
    return slopeLabels(here, side, room, drawn);
  });
  const pole = (x: number): Shape => line(x, top - BELOW_HEADS + 4, x, bottom, `#${colors.rule}`);
  const lost = points.filter((_, index) => !members.some((member) => member.index === index));
  return {
    lines,
    range,
    looks,
    plot,
    ground: [],
    under: [pole(left), pole(right)],
    over: [
      ...head.shapes,
      ...ends.flatMap(({ x, block }, at) => block.shapesAt(x, head.height, at === 0 ? 'right' : 'left')),
      ...placed.flatMap(
        ({ point, x, y, look }) =>
          pointArrow(point, x, y, look, { top: room.top, bottom: plot.bottom + FOOT }).shapes,
      ),
      ...sides.flatMap(({ shapes }) => shapes),
      ...legend.shapesAt(size.height - legend.height),
    ],
    cut: [
      ...head.cut,
      ...ends.flatMap(({ block }) => block.cut),
      ...sides.flatMap(({ cut }) => cut),
      ...lost.map((point) => point.label),
      ...legend.cut,
    ],
    crowded: bottom - top < LOWEST,
  };
}

/** Ends are told apart by where they stand. */
function withoutSet<P extends { readonly set?: string }>(point: P): Omit<P, 'set'> {
  const { set: _, ...rest } = point;
  return rest;
}

const WEIGHT = { 'relied-on': 3.5, reported: 2, expected: 2, unclear: 1.5, comparison: 1.5 } as const;

export function marks({ colors }: Drawn, layout: SlopeLayout): DataMarks {
  const page = `#${colors.page}`;
  return {
    type: 'scatter',
    data: {
      datasets: layout.lines.map(({ points, mark }) => ({
        data: points.map(({ point, end }) => ({ x: end, y: point.value })),
        keys: points.map(({ point }) => point.key),
        showLine: true,
        borderColor: markLook(mark, colors).color,
        borderWidth: WEIGHT[mark],
        borderDash: mark === 'unclear' ? [5, 4] : mark === 'expected' ? [...EXPECTED_DASH] : [],
        ...pointsOptions(
          points.map(({ index }) => layout.looks[index] as PointLook),
          page,
        ),
      })),
    },
    options: {
      scales: {
        x: { type: 'linear', display: false, min: 0, max: 1 },
        y: { type: 'linear', display: false, ...layout.range },
      },
    },
  };
}

type SlopePoint = { readonly point: ChartPoint; readonly index: number; readonly end: 0 | 1 };

type SlopeLine = {
  readonly group: string;
  readonly points: readonly SlopePoint[];
  /** Of the point that says most about it. */
  readonly mark: ChartMark;
};

const RANK: readonly ChartMark[] = ['relied-on', 'unclear', 'expected', 'comparison', 'reported'];

/** The first two sets in order of occurrence; points of others have no place. */
function slopeEnds(points: readonly ChartPoint[]): readonly [string, string] {
  const [from = '', to = ''] = setsOf(points);
  return [from, to];
}

function slopeLines(points: readonly ChartPoint[]): readonly SlopeLine[] {
  const ends = slopeEnds(points);
  return groupsOf(points).map((group) => {
    const members = points.flatMap((point, index): SlopePoint[] => {
      const end = ends.indexOf(point.set ?? '');
      return point.group === group && (end === 0 || end === 1) ? [{ point, index, end }] : [];
    });
    const mark = RANK.find((one) => members.some(({ point }) => point.mark === one)) ?? 'reported';
    return { group, points: members.sort((a, b) => a.end - b.end), mark };
  });
}
