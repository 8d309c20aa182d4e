// A chart → whether PowerPoint has a chart that says the same, and if so its workbook and series.
import type { ChartForm } from '../model/content/chart-spec.ts';
import type { Chart } from '../model/deck/chart.ts';
import { InternalError } from '../model/errors.ts';
import type { Language } from '../words/languages.ts';
import { CHART_KINDS } from './kinds/chart-kinds.ts';
import type { NativeSheet } from './sheet/native-sheet.ts';

/** Why there is none; undefined where there is one. */
export function nativeGap(chart: Chart): string | undefined {
  const { native } = CHART_KINDS[chart.kind];
  // Heads would have to stand between groups that stay parts of one axis.
  if (chart.split !== undefined) return 'bars parted by scope need heads between them';
  if (chart.points.some(({ value }) => !Number.isFinite(value))) return 'a value is no number';
  return typeof native === 'string' ? native : native.lacks(chart);
}

/** A chart and the form its audience asks for → whether it stands on the slide as a chart that can be edited. */
export function isNative({ chart, form }: { readonly chart: Chart; readonly form: ChartForm }): boolean {
  return form !== 'picture' && chart.points.length > 0 && nativeGap(chart) === undefined;
}

/** Of a chart without a gap: the writer writes it, reading back compares with it. */
export function toNativeSheet(chart: Chart, language: Language): NativeSheet {
  const { native } = CHART_KINDS[chart.kind];
  if (typeof native !== 'string') return native.sheet(chart, language);
  throw new InternalError(`Unexpected kind \`${chart.kind}\`, expected one that has a native equal`);
}
