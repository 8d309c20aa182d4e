// A chart, the ledger, the values handed to chart.js and the marks of the native chart → every value that is not the same in all.
import type { Chart, ChartPoint } from '../../src/model/deck/chart.ts';
import { type NativeMark, plain } from './read-native.ts';

export type KeyedValue = { readonly key: string; readonly value: number };

/** What the ledger says of a key: its value, and its words with their hedge. */
export type LedgerEntry = { readonly value: number; readonly label: string };

export type Told = {
  readonly chart: Chart;
  readonly ledger: (key: string) => LedgerEntry | undefined;
  readonly drawn: readonly KeyedValue[];
  readonly native: readonly NativeMark[];
};

/** Empty when all four agree, value by value, and no mark is left over. */
export function disagreements({ chart, ledger, drawn, native }: Told): readonly string[] {
  const marks = [...native];
  const values = [...drawn];
  const found: string[] = [];
  for (const point of chart.points) {
    const known = ledger(point.key);
    const mark = take(marks, (one) => isMarkOf(one, point));
    const value = take(values, ({ key }) => key === point.key)?.value;
    const told = { ledger: known?.value, picture: value, chart: mark?.value, workbook: mark?.stored };
    if (Object.values(told).some((one) => one !== known?.value || one === undefined)) {
      found.push(`${point.key}: ${JSON.stringify(told)}`);
    }
    if (known !== undefined && mark?.label && !mark.label.includes(plain(known.label))) {
      found.push(`${point.key}: label ${mark.label}, ledger ${known.label}`);
    }
  }
  return [...found, ...values.map(({ key }) => `picture: ${key}`), ...restOf(marks, chart)];
}

/** By its label where it has one, which is rich text, else by series and date; a value cannot name itself. */
function isMarkOf({ label, series, category }: NativeMark, point: ChartPoint): boolean {
  if (label !== '') return label.includes(plain(point.label)) && isNamed({ label, series, category }, point);
  return series === (point.set ?? '') && isAt(category, point);
}

function isNamed(
  mark: Pick<NativeMark, 'label' | 'series' | 'category'>,
  { group, set, at }: ChartPoint,
): boolean {
  const words = plain(Object.values(mark).join(''));
  if (at !== undefined) return isAt(mark.category, { at }) && words.includes(plain(set ?? ''));
  return mark.category === '' || (words.includes(plain(group)) && words.includes(plain(set ?? '')));
}

/** By its day, or by the name of its period. */
function isAt(category: string, { at }: Pick<ChartPoint, 'at'>): boolean {
  return category === String((at?.day ?? 0) + 25_569) || category === at?.label;
}

/** What the parts of a ring leave of the whole is a mark without a label. */
function restOf(marks: readonly NativeMark[], { kind }: Chart): readonly string[] {
  const left = kind === 'doughnut' ? marks.filter(({ label }) => label !== '') : marks;
  return left.map((mark) => `native: ${JSON.stringify(mark)}`);
}

function take<T>(from: T[], isIt: (one: T) => boolean): T | undefined {
  const index = from.findIndex(isIt);
  return index < 0 ? undefined : from.splice(index, 1)[0];
}
