// Shares of a whole, colours, a size and a measure → the segments of one bar with name and percentage inside.
import type { Chart, ChartColors, ChartPoint } from '../../model/chart.ts';
import type { ChartLayout } from '../chart-layout.ts';
import { readableOn } from '../readable-on.ts';
import type { Measure, Size } from '../shape.ts';
import { placeShareWords } from './place-share-words.ts';

export type ShareSegment = {
  readonly left: number;
  readonly right: number;
  /** Hex without `#`. */
  readonly fill: string;
};

export type ShareLayout = ChartLayout & {
  readonly segments: readonly ShareSegment[];
  /** What the whole bar stands for: 100, or the total of shares that exceed it. */
  readonly whole: number;
};

const SEGMENT_GAP = 2;

export function shareLayout(chart: Chart, colors: ChartColors, size: Size, measure: Measure): ShareLayout {
  const total = chart.points.reduce((sum, point) => sum + point.value, 0);
  const whole = Math.max(100, total);
  let before = 0;
  const segments = chart.points.map((point, index): ShareSegment => {
    const left = (before / whole) * size.width;
    before += point.value;
    const right = (before / whole) * size.width;
    return { left, right, fill: fillOf(chart.points, index, colors) };
  });
  const placed = chart.points.map((point, index) => {
    const segment = segments[index] ?? { left: 0, right: 0, fill: colors.panel };
    const { left } = segment;
    const room = { left, right: segment.right - segmentGap(segment.right, size.width), height: size.height };
    const color = `#${readableOn(segment.fill, colors.page, colors.ink)}`;
    return placeShareWords(point, room, color, measure);
  });
  return {
    plot: { left: 0, top: 0, right: size.width, bottom: size.height },
    segments,
    whole,
    // What the named shares leave of the whole.
    ground: [{ kind: 'rect', x: 0, y: 0, ...size, color: `#${colors.panel}` }],
    under: [],
    over: placed.flatMap((words) => words.shapes),
    cut: placed.flatMap((words) => words.cut),
    crowded: size.height < 28,
  };
}

/** None at the end of the whole. */
export function segmentGap(right: number, width: number): number {
  return right < width - 0.5 ? SEGMENT_GAP : 0;
}

/** What the bar is about is filled, what it is compared with stays pale; neighbours of one kind differ. */
function fillOf(points: readonly ChartPoint[], index: number, colors: ChartColors): string {
  const pale = (point: ChartPoint | undefined) => point?.mark === 'comparison' || point?.mark === 'unclear';
  const fills = pale(points[index])
    ? [colors.strongPanel, colors.rule]
    : [colors.structureFill, colors.structure];
  const before = points.slice(0, index).filter((point) => pale(point) === pale(points[index])).length;
  return fills[before % fills.length] ?? colors.structureFill;
}
