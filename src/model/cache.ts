// Results kept between runs: whatever is missing is made again, so a cache may be deleted at any time.

export type Cache = {
  /** `name` is made of lower-case letters, digits, `-` and `.`. Undefined when there is none. */
  readonly read: (name: string) => Uint8Array | undefined;
  /** Failing to keep a result is no fault. */
  readonly write: (name: string, bytes: Uint8Array) => void;
  /** Which program keeps results here: another program's results are never read. */
  readonly program: string;
};
