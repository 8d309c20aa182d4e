// A chart as the analyst asks for it: what is compared with what, never a typed number.
import type { ChartName } from '../../words/labels.ts';
import type { Localized } from '../../words/languages.ts';
import type { Place } from '../place.ts';
import type { Count } from './count.ts';
import type { Prose } from './prose.ts';
import type { SeriesSlice } from './series.ts';

/** What each language has a name for; each is an entry of `CHART_KINDS` in chart/kinds/. */
export type ChartKind = ChartName;

/**
 * How a chart stands on a slide: as a picture, as a PowerPoint chart that can be edited, or as that with its picture
 * kept for e-mail. The preview always shows the picture.
 */
export const CHART_FORMS = ['picture', 'native', 'both'] as const;
export type ChartForm = (typeof CHART_FORMS)[number];

export type ChartEntry = {
  /** `metric@source` or the id of a derived metric; on a timeline the id of a takeaway with a date. */
  readonly of: string;
  /** What the value is about: a row, a column, a segment; default the metric's subject. */
  readonly name?: Localized;
  /** What the value belongs to with others: one of several bars a row, a line, a segment of stacked shares, an end of a slope. */
  readonly set?: Localized;
  /** The small chart it stands in; default the metric's scope. */
  readonly panel?: Localized;
  /** On a line: the takeaway whose date it holds for; default the day its source was published. */
  readonly at?: string;
  /** On a line: the end of the period it holds for, of a series, ISO. */
  readonly moment?: { readonly day: string; readonly words: Localized };
  /** In a waterfall: a level reached, not a change. */
  readonly total?: boolean;
};

type ChartAnnotation = {
  /** `of` of an entry. */
  readonly on: string;
  readonly text: Localized<Prose>;
};

export type ChartSpec = {
  /** Of the file in `content/charts/`, or of the takeaway it is written in. */
  readonly id: string;
  readonly kind: ChartKind;
  readonly title: Localized;
  /** What `series` was made from. */
  readonly slice?: SeriesSlice;
  /** In row order. */
  readonly series: readonly ChartEntry[];
  /** One sentence in the picture: what to see in it. */
  readonly message?: Localized<Prose>;
  /** One line at the foot of the picture: what must not be read into it. */
  readonly caveat?: Localized<Prose>;
  readonly annotations: readonly ChartAnnotation[];
  /** The one entry that the deck relies on. */
  readonly emphasis?: string;
  /** Entries that are there for comparison only. */
  readonly comparison: readonly string[];
  /** Entries whose basis or subject is unclear: drawn hollow. */
  readonly unclear: readonly string[];
  readonly scale: 'log' | 'linear';
  /** As the ledger names it (`USD`, `percent`): what every entry has to be counted in. */
  readonly unit?: string;
  /** Parts bars whose scopes differ, each group under its scope: side by side, but not to be compared by length. */
  readonly split?: 'scope';
  /** Currencies side by side, each amount with its own, on an axis that names none; said in `caveat`. */
  readonly mixed?: 'currencies';
  /** Of a file of its own: numbers of things that its words may type. */
  readonly counts?: readonly Count[];
  readonly place: Place;
};

/** Those that a choice of rows or columns names: each of a list, of `first..last` both. */
export function namesInChoice(choice: string | readonly string[] = []): readonly string[] {
  return typeof choice === 'string' ? choice.split(/\s*\.\.\s*/) : choice;
}
