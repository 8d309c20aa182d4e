// A chart.js configuration of any kind → the values it draws, by the ledger's key.
import type { ChartConfiguration } from 'chart.js';

type Datum = number | null | readonly [number, number] | { readonly x: unknown; readonly y: unknown };

/** In the order of the datasets. A value between two levels is their difference, to twelve digits. */
export function drawnValues(configuration: ChartConfiguration): ReadonlyMap<string, number> {
  return new Map(
    configuration.data.datasets.flatMap((dataset) => {
      const { keys = [] } = dataset;
      // Lines rise with the value; marks without a line lie along it.
      const axis = 'showLine' in dataset && dataset.showLine === true ? 'y' : 'x';
      return (dataset.data as readonly Datum[]).flatMap((datum, index): [string, number][] => {
        const key = keys[index];
        return key === undefined || datum === null ? [] : [[key, valueOfDatum(datum, axis)]];
      });
    }),
  );
}

function valueOfDatum(datum: Exclude<Datum, null>, axis: 'x' | 'y'): number {
  if (typeof datum === 'number') return datum;
  if ('x' in datum) return Number(datum[axis]);
  const [from, to] = datum;
  return Number((to - from).toPrecision(12));
}
