// What an axis has to reach → its ticks: values in even steps or decades, days at the first of months.
import { dayNumber } from '../../model/calendar.ts';
import type { Tick } from '../../model/deck/chart.ts';
import { dateWords } from '../../quantity/format/format-date.ts';
import type { House } from '../../words/house.ts';
import type { Language } from '../../words/languages.ts';

const MOST = 7;
/** In months. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

/** The days of a time axis → ticks on the first of months, quarters, half years or years that enclose them. */
export function timeTicks(days: readonly number[], language: Language, house: House): readonly Tick[] {
  if (days.length === 0) return [];
  const first = monthOf(Math.min(...days));
  const last = monthOf(Math.max(...days)) + 1;
  const step = STEPS.find((months) => (last - first) / months <= MOST) ?? last - first;
  const from = Math.floor(first / step);
  const to = Math.ceil(last / step);
  return Array.from({ length: to - from + 1 }, (_, index): Tick => {
    const month = (from + index) * step;
    const iso = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return { value: dayNumber(`${iso}-01`), label: dateWords(iso, language, house) };
  });
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/**
 * A log axis runs over the whole decades around the values, any other in four or five even steps: from zero where values
 * are shown by length, and where they are shown by place unless more than half of the axis would be empty.
 */
export function valueTicks(
  levels: readonly number[],
  scale: 'log' | 'linear' | 'from-zero',
  label: (value: number) => string,
): readonly Tick[] {
  const values = levels.filter((level) => Number.isFinite(level) && (scale !== 'log' || level > 0));
  if (values.length === 0) return [];
  return (scale === 'log' ? decades(values) : evenSteps(values, scale === 'linear')).map((value) => ({
    value,
    label: value === 0 ? '0' : label(value),
  }));
}

function decades(values: readonly number[]): readonly number[] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values) * 1.01));
  return Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
}

const TICK_STEPS = 4;

function evenSteps(values: readonly number[], isByPlace: boolean): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isFar = isByPlace && low < high && low > high / 2;
  const least = isFar ? low : Math.min(0, low);
  const most = Math.max(0, high);
  if (least === most) return [0, 1];
  const step = niceStep((most - least) / TICK_STEPS);
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
