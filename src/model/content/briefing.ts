// One week's edition.
import type { Localized } from '../../words/languages.ts';
import type { Place } from '../place.ts';
import type { Prose } from './prose.ts';

export type BriefingWords = {
  readonly title: Prose;
  readonly subtitle: Prose;
  /** The editor's summary, for notes and e-mails. */
  readonly lead: Prose;
};

export type Briefing = {
  /** ISO week, `2025-W43`. */
  readonly week: string;
  /** As-of date, ISO: only sources published until then are used. */
  readonly date: string;
  readonly theme: string;
  readonly status: 'draft' | 'approved';
  /** Who let it go out, and on which day. */
  readonly approved?: { readonly by: string; readonly on: string };
  readonly classification: Localized;
  /** Takeaways for the cover of every audience that asks for `conclusions`, in this order; at most three. */
  readonly conclusions: readonly string[];
  /** Takeaways left out of this edition. */
  readonly omit: readonly string[];
  readonly words: Localized<BriefingWords>;
  readonly place: Place;
};
