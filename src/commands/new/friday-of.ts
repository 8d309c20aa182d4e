// An ISO week → the date of its Friday.
import { WEEK_PATTERN } from '../../model/calendar.ts';

const DAY = 86_400_000;

/** The 4th of January always lies in the first week. */
export function fridayOf(isoWeek: string): string {
  const [, year = '', week = ''] = WEEK_PATTERN.exec(isoWeek) ?? [];
  const fourth = Date.UTC(Number(year), 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  return new Date(monday + ((Number(week) - 1) * 7 + 4) * DAY).toISOString().slice(0, 10);
}
