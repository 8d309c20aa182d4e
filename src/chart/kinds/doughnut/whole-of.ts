// Shares, or amounts that make up a whole → what the whole is, and what the parts leave of it.
import type { Chart } from '../../../model/deck/chart.ts';

const PERCENT = 100;

/** Shares in percent are of a hundred, or of their total where it exceeds that; amounts are of their total. */
export function wholeOf(values: readonly number[], unit: Chart['unit']): { whole: number; rest: number } {
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const whole = isPercent(unit) ? Math.max(PERCENT, total) : total;
  return { whole, rest: Math.max(0, whole - total) };
}

export function isPercent(unit: Chart['unit']): boolean {
  return unit.includes('%');
}
