// A step of a waterfall → its label, a change with its sign.
import type { ChartPoint } from './chart.ts';

/** U+2212: as wide as the plus. */
const MINUS = '−';
const SIGNED = /^[+\-−＋－▲△±]/u;

export function signedLabel({ label, value, total }: Pick<ChartPoint, 'label' | 'value' | 'total'>): string {
  if (total || value === 0 || SIGNED.test(label)) return label;
  return `${value > 0 ? '+' : MINUS}${label}`;
}
