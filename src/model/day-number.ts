// A day, month or year in ISO form → days since 1970-01-01; a month or a year stands at its middle.

const DAY = 86_400_000;

export function dayNumber(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return Number.NaN;
  if (month === undefined) return Math.floor(Date.UTC(year, 6, 1) / DAY);
  return Math.floor(Date.UTC(year, month - 1, day ?? 15) / DAY);
}
