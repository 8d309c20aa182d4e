// The ledger as planning reads it: a reference → its figure, where it stands, and how it is written in one language.

import type { Metric, ReportRef } from '../model/metric.ts';
import type { Figure, FigurePart } from '../model/quantity.ts';

export type Resolved = {
  /** `metric@source`, or the metric's id when it is derived. */
  readonly key: string;
  readonly metric: Metric;
  readonly figure: Figure;
  readonly derived: boolean;
  readonly sources: readonly { readonly source: string; readonly line: number }[];
};

export type Ledger = {
  readonly resolve: (ref: ReportRef) => Resolved | undefined;
  readonly format: (figure: Figure) => readonly FigurePart[];
  /** The calculation of a derived metric in words. */
  readonly calculation: (metric: string) => string;
};
