// An audience: which slides a reader gets, in which order, filled by which takeaways.
import type { Language, Localized } from '../../words/languages.ts';
import type { ChartForm } from '../content/chart-spec.ts';
import type { Stance } from '../content/metric.ts';
import { hasPart, type Takeaway, type TakeawayKind, type TakeawayPart } from '../content/takeaway.ts';
import type { PageShape } from '../length.ts';
import type { Place } from '../place.ts';
import type { DisclosureBlock } from './disclosures.ts';
import type { SlideKind } from './slide-kind.ts';

/** Which items fill a slot. Every given condition must hold; the best come first by weight, order and id. */
export type Selector =
  | {
      readonly take: 'takeaways';
      readonly ids?: readonly string[];
      readonly kind?: readonly TakeawayKind[];
      /** Every tag must be there. */
      readonly tags?: readonly string[];
      readonly stance?: readonly Stance[];
      /** What it must have beside its claim. */
      readonly has?: readonly TakeawayPart[];
      /** Only what no earlier slide shows, those that are a `recap` aside. */
      readonly unshown?: boolean;
      readonly limit?: number;
      /**
       * `order` by the takeaway's own order, `date` by its date, `conclusions` those of the edition first, as it names them, and
       * what is yet to come (outlook, risk) last; default by weight.
       */
      readonly sort?: 'weight' | 'order' | 'date' | 'conclusions';
    }
  /** The takeaways that the briefing names for its cover. */
  | { readonly take: 'conclusions' }
  /** The reports of a comparable group, in ledger order; `EVERY_CONFLICT` on a slide for `each` of them. */
  | { readonly take: 'reports'; readonly of: string }
  /** The takeaway that the decision on the conflict in that slot of the same slide names. */
  | { readonly take: 'shown-by'; readonly of: string }
  /** Source cards: those cited in this deck, or all known by then. */
  | { readonly take: 'sources'; readonly which: 'cited' | 'known' }
  /** The values of the chart in that slot of the same slide, or of every chart `shown` in the deck. */
  | { readonly take: 'chart-values'; readonly of: 'shown' | (string & {}) }
  /** The stances whose chips this deck shows. */
  | { readonly take: 'stances' }
  /** Blocks of the disclosures, every one where none is named. */
  | { readonly take: 'disclosures'; readonly blocks: readonly DisclosureBlock[] };

/** Instead of the id of a comparable group: all in conflict that a takeaway shows, where no earlier slide does. */
export const EVERY_CONFLICT = 'conflicts';

export type TakeawaySelector = Extract<Selector, { readonly take: 'takeaways' }>;

export function isSelected(
  takeaway: Takeaway,
  { ids, kind, tags = [], stance, has = [] }: TakeawaySelector,
): boolean {
  return (
    (ids?.includes(takeaway.id) ?? true) &&
    (kind?.includes(takeaway.kind) ?? true) &&
    tags.every((tag) => takeaway.tags.includes(tag)) &&
    (stance?.includes(takeaway.stance) ?? true) &&
    has.every((part) => hasPart(takeaway, part))
  );
}

export type AudienceSlide = {
  readonly kind: string;
  /** Slot name → what fills it. */
  readonly slots: Readonly<Record<string, Selector>>;
  /** Slot whose selector finds what gets a slide each: takeaways, or conflicts. */
  readonly each?: string;
  /** Words of the slide kind said otherwise, on this slide alone. */
  readonly labels?: SlideKind['labels'];
  /** What it shows is still to come: for `unshown`, and for who looks for the page that shows a conflict. */
  readonly recap?: boolean;
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
  /** Figures whose source is older than this many days on the briefing's date are marked; without it, the kind of document decides. */
  readonly staleAfterDays?: number;
  readonly fileName: string;
  readonly sections: readonly AudienceSection[];
  /** Id of a file of them; paragraphs in audiences of earlier days; the project's only file where it is not said. */
  readonly disclosures?: string | readonly Localized[];
  /** Words of slide kinds said otherwise, by kind and label. */
  readonly labels?: Readonly<Record<string, SlideKind['labels']>>;
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

/** The words of a slide kind as an audience says them, on a slide of it. */
export function labelsFor(
  { id, labels }: Pick<SlideKind, 'id' | 'labels'>,
  audience: Pick<Audience, 'labels'>,
  slide?: Pick<AudienceSlide, 'labels'>,
): SlideKind['labels'] {
  return { ...labels, ...audience.labels?.[id], ...slide?.labels };
}

/** How many of a takeaway's points a slide shows. */
export const POINTS_BY_DEPTH = { brief: 3, standard: 4, full: 6 } as const satisfies Record<
  Audience['depth'],
  number
>;
