// A text in; where its sentences end out, which a shortened word (`Inc.`) does not.
import { inAnyLanguage } from '../../words/languages.ts';
import { matchesOf } from '../../words/match-text.ts';
import type { Spot } from './period-beside.ts';

const SENTENCE_END = new RegExp(
  `[。!?！？\\n]|(?<!\\b(?:${inAnyLanguage(({ clauses }) => clauses.shortened)}))\\.(?=\\s|$)`,
  'g',
);

/** Offsets behind the sign that ends each sentence. */
export function sentenceEnds(text: string): readonly number[] {
  return matchesOf(SENTENCE_END, text).map(({ index }) => index + 1);
}

/** From where to where the sentence goes that a spot begins in. */
export function sentenceAround(
  text: string,
  { start }: Pick<Spot, 'start'>,
): readonly [start: number, end: number] {
  const ends = sentenceEnds(text);
  return [ends.findLast((each) => each <= start) ?? 0, ends.find((each) => each > start) ?? text.length];
}
