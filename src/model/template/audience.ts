// An audience: which slides a reader gets, in which order, filled by which takeaways.
import type { Language, Localized } from '../../words/languages.ts';
import type { ChartForm } from '../content/chart-spec.ts';
import type { Stance } from '../content/metric.ts';
import type { Takeaway, TakeawayKind } from '../content/takeaway.ts';
import type { PageShape } from '../length.ts';
import type { Place } from '../place.ts';

/** Which items fill a slot. Every given condition must hold; the best come first by weight, order and id. */
export type Selector =
  | {
      readonly take: 'takeaways';
      readonly ids?: readonly string[];
      readonly kind?: TakeawayKind;
      /** Every tag must be there. */
      readonly tags?: readonly string[];
      readonly stance?: readonly Stance[];
      readonly limit?: number;
      /** `order` by the takeaway's own order, `date` by its date; default by weight. */
      readonly sort?: 'weight' | 'order' | 'date';
    }
  /** The takeaways that the briefing names for its cover. */
  | { readonly take: 'conclusions' }
  /** The reports of a comparable group, in ledger order. */
  | { readonly take: 'reports'; readonly of: string }
  /** Source cards: those cited in this deck, or all known by then. */
  | { readonly take: 'sources'; readonly which: 'cited' | 'known' }
  /** The values of the chart in that slot of the same slide, or of every chart `shown` in the deck. */
  | { readonly take: 'chart-values'; readonly of: 'shown' | (string & {}) }
  /** The stances whose chips this deck shows. */
  | { readonly take: 'stances' }
  | { readonly take: 'disclosures' };

export type TakeawaySelector = Extract<Selector, { readonly take: 'takeaways' }>;

export function isSelected(
  takeaway: Pick<Takeaway, 'id' | 'kind' | 'tags' | 'stance'>,
  { ids, kind, tags = [], stance }: TakeawaySelector,
): boolean {
  return (
    (ids?.includes(takeaway.id) ?? true) &&
    (kind === undefined || takeaway.kind === kind) &&
    tags.every((tag) => takeaway.tags.includes(tag)) &&
    (stance?.includes(takeaway.stance) ?? true)
  );
}

export type AudienceSlide = {
  readonly kind: string;
  /** Slot name → what fills it. */
  readonly slots: Readonly<Record<string, Selector>>;
  /** Leave the slide out silently when a required slot stays empty (otherwise a finding). */
  readonly optional: boolean;
  readonly place: Place;
};

type AudienceSection = {
  readonly id: string;
  readonly title: Localized;
  /** What the chapter answers, for its opening page. */
  readonly question?: Localized;
  readonly slides: readonly AudienceSlide[];
};

export type Audience = {
  readonly id: string;
  readonly name: Localized;
  readonly language: Language;
  readonly depth: 'brief' | 'standard' | 'full';
  readonly themeName: string;
  /** Whether charts stand on its slides as pictures or can be edited. */
  readonly charts: ChartForm;
  readonly page: PageShape;
  /** At most this many slides with content: cover, section breaks, sources and disclosures do not count. */
  readonly maxContentSlides: number;
  /** Figures whose source is older than this many days on the briefing's date are marked stale. */
  readonly staleAfterDays: number;
  readonly fileName: string;
  readonly sections: readonly AudienceSection[];
  readonly disclosures: readonly Localized[];
  /** How this audience's deck must be handled, where that differs from the edition. */
  readonly classification?: Localized;
  /** Who may receive the deck by mail: whoever is of one of these domains or groups, and nobody else. */
  readonly recipients?: { readonly domains?: readonly string[]; readonly groups?: readonly string[] };
  /** Of a whole message with its attachment encoded, in millions of bytes. */
  readonly mailBudgetMB: number;
  /** Template of the message: `templates/email/<id>.md`. */
  readonly email: string;
  readonly place: Place;
};

/** How many of a takeaway's points a slide shows. */
export const POINTS_BY_DEPTH = { brief: 3, standard: 4, full: 6 } as const satisfies Record<
  Audience['depth'],
  number
>;
