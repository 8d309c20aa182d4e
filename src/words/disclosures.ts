// What the program says of a deck on its last page, and the words of a template that nobody has replaced.

export type DisclosureWords = {
  /** Names of the blocks. */
  readonly blocks: Readonly<
    Record<'producer' | 'completed' | 'interests' | 'methods' | 'sources' | 'legal', string>
  >;
  readonly authors: (who: string) => string;
  readonly contact: (where: string) => string;
  readonly approved: (who: string, date: string) => string;
  /** `zone` as `UTC+9`. */
  readonly completed: (date: string, time: string, zone: string) => string;
  readonly notCompleted: string;
  /** Nothing newer than that day was used. */
  readonly usedUntil: (date: string) => string;
  /** In place of what the house has not said. */
  readonly undeclared: string;
  /** `5 documents`, `3 publishers`. */
  readonly counted: Readonly<Record<'documents' | 'publishers', (count: number) => string>>;
  readonly cites: (documents: string, publishers: string, newest: string) => string;
  readonly lookedUp: string;
  /** `name` is what such figures are called in a source line. */
  readonly arithmetic: (name: string) => string;
  readonly stances: (names: readonly string[]) => string;
  readonly placeholders: PlaceholderWords;
  /** As few characters as a sentence has: `None.` is none. */
  readonly leastSentence: number;
};

/** Pattern sources. */
export type PlaceholderWords = {
  /** Wherever they stand. */
  readonly anywhere: readonly string[];
  /** In what a house says of itself; a message may speak of its reader's company. */
  readonly ofOurselves: readonly string[];
};
