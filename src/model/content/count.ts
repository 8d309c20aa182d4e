// A number of things that words say, and what it is counted from.
import type { Place } from '../place.ts';

export type Count = {
  /** As typed: `4要因`. */
  readonly words: string;
  /** The whole number that they say. */
  readonly number: number;
  /** As written behind the `=`: `sources`, `takeaways factor`, `R1 + V3`; undefined where nothing says what is counted. */
  readonly of?: string;
  readonly place: Place;
};

/** What may be counted of a claim beside its fields, which are lists; each as it is written. */
export const COUNTED_OF_CLAIM = ['points', 'sources', 'publishers', 'entries'] as const;

/** What may be counted of the whole content, each before an id or a tag. */
export const COUNTED_BY_NAME = ['takeaways', 'reports', 'rows', 'columns', 'sources'] as const;
