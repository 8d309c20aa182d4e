// A native chart → every text its part must hold beside its values: message, caveat, unit, labels.
import type { Chart } from '../chart.ts';
import type { NativeLabel } from './native-label.ts';
import type { NativeSheet } from './native-sheet.ts';

/** A label is one text, however it is broken. */
export function nativeTexts(chart: Chart, { columns, series }: NativeSheet): readonly string[] {
  const labels = series.flatMap((one) => one.labels.flatMap((label) => (label ? [labelText(label)] : [])));
  const along = columns[series[0]?.along.column ?? 0];
  const names = (along?.cells ?? []).flatMap((cell) =>
    cell && 'text' in cell && cell.text !== '' ? [cell.text] : [],
  );
  return [...titleTexts(chart), ...(showsUnit(chart) ? [chart.unit] : []), ...names, ...labels];
}

function titleTexts({ message, caveat }: Chart): readonly string[] {
  return [message ?? '', caveat ?? ''].filter((text) => text !== '');
}

/** Parts of one whole say their unit in every label. */
export function showsUnit({ kind, unit }: Chart): boolean {
  return unit !== '' && kind !== 'doughnut' && kind !== 'share';
}

function labelText(label: NativeLabel): string {
  return label.flatMap((runs) => runs.map(({ text }) => text)).join('');
}
