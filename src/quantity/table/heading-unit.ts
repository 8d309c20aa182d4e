// What a heading says that numbers are counted in (`$ million`, `単位：百万円`, `Pens (thousand)`) → how to read a number below it.
import type { Figure } from '../../model/quantity.ts';
import { shownDecimals } from '../../words/decimal.ts';
import { inAnyLanguage } from '../../words/languages.ts';
import { figureFromEntry } from '../entry.ts';
import { findFigures } from '../find/find-figures.ts';

/** How figures are read in a project. */
export type Reading = NonNullable<Parameters<typeof findFigures>[1]>;

export type HeadingUnit = (number: string) => Figure | undefined;

const PROBE = '7';
const BARE_NUMBER = /^[\d\s.,:;/()+−–-]*$/u;

/** Undefined for a heading that names no unit and no scale. */
export function headingUnit(heading: string, house?: Reading): HeadingUnit | undefined {
  const whole = heading.normalize('NFKC').trim();
  for (const phrase of phrasesOf(whole)) {
    // A year, or a number of anything, is no unit: digits would join those below it.
    if (BARE_NUMBER.test(phrase)) continue;
    // Digits of its own would join those below it: `15 mg` names a dose.
    if (/^\p{Nd}/u.test(phrase)) {
      const scale = figureIn(phrase, house);
      if (scale !== undefined && isUnit(scale) && isPowerOfTen(scale))
        return (number) => scaledBy(number, scale);
      continue;
    }
    for (const words of new Set([phrase, phrase.replace(COUNTER, '')])) {
      const form = FORMS.find((write) => {
        const figure = figureIn(write(words, PROBE), house);
        // `Items` and 項目 above the names of rows say that they are names.
        if (phrase === whole && isOfItems(figure)) return false;
        // `Three months to 30 June` says when, and counts no months.
        return isUnit(figure) && (figure?.quantity.kind !== 'duration' || isAllOf(heading, phrase));
      });
      if (form !== undefined) return (number) => figureIn(form(words, number), house);
    }
  }
  return undefined;
}

function isOfItems(figure: Figure | undefined): boolean {
  return figure?.quantity.kind === 'count' && figure.quantity.counter === 'item';
}

/** 千台 has a scale, and what is counted in it no word of ours. */
const COUNTER = new RegExp(
  `(?<=^(?:${inAnyLanguage(({ figures }) => figures.numbers.scale)}))${inAnyLanguage(({ figures }) => figures.counters)}$`,
);

function isAllOf(heading: string, phrase: string): boolean {
  const parts = heading.normalize('NFKC').split(/[()[\],:;、。]/);
  return parts.some((part) => part.trim().replace(/^in /i, '') === phrase);
}

/** `100 million yen`, `100万円`: what each of the numbers below is counted in. */
function isPowerOfTen({ quantity, qualifier }: Figure): boolean {
  if (qualifier !== 'exact' || !('amount' in quantity)) return false;
  return quantity.amount >= 1000 && Number.isInteger(Math.log10(quantity.amount));
}

function scaledBy(number: string, { quantity, qualifier }: Figure): Figure | undefined {
  const digits = number.replaceAll(',', '');
  const amount = Number(digits);
  if (Number.isNaN(amount) || !('amount' in quantity)) return undefined;
  const scaled = Number((amount * quantity.amount).toPrecision(15));
  const shown = shownDecimals(digits);
  const decimals = shown === undefined ? {} : { decimals: shown - Math.log10(quantity.amount) };
  return { quantity: { ...quantity, amount: scaled }, qualifier, ...decimals };
}

/** As the ledger names a unit (`USD`, `percent`), or as a heading does. */
export function writtenUnit(unit: string, house?: Reading): HeadingUnit | undefined {
  const inUnit: HeadingUnit = (number) =>
    figureFromEntry({ value: number.replaceAll(',', ''), unit }, house?.nouns);
  return inUnit(PROBE) === undefined ? headingUnit(unit, house) : inUnit;
}

/** The whole of it, what stands in brackets or behind a comma or colon, each without the words that may follow. */
function phrasesOf(heading: string): readonly string[] {
  const inBrackets = [...heading.matchAll(/[([]([^()[\]]+)[)\]]/g)].map(([, words = '']) => words);
  const plain = [heading, ...behindSigns(heading)].filter((text) => !/[()[\]]/.test(text));
  return [...plain, ...inBrackets, ...inBrackets.flatMap(behindSigns)].flatMap((text) => {
    const words = text
      .trim()
      .replace(/[.。]$/, '')
      .replace(/\b(thousand|million|billion|trillion)s(?: of)?\b/i, '$1')
      .split(/\s+/);
    // `in $ million`, but not the `mg` of `15 mg`
    const runs = /^\p{Nd}/u.test(words[0] ?? '') ? [words] : [words, words.slice(1)];
    return runs.flatMap((run) =>
      run.slice(0, LONGEST).map((_, dropped) => run.slice(0, run.length - dropped).join(' ')),
    );
  });
}

/** `単位:億円`, also in brackets; and each further sentence. */
function behindSigns(text: string): readonly string[] {
  return text.split(/[,:;、。]|\.\s/).slice(1);
}

const LONGEST = 8;

/** Before the words, behind them, or between a currency and its scale. */
const FORMS: readonly ((phrase: string, number: string) => string)[] = [
  (phrase, number) => `${number}${phrase}`,
  (phrase, number) => `${number} ${phrase}`,
  (phrase, number) => phrase.replace(/^(\S+?)\s*(?:(?<=[^\p{L}])|\s)(.*)$/u, `$1${number} $2`).trim(),
  (phrase, number) => phrase.replace(/^(\S+)\s*(.*)$/u, `$1 ${number} $2`).trim(),
];

/** The one figure that all of the words are. */
function figureIn(words: string, house: Reading | undefined): Figure | undefined {
  const [only, another] = findFigures(words, house);
  if (only === undefined || another !== undefined || only.figure.high !== undefined) return undefined;
  return only.start === 0 && only.end === words.length ? only.figure : undefined;
}

function isUnit(figure: Figure | undefined): boolean {
  const quantity = figure?.quantity;
  if (quantity === undefined || quantity.kind === 'date') return false;
  return quantity.kind !== 'count' || quantity.counter !== 'none' || quantity.amount !== Number(PROBE);
}
