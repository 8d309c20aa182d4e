// A chart that PowerPoint can draw → its workbook and series; the writer writes them, reading back compares with them.
import type { Chart } from '../chart.ts';
import { InternalError, never } from '../errors.ts';
import type { Language } from '../language.ts';
import { categorySheet } from './category-sheet.ts';
import type { NativeSheet } from './native-sheet.ts';
import { ringSheet } from './ring-sheet.ts';
import { scatterSheet } from './scatter-sheet.ts';
import { waterfallSheet } from './waterfall-sheet.ts';

/** `nativeEqual` has said yes. */
export function toNativeSheet(chart: Chart, language: Language): NativeSheet {
  switch (chart.kind) {
    case 'dot-plot':
    case 'range':
      return scatterSheet(chart, language);
    case 'doughnut':
      return ringSheet(chart, language);
    case 'waterfall':
      return waterfallSheet(chart, language);
    case 'bars':
    case 'columns':
    case 'share':
    case 'line':
    case 'slope':
      return categorySheet(chart, language);
    case 'timeline':
    case 'small-multiples':
      throw new InternalError(`Unexpected kind \`${chart.kind}\`, expected one that has a native equal`);
    default:
      return never(chart.kind);
  }
}
