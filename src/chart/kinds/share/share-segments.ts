// Shares in their rows → the segment of every share along its bar, and how it is filled.
import type { Chart, ChartColors } from '../../../model/deck/chart.ts';
import { type BarLook, barLook } from '../../layout/bar-look.ts';
import { segmentLook, setsOf } from '../../layout/looks.ts';
import { RING } from '../../picture/paint-shapes.ts';
import { PERCENT } from '../../whole-of.ts';

export type ShareSegment = {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly look: BarLook;
};

const SEGMENT_GAP = 2;
/** What the bar is about is filled, what it is compared with stays pale. */
const BAR_FILLS = { reported: ['structureFill', 'structure'], comparison: ['strongPanel', 'rule'] } as const;

/** By the point's place in the chart. */
export function shareSegments(
  chart: Chart,
  rows: readonly ShareRow[],
  whole: number,
  bar: { readonly left: number; readonly right: number },
  colors: ChartColors,
): readonly ShareSegment[] {
  const segments: ShareSegment[] = [];
  const xOf = (value: number) => bar.left + (whole > 0 ? value / whole : 0) * (bar.right - bar.left);
  for (const [row, { name, members }] of rows.entries()) {
    let before = 0;
    for (const index of members) {
      const left = xOf(before);
      before += Math.max(0, chart.points[index]?.value ?? 0);
      const look = name === '' ? plainLook(chart, index, colors) : setLookOf(chart, index, colors);
      segments[index] = { row, left, right: xOf(before), look };
    }
  }
  return segments;
}

/** None at the end of the whole. */
export function segmentGap(right: number, end: number): number {
  return right < end - 0.5 ? SEGMENT_GAP : 0;
}

function plainLook(chart: Chart, index: number, colors: ChartColors): BarLook {
  const { fill, outline } = segmentLook(chart.points, index, BAR_FILLS, colors);
  const ring = outline === undefined ? 0 : RING;
  return {
    fill: `#${fill}`,
    outline: `#${outline ?? colors.page}`,
    ring,
    pattern: 'plain',
    patternColor: `#${colors.page}`,
  };
}

function setLookOf(chart: Chart, index: number, colors: ChartColors): BarLook {
  const point = chart.points[index];
  return point ? barLook(point, chart.points, colors) : plainLook(chart, index, colors);
}

export type ShareRow = {
  /** Empty where there is one bar only. */
  readonly name: string;
  /** Of its points, in the chart. */
  readonly members: readonly number[];
  readonly total: number;
};

/** Shares → the bars they make up: one, or one a group where the shares have sets; and where each of them stands. */
export function shareRows({ points }: Pick<Chart, 'points'>): readonly ShareRow[] {
  const grouped = setsOf(points).length > 0;
  const names = grouped ? [...new Set(points.map((point) => point.group))] : [''];
  return names.map((name) => {
    const members = [...points.keys()].filter((index) => !grouped || points[index]?.group === name);
    const total = members.reduce((sum, index) => sum + Math.max(0, points[index]?.value ?? 0), 0);
    return { name, members, total };
  });
}

/** One whole for all rows: a hundred percent, or the largest total where it exceeds that. */
export function wholeOfRows(rows: readonly ShareRow[]): number {
  return Math.max(PERCENT, ...rows.map((row) => row.total));
}
