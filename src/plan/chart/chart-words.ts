// The words every chart needs, by language: column heads, legend, units, split.

import type { ChartKind } from '../../model/content/chart-spec.ts';
import type { ChartMark } from '../../model/deck/chart.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Language, Localized } from '../../words/language.ts';

export const COLUMN_WORDS = {
  group: { ja: 'モデル', en: 'Model' },
  subject: { ja: '対象', en: 'Subject' },
  publisher: { ja: '発行元', en: 'Publisher' },
  basis: { ja: '資料での述べ方', en: 'How it is put' },
} as const satisfies Record<string, Localized>;

export const LEGEND_WORDS = {
  'relied-on': { ja: '本資料が依拠する値', en: 'Relied on here' },
  reported: { ja: '報告値', en: 'Reported' },
  unclear: { ja: '根拠か対象が不明確', en: 'Basis or subject unclear' },
  comparison: { ja: '比較対象', en: 'For comparison' },
  arrow: { ja: '上限・下限のみ', en: 'Bound only' },
} as const satisfies Record<ChartMark | 'arrow', Localized>;

export const OWN_ARITHMETIC: Localized = { ja: '本資料の計算', en: 'Our arithmetic' };

export const SPLIT_WORDS: Localized = {
  ja: '対象範囲が異なり、長さでは比べられない',
  en: 'Not to the same scope: lengths do not compare',
};

const UNIT_WORDS = {
  USD: { ja: '金額（ドル）', en: 'Amount (US$)' },
  CNY: { ja: '金額（元）', en: 'Amount (RMB)' },
  JPY: { ja: '金額（円）', en: 'Amount (¥)' },
  EUR: { ja: '金額（ユーロ）', en: 'Amount (€)' },
  percent: { ja: '比率（%）', en: 'Share (%)' },
  model: { ja: 'モデル数（件）', en: 'Models' },
  date: { ja: '時期', en: 'Date' },
  other: { ja: '値', en: 'Value' },
} as const satisfies Record<string, Localized>;

const LOG_WORDS: Localized = { ja: '、対数目盛', en: ', log scale' };

/** Else nobody could know whether the lengths of two panels compare. */
const PANEL_WORDS: Localized = { ja: '、各図とも同じ目盛', en: ', same scale in every panel' };

export function unitWords(
  quantity: Quantity | undefined,
  kind: ChartKind,
  scale: 'log' | 'linear',
  language: Language,
): string {
  const words = UNIT_WORDS[unitKey(quantity, kind)][language];
  const how = scale === 'log' ? LOG_WORDS : kind === 'small-multiples' ? PANEL_WORDS : undefined;
  if (how === undefined) return words;
  const inside = /[)）]$/u.exec(words);
  // The scale joins the unit in its brackets, or follows a unit that has none.
  return inside ? `${words.slice(0, -1)}${how[language]}${inside[0]}` : `${words}${how[language]}`;
}

function unitKey(quantity: Quantity | undefined, kind: ChartKind): keyof typeof UNIT_WORDS {
  if (kind === 'timeline') return 'date';
  if (quantity?.kind === 'money') return quantity.currency;
  if (quantity?.kind === 'percent') return 'percent';
  return quantity?.kind === 'count' && quantity.counter === 'model' ? 'model' : 'other';
}
