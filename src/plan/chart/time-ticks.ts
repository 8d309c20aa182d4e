// The days of a time axis → ticks on the first of months, quarters, half years or years that enclose them.
import type { Tick } from '../../model/chart.ts';
import { dayNumber } from '../../model/day-number.ts';
import type { Language } from '../../model/language.ts';
import { dateWords } from '../vocabulary.ts';

const MOST = 7;
/** In months. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

export function timeTicks(days: readonly number[], language: Language): readonly Tick[] {
  if (days.length === 0) return [];
  const first = monthOf(Math.min(...days));
  const last = monthOf(Math.max(...days)) + 1;
  const step = STEPS.find((months) => (last - first) / months <= MOST) ?? last - first;
  const from = Math.floor(first / step);
  const to = Math.ceil(last / step);
  return Array.from({ length: to - from + 1 }, (_, index): Tick => {
    const month = (from + index) * step;
    const iso = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return { value: dayNumber(`${iso}-01`), label: dateWords(iso, language) };
  });
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
