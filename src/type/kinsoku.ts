// What may not begin or end a line, by language: one table for pages, charts, tables and the rule that looks at them again.
import type { Language } from '../words/language.ts';

type Kinsoku = { readonly neverFirst: string; readonly neverLast: string };

/**
 * Beside UAX 14, which leaves the wave dash and a sign after another free (measured). Japanese after JIS X 4051: closing
 * brackets, stops, middle dots, marks of repetition and length, small kana, units; opening brackets, and what stands
 * before a number.
 */
const KINSOKU: Readonly<Record<Language, Kinsoku>> = {
  ja: {
    neverFirst:
      '、。，．・：；？！‼⁇⁈⁉）］｝〕〉》」』】〙〗〟’”｠–‐゠〜～ー々〻ヽヾゝゞぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ％‰℃｡､･ｰﾞﾟ｣',
    neverLast: '（［｛〔〈《「『【〘〖〝‘“｟￥＄№〜～約',
  },
  en: { neverFirst: ')]},.;:!?%»', neverLast: '([{«¥$£€' },
};

/** Words of every language stand in every deck: names, sources, quotations. */
const NEVER_FIRST = new Set(Object.values(KINSOKU).flatMap(({ neverFirst }) => [...neverFirst]));
const NEVER_LAST = new Set(Object.values(KINSOKU).flatMap(({ neverLast }) => [...neverLast]));

/** Whether a line may begin with these words. */
export function mayBegin(text: string): boolean {
  return !NEVER_FIRST.has(text.charAt(0));
}

/** Whether a line may end with these words; the space at their end does not count. */
export function mayEnd(text: string): boolean {
  return !NEVER_LAST.has(text.trimEnd().slice(-1));
}
