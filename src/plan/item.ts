// What a slot holds: one takeaway, report, source, stance or disclosure, each answering to field names.
import type { ChartEntry, ChartSpec } from '../model/chart-spec.ts';
import type { Metric, Report } from '../model/metric.ts';
import type { Prose } from '../model/prose.ts';
import type { Source } from '../model/source.ts';
import type { Stance } from '../model/stance.ts';
import type { Takeaway } from '../model/takeaway.ts';

export type Item =
  | { readonly kind: 'takeaway'; readonly takeaway: Takeaway }
  | { readonly kind: 'report'; readonly report: Report; readonly metric: Metric; readonly preferred: boolean }
  | {
      readonly kind: 'source';
      readonly source: Source;
      readonly number: number;
      readonly pages: readonly CitedOn[];
    }
  /** One entry of a chart that a takeaway shows. */
  | {
      readonly kind: 'chart-value';
      readonly spec: ChartSpec;
      readonly entry: ChartEntry;
      readonly takeaway: string;
    }
  | { readonly kind: 'stance'; readonly stance: Stance }
  | { readonly kind: 'words'; readonly id: string; readonly prose: Prose };

/** A page that cites a source. */
export type CitedOn = { readonly page: number; readonly slide: string };
