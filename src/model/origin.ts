// The way back from a run on a page to the takeaway, report and source line it came from.

export type Origin = {
  /** Takeaway, briefing, audience or source id that wrote the words. */
  readonly from: string;
  /** `metric@source`, or the id of a derived metric. */
  readonly report?: string;
};
