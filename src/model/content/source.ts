// A source is a document somebody published; this is its card, never its text.
import type { Language, Localized } from '../../words/languages.ts';
import type { Place } from '../place.ts';
import type { Metric } from './metric.ts';

export const SOURCE_KINDS = [
  'research-report',
  'editorial',
  'vendor-note',
  'filing',
  'press',
  'dataset',
] as const;
type SourceKind = (typeof SOURCE_KINDS)[number];

export const TRUST_LEVELS = ['high', 'medium', 'low'] as const;
type TrustLevel = (typeof TRUST_LEVELS)[number];

export type Source = {
  readonly id: string;
  readonly title: string;
  /** Documents of one publisher are one voice, however many they are. */
  readonly publisher: string;
  readonly publisherName: Localized;
  readonly author?: string;
  readonly kind: SourceKind;
  /** ISO date, `2025-02-26`. */
  readonly date: string;
  /** Whether the document states its date or it was worked out, and then how. */
  readonly dateBasis: 'stated' | 'inferred';
  readonly dateNote?: Localized;
  readonly language: Language;
  /** File name inside the folder of originals. */
  readonly original: string;
  readonly trust: TrustLevel;
  /** Why it is trusted that far, one short sentence. */
  readonly trustReason: Localized;
  /** What of it the deck relies on, one sentence in our own words. */
  readonly reliedOn?: Localized;
  /** What the deck uses it for, one short phrase. */
  readonly use: Localized;
  /** Days after its date from which its figures are marked with their age, where that differs from its kind. */
  readonly ages?: number;
  readonly place: Place;
};

/** Days in which a document of a kind speaks of the present: what reports an analysis ages in a year, news in a season. */
const DAYS_FRESH: Readonly<Record<SourceKind, number>> = {
  'research-report': 400,
  filing: 400,
  editorial: 180,
  'vendor-note': 180,
  dataset: 120,
  press: 90,
};

/** Days for which a document's figure speaks of the present: `override` is what an audience allows for any. */
export function daysFresh(
  source: Pick<Source, 'kind' | 'ages'>,
  metric: Pick<Metric, 'ages'> | undefined,
  override: number | undefined,
): number {
  return override ?? metric?.ages ?? source.ages ?? DAYS_FRESH[source.kind];
}
