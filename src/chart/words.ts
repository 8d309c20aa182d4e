// Words that may end in footnote marks (`大和総研 (1)`) → the words, and the marks to be raised.
import type { ChartPoint } from '../model/deck/chart.ts';

type Marked = { readonly words: string; readonly mark: string };

const MARKED = /^(.*?)\s*((?:\(\d+(?:,\d+)*\))+)$/su;

export function splitMark(text: string): Marked {
  const match = MARKED.exec(text);
  return { words: match?.[1] ?? text, mark: match?.[2] ?? '' };
}

/** U+2212: as wide as the plus. */
const MINUS = '−';
const SIGNED = /^[+\-−＋－▲△±]/u;

/** A step of a waterfall → its label, a change with its sign. */
export function signedLabel({ label, value, total }: Pick<ChartPoint, 'label' | 'value' | 'total'>): string {
  if (total || value === 0 || SIGNED.test(label)) return label;
  return `${value > 0 ? '+' : MINUS}${label}`;
}
