// The how-many-eth line of a chart → its colour, its dash and the form of its marks: three channels that say the same.
import type { ChartColors } from '../../../model/chart.ts';

export type LineLook = {
  /** Hex. */
  readonly color: string;
  readonly dash: 'solid' | 'dash' | 'sysDot' | 'lgDashDot';
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond';
};

export function lineLook(index: number, colors: ChartColors): LineLook {
  const looks: readonly LineLook[] = [
    { color: colors.structure, dash: 'solid', symbol: 'circle' },
    { color: colors.muted, dash: 'dash', symbol: 'square' },
    { color: colors.ink, dash: 'sysDot', symbol: 'triangle' },
    { color: colors.data, dash: 'lgDashDot', symbol: 'diamond' },
  ];
  return looks[index % looks.length] as LineLook;
}
