// What a chart counts → the name of its value axis, with its scale.
import { CHART_KINDS } from '../../chart/kinds/chart-kinds.ts';
import type { ChartKind } from '../../model/content/chart-spec.ts';
import type { Quantity } from '../../model/quantity.ts';
import { unitIdOf } from '../../quantity/units.ts';
import { type Language, wordsOf } from '../../words/languages.ts';

export function unitWords(
  quantity: Quantity | undefined,
  kind: ChartKind,
  scale: 'log' | 'linear',
  language: Language,
): string {
  const { shows, takes } = CHART_KINDS[kind];
  const { chart, figures } = wordsOf(language);
  const { axis, log, samePanels } = chart;
  const unit = quantity && unitIdOf(quantity);
  const words = shows === 'events' ? axis.date : ((unit && figures.units[unit].axis) ?? axis.value);
  // Else nobody could know whether the lengths of two panels compare.
  const how = scale === 'log' ? log : takes.includes('panel') ? samePanels : undefined;
  if (how === undefined) return words;
  const inside = /[)）]$/u.exec(words);
  // The scale joins the unit in its brackets, or follows a unit that has none.
  return inside ? `${words.slice(0, -1)}${how}${inside[0]}` : `${words}${how}`;
}
