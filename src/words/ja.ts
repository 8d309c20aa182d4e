// Japanese: everything the program has to know to read it and to write it.

import type { ClauseWords } from './clauses.ts';
import { CHANGES } from './ja/changes.ts';
import { DATES } from './ja/dates.ts';
import { DISCLOSURES } from './ja/disclosures.ts';
import { FIGURES } from './ja/figures.ts';
import { CHART, DECK, MAIL, PREVIEW, PROMPTS, SKELETON } from './ja/labels.ts';
import { MEASURES } from './ja/measures.ts';
import { MODALITY } from './ja/modality.ts';
import { NUMBER_WORDS } from './ja/number-words.ts';
import { SAID } from './ja/said-numbers.ts';
import { SAMPLE } from './ja/sample.ts';
import { SENTENCES } from './ja/sentences.ts';
import type { BreakingWords, LanguageWords } from './language-words.ts';
import { anyOf } from './match-text.ts';

const MONTHS_AND_PLACES = '[かカヵヶケ](?:月|国|所|年)';

/** Units of more than one character; each character of the others may not be parted from its number anyway. */
const LONG = Object.values(FIGURES.units)
  .flatMap(({ read }) => read)
  .filter((word) => /^\p{L}{2}/u.test(word));

/** Where a Japanese line may not end, after JIS X 4051. */
const BREAKING: BreakingWords = {
  /** Closing brackets, stops, middle dots, marks of repetition and length, small kana, units. */
  neverFirst:
    '、。，．・：；？！‼⁇⁈⁉）］｝〕〉》」』】〙〗〟’”｠–‐゠〜～ー々〻ヽヾゝゞぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ％‰℃｡､･ｰﾞﾟ｣',
  leaning: 'はがをにへともでのやか',
  neverLast: '（［｛〔〈《「『【〘〖〝‘“｟￥＄№〜～約',
  /** `2か月`, `14億人`. */
  whole: `第?[\\d０-９][\\d０-９.,，]*[千百十万億兆]*(?:四半期|${MONTHS_AND_PLACES}|${anyOf(LONG)}|\\p{Script=Han})?`,
  unitStart: `[\\p{Script=Han}ヶヵかカつ${LONG.map((word) => word.charAt(0)).join('')}]`,
  unitFirst: `[年月日時分秒円元万億兆千百割倍人社件台個本枚回位点歳週階種次期版]|${MONTHS_AND_PLACES}|${anyOf(LONG)}`,
  beforeNumber: '[第年月毎計各同全約]',
};

/** How Japanese ties figures to subjects. */
const CLAUSES: ClauseWords = {
  adds: 'さらに|また、|加えて|そのうえ|その上|しかも|なお',
  contrasts: 'これに対し|それに対し|一方|他方|反対に|対して',
  namesAfter: 'の',
  ratioOf: ' ?(?:モデル)? ?の[^はがも、,]{0,14}',
  deniedBefore: '',
  deniedAfter: ' ?(?:モデル)? ?(?:(?:では|じゃ)(?:なく|ない|ありません)|以外|を除)',
  yardstickBefore: '',
  yardstickAfter:
    ' ?(?:モデル)? ?(?:等|など)? ?(?:と(?:の)?比|に比べ|を(?:大きく|はるかに)?(?:上回|下回|超え|凌駕|しの)|に(?:匹敵|並|迫)|と(?:同等|並|競合|直接|互角)|より|並み|級|クラス|相当|以前|以来)',
  shortened: '',
  footnote: '注',
};

import { OPPOSITIONS } from './ja/oppositions.ts';
import { PERIODS } from './ja/periods.ts';

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
    quotes: ['「', '」'],
    bracketed: (text) => `（${text}）`,
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
  capitalised: (text) => text,
  bigHedges: ['約'],
  deck: DECK,
  disclosures: DISCLOSURES,
  chart: CHART,
  preview: PREVIEW,
  prompts: PROMPTS,
  mail: MAIL,
  skeleton: SKELETON,
  sample: SAMPLE,
};
