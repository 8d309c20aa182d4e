// `--size 864x330` as typed, or the chart itself → the size to draw it in, points.
import type { Chart } from '../../model/chart.ts';
import { chartHeight } from '../../model/chart-height.ts';
import { UsageError } from '../../model/errors.ts';

export type ChartSize = { readonly width: number; readonly height: number };

const LEAST = 60;
const MOST = 2000;

export function readSize(typed: string): ChartSize {
  const [, width = '', height = ''] = /^(\d+)x(\d+)$/.exec(typed) ?? [];
  const size = { width: Number(width), height: Number(height) };
  const isUsable = Object.values(size).every((length) => length >= LEAST && length <= MOST);
  if (isUsable) return size;
  throw new UsageError(
    `Unexpected \`--size ${typed}\`, expected width and height in points from ${LEAST} to ${MOST}, as in 864x330`,
  );
}

/** The body of a slide. */
const BODY = { width: 864, height: 330 };

/** As wide as a slide's body, and as high as the chart looks best in it. */
export function sizeOf(chart: Chart): ChartSize {
  return { ...BODY, height: Math.max(LEAST, Math.min(BODY.height, Math.round(chartHeight(chart).most))) };
}
