// One edition of a briefing: of a week, a month, or an occasion.
import type { Localized } from '../../words/languages.ts';
import type { Place } from '../place.ts';
import type { Count } from './count.ts';
import type { Prose } from './prose.ts';

export type BriefingWords = {
  readonly title: Prose;
  readonly subtitle: Prose;
  /** The editor's summary, for notes and e-mails. */
  readonly lead: Prose;
};

export type Briefing = {
  /** Id of the edition: an ISO week, `2025-W43`, or any other, `results-q3`. */
  readonly week: string;
  /** What readers see instead of the id; the date where it is not said, of a week the week itself. */
  readonly label?: Localized;
  /** As-of date, ISO: only sources published until then are used. */
  readonly date: string;
  readonly theme: string;
  readonly status: 'draft' | 'approved';
  /** When its words were finished: ISO with time and zone, or that they are not. */
  readonly completed?: string;
  /** Who let it go out, and on which day. */
  readonly approved?: { readonly by: string; readonly on: string };
  /** The day on which the house looks at its views again at the latest, ISO. */
  readonly review?: string;
  /** How the deck is to be handled, where that is said. */
  readonly classification?: Localized;
  /** Takeaways for the cover of every audience that asks for `conclusions`, in this order; at most three. */
  readonly conclusions: readonly string[];
  /** Takeaways left out of this edition. */
  readonly omit: readonly string[];
  /** Numbers of things that the words may type, each with what it counts. */
  readonly counts: readonly Count[];
  readonly words: Localized<BriefingWords>;
  readonly place: Place;
};

/** The one with the latest date; of several on one day the last by id. Undefined when there are none. */
export function newestBriefing(briefings: Iterable<Briefing>): Briefing | undefined {
  const keyOf = ({ date, week }: Briefing) => `${date} ${week}`;
  return [...briefings].reduce<Briefing | undefined>(
    (newest, one) => (newest === undefined || keyOf(one) > keyOf(newest) ? one : newest),
    undefined,
  );
}
