// The configuration handed to chart.js → the values in it, by the key of the ledger's figure each is drawn for.
import type { ChartConfiguration } from 'chart.js';
import type { ChartKind } from '../../src/model/chart-spec.ts';

export type KeyedValue = { readonly key: string; readonly value: number };

/** Of a bar between two levels the change it shows; one that starts from zero shows the level itself. */
export function drawnValues({ data }: ChartConfiguration, kind: ChartKind): readonly KeyedValue[] {
  const along = kind === 'line' || kind === 'slope' ? 'y' : 'x';
  return data.datasets.flatMap(({ data: values, keys = [] }) =>
    keys.flatMap((key, index): KeyedValue[] =>
      key === undefined ? [] : [{ key, value: numberIn(values[index], along) }],
    ),
  );
}

function numberIn(datum: unknown, along: 'x' | 'y'): number {
  if (Array.isArray(datum)) return Number(datum[1]) - Number(datum[0]);
  const value = typeof datum === 'number' ? datum : (datum as Record<string, unknown> | null)?.[along];
  if (typeof value !== 'number') throw new Error(`Unexpected datum ${JSON.stringify(datum)}`);
  return value;
}
