// A headline and its width → the size at which it takes two lines, and what of a second sentence stands below it.

import { breakText, type NamedStyle } from '../elements/setting.ts';
import type { RichText } from '../model/deck/plan.ts';
import { resized, typeFloor } from '../model/template/theme.ts';
import { matchesOf } from '../words/match-text.ts';

type FittedHeadline = {
  readonly headline: RichText;
  readonly style: NamedStyle;
  /** Whole sentences that found no room in the headline, in reading order. */
  readonly standfirst: RichText;
};

const STEP = 2;
const SENTENCE_END = /[。！？!?.][」』）)"”]?\s*/gu;

export function fitHeadline(
  text: RichText,
  usual: NamedStyle,
  width: number,
  mostLines: number,
): FittedHeadline {
  const styles = sizesOf(usual);
  const fitting = (headline: RichText): NamedStyle | undefined =>
    styles.find((style) => {
      const { lines, overshoot } = breakText(headline, { style, color: 'ink', even: true }, width);
      return lines.length <= mostLines && overshoot === 0;
    });
  const whole = fitting(text);
  if (whole) return { headline: text, style: whole, standfirst: [] };
  // `(2/3)` says which page this is and stays in the headline.
  const part = text.filter((run) => run.origin?.from === 'part');
  const words = text.filter((run) => run.origin?.from !== 'part');
  for (const offset of sentenceEnds(words).reverse()) {
    const headline = [...cut(words, 0, offset), ...part];
    const style = fitting(headline);
    if (style) return { headline, style, standfirst: cut(words, offset, Number.POSITIVE_INFINITY) };
  }
  return { headline: text, style: styles.at(-1) ?? usual, standfirst: [] };
}

function sizesOf(usual: NamedStyle): readonly NamedStyle[] {
  const steps = Math.max(0, Math.floor((usual.size - typeFloor(usual.name)) / STEP));
  const smaller = Array.from({ length: steps }, (_, index) =>
    resized(usual, usual.size - (index + 1) * STEP),
  );
  return [usual, ...smaller];
}

/** Offsets behind sentences that another follows. A point inside a number ends none. */
function sentenceEnds(words: RichText): number[] {
  const text = words.map((run) => run.text).join('');
  return matchesOf(SENTENCE_END, text)
    .filter(({ 0: match, index }) => !/[!?.]$/u.test(match) || index + match.length === text.length)
    .map(({ 0: match, index }) => index + match.length)
    .filter((offset) => offset < text.length);
}

function cut(words: RichText, from: number, to: number): RichText {
  let offset = 0;
  return words.flatMap((run) => {
    const start = offset;
    offset += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** A title that stands alone on its page and the room it has → the largest type in which it fits there. */
export function fitTitle(
  text: RichText,
  usual: NamedStyle,
  { w, h }: { readonly w: number; readonly h: number },
): NamedStyle {
  const styles = sizesOf(usual);
  const fitting = styles.find((style) => {
    const { lines, overshoot } = breakText(text, { style, color: 'ink', even: true }, w);
    return overshoot === 0 && lines.length * style.line <= h;
  });
  return fitting ?? styles.at(-1) ?? usual;
}
