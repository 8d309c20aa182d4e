// Days, months and weeks of the calendar as ISO text → whether they exist, and how far apart they are.

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_PATTERN = /^(\d{4})-(\d{2})$/;
const THURSDAY = 4;
const WEEK_PATTERN = /^(\d{4})-W(\d{2})$/;

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
  const [, year, week] = (WEEK_PATTERN.exec(text) ?? []).map(Number);
  if (year === undefined || week === undefined) return false;
  const isLong = [Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)].some(
    (day) => new Date(day).getUTCDay() === THURSDAY,
  );
  return week >= 1 && week <= (isLong ? 53 : 52);
}

const DAY = 86_400_000;

/** A week → its Friday, ISO. The 4th of January always lies in the first week. */
export function fridayOf(isoWeek: string): string {
  const [, year = 0, week = 0] = (WEEK_PATTERN.exec(isoWeek) ?? []).map(Number);
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  return new Date(monday + ((week - 1) * 7 + 4) * DAY).toISOString().slice(0, 10);
}

/** Whether a day on which somebody did something can be: where they are it may be tomorrow already. */
export function hasCome(day: string, today: string): boolean {
  return dayNumber(day) <= dayNumber(today) + 1;
}

/** A day, month or year in ISO form → days since 1970-01-01; a month or a year stands at its middle. */
export function dayNumber(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return Number.NaN;
  if (month === undefined) return Math.floor(Date.UTC(year, 6, 1) / DAY);
  return Math.floor(Date.UTC(year, month - 1, day ?? 15) / DAY);
}

/** A day, a time and a zone as they were where somebody looked at the clock. */
export type Moment = { readonly day: string; readonly time: string; readonly zone: string };

/** `2025-10-24T17:00+09:00`, or with `Z`; undefined for what no clock has shown. */
export function readMoment(text: string): Moment | undefined {
  const [, day = '', hour = '', minute = '', sign, ahead = '', past = ''] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2})?(?:Z|([+-])(\d{2}):(\d{2}))$/.exec(text) ?? [];
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59 || Number(ahead) > 14 || Number(past) > 59)
    return undefined;
  const half = past === '' || past === '00' ? '' : `:${past}`;
  const isZero = sign === undefined || (Number(ahead) === 0 && half === '');
  return { day, time: `${hour}:${minute}`, zone: isZero ? 'UTC' : `UTC${sign}${Number(ahead)}${half}` };
}
