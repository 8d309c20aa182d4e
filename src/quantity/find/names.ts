// Normalised text and names that contain numbers in; the text with those names blanked out, offsets unchanged.
import { CURRENCY_SIGNS } from '../../words/currencies.ts';
import { LANGUAGES, wordsOf } from '../../words/languages.ts';
import { anyWord, literally } from '../../words/match-text.ts';
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

/** `Kimi 14万ドル` is a name and a figure. */
export const NOT_AMOUNT = `(?! ?(?:%|${anyWord(AMOUNTS)}))`;

const compiled = new WeakMap<readonly string[], RegExp>();

export function maskNames(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  return text.replace(patternOf(names), blank);
}

function patternOf(names: readonly string[]): RegExp {
  const known = compiled.get(names);
  if (known) return known;
  const words = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      literally(normaliseText(name))
        .replace(/#$/, `#${NOT_AMOUNT}`)
        .replace(/#/g, '\\d+(?:\\.\\d+)*[A-Za-z]?'),
    );
  const pattern = new RegExp(`(?<![A-Za-z0-9])(?:${words.join('|')})(?![A-Za-z0-9]|\\.\\d)`, 'gi');
  compiled.set(names, pattern);
  return pattern;
}
