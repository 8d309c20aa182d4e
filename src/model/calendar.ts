// ISO text → whether it names an existing day, month, year or week of the calendar.

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_PATTERN = /^(\d{4})-(\d{2})$/;
export const WEEK_PATTERN = /^(\d{4})-W(\d{2})$/;

export function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = DAY_PATTERN.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return DAY_PATTERN.test(text) && date.toISOString().slice(0, 10) === text;
}

export function isMonth(text: string): boolean {
  return MONTH_PATTERN.test(text) && isDay(`${text}-01`);
}

/** A year has 53 weeks when its 1st of January or, in a leap year, its 31st of December is a Thursday. */
export function isWeek(text: string): boolean {
  const [, year = '', week = ''] = WEEK_PATTERN.exec(text) ?? [];
  if (!WEEK_PATTERN.test(text)) return false;
  const thursday = 4;
  const starts = new Date(Date.UTC(Number(year), 0, 1)).getUTCDay() === thursday;
  const ends = new Date(Date.UTC(Number(year), 11, 31)).getUTCDay() === thursday;
  return Number(week) >= 1 && Number(week) <= (starts || ends ? 53 : 52);
}

const DAY = 86_400_000;

/** A day, month or year in ISO form → days since 1970-01-01; a month or a year stands at its middle. */
export function dayNumber(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return Number.NaN;
  if (month === undefined) return Math.floor(Date.UTC(year, 6, 1) / DAY);
  return Math.floor(Date.UTC(year, month - 1, day ?? 15) / DAY);
}
