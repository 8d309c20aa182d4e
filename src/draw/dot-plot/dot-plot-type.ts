// Type sizes of a dot plot, the same as on the slide around it.
import type { TextStyle } from '../shape.ts';

export const DOT_PLOT_TYPE = {
  head: { size: 12, bold: false },
  group: { size: 14, bold: true },
  text: { size: 12, bold: false },
  value: { size: 12, bold: true },
  emphasised: { size: 16, bold: true },
  tick: { size: 12, bold: false },
} as const satisfies Record<string, TextStyle>;
