// English for measures, for what an amount is counted by, for nouns that a project declares, and for money by house style.

import type { HUNDREDTHS } from '../currencies.ts';
import type { PerWords, UnitWords, WrittenMoney } from '../figure-words.ts';
import type { MoneyStyle } from '../house-style.ts';
import type { PerNoun } from '../units.ts';

/** A ton is one of three; a tonne is a `t`. */
export const MEASURE_NAMES = {
  mg: ['milligrams', 'milligram'],
  g: ['grams', 'gram'],
  kg: ['kilograms', 'kilogram'],
  t: ['tonnes', 'tonne', 'metric tons', 'metric ton'],
  kW: ['kilowatts', 'kilowatt'],
  MW: ['megawatts', 'megawatt'],
  GW: ['gigawatts', 'gigawatt'],
  TW: ['terawatts', 'terawatt'],
  kWh: ['kilowatt-hours', 'kilowatt-hour', 'kilowatt hours', 'kilowatt hour'],
  MWh: ['megawatt-hours', 'megawatt-hour', 'megawatt hours', 'megawatt hour'],
  GWh: ['gigawatt-hours', 'gigawatt-hour', 'gigawatt hours', 'gigawatt hour'],
  TWh: ['terawatt-hours', 'terawatt-hour', 'terawatt hours', 'terawatt hour'],
  MB: ['megabytes', 'megabyte'],
  GB: ['gigabytes', 'gigabyte'],
  TB: ['terabytes', 'terabyte'],
  PB: ['petabytes', 'petabyte'],
} as const;

/** `available seat kilometre`, `seat-km`. */
function lengthsOf(what: 'seat' | 'passenger', length: 'kilometre' | 'mile'): readonly string[] {
  const lengths = length === 'mile' ? [length] : [length, 'kilometer', 'km'];
  const spoken = what === 'seat' ? 'available ' : 'revenue ';
  return lengths.flatMap((one) => [' ', '-'].flatMap((gap) => [what + gap + one, spoken + what + gap + one]));
}

/** The first is written for many, the second for one, all are read; words for one unit stand between bars. */
export const HUNDREDTH_NAMES: Readonly<Record<keyof typeof HUNDREDTHS, string>> = {
  cent: 'cents|cent',
  'USD-cent': 'US cents|US cent|U.S. cents|U.S. cent|American cents|American cent',
  'EUR-cent': 'euro cents|euro cent|eurocents|eurocent',
  'AUD-cent': 'Australian cents|Australian cent|AU cents|AU cent',
  'CAD-cent': 'Canadian cents|Canadian cent|CA cents|CA cent',
  'HKD-cent': 'Hong Kong cents|Hong Kong cent|HK cents|HK cent',
  'NZD-cent': 'New Zealand cents|New Zealand cent|NZ cents|NZ cent',
  'SGD-cent': 'Singapore cents|Singapore cent',
  'ZAR-cent': 'South African cents|South African cent|SA cents|SA cent',
  'GBP-penny': 'pence|penny',
  'INR-paisa': 'paise|paisa',
  'JPY-sen': 'sen',
};

const PER_NOUNS: Readonly<Record<PerNoun, readonly string[]>> = {
  share: ['share', 'ADS'],
  unit: ['unit'],
  user: ['user'],
  patient: ['patient'],
  subscriber: ['subscriber'],
  customer: ['customer'],
  employee: ['employee'],
  household: ['household'],
  vehicle: ['vehicle'],
  store: ['store'],
  hour: ['hour', 'hr'],
  'GPU-hour': ['GPU-hour', 'GPU hour'],
  barrel: ['barrel', 'bbl'],
  ounce: ['ounce', 'oz'],
  passenger: ['passenger'],
  ASK: ['ASK', ...lengthsOf('seat', 'kilometre')],
  ASM: ['ASM', ...lengthsOf('seat', 'mile')],
  RPK: ['RPK', ...lengthsOf('passenger', 'kilometre')],
  RPM: ['RPM', ...lengthsOf('passenger', 'mile')],
};

export const PER: PerWords = {
  nouns: PER_NOUNS,
  unit: (id, { after: [one], read }) => [one.trim() || id, ...read],
  one: '',
  before: () => '',
  after: (word) => `(?: (?:per|an?|each|every) | ?\\/ ?)(${word})(?![A-Za-z])`,
  write: (word) => ['', ` per ${word}`],
  time: (unit) => ['', ` per ${unit}`],
};

/** `cells`, or `[index, indices]` where the singular is not the plural without its ending. */
export function noun(words: readonly string[]): UnitWords {
  const [first = '', second] = words;
  const many = second ?? first;
  const one = second === undefined ? singular(many) : first;
  const axis = many.charAt(0).toUpperCase() + many.slice(1);
  return { read: [...new Set([many, one])], before: '', after: [` ${one}`, ` ${many}`], axis };
}

function singular(many: string): string {
  if (/[^aeiou]ies$/i.test(many)) return many.replace(/ies$/i, 'y');
  if (/(?:s|x|z|ch|sh)es$/i.test(many)) return many.slice(0, -2);
  return /[^s]s$/i.test(many) ? many.slice(0, -1) : many;
}

const SHORT: Readonly<Record<string, string>> = { ' million': 'mn', ' billion': 'bn', ' trillion': 'tn' };

export function moneyStyle(
  { currency, before, scale }: WrittenMoney,
  { mark, scale: style }: MoneyStyle,
): WrittenMoney {
  // Where no sign stands before the number, the name stands behind it, and its scale in words.
  if (before === '') return { currency, before, scale };
  return { currency, before: marked(currency, before, mark), scale: scaled(scale, style) };
}

function marked(currency: string, sign: string, mark: MoneyStyle['mark']): string {
  switch (mark) {
    case 'sign':
      return sign;
    case 'country':
      return sign === '$' ? 'US$' : sign;
    case 'code':
      return `${currency} `;
    case 'glued-code':
      return currency;
  }
}

/** A billion is written `bn` also where a million is an `m`, so that nobody takes it for a byte. */
function scaled(scale: string, style: MoneyStyle['scale']): string {
  const short = SHORT[scale];
  if (short === undefined || style === ' million') return scale;
  if (style === 'M') return short.charAt(0).toUpperCase();
  if (style === 'm') return short === 'mn' ? 'm' : short;
  return style === ' mn' ? ` ${short}` : short;
}
