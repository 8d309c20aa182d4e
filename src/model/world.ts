// What a stage may ask of the file system: names below a folder, and the text or the bytes of one file.

export type FileReader = {
  /** Paths of the files below a folder, sorted, relative to the working folder; empty when there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  /** Text of a file, or undefined when it is missing, no UTF-8 text, or reached by a link that leads out of its folder. */
  readonly read: (path: string) => string | undefined;
  /** Bytes of a file, or undefined when it is missing or reached by a link that leads out of its folder. */
  readonly readBytes: (path: string) => Uint8Array | undefined;
};

/** Results kept between runs: whatever is missing is made again, so a cache may be deleted at any time. */
export type Cache = {
  /** `name` is made of lower-case letters, digits, `-` and `.`. Undefined when there is none. */
  readonly read: (name: string) => Uint8Array | undefined;
  /** Failing to keep a result is no fault. */
  readonly write: (name: string, bytes: Uint8Array) => void;
  /** Which program keeps results here: another program's results are never read. */
  readonly program: string;
};

/** What a stage may ask about time: the hour, and to be woken later. */
export type Pace = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Ends early when the signal says so; never rejects. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};
