// Levels on a value axis and how one of them is written → its ticks.
import type { Tick } from '../../model/chart.ts';

/** A log axis runs over the whole decades around the values; a linear one from zero in four or five even steps. */
export function valueTicks(
  levels: readonly number[],
  scale: 'log' | 'linear',
  label: (value: number) => string,
): readonly Tick[] {
  const values = levels.filter((level) => Number.isFinite(level) && (scale === 'linear' || level > 0));
  if (values.length === 0) return [];
  return (scale === 'log' ? decades(values) : evenSteps(values)).map((value) => ({
    value,
    label: value === 0 ? '0' : label(value),
  }));
}

function decades(values: readonly number[]): readonly number[] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values) * 1.01));
  return Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
}

const STEPS = 4;

function evenSteps(values: readonly number[]): readonly number[] {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  if (least === most) return [0, 1];
  const step = niceStep((most - least) / STEPS);
  const from = Math.floor(least / step);
  const to = Math.ceil(most / step);
  // Steps below one would gather errors: 0.1 + 0.2.
  return Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 ? 2.5 : share <= 5 ? 5 : 10) * power;
}
