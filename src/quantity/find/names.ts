// Normalised text and names that contain numbers in; the text with those names blanked out, offsets unchanged.
import { CURRENCY_SIGNS } from '../../words/currencies.ts';
import { LANGUAGES, wordsOf } from '../../words/languages.ts';
import { anyWord, literally, matchAt } from '../../words/match-text.ts';
import { UNIT_IDS, unitById } from '../../words/units.ts';
import { normaliseText } from './text.ts';

/** Of no theme in particular; `#` stands for any version number. Names of one glued word (GPT-4, H800, R1-0528) need no entry. */
export const DEFAULT_NAMES: readonly string[] = [
  'Industry #',
  'Web #',
  'S&P 500',
  'Nikkei 225',
  '日経225',
  'CSI 300',
  'Fortune 500',
  '24/7',
  '2D',
  '3D',
  '4G',
  '5G',
  '6G',
  '10-K',
  '10-Q',
  '8-K',
  '20-F',
  '720p',
  '1080p',
];

/** Stands for one unit of something that is no figure: no letter, no digit, no space. */
const MASK = '\uffff';

export function blank(match: string): string {
  return MASK.repeat(match.length);
}

/** Words behind a number that make it an amount, not a version; 年 and 日 end dates, and `x` and `b` belong to names. */
const AMOUNTS = LANGUAGES.flatMap((language) => {
  const { numbers, units } = wordsOf(language).figures;
  // Nobody writes `Kimi 14 Fijian dollars`, and the pattern has them once for each name.
  const usual = UNIT_IDS.filter((id) => !unitById(id).hasNumberedNames && !(id in CURRENCY_SIGNS));
  const counted = usual.flatMap((id) =>
    units[id].read.filter((word) => unitById(id).kind !== 'duration' || word.length > 1),
  );
  return [...Object.keys(numbers.powers), ...counted].filter((word) => !/^[a-z]{1,2}$/i.test(word));
});

const AMOUNT = ` ?(?:%|${anyWord(AMOUNTS)})`;
const AMOUNT_BEHIND = new RegExp(AMOUNT, 'iy');

/** `Kimi 14万ドル` is a name and a figure: whether what ends in front of a place is the number of an amount. */
export function isAmountBehind(plain: string, at: number): boolean {
  return matchAt(AMOUNT_BEHIND, plain, at) !== undefined;
}

type Patterns = {
  /** Whatever may be a name: most texts have none, and the words of amounts are compiled slowly. */
  readonly likely: RegExp;
  readonly certain: RegExp;
};

const compiled = new WeakMap<readonly string[], Patterns>();

export function maskNames(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  const { likely, certain } = patternsOf(names);
  return likely.test(text) ? text.replace(certain, blank) : text;
}

function patternsOf(names: readonly string[]): Patterns {
  const known = compiled.get(names);
  if (known) return known;
  const any = (before: string) =>
    [...names]
      .sort((a, b) => b.length - a.length)
      .map((name) =>
        literally(normaliseText(name)).replace(/#$/, `#${before}`).replace(/#/g, '\\d+(?:\\.\\d+)*[A-Za-z]?'),
      )
      .join('|');
  const whole = (words: string) => `(?<![A-Za-z0-9])(?:${words})(?![A-Za-z0-9]|\\.\\d)`;
  const patterns = {
    likely: new RegExp(whole(any('')), 'i'),
    certain: new RegExp(whole(any(`(?!${AMOUNT})`)), 'gi'),
  };
  compiled.set(names, patterns);
  return patterns;
}
