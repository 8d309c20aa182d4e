// What fills the slots of a slide: items chosen from the content, before a word is written; and what they are called.
import type { ChartEntry, ChartSpec } from '../content/chart-spec.ts';
import type { Metric, Report, Stance } from '../content/metric.ts';
import type { Prose } from '../content/prose.ts';
import type { Source } from '../content/source.ts';
import type { Takeaway } from '../content/takeaway.ts';
import { never } from '../errors.ts';

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

/** Its id in the content, or as the content refers to it. */
export function itemName(item: Item): string {
  switch (item.kind) {
    case 'takeaway':
      return item.takeaway.id;
    case 'report':
      return `${item.report.metric}@${item.report.source}`;
    case 'source':
      return item.source.id;
    case 'chart-value':
      return item.entry.of;
    case 'stance':
      return item.stance;
    case 'words':
      return item.id;
    default:
      return never(item);
  }
}
