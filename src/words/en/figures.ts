// Figures in English: numbers, units and hedges, as they are read and as they are written.
import { WORDLIKE } from '../currencies.ts';
import { groupedDecimal, shiftedDecimal } from '../decimal.ts';
import type {
  FigureWords,
  Fraction,
  NumberWords,
  ScaledNumber,
  Surround,
  UnitWords,
} from '../figure-words.ts';
import { anyOf } from '../match-text.ts';
import { signedUnits, UNIT_IDS, unitById } from '../units.ts';
import { CURRENCY_NAMES } from './currencies.ts';
import { HUNDREDTH_NAMES, MEASURE_NAMES, moneyStyle, noun, PER } from './quantities.ts';

const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** "hundred" needs its number: "several hundred million" is vague. */
const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, index) => [word, index + 1] as const),
  ...TENS.flatMap((ten, index) => [
    [ten, (index + 2) * 10] as const,
    ...SMALL.slice(0, 9).map((word, ones) => [`${ten}-${word}`, (index + 2) * 10 + ones + 1] as const),
  ]),
  ...SMALL.slice(0, 9).map((word, index) => [`${word} hundred`, (index + 1) * 100] as const),
]);
/** Composed of words, because a pattern that lists all hundred is compiled in twice the time. The longer ones come first. */
const ONES = anyOf(SMALL.slice(0, 9));
const TENS_AND_ONES = `${anyOf(TENS)}(?:-${ONES})?`;
/** Beyond what counts things in a sentence: eleven and more. */
export const LARGE_NUMBER = `(?:${TENS_AND_ONES}|${anyOf(SMALL.slice(10))}|${ONES} hundred)`;
export const NUMBER = `(?:${TENS_AND_ONES}|${anyOf(SMALL.slice(9))}|${ONES}(?: hundred)?)`;

/** What ordinals stand for below the line of a fraction: a tenth is 10. */
const DENOMINATORS_OF: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ...'fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, index) => [word, index + 4] as const),
  ['twentieth', 20],
  ['hundredth', 100],
  ['thousandth', 1000],
]);
export const DENOMINATORS = [...DENOMINATORS_OF.keys()];
const PART = anyOf([...DENOMINATORS_OF.keys()]);

const SCALES = [
  { word: 'trillion', short: ['t', 'tn', 'trn'], places: 12 },
  { word: 'billion', short: ['b', 'bn'], places: 9 },
  { word: 'million', short: ['m', 'mn'], places: 6 },
  { word: 'thousand', short: ['k'], places: 3 },
];
/** Read in India's English, never written. */
const READ_SCALES = [
  ...SCALES,
  { word: 'crore', short: [], places: 7 },
  { word: 'lakh', short: [], places: 5 },
];
export const SCALE_WORDS = READ_SCALES.map(({ word }) => word);
const SCALE = anyOf(SCALE_WORDS);
const SHORT_SCALE = anyOf(SCALES.flatMap(({ short }) => short));
/** Written in words from a million on. */
const LEAST_PLACES = 6;
/** 1.234 billion reads well; a longer tail is written out in full. */
const MOST_DECIMALS = 3;

/** "in a quarter" is a time; "in a quarter of cases" a share. */
const NO_SPAN = '(?!(?<=(?<![A-Za-z])(?:in|for|during|within|from) )a quarter(?! of(?![A-Za-z])))';

const NUMBERS: NumberWords = {
  inWords: `${NUMBER}(?=fold|(?![A-Za-z]))`,
  worth: (word) => VALUES.get(word.toLowerCase()) ?? 0,
  scale: `(?:[ -]?(${SCALE})|(mn|bn|tn|trn|[kmb]))(?![A-Za-z0-9])`,
  moneyScale: ` ?(${SHORT_SCALE})(?![A-Za-z0-9])`,
  powers: Object.fromEntries(
    READ_SCALES.flatMap(({ word, short, places }) => [word, ...short].map((each) => [each, places])),
  ),
  hasGroups: false,
  minus: { read: '(?<![A-Za-z])(?:minus|negative) ', write: '−' },
  andHalf: '',
  halfYear: { read: 'half[ -]an?[ -]year(?![A-Za-z])', write: 'half a year' },
  denominatorFirst: undefined,
  fraction: {
    // "a third" may be one of a row ("a third model"); it is a share only where the sentence says of what.
    pattern:
      `${NUMBER}[ -](?:halve|${PART})s?(?![A-Za-z])(?! (?:party|parties|generation|year|quarter|day|results|earnings))` +
      `|${NO_SPAN}an? ${PART}(?= (?:of|as|the|that|or|in|and|less|more|at)(?![A-Za-z])|[.,;:)]|$|\\n)`,
    worth: fractionOf,
  },
  write: writeNumber,
  /** "one tenth" where there is a short word for it, else digits. */
  writeFraction: (numerator, denominator) => {
    const word = [...DENOMINATORS_OF].find(([, value]) => value === denominator)?.[0];
    return numerator === 1 && word !== undefined ? `one ${word}` : `${numerator}/${denominator}`;
  },
};

function fractionOf(words: string): Fraction {
  const [many = '', part = ''] = words.toLowerCase().split(/[ -](?=[a-z]+$)/);
  const single = part === 'halves' ? 'half' : part.replace(/s$/, '');
  return { numerator: VALUES.get(many) ?? 1, denominator: DENOMINATORS_OF.get(single) ?? 0 };
}

function writeNumber(decimal: string): ScaledNumber {
  const digits = decimal.split('.')[0]?.length ?? 0;
  const scale = SCALES.find(({ places }) => places >= LEAST_PLACES && digits > places);
  const scaled = scale && shiftedDecimal(decimal, -scale.places);
  if (!scale || !scaled || (scaled.split('.')[1]?.length ?? 0) > MOST_DECIMALS) {
    return { number: groupedDecimal(decimal), scale: '' };
  }
  return { number: groupedDecimal(scaled), scale: ` ${scale.word}` };
}

function money(read: readonly string[], before: string, axis: string): UnitWords {
  return { read, before, after: ['', ''], axis };
}

/** Signs that fonts have and readers know; else the code, or the name where the code is an English word. */
function currency(code: string, sign: string, names: readonly string[]): UnitWords {
  const [many = code, one = many] = names;
  if (/^(?:[A-Z]+\$|[£₩₹])$/.test(sign)) return money(names, sign, `Amount (${sign})`);
  return WORDLIKE.has(code)
    ? unit(names, ` ${one}`, ` ${many}`, `Amount (${code})`)
    : money(names, `${code} `, `Amount (${code})`);
}

function unit(read: readonly string[], one = '', many = '', axis?: string): UnitWords {
  return { read, before: '', after: [one, many], axis };
}

function hundredth(names: readonly string[]): UnitWords {
  const [many = '', one = many] = names;
  return unit(names, ` ${one}`, ` ${many}`, `Amount (${many})`);
}

/** "points" alone are items; only percentage points are points. */
const UNITS: FigureWords['units'] = {
  ...signedUnits((id, sign) =>
    id in CURRENCY_NAMES
      ? currency(id, sign, CURRENCY_NAMES[id as keyof typeof CURRENCY_NAMES].split('|'))
      : id in HUNDREDTH_NAMES
        ? hundredth(HUNDREDTH_NAMES[id as keyof typeof HUNDREDTH_NAMES].split('|'))
        : unit(MEASURE_NAMES[id as keyof typeof MEASURE_NAMES], ` ${id}`, ` ${id}`, `Amount (${id})`),
  ),
  USD: money(['US dollars', 'US dollar', 'U.S. dollars', 'dollars', 'dollar'], '$', 'Amount (US$)'),
  CNY: money(['yuan', 'renminbi'], 'RMB ', 'Amount (RMB)'),
  JPY: money(['Japanese yen', 'yen'], '¥', 'Amount (¥)'),
  EUR: money(['euros', 'euro'], '€', 'Amount (€)'),
  percent: unit(['percent', 'per cent'], '%', '%', 'Percent (%)'),
  tenths: unit([]),
  points: unit(
    ['% points', 'percentage points', 'percentage point', 'percent points', 'ppts', 'ppt', 'pp'],
    ' percentage point',
    ' percentage points',
  ),
  'basis-points': unit(['basis points', 'basis point', 'bps', 'bp']),
  times: unit(['times', 'fold', 'x'], ' times', ' times'),
  day: unit(['days', 'day'], ' day', ' days'),
  week: unit(['weeks', 'week'], ' week', ' weeks'),
  month: unit(['months', 'month'], ' month', ' months'),
  year: unit(['years', 'year'], ' year', ' years'),
  model: unit(['models', 'model'], ' model', ' models', 'Models'),
  // Where Japanese says 件 of contracts and patents alike, English has the number alone; what it counts is its metric's name.
  case: unit([], '', '', 'Number'),
  company: unit(['companies', 'company', 'firms', 'firm'], ' company', ' companies'),
  person: unit(['people', 'persons', 'person'], ' person', ' people'),
  country: unit(['countries', 'country'], ' country', ' countries'),
  item: unit(['items', 'item', 'points'], ' item', ' items'),
  chip: unit(['chips', 'chip'], ' chip', ' chips'),
  none: unit([]),
};

const WORDS = Object.values(UNITS).flatMap(({ read }) => read);
const CODES = UNIT_IDS.flatMap((id) => unitById(id).before ?? []).filter((sign) => /^[A-Z]+$/.test(sign));

/** `5.6bn`, `3-year`, `mid-2025`, `FY2025`, `Q3-2025`. */
function compounds(): string {
  const signs = [UNITS.points, UNITS['basis-points'], UNITS.times].flatMap(({ read }) => read);
  const glued = `${SHORT_SCALE}|${anyOf(signs.filter((word) => /^[a-z]{1,4}$/.test(word)))}|s|st|nd|rd|th`;
  const number = `\\d+(?:\\.\\d+)?(?:${glued})?`;
  const counted = anyOf([
    ...WORDS.filter((word) => /^[a-z]+$/.test(word)),
    'point',
    ...SCALES.map(({ word }) => word),
  ]);
  const start = `${anyOf(CODES)}|mid-|early-|late-|pre-|post-|sub-`;
  return (
    `(?:(?:${start})?${number}(?:-(?:${number}|${counted}|Q[1-4]))*)` +
    '|FY\\d{2,4}|Q[1-4](?:-\\d{4})?|\\d{4}Q[1-4]'
  );
}

function before(words: string): string {
  return `(?<![A-Za-z])(?:${words}) `;
}

function orAfter(words: string): string {
  return ` or (?:${words})(?![A-Za-z])`;
}

/** "$3 million a year earlier" says when, "$3 million a year before tax" how often. */
const NO_MOMENT = '(?! (?:(?:earlier|ago|later|hence)(?![A-Za-z])|from now|before(?! [A-Za-z])))';

function rate(unitName: string, more: string, short: string): Surround {
  return {
    before: '',
    after: ` (?:a|per|each|every) ${unitName}(?![A-Za-z])${NO_MOMENT}| (?:${more})| ?\\/ ?(?:${short})`,
    write: ['', ` a ${unitName}`],
  };
}

export const FIGURES: FigureWords = {
  triggers:
    `(?<![A-Za-z\\d'’-])(?:${NUMBER}(?![A-Za-z])(?=[ -])|half[ -]an?[ -]year|an? ${PART}(?![A-Za-z]))` +
    `|(?<![A-Za-z])${NUMBER}fold`,
  numbers: NUMBERS,
  units: UNITS,
  notBefore: {},
  adjectives:
    'AI|Chinese|China-made|Japanese|US|U\\.S\\.|American|European|foreign|domestic|listed|large|small|major|leading|new|open|open-source|other|different|such',
  compounds: compounds(),
  rates: {
    year: rate('year', '(?:per annum|annually|yearly)(?![A-Za-z])|p\\.a\\.', 'year|yr'),
    month: rate('month', 'monthly(?![A-Za-z])', 'month'),
    week: rate('week', 'weekly(?![A-Za-z])', 'week'),
    day: rate('day', 'daily(?![A-Za-z])', 'day'),
  },
  per: PER,
  noun,
  moneyStyle,
  /**
   * "no less than" is a floor. Nearly and almost lie a little off the number and are read as `about`: as a bound they
   * would allow far too much. Only and just do not qualify.
   */
  hedges: {
    'at-least': {
      before: before('at least|(?:no|not) (?:less|fewer|lower) than|a minimum of|minimum'),
      after: orAfter('more|above|higher|greater|longer|over'),
      write: ['at least ', ''],
    },
    'at-most': {
      before: before(
        'at most|(?<!add |adds |added |adding )up to|(?:no|not) (?:more|higher|greater) than|as (?:much|many) as|a maximum of|maximum',
      ),
      after: orAfter('less|fewer|below|lower|under|shorter'),
      write: ['at most ', ''],
    },
    under: {
      before: before('under|less than|fewer than|below|lower than'),
      after: '',
      write: ['less than ', ''],
    },
    over: {
      before: before('over|more than|above|greater than|higher than|exceeding|in excess of|upwards of'),
      after: '',
      write: ['more than ', ''],
    },
    about: {
      before: before(
        'about|approximately|approx\\.?|around|roughly|some|circa|nearly|almost|(?:closer?|nearer) to',
      ),
      after: orAfter('so'),
      write: ['about ', ''],
    },
  },
  dateHedges: {
    'at-least': { before: '', after: orAfter('later'), write: ['', ' or later'] },
    'at-most': { before: '', after: orAfter('earlier'), write: ['', ' or earlier'] },
    under: { before: before('before'), after: '', write: ['before ', ''] },
    over: { before: before('after'), after: '', write: ['after ', ''] },
    about: { before: before('around|about|circa'), after: '', write: ['around ', ''] },
  },
  noLonger: before('within|inside(?: of)?'),
  ranges: {
    connector: ' to ',
    from: '(?<![A-Za-z])from ',
    until: '',
    between: '(?<![A-Za-z])between ',
    and: ' and ',
    write: ['–', ' to '],
  },
  noteSign: '',
  unitsRow: 'units?(?: of measure)?',
  counters: '',
  falls: {
    before:
      '(?<![A-Za-z])(?:(?:loss(?:es)?|fall|drop|decline|decrease|contraction) of|(?:loss(?:es)?|deficit) (?:was|were|narrowed|widened|grew|rose|shrank|fell|increased|decreased|came|amounted)(?: in)?(?: to)?|(?:lost|losing|loses?)(?: by)?|negative by|outflows? (?:of|was|were)|(?:took|takes?|taking|taken) away|(?:fell|fallen|falling|dropped|declined|decreased|shrank|shrunk|contracted|slipped|down)(?: (?!(?:to|from|at|and|but|as|while|whereas|though|when|after|because|since|rose|grew|up|more|less|higher|rising|growing|increased|gained) )[A-Za-z\\d-]+){0,4} by|(?:fell|fallen|falling|dropped|declined|decreased|shrank|shrunk|contracted|slipped|down)|lower by|(?:falls?|drops?|declines?|decreases?|shrinks?|contracts?|slips?) by)' +
      // `fell by just over 3%`: what stands between is no hedge that is kept.
      '(?: (?:an? )?(?:slightly|just|only|little|well|further|another|additional|estimated|mere|modest))? ',
    after: '',
    named:
      '(?<![A-Za-z])(?:loss(?:es)?|fall|drop|decline|decrease|contraction|deficit|outflows?)(?![A-Za-z])',
    said: ['lost', 'fell by'],
  },
  takes: {
    before:
      '(?<![A-Za-z])(?:(?:took|takes?|taking|gave (?:back|up)|gives? (?:back|up)|giving (?:back|up)|shed|sheds|shedding|shaved|wiped|erased)(?: (?:off|out|away|back))?' +
      '|(?:cut|cuts|cutting|reduc(?:ed?|es|ing)|lower(?:ed|s|ing)|trimmed|trims|narrowed|dented|depressed|weakened)(?: (?!to |at |from )[A-Za-z-]+){0,3} by' +
      // `Input cost −$14 million` has a noun.
      '|(?<=(?:that|which|it|this|they|has|have|had|will|would|could|may) )costs?|cost(?:s|ing)? (?:it|us|them|the [a-z]+)) ',
    after: '',
  },
  compares: { before: before('exceeding|above|below|higher than|lower than'), after: '' },
  moves: {
    before:
      '(?<![A-Za-z])(?:rose|rises?|rising|grew|grow[ns]?|growing|increased?|climbed|jumped|up|widened|improved|raised|expanded|moved|went|changed|fell|falls?|falling|dropped|declined|decreased|narrowed|lowered|cut|slipped|shrank|contracted|down)(?: (?!of |by |to |between )[a-z]+)? ',
    after: '',
  },
  ordinals: {
    before:
      '(?<![A-Za-z])(?:figures?|figs?\\.?|tables?|charts?|exhibit|chapters?|sections?|appendix|article|footnote|no\\.|nos\\.|pages?|pp?\\.|step|phase|part|level|version|ver\\.?|vol\\.?|line|slide) ?',
    after: '(?:st|nd|rd|th)(?![A-Za-z0-9])',
  },
  vague: { before: '', after: '' },
};
