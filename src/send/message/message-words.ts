// The words a message says by itself, in its language: marks of a draft, labels of the attachment, sizes and dates.
import { formatEnglishDate, formatJapaneseDate } from '../../quantity/format/format-date.ts';
import type { Language } from '../../words/language.ts';

export const MESSAGE_WORDS = {
  draftMark: { ja: '【下書き】', en: '[DRAFT] ' },
  draftBanner: {
    ja: '下書き：この号は未承認です。配布しないでください。',
    en: 'DRAFT: this edition has not been approved. Do not distribute.',
  },
  series: { ja: '週次テーマ・ブリーフィング', en: 'Weekly theme briefing' },
  asOf: { ja: '基準日 ', en: 'As of ' },
  separator: { ja: '｜', en: ' | ' },
  takeaways: { ja: '要点', en: 'Takeaways' },
  attachment: { ja: '添付資料', en: 'Attachment' },
  format: { ja: '形式', en: 'Format' },
  audience: { ja: '対象', en: 'For' },
  classification: { ja: '取扱区分', en: 'Classification' },
  page: { ja: '添付資料 p.', en: 'attachment, p. ' },
  everybody: { ja: '各位', en: 'all' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** `2025-10-24` → `2025年10月24日`, `24 October 2025` */
export function dayText(date: string, language: Language): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return language === 'ja'
    ? formatJapaneseDate({ kind: 'date', year, month, day })
    : formatEnglishDate({ kind: 'date', year, month, day });
}

export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function slidesText(slides: number, language: Language): string {
  if (language === 'ja') return `PowerPoint・${slides}ページ`;
  return `PowerPoint, ${slides} ${slides === 1 ? 'slide' : 'slides'}`;
}

/** A person is spoken to by name, a group as a group. */
export function nameText(names: readonly string[], language: Language): string {
  const [name = ''] = names;
  if (names.length !== 1 || name === '') return MESSAGE_WORDS.everybody[language];
  return language === 'ja' ? `${name} 様` : name;
}
