// An audience and the slides chosen for it → what its own words keep out of the deck: for the record, nothing of it is a fault.
import { slidePaths, slotOf } from '../../elements/paths.ts';
import { type Item, itemName } from '../../model/deck/item.ts';
import type { LeftOut } from '../../model/deck/selection.ts';
import { type Audience, POINTS_BY_DEPTH } from '../../model/template/audience.ts';
import type { Chosen } from './choose-slides.ts';
import { type Known, selectItems } from './select-items.ts';

export function leftOutOf(audience: Audience, chosen: readonly Chosen[], known: Known): readonly LeftOut[] {
  const there = new Set(chosen.map(({ asked }) => asked));
  const slides = audience.sections.flatMap((section) => section.slides);
  return [
    ...slides
      .filter((wanted) => wanted.optional && !there.has(wanted))
      .map(({ kind }): LeftOut => ({ slide: kind, by: 'optional', what: [] })),
    ...chosen.flatMap((slide) => [...bySelectors(slide, known), ...byDepth(slide, audience)]),
  ];
}

function bySelectors({ id, wanted, slots }: Chosen, known: Known): readonly LeftOut[] {
  return Object.entries(wanted.slots).flatMap(([slot, selector]): readonly LeftOut[] => {
    if (selector.take === 'reports') {
      const whole = selectItems(selector, { ...known, isKnownSource: () => true }).map(itemName);
      const shown = new Set(slots.get(slot)?.map(itemName));
      const what = whole.filter((name) => !shown.has(name));
      return what.length === 0 ? [] : [{ slide: id, slot, by: 'week', what }];
    }
    if (selector.take !== 'takeaways') return [];
    const { limit, ...unlimited } = selector;
    const all = selectItems(unlimited, known).map(itemName);
    const kept = new Set(slots.get(slot)?.map(itemName));
    const unknown = (selector.ids ?? []).filter((name) => !all.includes(name));
    return [
      { slide: id, slot, by: 'limit' as const, what: all.filter((name) => !kept.has(name)) },
      { slide: id, slot, by: 'week' as const, what: unknown },
    ].filter(({ by, what }) => what.length > 0 && (by === 'week' || limit !== undefined));
  });
}

/** Points beyond those that the audience's depth shows. */
function byDepth({ id, kind, slots }: Chosen, { depth, language }: Audience): readonly LeftOut[] {
  const shown = new Set(
    slidePaths(kind).flatMap((path) =>
      path.role === 'each' && path.path.endsWith('.points') ? [slotOf(path, kind) ?? ''] : [],
    ),
  );
  const pointsBeyond = (item: Item): string[] =>
    item.kind === 'takeaway'
      ? item.takeaway.words[language].points.flatMap((_, index) =>
          index < POINTS_BY_DEPTH[depth] ? [] : [`${item.takeaway.id}, point ${index + 1}`],
        )
      : [];
  return [...shown]
    .map(
      (slot): LeftOut => ({
        slide: id,
        slot,
        by: 'depth',
        what: (slots.get(slot) ?? []).flatMap(pointsBeyond),
      }),
    )
    .filter(({ what }) => what.length > 0);
}
