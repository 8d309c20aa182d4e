// Heads of workbook columns that no picture has, by language.
import type { Localized } from '../language.ts';

export const SHEET_WORDS = {
  label: { ja: '表示', en: 'As shown' },
  note: { ja: '注記', en: 'Note' },
  set: { ja: '系列', en: 'Series' },
  mark: { ja: '印', en: 'Mark' },
  day: { ja: '日付', en: 'Date' },
  names: { ja: '名前の位置', en: 'Place of names' },
  bases: { ja: '述べ方の位置', en: 'Place of bases' },
  start: { ja: '軸の左端', en: 'Start of axis' },
  end: { ja: '軸の右端', en: 'End of axis' },
  change: { ja: '増減または水準', en: 'Change or level' },
  level: { ja: '到達水準', en: 'Level reached' },
  base: { ja: '土台', en: 'Base' },
  size: { ja: '大きさ', en: 'Size' },
  rest: { ja: '残り', en: 'Rest' },
  top: { ja: '上端', en: 'Top' },
} as const satisfies Record<string, Localized>;
