// A date as words say it: which parts they name; and what reads one.

export type DateParts = {
  /** Absent where the words do not say which year: `10月20日`. */
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly quarter?: number | undefined;
  /** The year is a business year. */
  readonly fiscal?: boolean | undefined;
};

/** `isDecade`: the ten years from the one named. */
export type ReadDate = DateParts & { readonly start: number; readonly end: number; readonly isDecade?: true };

/** Normalised text, the place of a digit and how far back to look in; the date around that place out. */
export type DateReader = (text: string, at: number, floor: number) => ReadDate | undefined;

export type DateWords = {
  /** Tried in this order until one gives a date that can be. */
  readonly readers: readonly DateReader[];
  /** What may stand before the number of a second date: `FY`, `第`. */
  readonly leads: string;
  /** What stands before a year that would else count the next word: `in 2024 companies`. */
  readonly beforeYear: string;
  readonly write: (date: DateParts) => string;
};

export function partOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
