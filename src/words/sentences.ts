// How a language tells a sentence from a heading.

export type SentenceWords = {
  /** Pattern of what only a sentence has, empty where there is none; letters count whatever their case. Rather too much than too little. */
  readonly asserts: string;
};
