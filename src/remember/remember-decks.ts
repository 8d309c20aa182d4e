// All that a deck is made of → the deck as an earlier run made it; made again only when any of that, or the program, has changed.
import type { Content } from '../model/content/content.ts';
import { claimsOnChart } from '../model/content/takeaway.ts';
import type { DeckTexts } from '../model/deck/deck-texts.ts';
import type { DeckPlan } from '../model/deck/plan.ts';
import type { Scene } from '../model/deck/scene.ts';
import { partsOfSlide, type SelectedSlide } from '../model/deck/selection.ts';
import type { Finding, Found } from '../model/finding.ts';
import { hashOfParts, hashOfValue } from '../model/hash.ts';
import type { Audience } from '../model/template/audience.ts';
import type { Theme } from '../model/template/theme.ts';
import type { Cache } from '../model/world.ts';
import { keep, recalled } from './remember.ts';

/** Everything that the pages, the file and the findings of a deck follow from, and nothing else. */
export type DeckIngredients = {
  /** As it is before any page has been shared out over several. */
  readonly plan: Found<DeckPlan>;
  readonly selected: readonly SelectedSlide[];
  readonly audience: Audience;
  readonly theme: Theme;
  readonly company: string;
  /** What a finished deck is read back with, as `contentBehind` gives it. */
  readonly content: Content;
};

export type DeckProduct = {
  readonly plan: DeckPlan;
  readonly scene: Scene;
  /** SHA-256 over everything the deck shows. */
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Undefined where the file is broken. */
  readonly texts: DeckTexts | undefined;
  readonly findings: { readonly pages: readonly Finding[]; readonly file: readonly Finding[] };
};

export type RecallDeck = (
  ingredients: DeckIngredients,
  make: () => Promise<DeckProduct>,
) => Promise<DeckProduct>;

/**
 * Decks of one run that are kept whole. A deck is put together of its pages in a tenth of the time that these take, so of hundreds that are
 * made at once those of readers are not worth what they would drive out of the cache.
 */
const MOST_DECKS = 64;

/** Each kept by what it is made of. */
type DeckMemory = {
  /** Of a deck whose turn it is. Beyond some dozens one is not kept, and one that was made ahead goes when it is found. */
  readonly recall: RecallDeck;
  /** Of a deck that somebody looks up later in this run. */
  readonly recallAhead: RecallDeck;
};

/** Without a cache every deck is made. */
export function rememberDecks(cache: Cache | undefined): DeckMemory {
  if (cache === undefined) return { recall: (_, make) => make(), recallAhead: (_, make) => make() };
  const recallIn = (isKept: () => boolean): RecallDeck => {
    return async (ingredients, make) => {
      const { house } = ingredients.plan.value;
      const name = `deck-${keyOf(ingredients, cache.program)}.v8`;
      const before = recalled<DeckProduct>(cache, name)?.made;
      const stays = isKept();
      if (before !== undefined) {
        if (!stays) cache.drop(name);
        return { ...before, plan: { ...before.plan, house } };
      }
      const made = await make();
      // The house comes with the settings, which every run reads; its place among the keys of a plan is kept.
      if (stays) keep(cache, name, { ...made, plan: { ...made.plan, house: undefined } });
      return made;
    };
  };
  let count = 0;
  const isAmongFirst = () => {
    count += 1;
    return count <= MOST_DECKS;
  };
  return { recall: recallIn(isAmongFirst), recallAhead: recallIn(() => true) };
}

/**
 * What of the content a finished deck is read back with: the ledger whole, of claims and editions those that are the deck's
 * own. A change elsewhere leaves it as it is, and nothing else can be looked at, for it is not there.
 */
export function contentBehind(
  content: Content,
  { slides, week, audience }: DeckPlan,
  selected: readonly SelectedSlide[],
): Content {
  const claims = selected.flatMap(({ slots }) =>
    [...slots.values()].flat().flatMap((item) => (item.kind === 'takeaway' ? [item.takeaway] : [])),
  );
  const ids = [
    ...slides.flatMap(({ takeaways }) => takeaways),
    ...claims.map(({ id }) => id),
    ...claims.flatMap(claimsOnChart),
  ];
  return {
    ...content,
    takeaways: only(content.takeaways, ids),
    briefings: only(content.briefings, [week]),
    audiences: only(content.audiences, [audience]),
    charts: new Map(),
    mailTemplates: new Map(),
  };
}

/** In the order of the whole. */
function only<T>(all: ReadonlyMap<string, T>, ids: readonly string[]): ReadonlyMap<string, T> {
  const wanted = new Set(ids);
  return new Map([...all].filter(([id]) => wanted.has(id)));
}

/** What other decks are made of as well, slides and claims above all, is known by itself. */
function keyOf({ content, plan, selected, ...others }: DeckIngredients, program: string): string {
  const chosen = selected.map(({ kind, slots, ...slide }) => [
    Object.entries(slide),
    partsOfSlide({ kind, slots }),
  ]);
  const parts = [plan.value, content, others].map(hashOfParts);
  return hashOfValue([program, parts, plan.findings, chosen]).slice(0, 32);
}
