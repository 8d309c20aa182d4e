// A text, a figure in it and words that say what it is in; the words beside it that make it the opposite out.
import { LANGUAGES, wordsOf } from '../../words/languages.ts';
import { matchesOf } from '../../words/match-text.ts';
import type { Spot } from './period-beside.ts';
import { sentenceAround } from './sentences.ts';

/** What is left out or counted in: Latin words are one, others go on as long as they are no particle. */
const OBJECT = '([A-Za-z][A-Za-z-]+|[\\p{Script=Han}\\p{Script=Katakana}ー]+)';

/** More than any language has. */
const MOST_PAIRS = 100;

type Side = { readonly pair: number; readonly side: 0 | 1; readonly regExp: RegExp };

const SIDES: readonly Side[] = LANGUAGES.flatMap((language, at) =>
  wordsOf(language).oppositions.flatMap((both, index) =>
    both.map((source, side): Side => {
      const isLatin = /^[^\u3040-\u9fff]*$/.test(source);
      const whole = source.replaceAll('OBJ', OBJECT);
      return {
        pair: at * MOST_PAIRS + index,
        side: side === 0 ? 0 : 1,
        regExp: new RegExp(isLatin ? `(?<![A-Za-z-])(?:${whole})(?![A-Za-z])` : whole, 'giu'),
      };
    }),
  ),
);

type Said = Spot & Omit<Side, 'regExp'> & { readonly words: string; readonly object: string };

function saidIn(text: string): readonly Said[] {
  return SIDES.flatMap(({ regExp, pair, side }) =>
    matchesOf(regExp, text).map(({ 0: words, 1: object = '', index }) => ({
      pair,
      side,
      words,
      object: object.toLowerCase().replace(/s$/, ''),
      start: index,
      end: index + words.length,
    })),
  );
}

/** `figures` are all of the text. Undefined where the words name neither side, or both. */
export function opposedBeside(
  text: string,
  figure: Spot,
  figures: readonly Spot[],
  words: readonly string[],
): string | undefined {
  const own = words.flatMap(saidIn);
  if (own.length === 0) return undefined;
  const [from, to] = sentenceAround(text, figure);
  const said = saidIn(text.slice(from, to)).map((one) => ({
    ...one,
    start: one.start + from,
    end: one.end + from,
  }));
  const isFree = (start: number, end: number) =>
    figures.every((one) => one.start >= end || one.end <= start || one.start === figure.start);
  const behind = said.filter(
    (one) => one.start >= figure.end && BEHIND.test(text.slice(figure.end, one.start)),
  );
  const before = said.filter(({ end }) => end <= figure.start && isFree(end, figure.start));
  const inside = said.filter((one) => one.start >= figure.start && one.end <= figure.end);
  return own
    .flatMap((one) => {
      const like = (all: readonly Said[]) => all.filter((other) => isLike(one, other));
      const [near] = [...like(inside), ...like(behind), ...like(before).reverse()];
      const isBoth = own.some((other) => isLike(one, other) && other.side !== one.side);
      return near === undefined || near.side === one.side || isBoth ? [] : [near.words];
    })
    .at(0);
}

/** All that may stand between a figure and what is said of it behind it. */
const BEHIND = /^[\s(（]*$/u;

/** Of one thing, however much of its name is said. */
function isLike(a: Said, b: Said): boolean {
  return a.pair === b.pair && (a.object.startsWith(b.object) || b.object.startsWith(a.object));
}
