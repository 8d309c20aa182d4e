// A step of a waterfall → its label as it is written: a change with its sign, a level as it is.
import type { ChartPoint } from '../../model/chart.ts';

/** U+2212: as wide as the plus. */
const MINUS = '−';
const SIGNED = /^[+\-−＋－▲△±]/u;

export function isFall(point: Pick<ChartPoint, 'value'>): boolean {
  return point.value < 0;
}

export function signedLabel({ label, value, total }: Pick<ChartPoint, 'label' | 'value' | 'total'>): string {
  if (total || value === 0 || SIGNED.test(label)) return label;
  return `${value > 0 ? '+' : MINUS}${label}`;
}
