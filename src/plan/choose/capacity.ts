// The items chosen for a slot and what its slide kind takes on one page → pages for all of them, or a finding that counts the rest.
import { slidePaths } from '../../elements/paths.ts';
import { type Item, itemName } from '../../model/deck/item.ts';
import type { Split } from '../../model/deck/plan.ts';
import type { SelectedSlide } from '../../model/deck/selection.ts';
import { sharePages } from '../../model/deck/share-pages.ts';
import type { Finding } from '../../model/finding.ts';
import { counted, listed } from '../../model/names.ts';
import type { AudienceSlide } from '../../model/template/audience.ts';
import type { SlideKind, SlotSpec } from '../../model/template/slide-kind.ts';

type Slot = { readonly spec: SlotSpec; readonly kind: SlideKind; readonly wanted: AudienceSlide };

/** All items where pages can take them; else as many as one page takes, and a finding. */
export function withinCapacity(
  items: readonly Item[],
  { spec, kind, wanted }: Slot,
  week: string,
  findings: Finding[],
): readonly Item[] {
  if (items.length <= spec.max || canContinue(spec, kind, items.length)) return items;
  const rest = items.slice(spec.max).map(itemName);
  findings.push({
    kind: 'slot-overfull',
    place: wanted.place,
    message: `Unexpected ${counted(items.length, 'item')} for slot \`${spec.name}\` of slide kind \`${kind.id}\` in ${week}, expected at most ${spec.max}: ${listed(rest)} would be left out`,
    hint: `Narrow the selector, say \`limit: ${spec.max}\` to leave the others out, or show them on a slide of their own`,
  });
  return items.slice(0, spec.max);
}

/** Whether it is a list of which every page gets as many as the kind needs. */
function canContinue(spec: SlotSpec, kind: SlideKind, count: number): boolean {
  const isList = slidePaths(kind).some(
    ({ path, role }) => path === spec.name && (role === 'each' || role === 'slot'),
  );
  return kind.layout === 'content' && isList && Math.floor(count / pagesFor(spec, count)) >= spec.min;
}

function pagesFor({ max }: SlotSpec, count: number): number {
  return Math.ceil(count / max);
}

/** Chosen slides → by slide id, those whose lists are longer than one page may have them. */
export function splitByCapacity(chosen: readonly SelectedSlide[]): ReadonlyMap<string, Split> {
  return new Map(
    chosen.flatMap(({ id, kind, slots }): [string, Split][] => {
      const full = kind.slots.flatMap((spec) => {
        const count = slots.get(spec.name)?.length ?? 0;
        return count > spec.max ? [{ slot: spec.name, count, pages: pagesFor(spec, count) }] : [];
      });
      const pages = Math.max(1, ...full.map((one) => one.pages));
      return pages === 1 ? [] : [[id, { pages: sharePages(full, pages) }]];
    }),
  );
}
