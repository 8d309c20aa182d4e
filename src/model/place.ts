// Where in a file something stands: the beginning of every message that a person can act on.

export type Place = {
  /** Path as the user would type it, relative to the working folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
};

/** Where a finding stands that is about a whole file. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

export function placeText(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}

/** The way back from a run on a page to the takeaway, report and source line it came from. */
export type Origin = {
  /** Takeaway, briefing, audience or source id that wrote the words. */
  readonly from: string;
  /** `metric@source`, or the id of a derived metric. */
  readonly report?: string;
};

/** The templates that the package brings, as paths and places name them wherever the package lies. */
export const SHIPPED_TEMPLATES = 'briefdeck:templates';

export function isShipped({ file }: Place): boolean {
  return file.startsWith(`${SHIPPED_TEMPLATES}/`);
}
