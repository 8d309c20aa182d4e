// What a stage may ask about time: the hour, and to be woken later.

export type Pace = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Ends early when the signal says so; never rejects. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};
