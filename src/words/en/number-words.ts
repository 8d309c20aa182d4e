// English number words → what they say of a figure.
import { anyOf } from '../match-text.ts';
import type { NumberPhrase, NumberPhrases } from '../number-words.ts';
import { DENOMINATORS, FIGURES, NUMBER, SCALE_WORDS } from './figures.ts';

const { worth, fraction, powers } = FIGURES.numbers;

/** What may follow: `half of the`, `twice as many`. */
const OF =
  '(?: of(?: all)?(?: the| its| their)?| the| its| their| as (?:much|many|large|big|high|long|fast))?';
const AS =
  '(?: as (?:much|many|large|big|high|long|fast|expensive)(?: as)?| the| its| their| that of| those of)?';
const PART = `((?:an?|one|${NUMBER})[ -](?:${anyOf(DENOMINATORS)})s?|half)`;
const MORE = 'above|over|up|more|higher|larger|bigger|dearer|longer|faster';
const LESS = 'below|under|down|less|fewer|lower|smaller|cheaper|shorter|slower';
const THAN = '(?: than| as| the| on)?';
/** So many as verbs and adjectives; twice and thrice are said of no verb. */
const FOLD: Readonly<Record<string, number>> = {
  doubl: 2,
  tripl: 3,
  trebl: 3,
  quadrupl: 4,
  quintupl: 5,
  sextupl: 6,
};
const ORDINALS = 'second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const DIGITS = ['single', 'double', 'triple'];
const SCALE = anyOf(['hundred', ...SCALE_WORDS]);

function partOf(words = ''): number {
  const { numerator, denominator } = fraction?.worth(words === 'half' ? 'a half' : words) ?? {
    numerator: 0,
    denominator: 1,
  };
  return numerator / denominator;
}

function numberOf(words = ''): number {
  return /^\d/.test(words) ? Number(words) : /^an?$/.test(words) ? 1 : worth(words);
}

/** Of a scale word, singular or plural: 100 for `hundreds`. */
function scaleOf(word = ''): number {
  const single = word.toLowerCase().replace(/s$/, '');
  return single === 'hundred' ? 100 : single === 'ten' ? 10 : 10 ** (powers[single] ?? 0);
}

const PHRASES: readonly NumberPhrase[] = [
  {
    pattern: `(?:by )?${PART}${OF}`,
    means: ([part]) => ({ measure: 'share', value: partOf(part) }),
    such: ['half', 'a third', 'two thirds', 'a quarter', 'three quarters', 'a fifth', 'a tenth'],
  },
  {
    pattern: `(${NUMBER}) (?:in|out of)(?: every)? (${NUMBER})`,
    means: ([some, all]) => ({ measure: 'share', value: numberOf(some) / numberOf(all) }),
    such: ['one in five', 'nine out of ten'],
  },
  {
    pattern: `every (${anyOf(ORDINALS)})`,
    means: ([ordinal = '']) => ({
      measure: 'share',
      value: 1 / (ORDINALS.indexOf(ordinal.toLowerCase()) + 2),
    }),
    such: ['every second'],
  },
  { pattern: 'fifty-fifty', means: () => ({ measure: 'share', value: 0.5 }), such: [] },
  {
    pattern: `(?:an? |the )?majority${OF}`,
    means: () => ({ measure: 'share', value: 0.5, bound: 'over' }),
    such: ['a majority'],
  },
  {
    pattern: `(?:an? |the )?minority${OF}`,
    means: () => ({ measure: 'share', value: 0.5, bound: 'under' }),
    such: ['a minority'],
  },
  { pattern: `twice${AS}`, means: () => ({ measure: 'times', value: 2 }), such: ['twice'] },
  { pattern: `thrice${AS}`, means: () => ({ measure: 'times', value: 3 }), such: [] },
  {
    pattern: `(${anyOf(Object.keys(FOLD))})(?:e[sd]?|ing)${AS}`,
    means: ([stem = '']) => ({ measure: 'times', value: FOLD[stem.toLowerCase()] ?? 0 }),
    such: ['doubled', 'tripled', 'quadrupled'],
  },
  {
    pattern: `(?:by )?(?:(${NUMBER}|\\d+(?:\\.\\d+)?)(?:[- ]?fold| times${AS})|a factor of (${NUMBER}|\\d+))`,
    means: ([one, other]) => ({ measure: 'times', value: numberOf(one ?? other) }),
    such: ['three times', 'tenfold', 'a factor of ten'],
  },
  {
    pattern: `(${NUMBER}) and (an? (?:${anyOf(DENOMINATORS)})) times${AS}`,
    means: ([whole, part]) => ({ measure: 'times', value: numberOf(whole) + partOf(part) }),
    such: ['two and a half times'],
  },
  {
    pattern: `(?:by )?(an?|one|${NUMBER}) orders? of magnitude(?: (?:more|larger|higher|above))?${THAN}`,
    means: ([many]) => ({ measure: 'times', value: 10 ** numberOf(many), to: 10 ** (numberOf(many) + 1) }),
    such: ['an order of magnitude'],
  },
  { pattern: 'halv(?:e[sd]?|ing)', means: () => ({ measure: 'fall', value: 0.5 }), such: ['halved'] },
  {
    pattern: `(?:by )?${PART} (?:${MORE})${THAN}|up (?:by )?${PART}|half (?:again as much|as much again)`,
    means: ([behind, before]) => ({ measure: 'rise', value: partOf(behind ?? before ?? 'half') }),
    such: ['a third above', 'up by a quarter'],
  },
  {
    pattern: `(?:by )?${PART} (?:${LESS})${THAN}|down (?:by )?${PART}`,
    means: ([behind, before]) => ({ measure: 'fall', value: partOf(behind ?? before) }),
    such: ['a third below', 'down by a quarter'],
  },
  {
    pattern: `(an?|half a|${NUMBER}) dozen`,
    means: ([many = '']) => ({ measure: 'count', value: 12 * (/^half/i.test(many) ? 0.5 : numberOf(many)) }),
    such: ['a dozen', 'half a dozen'],
  },
  {
    pattern: '(?:(?:several|some|many) )?dozens?(?: of)?',
    means: () => ({ measure: 'count', value: 24, to: 100 }),
    such: ['dozens'],
  },
  {
    pattern: `(?:(?:several|some|many) )?(${SCALE})s?(?: of)?`,
    means: ([scale]) => ({
      measure: 'count',
      value: 2 * scaleOf(scale),
      to: scaleOf(scale) * (scaleOf(scale) === 100 ? 10 : 1000),
    }),
    such: ['hundreds', 'thousands'],
  },
  {
    pattern: `(tens|hundreds) of (${anyOf(SCALE_WORDS)})s`,
    means: ([some, scale]) => {
      const one = scaleOf(some) * scaleOf(scale);
      return { measure: 'count', value: 2 * one, to: 10 * one };
    },
    such: ['tens of thousands'],
  },
  {
    pattern: `(an?|${NUMBER})(?: (${SCALE}))`,
    means: ([many, scale]) => ({ measure: 'count', value: numberOf(many) * scaleOf(scale) }),
    such: [],
  },
  {
    pattern: `(${NUMBER})`,
    means: ([many]) => ({ measure: 'count', value: numberOf(many) }),
    such: ['twelve'],
  },
  {
    pattern: `(${anyOf(DIGITS)})[- ](?:digits?|figures?)`,
    means: ([digits = '']) => {
      const least = 10 ** DIGITS.indexOf(digits.toLowerCase());
      return { measure: 'size', value: least, to: 10 * least };
    },
    such: ['single-digit', 'double-digit'],
  },
];

export const NUMBER_WORDS: NumberPhrases = {
  larger: '',
  phrases: PHRASES,
  hedges: [
    {
      bound: 'just-over',
      before: '(?:just|slightly|a little|marginally) (?:over|above|more than) ',
      after: '',
    },
    { bound: 'nearly', before: '(?:nearly|almost|close to|just (?:under|below)|not quite) ', after: '' },
    { bound: 'over', before: '(?:well|far) (?:over|above|more than) ', after: '' },
    { bound: 'under', before: '(?:well|far) (?:under|below|less than) ', after: '' },
  ],
};
