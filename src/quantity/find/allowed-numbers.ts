// Words in → whether they are what somebody may type although there is a number in them: a name, or a count of things on the page.
import type { Figure, Quantity } from '../../model/quantity.ts';
import { inAnyLanguage, LANGUAGES, wordsOf } from '../../words/languages.ts';
import { matchesOf } from '../../words/match-text.ts';
import { isUnitId, UNIT_IDS, unitById } from '../../words/units.ts';
import { entryValue } from '../entry.ts';
import { writtenNames } from '../period.ts';
import { findFigures } from './find-figures.ts';
import { findTypedNumbers, joinTyped } from './find-typed-numbers.ts';
import { blank } from './names.ts';
import { normaliseText } from './text.ts';

/** `Phase 3`, `72-week`, `15 mg`, `Q3 FY25`; no amount of money, no share, no multiple, no number of what figures count in. */
export function isNumberedName(words: string): boolean {
  const figures = findFigures(words, { names: [] });
  return /\p{L}/u.test(words) && figures.every(({ figure: { quantity } }) => mayBeNamed(quantity));
}

function mayBeNamed(quantity: Quantity): boolean {
  if (quantity.kind !== 'count') return quantity.kind === 'date' || quantity.kind === 'duration';
  const { counter } = quantity;
  return counter === 'none' || (isUnitId(counter) && unitById(counter).measures !== undefined);
}

/** Of a passage's anchor less is left: `01.AI`, 1980年代. One without a number names none: `patients` is what a figure counts. */
export function isNamedByAnchor(anchor: string): boolean {
  const figures = findFigures(anchor.replace(VERSION, blank), { names: [] });
  return (
    /\p{L}/u.test(anchor) &&
    (figures.length > 0 || /\d/.test(normaliseText(anchor))) &&
    figures.every(({ figure }) => figure.quantity.kind === 'date')
  );
}

/** `Llama 3.1`, `Doubao 1.5 Pro`: one word, and what tells one such thing from the next. */
const VERSION = /(?<![\p{L}\d])\p{Lu}\p{Ll}{2,} \d{1,2}\.\d(?![\d.,%]| ?\p{Ll})(?: \p{Lu}\p{L}+)?/gu;

/** Names of that kind in words of the ledger. */
export function versionsIn(text: string): readonly string[] {
  return matchesOf(VERSION, text).map(([name]) => name);
}

/** Dates that anchors of a passage give, in ISO form; of a decade the first and the last year. */
export function datesOfAnchors(anchors: readonly string[]): readonly string[] {
  return anchors.flatMap((anchor) =>
    findFigures(anchor)
      .flatMap(({ figure }) => endsOf(figure))
      .filter(({ kind }) => kind === 'date')
      .map((quantity) => entryValue({ quantity, qualifier: 'exact' })),
  );
}

/** Dates and spans as typed, of words that say until when: `March 2027`, `H1 2026`, `6 months`. */
export function spansIn(text: string): readonly string[] {
  return joinTyped(findTypedNumbers(text), text)
    .filter(
      ({ text: typed, figure }) =>
        writtenNames(typed.trim()).length > 0 ||
        (figure !== undefined && endsOf(figure).every(({ kind }) => kind === 'date' || kind === 'duration')),
    )
    .map(({ start, end }) => text.slice(start, end).trim());
}

/** One, and of a range both. */
export function endsOf({ quantity, high }: Figure): readonly Quantity[] {
  return high === undefined ? [quantity] : [quantity, high];
}

/** A page shows no more of anything. */
export const MOST_COUNTED = 24;

const NUMBER = new RegExp(
  `^(?:(\\d{1,2})(?![\\d.,:/])|(${inAnyLanguage(({ figures }) => figures.numbers.inWords)}))[ -]?`,
  'i',
);
const NOUN = /^[\p{L}\p{M}][\p{L}\p{M} '’・ー-]*$/u;
const SHORT = /^[A-Za-z]{1,2}$|[a-z][A-Z]|^[A-Z]{2,}$/;
const UNITS = new Set(
  UNIT_IDS.filter((id) => unitById(id).kind !== 'count' || unitById(id).measures !== undefined).flatMap(
    (id) => [
      ...LANGUAGES.flatMap((language) => wordsOf(language).figures.units[id].read),
      ...(unitById(id).behind ?? []),
    ],
  ),
);
const COUNTERS = new Set(
  UNIT_IDS.filter((id) => unitById(id).kind === 'count' && unitById(id).measures === undefined).flatMap(
    (id) => LANGUAGES.flatMap((language) => wordsOf(language).figures.units[id].read),
  ),
);
const MEASURE = new RegExp(`^${inAnyLanguage(({ said }) => said.measures)}$`, 'i');

/** `4要因`, `six companies`: a whole number from 1 and what is counted, which is no unit: not `12 mg`, `500%`, `3 months`. */
export function isPlainCount(words: string): boolean {
  return plainCount(words) !== undefined;
}

/** The whole number that it says. */
export function plainCount(words: string): number | undefined {
  const plain = normaliseText(words).trim();
  const number = NUMBER.exec(plain);
  if (number === null) return undefined;
  const amount = Number(number[1] ?? amountSaid(number[2] ?? ''));
  const noun = plain.slice(number[0].length);
  if (amount < 1 || amount > MOST_COUNTED || !NOUN.test(noun)) return undefined;
  const isUnit = UNITS.has(noun.toLowerCase()) || MEASURE.test(noun) || SHORT.test(noun);
  return COUNTERS.has(noun) || !isUnit ? amount : undefined;
}

function amountSaid(word: string): number {
  return Math.max(...LANGUAGES.map((language) => wordsOf(language).figures.numbers.worth(word)));
}
