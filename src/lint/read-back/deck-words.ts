// The words by which a finished deck is read back: how a source line begins, marks what is stale and points elsewhere.
import type { Language, Localized } from '../../model/language.ts';

/** The same words as the plan's vocabulary; a test holds the two together. */
export const DECK_WORDS = {
  stale: { ja: '時点・要更新', en: '; stale' },
  conflictAt: { ja: '食い違う値はp.', en: 'Differing values: p. ' },
  sourceList: { ja: '一覧はp.', en: 'List: p. ' },
  receipts: { ja: '根拠', en: 'Receipts' },
  derived: { ja: '本資料の計算：', en: 'Our arithmetic: ' },
  samePublisher: { ja: '同', en: 'same publisher' },
} as const satisfies Record<string, Localized>;

/** Shapes that stand on every page. */
export const SOURCE_LINE = 'sources';

export function isReceiptsHeading(text: string, language: Language): boolean {
  return text.trim() === `${DECK_WORDS.receipts[language]}:`;
}
