// A kind of mark and the theme's colours → how its dot looks; size and filling repeat what the colour says.

import type { ChartColors, ChartMark } from '../model/chart.ts';
import { never } from '../model/errors.ts';

export type MarkLook = { readonly radius: number; readonly color: string; readonly hollow: boolean };

export const MARK_ORDER: readonly ChartMark[] = ['relied-on', 'reported', 'unclear', 'comparison'];

export function markLook(mark: ChartMark, colors: ChartColors): MarkLook {
  switch (mark) {
    case 'relied-on':
      return { radius: 9, color: `#${colors.accent}`, hollow: false };
    case 'reported':
      return { radius: 6, color: `#${colors.structure}`, hollow: false };
    case 'unclear':
      return { radius: 6.5, color: `#${colors.structure}`, hollow: true };
    case 'comparison':
      return { radius: 6, color: `#${colors.data}`, hollow: false };
    default:
      return never(mark);
  }
}
