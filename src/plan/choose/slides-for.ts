// A slide that an audience asks for `each` of something → one for every takeaway or conflict that it finds; any other as it is.
import { type AudienceSlide, EVERY_CONFLICT, type Selector } from '../../model/template/audience.ts';
import { type Known, selectItems } from './select-items.ts';

export function slidesFor(asked: AudienceSlide, known: Known): readonly AudienceSlide[] {
  const { each, ...wanted } = asked;
  const selector = each === undefined ? undefined : asked.slots[each];
  if (each === undefined || selector === undefined) return [asked];
  if (selector.take === 'reports' && selector.of === EVERY_CONFLICT) {
    return decided(known).map(({ id, shownBy }) => ({
      ...wanted,
      slots: Object.fromEntries(
        Object.entries(asked.slots).map(([name, one]): [string, Selector] => [
          name,
          name === each
            ? { take: 'reports', of: id }
            : one.take === 'shown-by'
              ? { take: 'takeaways', ids: [shownBy] }
              : one,
        ]),
      ),
    }));
  }
  return selectItems(selector, known).flatMap((item) =>
    item.kind === 'takeaway'
      ? [{ ...wanted, slots: { ...asked.slots, [each]: { take: 'takeaways', ids: [item.takeaway.id] } } }]
      : [],
  );
}

/** Conflicts that a known takeaway shows, where it is on no slide yet. */
function decided(known: Known): readonly { readonly id: string; readonly shownBy: string }[] {
  return (known.conflicts ?? []).flatMap(({ id, shownBy }) => {
    const lead = known.takeaways.find(
      (takeaway) => takeaway.id === shownBy && !known.shown?.has(takeaway.id),
    );
    const count = selectItems({ take: 'reports', of: id }, known).length;
    return lead !== undefined && count > 1 ? [{ id, shownBy: lead.id }] : [];
  });
}
