// A selector and what is known → the items that fill a slot, best first.
import type { Briefing } from '../../model/content/briefing.ts';
import type { Content } from '../../model/content/content.ts';
import type { Conflict } from '../../model/content/metric.ts';
import type { Takeaway, TakeawayKind } from '../../model/content/takeaway.ts';
import type { Item, ItemOf } from '../../model/deck/item.ts';
import { never } from '../../model/errors.ts';
import { isSelected, type Selector, type TakeawaySelector } from '../../model/template/audience.ts';

/** Conflicting reports by comparable group: `metric@source` keys that do not agree. */
export type Disagreement = Pick<Conflict, 'id' | 'sides'> & { readonly shownBy?: string | undefined };

export type Known = {
  readonly briefing: Pick<Briefing, 'week' | 'date' | 'conclusions' | 'place'>;
  readonly content: Content;
  readonly takeaways: readonly Takeaway[];
  readonly conflicts?: readonly Disagreement[];
  /** Takeaways that earlier slides show. */
  readonly shown?: ReadonlySet<string>;
  readonly isKnownSource: (source: string) => boolean;
  readonly disclosures: readonly ItemOf<'disclosure'>[];
  /** Source cards with the pages that cite them: empty until the other slides are planned. */
  readonly sources: { readonly cited: readonly Item[]; readonly known: readonly Item[] };
};

export function selectItems(selector: Selector, known: Known): Item[] {
  switch (selector.take) {
    case 'takeaways': {
      const matching = known.takeaways.filter(
        (takeaway) =>
          isSelected(takeaway, selector) && !(selector.unshown === true && known.shown?.has(takeaway.id)),
      );
      const sorted = selector.ids
        ? matching.sort((a, b) => (selector.ids ?? []).indexOf(a.id) - (selector.ids ?? []).indexOf(b.id))
        : matching.sort(comparison(selector.sort ?? 'weight', known.briefing.conclusions));
      return limited(sorted, selector).map((takeaway) => ({ kind: 'takeaway', takeaway }));
    }
    case 'conclusions':
      return known.briefing.conclusions.flatMap((id): Item[] => {
        const takeaway = known.takeaways.find((one) => one.id === id);
        return takeaway ? [{ kind: 'takeaway', takeaway }] : [];
      });
    case 'reports':
      return reportItems(selector.of, known);
    case 'sources':
      return [...known.sources[selector.which]];
    case 'shown-by':
      // Named by `slidesFor`, together with the conflict.
      return [];
    case 'stances':
    case 'chart-values':
      // Known when the slides are chosen.
      return [];
    case 'disclosures':
      return known.disclosures.filter(({ block }) => selector.blocks.includes(block));
    default:
      return never(selector);
  }
}

/** What an edition that names no conclusions concludes: its heaviest takeaways that have what the slot shows. */
export function heaviest(known: Known, isWhole: (takeaway: Takeaway) => boolean, most: number): Item[] {
  const whole = known.takeaways.filter(isWhole).sort(comparison('weight'));
  return whole.slice(0, most).map((takeaway) => ({ kind: 'takeaway', takeaway }));
}

function limited(sorted: readonly Takeaway[], selector: TakeawaySelector): Takeaway[] {
  if (selector.limit === undefined || sorted.length <= selector.limit) return [...sorted];
  if (selector.sort !== 'order' && selector.sort !== 'date') return sorted.slice(0, selector.limit);
  // The heaviest stay, in the order asked for.
  const kept = new Set([...sorted].sort(comparison('weight')).slice(0, selector.limit));
  return sorted.filter((takeaway) => kept.has(takeaway));
}

/** What an edition looks ahead to, or warns of, rests on what it found. */
const LAST_TOLD: readonly TakeawayKind[] = ['outlook', 'risk'];

function comparison(
  sort: NonNullable<TakeawaySelector['sort']>,
  conclusions: readonly string[] = [],
): (a: Takeaway, b: Takeaway) => number {
  const byId = (a: Takeaway, b: Takeaway): number => (a.id < b.id ? -1 : 1);
  const byOrder = (a: Takeaway, b: Takeaway): number => (a.order ?? 99) - (b.order ?? 99);
  if (sort === 'order') return (a, b) => byOrder(a, b) || b.weight - a.weight || byId(a, b);
  if (sort === 'date') return (a, b) => (a.date ?? '').localeCompare(b.date ?? '') || byId(a, b);
  const byWeight = (a: Takeaway, b: Takeaway): number => b.weight - a.weight || byOrder(a, b) || byId(a, b);
  if (sort === 'weight') return byWeight;
  const rank = ({ id, kind }: Takeaway): number => {
    const at = conclusions.indexOf(id);
    return at >= 0 ? at : conclusions.length + Number(LAST_TOLD.includes(kind));
  };
  return (a, b) => rank(a) - rank(b) || byWeight(a, b);
}

/** Of a comparable group, or of a metric that is in none. */
function reportItems(of: string, known: Known): Item[] {
  const comparable = known.content.comparables.get(of);
  const preferred = comparable?.decision?.preferred;
  return (comparable?.metrics ?? [of]).flatMap((id) => {
    const metric = known.content.metrics.get(id);
    return (metric?.reports ?? [])
      .filter((report) => known.isKnownSource(report.source))
      .flatMap((report): Item[] =>
        metric
          ? [{ kind: 'report', report, metric, preferred: `${report.metric}@${report.source}` === preferred }]
          : [],
      );
  });
}
