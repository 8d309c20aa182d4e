// What a stage may ask of the file system: names below a folder, and the text or the bytes of one file.

export type FileReader = {
  /** Paths of the files below a folder, sorted, relative to the working folder; empty when there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  /** Text of a file, or undefined when it is missing, no UTF-8 text, or reached by a link that leads out of its folder. */
  readonly read: (path: string) => string | undefined;
  /** Bytes of a file, or undefined when it is missing or reached by a link that leads out of its folder. */
  readonly readBytes: (path: string) => Uint8Array | undefined;
};
