// English: everything the program has to know to read it and to write it.

import type { ClauseWords } from './clauses.ts';
import { CHANGES } from './en/changes.ts';
import { DATES } from './en/dates.ts';
import { DISCLOSURES } from './en/disclosures.ts';
import { FIGURES } from './en/figures.ts';
import { CHART, DECK, MAIL, PREVIEW, PROMPTS, SKELETON } from './en/labels.ts';
import { MEASURES } from './en/measures.ts';
import { MODALITY } from './en/modality.ts';
import { NUMBER_WORDS } from './en/number-words.ts';
import { SAID } from './en/said-numbers.ts';
import { SAMPLE } from './en/sample.ts';
import { SENTENCES } from './en/sentences.ts';
import type { BreakingWords, LanguageWords } from './language-words.ts';
import { anyOf } from './match-text.ts';

/** `$5.6 million`, `30 percent`: what is counted stands behind a space. */
const COUNTED = anyOf([
  ...Object.keys(FIGURES.numbers.powers).filter((word) => word.length > 1),
  ...FIGURES.units.percent.read,
  'times',
]);

/** Where an English line may not end. */
const BREAKING: BreakingWords = {
  neverFirst: ')]},.;:!?%»',
  leaning: '',
  neverLast: '([{«¥$£€₩₹',
  whole: `[$€£¥₩₹]?\\d[\\d.,]*\\s${COUNTED}(?![\\p{L}])`,
  unitStart: '',
  unitFirst: `${COUNTED}\\b`,
  beforeNumber: '',
};

/** How English ties figures to subjects. */
const CLAUSES: ClauseWords = {
  adds: 'In addition|Moreover|Furthermore|Also',
  contrasts: 'By contrast|In contrast|Meanwhile|Whereas',
  namesAfter:
    '[^,、。;\\d]{0,30}?\\b(?:for|with|on|in|among|train|build|develop|training|building|developing) (?:the )?(?:[A-Z]\\w+[- ])?',
  ratioOf: '',
  deniedBefore: '\\b(?:not|rather than|instead of|unlike|except|excluding)(?: for)?(?: the)? ',
  deniedAfter: '',
  yardstickBefore:
    "\\b(?:than|versus|vs\\.?|compared (?:with|to)|against|like|rivals?|(?:exceed|surpass|match|beat)(?:s|ed|es|ing)?)(?: that of)?(?: the)? (?:[A-Z]\\w+'s )?",
  yardstickAfter: '',
  shortened:
    '[A-Za-z]|approx|cf|Co|Corp|Dr|Eds?|est|Figs?|Inc|Jr|Ltd|Mrs?|Ms|Nos?|Prof|resp|Sr|St|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec',
  footnote: '',
};

import { OPPOSITIONS } from './en/oppositions.ts';
import { PERIODS } from './en/periods.ts';

export const EN: LanguageWords = {
  name: 'English',
  tag: 'en-US',
  otherTag: 'ja-JP',
  script: 'latin',
  letters: undefined,
  punctuation: {
    wordSpace: ' ',
    and: ', ',
    list: '; ',
    separator: ' | ',
    gap: '  ',
    stop: '. ',
    colon: ': ',
    quotes: ['“', '”'],
    bracketed: (text) => ` (${text})`,
  },
  breaking: BREAKING,
  clauses: CLAUSES,
  modality: MODALITY,
  sentences: SENTENCES,
  dates: DATES,
  periods: PERIODS,
  measures: MEASURES,
  changes: CHANGES,
  oppositions: OPPOSITIONS,
  figures: FIGURES,
  said: SAID,
  numberWords: NUMBER_WORDS,
  /** A sentence may begin with a hedge: `About $5.6 million`. */
  capitalised: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  bigHedges: [],
  deck: DECK,
  disclosures: DISCLOSURES,
  chart: CHART,
  preview: PREVIEW,
  prompts: PROMPTS,
  mail: MAIL,
  skeleton: SKELETON,
  sample: SAMPLE,
};
