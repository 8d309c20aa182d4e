// The words a deck says by itself, in its language: stances, source lines, dates, footers.

import type { Stance } from '../model/content/metric.ts';
import type { TrustLevel } from '../model/content/source.ts';
import { formatEnglishDate, formatJapaneseDate } from '../quantity/format/format-date.ts';
import type { Language, Localized } from '../words/language.ts';

/** Filled: said about past or present. Outlined: future or view. Inverted: sources disagree. */
export type ChipLook = 'filled' | 'outlined' | 'inverted';

export const STANCE_WORDS = {
  fact: {
    look: 'filled',
    name: { ja: '事実', en: 'Fact' },
    means: { ja: '確認できる事実', en: 'Established fact' },
  },
  announced: {
    look: 'filled',
    name: { ja: '自己申告', en: 'Self-reported' },
    means: { ja: '当事者の発表で、第三者の検証はない', en: "The company's own statement, unverified" },
  },
  reported: {
    look: 'filled',
    name: { ja: '報道', en: 'Reported' },
    means: { ja: '資料が伝えるが、根拠は示されていない', en: 'Stated by a source without its grounds' },
  },
  measured: {
    look: 'filled',
    name: { ja: '実測', en: 'Measured' },
    means: { ja: '測定の方法と結果が示されている', en: 'Method and result of measurement are given' },
  },
  estimate: {
    look: 'filled',
    name: { ja: '推計', en: 'Estimate' },
    means: { ja: '資料の分析による見積もり', en: 'Worked out by the source' },
  },
  forecast: {
    look: 'outlined',
    name: { ja: '見通し', en: 'Outlook' },
    means: { ja: 'これから起きることについての見方', en: 'A view of what is to come' },
  },
  plan: {
    look: 'outlined',
    name: { ja: '計画・目標', en: 'Plan / target' },
    means: { ja: '実績ではなく、計画か目標', en: 'Intended, not achieved' },
  },
  opinion: {
    look: 'outlined',
    name: { ja: '意見', en: 'Opinion' },
    means: { ja: '筆者の評価や主張', en: "The author's judgement" },
  },
  disputed: {
    look: 'inverted',
    name: { ja: '争点', en: 'Disputed' },
    means: { ja: '資料の間で食い違う', en: 'The sources disagree' },
  },
} as const satisfies Record<Stance, { look: ChipLook; name: Localized; means: Localized }>;

export const TRUST_WORDS = {
  high: { ja: '高', en: 'High' },
  medium: { ja: '中', en: 'Medium' },
  low: { ja: '低', en: 'Low' },
} as const satisfies Record<TrustLevel, Localized>;

/** Circled numbers of an ordered group; they are ordinals, never figures. */
export const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫';

export const WORDS = {
  sources: { ja: '出所：', en: 'Sources: ' },
  asOf: { ja: '基準日 ', en: 'As of ' },
  separator: { ja: '｜', en: ' | ' },
  inferredDate: { ja: '推定', en: 'inferred' },
  stale: { ja: '時点・要更新', en: '; stale' },
  derived: { ja: '本資料の計算：', en: 'Our arithmetic: ' },
  conflictAt: { ja: '食い違う値はp.', en: 'Differing values: p. ' },
  sourceList: { ja: '一覧はp.', en: 'List: p. ' },
  lineShort: { ja: '', en: 'l. ' },
  lineUnit: { ja: '行', en: '' },
  laneListTitle: { ja: '資料が書かれた時点', en: 'When each source was written' },
  listSeparator: { ja: '、', en: '; ' },
  laneTitle: { ja: '資料が書かれた時点（同じ時間軸）', en: 'When each source was written' },
  receipts: { ja: '根拠', en: 'Receipts' },
} as const satisfies Record<string, Localized>;

/** `2025-02-26` or `2025-02` as words. */
export function dateWords(date: string, language: Language): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const quantity = {
    kind: 'date' as const,
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
  return language === 'ja' ? formatJapaneseDate(quantity) : formatEnglishDate(quantity);
}
