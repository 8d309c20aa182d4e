// A text in, the measures of a business that it names out, each with its place: the longest name at a place is meant.
import { inAnyLanguage, LANGUAGES, wordsOf } from '../../words/languages.ts';
import { anyPattern } from '../../words/match-text.ts';
import { MEASURE_IDS, MEASURES, type Measure } from '../../words/measures.ts';
import type { Spot } from './period-beside.ts';
import { normaliseText } from './text.ts';

export type MeasureName = Spot & { readonly measure: Measure; readonly text: string };

const NAMES = MEASURE_IDS.map((measure) => ({
  measure,
  regExp: new RegExp(
    anyPattern(LANGUAGES.flatMap((language) => (wordsOf(language).measures.names[measure] ?? []).map(whole))),
    'gi',
  ),
}));

/** A hyphen before a Latin name makes another of it: `non-operating profit`. */
function whole(name: string): string {
  const isLatin = /[a-z]/i.test(name.replace(/\\[a-z]|\?<?[:=!]/gi, '')) && !/[^\x20-\x7e’]/.test(name);
  return isLatin ? `(?<![A-Za-z0-9])(?<!(?:non|sub)-)(?:${name})(?![A-Za-z0-9])` : `(?:${name})`;
}

/** Most words name none, and are told at once. */
const MAY_BE = new RegExp(NAMES.map(({ regExp }) => regExp.source).join('|'), 'i');

/** In the order of the text, none within another. */
export function findMeasures(text: string): readonly MeasureName[] {
  const plain = normaliseText(text);
  if (!MAY_BE.test(plain)) return [];
  const met = NAMES.flatMap(({ measure, regExp }) =>
    [...plain.matchAll(regExp)].map(({ 0: words, index }) => ({
      measure,
      start: index,
      end: index + words.length,
      text: text.slice(index, index + words.length),
    })),
  ).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const found: MeasureName[] = [];
  for (const one of met) {
    if (found.every(({ start, end }) => one.end <= start || end <= one.start)) found.push(one);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a figure of one of `own` may stand beside the name of `measure`: a margin beside its profit. */
export function isTold(own: ReadonlySet<Measure>, measure: Measure): boolean {
  return own.has(measure) || [...own].some((one) => MEASURES[one].of?.includes(measure) === true);
}

/** What only names in two languages, or in another place of a sentence, would tell. */
export const IN_ORDER = new RegExp(
  inAnyLanguage(({ measures }) => measures.inOrder),
  'i',
);
