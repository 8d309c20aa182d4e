// Words that may end in footnote marks (`大和総研 (1)`) → the words, and the marks to be raised.

type Marked = { readonly words: string; readonly mark: string };

const MARKED = /^(.*?)\s*((?:\(\d+(?:,\d+)*\))+)$/su;

export function splitMark(text: string): Marked {
  const match = MARKED.exec(text);
  return { words: match?.[1] ?? text, mark: match?.[2] ?? '' };
}
