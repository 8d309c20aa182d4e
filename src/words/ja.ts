// Japanese: everything the program has to know to read it and to write it.
import { BREAKING } from './ja/breaking.ts';
import { CLAUSES } from './ja/clauses.ts';
import { DATES } from './ja/dates.ts';
import { FIGURES } from './ja/figures.ts';
import { CHART, DECK, MAIL, PREVIEW, PROMPTS, SKELETON } from './ja/labels.ts';
import type { LanguageWords } from './language-words.ts';

export const JA: LanguageWords = {
  name: 'Japanese',
  tag: 'ja-JP',
  otherTag: 'en-US',
  script: 'japanese',
  letters: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  punctuation: {
    wordSpace: '',
    and: '・',
    list: '、',
    separator: '｜',
    gap: '　',
    stop: '。',
    colon: '：',
    bracketed: (text) => `（${text}）`,
  },
  breaking: BREAKING,
  clauses: CLAUSES,
  dates: DATES,
  figures: FIGURES,
  capitalised: (text) => text,
  bigHedges: ['約'],
  deck: DECK,
  chart: CHART,
  preview: PREVIEW,
  prompts: PROMPTS,
  mail: MAIL,
  skeleton: SKELETON,
};
