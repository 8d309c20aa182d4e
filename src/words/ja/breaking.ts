// Where a Japanese line may not end, after JIS X 4051.
import type { BreakingWords } from '../language-words.ts';
import { anyOf } from '../match-text.ts';
import { FIGURES } from './figures.ts';

/** Units of more than one character; each character of the others may not be parted from its number anyway. */
const LONG = Object.values(FIGURES.units)
  .flatMap(({ read }) => read)
  .filter((word) => /^\p{L}{2}/u.test(word));
const MONTHS_AND_PLACES = '[かカヵヶケ](?:月|国|所|年)';

export const BREAKING: BreakingWords = {
  /** Closing brackets, stops, middle dots, marks of repetition and length, small kana, units. */
  neverFirst:
    '、。，．・：；？！‼⁇⁈⁉）］｝〕〉》」』】〙〗〟’”｠–‐゠〜～ー々〻ヽヾゝゞぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ％‰℃｡､･ｰﾞﾟ｣',
  neverLast: '（［｛〔〈《「『【〘〖〝‘“｟￥＄№〜～約',
  /** `2か月`, `14億人`. */
  whole: `第?[\\d０-９][\\d０-９.,，]*[千百十万億兆]*(?:四半期|${MONTHS_AND_PLACES}|${anyOf(LONG)}|\\p{Script=Han})?`,
  unitStart: `[\\p{Script=Han}ヶヵかカつ${LONG.map((word) => word.charAt(0)).join('')}]`,
  unitFirst: `[年月日時分秒円元万億兆千百割倍人社件台個本枚回位点歳週階種次期版]|${MONTHS_AND_PLACES}|${anyOf(LONG)}`,
  beforeNumber: '[第年月毎計各同全約]',
};
