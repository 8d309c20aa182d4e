// English: everything the program has to know to read it and to write it.
import { BREAKING } from './en/breaking.ts';
import { CLAUSES } from './en/clauses.ts';
import { DATES } from './en/dates.ts';
import { FIGURES } from './en/figures.ts';
import { CHART, DECK, MAIL, PREVIEW, PROMPTS, SKELETON } from './en/labels.ts';
import type { LanguageWords } from './language-words.ts';

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
    bracketed: (text) => ` (${text})`,
  },
  breaking: BREAKING,
  clauses: CLAUSES,
  dates: DATES,
  figures: FIGURES,
  /** A sentence may begin with a hedge: `About $5.6 million`. */
  capitalised: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  bigHedges: [],
  deck: DECK,
  chart: CHART,
  preview: PREVIEW,
  prompts: PROMPTS,
  mail: MAIL,
  skeleton: SKELETON,
};
