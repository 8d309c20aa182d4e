// ISO week names: which are well formed, and which is newest.
const WEEK = /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/u;

export function isWeek(text: string): boolean {
  return WEEK.test(text);
}

/** ISO week names sort as text. Undefined when there are none. */
export function newestWeek(weeks: Iterable<string>): string | undefined {
  return [...weeks].filter(isWeek).sort().at(-1);
}
