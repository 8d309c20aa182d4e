// Shares in their rows → the segment of every share along its bar, and how it is filled.
import type { Chart, ChartColors } from '../../../model/deck/chart.ts';
import { type BarLook, barLook } from '../../layout/bar-look.ts';
import { partLook } from '../../part-look.ts';
import { RING } from '../../picture/paint-shapes.ts';
import type { ShareRow } from './share-rows.ts';

export type ShareSegment = {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly look: BarLook;
};

const SEGMENT_GAP = 2;

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
  const { fill, outline } = partLook(chart.points, index, 'bar', colors);
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
