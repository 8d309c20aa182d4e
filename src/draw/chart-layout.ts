// What every chart kind's layout has in common: shapes by layer, the plot of chart.js, and texts that did not fit.
import type { Layers, Plot } from './shape.ts';

export type ChartLayout = Layers & {
  readonly plot: Plot;
  /** Texts that had to be shortened, whole; empty when everything stands as written. */
  readonly cut: readonly string[];
  /** Whether rows or bars are lower than their text needs. */
  readonly crowded: boolean;
};
