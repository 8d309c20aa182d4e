// A chart and the form its audience asks for → whether it stands on the slide as a chart that can be edited.
import type { Chart } from '../chart.ts';
import type { ChartForm } from '../chart-spec.ts';
import { nativeEqual } from './native-equal.ts';

export function isNative({ chart, form }: { readonly chart: Chart; readonly form: ChartForm }): boolean {
  return form !== 'picture' && chart.points.length > 0 && nativeEqual(chart).has;
}
