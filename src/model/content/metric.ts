// The ledger: metrics, what each source reports for them, what may be compared, and what is derived.
import type { Language, Localized } from '../../words/languages.ts';
import type { Place } from '../place.ts';
import type { Figure } from '../quantity.ts';
import type { SeriesCell } from './series.ts';
import type { Where } from './where.ts';

/** One source's value for a metric. At most one per metric and source: another scope is another metric. */
export type Report = {
  readonly metric: string;
  readonly source: string;
  readonly figure: Figure;
  /** The figure as the original writes it, e.g. `560 万ドル`. */
  readonly token: string;
  /** Of the short form: all words quoted (`約 560 万ドル`), of which the token is part; they are looked up in its stead. */
  readonly quotation?: string;
  /** What the ledger says beside the words that they are counted in (`百万円`, `USD/share`), as it writes it. */
  readonly unit?: string;
  /** Where the original says it. */
  readonly at: Where;
  readonly stance: Stance;
  /** How the source grounds the value, in a few words (`V3の技術報告`). */
  readonly basis?: Localized;
  /** What this source counts in, where it says less or other than the metric's scope. */
  readonly scope?: Localized;
  /** What this deck does with it, in a few words (`採用`). */
  readonly use?: Localized;
  readonly place: Place;
};

export type Metric = {
  readonly id: string;
  readonly topic: string;
  readonly definition: Localized;
  /** What is counted in and what is not. */
  readonly scope?: Localized;
  /** Display name of the model, company or market the metric is about; where none is written, the definition. */
  readonly subject: Localized;
  /**
   * Spellings of the subject, default its display names; the passage must contain one of them. Without any, the figure
   * may stand wherever no subject of another metric owns it.
   */
  readonly subjectAnchors: readonly string[];
  readonly reports: readonly Report[];
  /** The source whose report `{{metric}}` reads when there are several. */
  readonly preferred?: string;
  readonly derived?: Derivation;
  /** Of a series: where in it the metric stands. */
  readonly cell?: SeriesCell;
  /** Days after its document's date from which it is marked with its age, where that is not the document's: a price ages in weeks. */
  readonly ages?: number;
  readonly place: Place;
};

/**
 * A metric calculated by the deck. Its inputs are reports (`metric@source`) or other derived metrics. Where unit, decimals
 * and qualifier are not said they follow from the inputs.
 */
export type Derivation = {
  /** `+ - * /`, parentheses, numbers and the input names: `total - part`. */
  readonly formula: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** The unit as in a report: `USD`, `percent`, `model`, `times`, … */
  readonly unit?: string;
  /** Decimal places kept. */
  readonly decimals?: number;
  /** What the analyst gets by hand, of a range both ends: a formula typed wrong gives something else. */
  readonly result?: number | readonly number[];
  readonly qualifier?: Figure['qualifier'];
  readonly place: Place;
};

/** Metrics whose values invite comparison, with the reason for caution and the analyst's decision. */
export type Comparable = {
  readonly id: string;
  readonly title: Localized;
  readonly metrics: readonly string[];
  readonly caution: Localized;
  readonly decision?: ConflictDecision;
  readonly place: Place;
};

export type ConflictDecision = {
  readonly show: 'all' | 'preferred';
  /** `metric@source` */
  readonly preferred?: string;
  readonly reason?: 'primary' | 'narrower-scope' | 'newer';
  readonly note: Localized;
  /** The takeaway whose slide shows every side; marks elsewhere lead there. */
  readonly shownBy: string;
};

export type ReportRef = { readonly metric: string; readonly source?: string };

/** What an amount counts: the scope that is written, else the definition, where it says more than the subject beside it. */
export function countedIn({ scope }: Pick<Report, 'scope'>, metric: Metric): Localized | undefined {
  const isSaid = Object.entries(metric.definition).some(
    ([language, words]) => metric.subject[language as Language] !== words,
  );
  return scope ?? metric.scope ?? (isSaid ? metric.definition : undefined);
}

export function reportKey(report: Pick<Report, 'metric' | 'source'>): string {
  return `${report.metric}@${report.source}`;
}

/** A conflict: reports that cannot all hold as stated, and how the analyst decided to show them. */
export type Conflict = {
  /** Id of the comparable group, or of the metric when no group contains it. */
  readonly id: string;
  /** Keys of the reports that take part (`metric@source`), in ledger order; no common value exists. */
  readonly sides: readonly string[];
  /** Every two sides that contradict each other. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly decision?: ConflictDecision;
  /** The takeaway whose slide shows every side. */
  readonly shownBy?: string;
};

/** How a claim stands to the world: who vouches for it and whether it is past, present or expected. */
export const STANCES = [
  'fact',
  'announced',
  'reported',
  'measured',
  'estimate',
  'forecast',
  'plan',
  'opinion',
  'disputed',
  /** What the house makes of it: never a fact, and never a source's. */
  'house-view',
] as const;
export type Stance = (typeof STANCES)[number];
