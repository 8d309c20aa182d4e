// Shares of a whole, colours, a size and a measure → the segments of one or several bars with name and percentage.
import { contrastRatio } from '../../../model/color.ts';
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { hatchOn, pointsAxis } from '../../layout/bar-look.ts';
import { blockOf } from '../../layout/block.ts';
import { framed } from '../../layout/framed.ts';
import { setLegend } from '../../layout/legend.ts';
import { POINT_TYPE } from '../../layout/point-phrases.ts';
import { type ChartLayout, type Drawn, rect, type Shape } from '../../layout/shape.ts';
import { setsOf } from '../../points.ts';
import type { DataMarks } from '../chart-kind.ts';
import { type ShareRow, shareRows, wholeOfRows } from './share-rows.ts';
import {
  type Outside,
  placeShareWords,
  type ShareSegment,
  segmentGap,
  shareSegments,
  wordsBelow,
} from './share-words.ts';

type ShareLayout = ChartLayout & {
  readonly segments: readonly ShareSegment[];
  /** What a whole bar stands for: 100, or the total of shares that exceed it. */
  readonly whole: number;
  readonly rows: readonly ShareRow[];
  readonly barHeight: number;
  /** From the top of the plot to the middle of each row's bar. */
  readonly positions: readonly number[];
};

const NAME_LINE = 17.5;
const NAMES_MOST = 0.26;
const AFTER_NAMES = 14;
const BETWEEN_ROWS = 14;
const LEGEND_GAP = 6;
const BAR = { highest: 72, lowest: 28 };
/** Enough for one line below a bar, or for two. */
const BELOW = 40;

export const layout = framed(layShare);

function layShare(drawn: Drawn): ShareLayout {
  const { chart, colors, size, measure } = drawn;
  const rows = shareRows(chart);
  const named = rows.some((row) => row.name !== '');
  const widest = Math.max(...rows.map((row) => measure(row.name, POINT_TYPE.group))) + 0.5;
  const column = named ? Math.min(widest, size.width * NAMES_MOST) : 0;
  const bar = { left: named ? column + AFTER_NAMES : 0, right: size.width };
  const whole = wholeOfRows(rows);
  const segments = shareSegments(chart, rows, whole, bar, colors);
  const legend = setLegend(drawn);
  const settle = (withLegend: boolean, below: boolean) => {
    const top = withLegend ? legend.height + LEGEND_GAP : 0;
    const pitch = (size.height - top + (named ? BETWEEN_ROWS : 0)) / rows.length;
    const room = below ? Math.max(0, Math.min(BELOW, pitch - BAR.lowest)) : 0;
    const height = pitch - room - (named ? BETWEEN_ROWS : 0);
    const barHeight = Math.max(1, named || below ? Math.min(BAR.highest, height) : height);
    return { top, pitch, room, barHeight };
  };
  const nameOf = (point: ChartPoint) => (named ? (point.set ?? '') : point.group);
  const insideIn = ({ top, pitch, barHeight }: ReturnType<typeof settle>) =>
    chart.points.map((point, index) => {
      const { row, left, right, look } = segments[index] as ShareSegment;
      const box = { left, right: right - segmentGap(right, size.width), top: top + row * pitch };
      const color = `#${readableOn(look.fill.slice(1), colors.page, colors.ink)}`;
      return placeShareWords(point, nameOf(point), { ...box, height: barHeight }, color, measure);
    });
  // Once as if there were nothing below the bars and no legend, to learn what has to stand there.
  const first = insideIn(settle(false, false));
  const nameless = setsOf(chart.points).filter(
    (set) => !chart.points.some((point, index) => point.set === set && first[index]?.name),
  );
  const withLegend = nameless.length > 0;
  const needsBelow = chart.points.some(
    (point, index) => point.note !== undefined || !first[index]?.value || (!named && !first[index]?.name),
  );
  const settled = settle(withLegend, needsBelow && (named || size.height >= BAR.lowest + 20));
  const inside = insideIn(settled);
  const below = rows.map((row) => {
    const outside = row.members.flatMap((index): Outside[] => {
      const [point, words, segment] = [chart.points[index], inside[index], segments[index]];
      if (!point || !words || !segment) return [];
      const name = words.name || named ? '' : point.group;
      const left = point.note !== undefined || name !== '' || !words.value;
      const middle = (segment.left + segment.right) / 2;
      return left ? [{ point, name, value: !words.value, middle }] : [];
    });
    return wordsBelow(outside, bar, settled.room, drawn);
  });
  const { top, pitch, barHeight } = settled;
  const maxLines = Math.max(1, Math.min(3, Math.floor(barHeight / NAME_LINE)));
  const names = rows.map((row) =>
    blockOf([{ words: row.name, style: POINT_TYPE.group, color: `#${colors.ink}`, maxLines }], column, drawn),
  );
  const topOf = (row: number) => top + row * pitch;
  const bottom = topOf(rows.length - 1) + barHeight;
  return {
    plot: { left: bar.left, top, right: bar.right, bottom },
    segments,
    whole,
    rows,
    barHeight,
    positions: rows.map((_, row) => row * pitch + barHeight / 2),
    // What the named shares leave of the whole.
    ground: rows.map(
      (_, row): Shape => rect(bar.left, topOf(row), bar.right - bar.left, barHeight, `#${colors.panel}`),
    ),
    under: [],
    over: [
      ...chart.points.flatMap((_, index) =>
        hatchBehind(segments[index] as ShareSegment, topOf, barHeight, size.width),
      ),
      ...inside.flatMap((words, index) => clearBehind(words.shapes, segments[index] as ShareSegment)),
      ...names.flatMap((block, row) =>
        block.shapesAt(0, topOf(row) + (barHeight - block.height) / 2, 'left'),
      ),
      ...inside.flatMap((words) => words.shapes),
      ...below.flatMap((words, row) => words.shapesAt(topOf(row) + barHeight)),
      ...(withLegend ? legend.shapesAt(0) : []),
    ],
    cut: [
      ...names.flatMap((block) => block.cut),
      ...below.flatMap((words) => words.cut),
      ...(withLegend ? legend.cut : []),
    ],
    crowded: barHeight < BAR.lowest - 0.01,
  };
}

function hatchBehind(
  { row, left, right, look }: ShareSegment,
  topOf: (row: number) => number,
  height: number,
  end: number,
): readonly Shape[] {
  return hatchOn({ x: left, y: topOf(row), width: right - left - segmentGap(right, end), height }, look);
}

/** Words on a pattern stand on the plain filling. */
function clearBehind(shapes: readonly Shape[], { look }: ShareSegment): readonly Shape[] {
  const texts = shapes.filter((shape) => shape.kind === 'text');
  if (look.pattern === 'plain' || texts.length === 0) return [];
  const left = Math.min(...texts.map(({ x }) => x)) - 4;
  const right = Math.max(...texts.map(({ x, width }) => x + width)) + 4;
  const top = Math.min(...texts.map(({ y, style }) => y - style.size * 0.6));
  const bottom = Math.max(...texts.map(({ y, style }) => y + style.size * 0.6));
  return [rect(left, top, right - left, bottom - top, look.fill)];
}

export function marks({ chart, colors, size }: Drawn, layout: ShareLayout): DataMarks {
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

/** A filling and two text colours (hex) → the one that reads better on it. */
function readableOn(fill: string, one: string, other: string): string {
  return contrastRatio(fill, one) >= contrastRatio(fill, other) ? one : other;
}
