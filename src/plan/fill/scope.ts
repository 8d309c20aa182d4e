// What a template's paths can see while a slide is filled.
import type { Briefing } from '../../model/content/briefing.ts';
import type { Content } from '../../model/content/content.ts';
import type { Prose } from '../../model/content/prose.ts';
import type { Takeaway } from '../../model/content/takeaway.ts';
import type { Item } from '../../model/deck/item.ts';
import type { SlotRange } from '../../model/deck/plan.ts';
import type { Audience } from '../../model/template/audience.ts';
import type { SlideKind } from '../../model/template/slide-kind.ts';
import type { Language } from '../../words/languages.ts';
import type { Writing } from '../write-prose.ts';

/** What of an audience a page can show. */
export type SlideAudience = Pick<
  Audience,
  'language' | 'page' | 'charts' | 'depth' | 'staleAfterDays' | 'classification'
> & {
  /** Where the page says who it is for. */
  readonly named?: Pick<Audience, 'id' | 'name'>;
};

export type Scope = {
  /** Whose column of a table is filled. */
  readonly publisher?: string;
  readonly content: Content;
  readonly briefing: Briefing;
  readonly audience: SlideAudience;
  readonly kind: SlideKind;
  readonly sectionTitle: string;
  readonly sectionQuestion: string | undefined;
  readonly language: Language;
  readonly writing: Writing;
  readonly slots: ReadonlyMap<string, readonly Item[]>;
  /** Inside `each`: the item of this turn. */
  readonly item?: Item;
  /** Its place in the slot, from 0. */
  readonly index?: number;
  /** Inside `each: item.points`. */
  readonly point?: {
    readonly prose: Prose;
    readonly below: readonly Prose[];
    readonly takeaway: Takeaway;
  };
  /** On one of several pages: which items and points of the slide stand here. */
  readonly ranges?: readonly SlotRange[];
  /** Inside `groupBy`. */
  readonly group?: { readonly slot: string; readonly key: string; readonly items: readonly Item[] };
};
