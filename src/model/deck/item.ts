// What fills the slots of a slide: items chosen from the content, before a word is written.
import type { ChartEntry, ChartSpec } from '../content/chart-spec.ts';
import type { Metric, Report, Stance } from '../content/metric.ts';
import type { Prose } from '../content/prose.ts';
import type { Source } from '../content/source.ts';
import type { Takeaway } from '../content/takeaway.ts';

/** One takeaway, report, source, value of a chart, stance or disclosure, each answering to the fields of its kind. */
export type Item =
  | { readonly kind: 'takeaway'; readonly takeaway: Takeaway }
  | { readonly kind: 'report'; readonly report: Report; readonly metric: Metric; readonly preferred: boolean }
  | {
      readonly kind: 'source';
      readonly source: Source;
      readonly number: number;
      readonly pages: readonly CitedOn[];
    }
  | {
      readonly kind: 'chart-value';
      readonly spec: ChartSpec;
      readonly entry: ChartEntry;
      /** Id of the one that shows the chart. */
      readonly takeaway: string;
    }
  | { readonly kind: 'stance'; readonly stance: Stance }
  | { readonly kind: 'words'; readonly id: string; readonly prose: Prose };

export type ItemOf<Kind extends Item['kind']> = Extract<Item, { readonly kind: Kind }>;

/** A page that cites a source. */
export type CitedOn = { readonly page: number; readonly slide: string };
