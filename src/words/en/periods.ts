// Periods in English: Q3 FY25, 3Q25, 9M FY24, 1H FY25, LTM Q2 FY25, FY3/26, 2025E.

import { MONTH_LETTERS } from '../dates.ts';
import type { PeriodProse, PeriodWords } from '../periods.ts';
import { DATES } from './dates.ts';

const YEAR = "(?<fiscal>FY ?'?|fiscal (?:year )?)?(?:(?<ends>\\d{1,2})/)?(?<year>\\d{4}|\\d{2})";
const ESTIMATE = ' ?(?<estimate>e|f|est\\.?)?';
const TRAILING = '(?:(?<trailing>LTM|TTM),? ?)?';

const MONTH = `(?<name>${DATES.months
  .map((month) => `${month.slice(0, MONTH_LETTERS)}(?:${month.slice(MONTH_LETTERS)})?`)
  .join('|')}|Sept)\\.?`;
const ORDINALS = [
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
  ['fourth', '4th'],
] as const;
const quarters = ORDINALS.map((names) =>
  names.flatMap((name) => [
    `${name} quarter`,
    `${name}-quarter`,
    `${name} fiscal quarter`,
    `fiscal ${name} quarter`,
    `${name} calendar quarter`,
  ]),
);
const half = (names: readonly string[]) =>
  names.flatMap((name) => [`${name} half`, `${name}-half`, `${name} fiscal half`, `fiscal ${name} half`]);

/** Of two digits only where a sign of a period stands right before. */
const IN_YEAR =
  "(?<fiscal>FY ?'?|fiscal (?:year )?|financial year )?(?:(?<ends>\\d{1,2})/)?'?(?<year>(?:19|20)\\d{2}|(?<=FY ?'?|FY\\d{1,2}/|[1-4]Q'?|[12]H'?|Q[1-4] ?'|H[12] ?')\\d{2})(?![\\d%]|[.,]\\d)";
const OF =
  '(?:,? (?:of |in |for |to )?(?:the |its )?|[- ]?|,? (?:of |in )(?:the |its )(?:fiscal |financial )?year )';
/** Twelve months up to a quarter are no quarter. */
const NOT_AFTER_LETTER = '(?<![A-Za-z0-9])(?<!(?:LTM|TTM),? ?)';
const ENDS = ' (?:ended|ending|to|through) (?:(?:on )?\\d{1,2} )?';
const ENDED = `${ENDS}${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?)?,? (?<year>\\d{4})`;

/** A year right before one of these is that of the figure behind it: `2027 revenue was …`. */
const MEASURED =
  '(?:revenues?|sales|earnings|profits?|EBITDA|EBIT|EPS|capex|output|production|deliveries|shipments|spending|net (?:sales|income|profit)|(?:operating|gross) (?:profit|income|margin)|free cash flow)(?![A-Za-z]))';

const PROSE: PeriodProse = {
  parts: {
    q1: [...(quarters[0] ?? []), 'first three months'],
    q2: quarters[1] ?? [],
    q3: quarters[2] ?? [],
    q4: [...(quarters[3] ?? []), 'final quarter'],
    h1: [...half(['first', '1st']), 'first six months'],
    h2: [...half(['second', '2nd'])],
    '9m': ['first nine months', 'nine months'],
    year: ['full-year', 'full fiscal year', 'whole'],
  },
  named: [
    `${NOT_AFTER_LETTER}PART${OF}${IN_YEAR}`,
    `${NOT_AFTER_LETTER}${IN_YEAR}(?:['’]s |[ -]?)PART(?![A-Za-z0-9])`,
    `${NOT_AFTER_LETTER}(?<m3>three months|quarter)${ENDED}`,
    `${NOT_AFTER_LETTER}(?<m6>six months|half(?: year)?)${ENDED}`,
    `${NOT_AFTER_LETTER}(?<m9>nine months)${ENDED}`,
    `${NOT_AFTER_LETTER}(?<m12>twelve months|(?:fiscal |financial )?year)${ENDED}`,
    `(?<!\\d(?:st|nd|rd|th)?(?: of)?[ -])${NOT_AFTER_LETTER}${MONTH},? (?<year>\\d{4})(?!\\d)`,
    `${NOT_AFTER_LETTER}(?<fiscal>FY ?'?|fiscal (?:year )?|financial year )(?:(?<ends>\\d{1,2})/)?(?<year>\\d{4}|\\d{2})(?![\\d%]|[.,]\\d)`,
    '(?<=(?<![A-Za-z])(?:in|for|during|of|calendar|year|full-year) )(?<year>(?:19|20)\\d{2})(?![\\d%a-z]|[.,]\\d|[-/–]\\d| [A-Za-z]+s(?![A-Za-z]))',
    '(?<=[(（])(?<year>(?:19|20)\\d{2})(?=[)）])',
    "(?<![\\d.,$€£¥/–-])(?<year>(?:19|20)\\d{2})(?=: |['’]s )",
    `(?<![\\d.,$€£¥/–-])(?<year>(?:19|20)\\d{2})(?= (?:full-year |${MEASURED})`,
    `${NOT_AFTER_LETTER}(?!nine months|\\d{1,2}M)PART(?![A-Za-z0-9])`,
  ],
  // `as of 30 June 2025`, `at the end of June`, `end-June`.
  monthEnd: `(?<![A-Za-z])(?:(?:as of|as at|at) )?(?:(?:the )?end(?:-| of )|(?<=as (?:of|at) )(?:\\d{1,2} )?|(?<=at )\\d{1,2} )${MONTH}(?: \\d{1,2}(?=,? \\d{4}))?(?:,? (?<year>\\d{4}))?(?![A-Za-z\\d])`,
  notPeriod:
    "['’]?s? (?:shown|after|since|that|under|with|when|where|following|running|ever|on record|of (?!(?:the |its )?(?:fiscal|financial|calendar|business|year|FY|19|20)))",
  relative: {
    'year-before':
      '(?<![A-Za-z])(?:(?:a|one) year (?:earlier|ago|before|previously)|year[- ](?:ago|earlier)|prior[- ]year(?=[ -](?:period|quarter|half))(?: period| quarter| half)?|(?:the )?(?:same|corresponding|comparable) (?:period|quarter|half|months?|time)(?: of)? (?:last|the previous|the prior|the preceding|a year (?:ago|earlier))(?: fiscal)? ?(?:year)?)',
    before:
      '(?<![A-Za-z])(?:(?:the )?(?:prior|previous|preceding|last)[- ](?:fiscal |financial )?(?:year|quarter|half|month|period)|the (?:year|quarter) before|a quarter (?:ago|earlier))(?![A-Za-z])',
    after:
      '(?<![A-Za-z])(?:(?:the )?(?:next|coming|following)[- ](?:fiscal |financial )?(?:year|quarter|half|period)|a year later)(?![A-Za-z])',
    current:
      '(?<![A-Za-z])(?:(?:this|the current|current)[- ](?:fiscal |financial )?(?:year|quarter|half|period))(?![A-Za-z])',
  },
  asideBefore:
    '(?:(?<![A-Za-z])|(?=(?:ed|bought|built|begun|sold) in ))(?:since|after|before|between|until|till|from|than|vs|versus|against|over|on|to|into|by|through|beyond|following|unlike|ahead of|prior to|compared (?:with|to)|relative to|launched in|founded in|as in|back in|(?<!book|report|record|earn|achiev|generat|post)ed in|bought in|built in|begun in|sold in)\\.? (?:(?:the|that of|those of|its|in) )*',
  asideAfter:
    "(?:[’']s)? (?:guidance|plan|forecast|target|outlook|comparison|comparable|base|basis|budget|launch)",
  comparedBefore:
    '(?<![A-Za-z])(?:from|than|vs|versus|against|over|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|beats?|tops?|topped|match(?:es|ed)?|above|below|compared (?:with|to)|relative to|following|after)\\.? (?:(?:the|its|about|some) )*',
  comparedAfter: ' (?:to beat|to match|before)',
  parted:
    '(?<![A-Za-z])(?:than|above|below|exceed|surpass|beat|match|versus|against|compared|from|after|before|since|until|expects?|expected|guid(?:e[sd]?|ance|ing)|forecasts?|plan(?:s|ned)?|target(?:s|ed)?|said|says|announc|promis|aims?|acquired|bought|opened|launched|which|while|when|but|, and|;|earlier|previous|prior|had been)',
  ownBefore: '(?<![A-Za-z])for (?:(?:the|its|all of|whole|entire|of) )*',
  partedOwn:
    '(?<![A-Za-z])(?:than|above|below|exceed|surpass|beat|match|versus|against|compared|from|after|before|since|until|acquired|bought|opened|launched|which|while|when|but|, and|;|earlier|previous|prior|had been)',
  toFigure: "(?:['’]s?)?[ :,(]*(?:of |at |was |were |is )?",
  toPeriod: '[ ,(]*(?:(?:back )?(?:in|for|during|of|as of|at the end of)(?: the| its)? )?',
};

export const PERIODS: PeriodWords = {
  parts: {
    q1: ['Q1', '1Q', '3M'],
    q2: ['Q2', '2Q'],
    q3: ['Q3', '3Q'],
    q4: ['Q4', '4Q'],
    h1: ['H1', '1H', '6M'],
    h2: ['H2', '2H'],
    '9m': ['9M'],
    year: ['full year', '12M'],
  },
  patterns: [
    `${TRAILING}PART[ -]?(?:of )?${YEAR}${ESTIMATE}`,
    `${TRAILING}${YEAR}[ -]?PART${ESTIMATE}`,
    `${TRAILING}${YEAR}${ESTIMATE}`,
  ],
  prose: PROSE,
  write: ({ part, year, named, endMonth, isTrailing, isEstimate }) => {
    // In English a business year goes by the year in which it ends.
    const ends = named === 'begin' && endMonth !== undefined ? year + 1 : year;
    const month = endMonth === undefined ? '' : `${endMonth}/`;
    const inYear = named === 'calendar' ? `${year}` : `FY${month}${String(ends % 100).padStart(2, '0')}`;
    const words = [isTrailing ? 'LTM' : '', part === 'year' ? '' : (PERIODS.parts[part][0] ?? ''), inYear];
    return `${words.filter((word) => word !== '').join(' ')}${isEstimate ? 'E' : ''}`;
  },
};
