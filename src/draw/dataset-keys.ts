// What a dataset of chart.js says besides its data: which entry of the ledger each of its values is.
import type { ChartType } from 'chart.js';

/** In the order of the data; undefined for what is drawn but is no value, such as the rest of a ring. */
export type DatasetKeys = readonly (string | undefined)[];

declare module 'chart.js' {
  interface ChartDatasetProperties<TType extends ChartType, TData> {
    keys?: DatasetKeys;
  }
}
