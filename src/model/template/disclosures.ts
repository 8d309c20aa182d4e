// Who made a deck, when, with which interests, how and from what: one file per house, shown on the last page.
import type { Localized } from '../../words/languages.ts';
import { isShipped, type Place } from '../place.ts';

/** The blocks of the page, in the order in which a reader wants them. */
export const DISCLOSURE_BLOCKS = [
  'producer',
  'completed',
  'interests',
  'methods',
  'sources',
  'legal',
] as const;
export type DisclosureBlock = (typeof DISCLOSURE_BLOCKS)[number];

/** What only the house can say; a file that does not say it yet names it under `undeclared`. */
export const DECLARED = ['producer', 'interests', 'methods', 'sources'] as const;
export type Declaration = (typeof DECLARED)[number];

export type Disclosures = {
  readonly id: string;
  readonly producer?: {
    readonly name: Localized;
    /** Legal form and seat, or what the producer is. */
    readonly form?: Localized;
    /** How it is reached. */
    readonly contact?: Localized;
    /** Persons, or their role. */
    readonly authors: Localized;
  };
  /** Whether every edition says when it was completed, with time and zone, or its as-of date is enough. */
  readonly completed: 'time' | 'date';
  /** Positions, holdings and relations, the companies named; that there are none is a sentence too. */
  readonly interests?: Localized;
  readonly methods?: {
    readonly checks: Localized;
    readonly derivation: Localized;
    readonly confidence: Localized;
  };
  readonly sources?: { readonly kinds: Localized; readonly limits: Localized };
  readonly legal: readonly Localized[];
  readonly undeclared: readonly Declaration[];
  /** Of `undeclared` where it is written, else of the id. */
  readonly place: Place;
};

/** An edition that is not finished says so in place of its time. */
export const NOT_COMPLETED = 'not-yet';

/**
 * What an audience shows: the file it names, else the one that holds for all; the paragraphs that an audience of earlier days
 * holds itself; nothing where it cannot be told, which the reader refuses.
 */
export function disclosuresFor(
  { disclosures }: { readonly disclosures?: string | readonly Localized[] },
  known: ReadonlyMap<string, Disclosures>,
): Disclosures | readonly Localized[] | undefined {
  if (typeof disclosures === 'string') return known.get(disclosures);
  return disclosures ?? usualDisclosures(known.values());
}

/** Of the project, else of the package, the only file, or among several the one that is called so. */
export function usualDisclosures(known: Iterable<Disclosures>): Disclosures | undefined {
  const all = ownDisclosures(known);
  return all.length === 1 ? all[0] : all.find(({ id }) => id === USUAL);
}

const USUAL = 'house';

/** Those of the project; of the package where it has none. */
export function ownDisclosures(known: Iterable<Disclosures>): readonly Disclosures[] {
  const all = [...known];
  const own = all.filter(({ place }) => !isShipped(place));
  return own.length > 0 ? own : all;
}
