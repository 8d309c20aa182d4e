// Numbers written as words, in English (`three`, `twenty-five`) and in kanji (`三`, `十二`), and what they are worth.

const SMALL = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

/** "hundred" needs its number: "several hundred million" is vague. */
export const ENGLISH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, index) => [word, index + 1] as const),
  ...TENS.flatMap((ten, index) => [
    [ten, (index + 2) * 10] as const,
    ...SMALL.slice(0, 9).map((word, ones) => [`${ten}-${word}`, (index + 2) * 10 + ones + 1] as const),
  ]),
  ...SMALL.slice(0, 9).map((word, index) => [`${word} hundred`, (index + 1) * 100] as const),
]);

/** Longest first, for use inside a pattern. */
export const ENGLISH_NUMBER_PATTERN: string = [...ENGLISH_NUMBERS.keys()]
  .sort((a, b) => b.length - a.length)
  .join('|');

const KANJI_DIGITS = '〇一二三四五六七八九';
const KANJI_PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

export function kanjiValue(kanji: string): number {
  let total = 0;
  let digit = 0;
  for (const sign of kanji) {
    const place = KANJI_PLACES[sign];
    if (place === undefined) {
      digit = digit * 10 + KANJI_DIGITS.indexOf(sign);
    } else {
      total += (digit === 0 ? 1 : digit) * place;
      digit = 0;
    }
  }
  return total + digit;
}

/** What English ordinals stand for below the line of a fraction: a tenth is 10. */
export const ENGLISH_DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['twentieth', 20],
  ['hundredth', 100],
  ['thousandth', 1000],
]);
