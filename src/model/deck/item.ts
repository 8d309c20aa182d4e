// What fills the slots of a slide: items chosen from the content, before a word is written; and what they are called.
import type { Localized } from '../../words/languages.ts';
import type { ChartEntry, ChartSpec } from '../content/chart-spec.ts';
import type { Metric, Report, Stance } from '../content/metric.ts';
import type { Source } from '../content/source.ts';
import type { Takeaway } from '../content/takeaway.ts';
import { never } from '../errors.ts';
import type { Place } from '../place.ts';
import type { DisclosureBlock } from '../template/disclosures.ts';

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
  | {
      readonly kind: 'disclosure';
      /** Of the paragraph that it is a sentence or more of. */
      readonly id: string;
      readonly block: DisclosureBlock;
      /** Words of the house, or what is known of the edition; undefined for what only the finished deck knows. */
      readonly says: Localized | undefined;
      readonly fact?: DeckFact;
      readonly place: Place;
    };

/** What the program says of a deck by itself. */
export type DeckFact = 'documents' | 'looked-up' | 'arithmetic' | 'stances';

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
    case 'disclosure':
      return item.id;
    default:
      return never(item);
  }
}
