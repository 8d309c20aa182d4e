// A text in, the measures of a business that it names out, each with its place: the longest name at a place is meant.
import { inAnyLanguage, LANGUAGES, wordsOf } from '../../words/languages.ts';
import { anyPattern, matchesOf } from '../../words/match-text.ts';
import { MEASURE_IDS, MEASURES, type Measure } from '../../words/measures.ts';
import type { Spot } from './period-beside.ts';
import { normaliseText } from './text.ts';

export type MeasureName = Spot & { readonly measure: Measure; readonly text: string };

const NAMES = MEASURE_IDS.map((measure) => {
  const names = LANGUAGES.flatMap((language) => wordsOf(language).measures.names[measure] ?? []);
  const source = anyPattern(names.map((name) => (isLatin(name) ? whole(name) : `(?:${name})`)));
  return { measure, names, regExp: new RegExp(source, 'gi') };
});

function isLatin(name: string): boolean {
  return /[a-z]/i.test(name.replace(/\\[a-z]|\?<?[:=!]/gi, '')) && !/[^\x20-\x7e’]/.test(name);
}

/** A hyphen before a Latin name makes another of it: `non-operating profit`. */
function whole(name: string): string {
  return `(?<![A-Za-z0-9])(?<!(?:non|sub)-)(?:${name})(?![A-Za-z0-9])`;
}

/** Most words name none, and are told at once. What stands around names is written once, which is compiled in half the time. */
const MAY_BE = anyMeasure();

function anyMeasure(): RegExp {
  const names = NAMES.flatMap((one) => one.names);
  const others = names.filter((name) => !isLatin(name));
  return new RegExp(anyPattern([whole(anyPattern(names.filter(isLatin))), ...others]), 'i');
}

/** In the order of the text, none within another. */
export function findMeasures(text: string): readonly MeasureName[] {
  const plain = normaliseText(text);
  if (!MAY_BE.test(plain)) return [];
  const met = NAMES.flatMap(({ measure, regExp }) =>
    matchesOf(regExp, plain).map(({ 0: words, index }) => ({
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
