// What a chart counts → the name of its value axis, with its scale.
import type { ChartKind } from '../../model/content/chart-spec.ts';
import type { Quantity } from '../../model/quantity.ts';
import { type Language, type Localized, wordsOf } from '../../words/languages.ts';

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

export function unitWords(
  quantity: Quantity | undefined,
  kind: ChartKind,
  scale: 'log' | 'linear',
  language: Language,
): string {
  const words = UNIT_WORDS[unitKey(quantity, kind)][language];
  const { log, samePanels } = wordsOf(language).chart;
  // Else nobody could know whether the lengths of two panels compare.
  const how = scale === 'log' ? log : kind === 'small-multiples' ? samePanels : undefined;
  if (how === undefined) return words;
  const inside = /[)）]$/u.exec(words);
  // The scale joins the unit in its brackets, or follows a unit that has none.
  return inside ? `${words.slice(0, -1)}${how}${inside[0]}` : `${words}${how}`;
}

function unitKey(quantity: Quantity | undefined, kind: ChartKind): keyof typeof UNIT_WORDS {
  if (kind === 'timeline') return 'date';
  if (quantity?.kind === 'money') return quantity.currency;
  if (quantity?.kind === 'percent') return 'percent';
  return quantity?.kind === 'count' && quantity.counter === 'model' ? 'model' : 'other';
}
