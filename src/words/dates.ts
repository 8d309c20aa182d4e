// A date as words say it: which parts they name.

export type DateParts = {
  /** Absent where the words do not say which year: `10月20日`. */
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly quarter?: number | undefined;
  /** The year is a business year. */
  readonly fiscal?: boolean | undefined;
};
