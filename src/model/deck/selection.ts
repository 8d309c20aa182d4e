// What was chosen for a deck, slide by slide, before anything of it was written, shared out over pages or laid out.
import type { SlideKind } from '../template/slide-kind.ts';
import type { Item } from './item.ts';

export type SelectedSlide = {
  /** Its pages are called this, and from the second on `<id>-part-<number>`. */
  readonly id: string;
  readonly kind: SlideKind;
  /** Items by slot; a list of what the deck cites is empty until its other slides are planned. */
  readonly slots: ReadonlyMap<string, readonly Item[]>;
  readonly sectionTitle: string;
  readonly sectionQuestion: string | undefined;
};

/** What is not in a deck because its audience says so, or because it was not known in its week. */
export type LeftOut = {
  /** As in `SelectedSlide`; of a slide that is not there at all, its kind. */
  readonly slide: string;
  readonly slot?: string;
  /** A `limit`, points beyond the audience's `depth`, `ids` and reports that are not known in the week, an `optional` slide that nothing fills. */
  readonly by: 'limit' | 'depth' | 'week' | 'optional';
  readonly what: readonly string[];
};

/** What it says and how, in parts that other slides and decks have as well: each is hashed once (`model/hash.ts`). */
export function partsOfSlide({ kind, slots }: Pick<SelectedSlide, 'kind' | 'slots'>): readonly unknown[] {
  const items = [...slots].map(([slot, all]) => [slot, all.map((item) => Object.entries(item))]);
  return [Object.entries(kind), items];
}
