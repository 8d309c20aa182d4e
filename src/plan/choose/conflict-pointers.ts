// Conflicts and the slides of a deck → which page shows every side, and which page hides one.
import type { PlannedSlide } from '../../model/deck/plan.ts';
import type { Finding } from '../../model/finding.ts';
import type { Audience } from '../../model/template/audience.ts';
import type { Chosen } from './choose-slides.ts';
import type { Disagreement } from './select-items.ts';

export type ConflictGroup = {
  readonly id: string;
  readonly sides: readonly string[];
  /** Page that shows every side, when this deck has one. */
  readonly page: number | undefined;
};

export function conflictGroups(
  chosen: readonly Chosen[],
  conflicts: readonly Disagreement[],
): ConflictGroup[] {
  return conflicts.map(({ id, sides, shownBy }) => {
    const at = chosen.findIndex(
      (slide) =>
        slide.wanted.recap !== true &&
        (Object.values(slide.wanted.slots).some(
          (selector) => selector.take === 'reports' && selector.of === id,
        ) ||
          [...slide.slots.values()]
            .flat()
            .some((item) => item.kind === 'takeaway' && item.takeaway.id === shownBy)),
    );
    return { id, sides, page: at < 0 ? undefined : at + 1 };
  });
}

/** The page to point to when `keys` show some sides of a conflict and not all, and this is not that page itself. */
export function conflictPageFor(
  keys: readonly string[],
  page: number,
  groups: readonly ConflictGroup[],
): number | undefined {
  return groups.find((group) => group.page !== undefined && group.page !== page && isPartial(keys, group))
    ?.page;
}

function isPartial(keys: readonly string[], group: ConflictGroup): boolean {
  const shown = group.sides.filter((side) => keys.includes(side)).length;
  return shown > 0 && shown < group.sides.length;
}

export function hiddenConflicts(
  slides: readonly PlannedSlide[],
  groups: readonly ConflictGroup[],
  audience: Audience,
  week: string,
): Finding[] {
  return slides.flatMap((slide, index) =>
    groups
      .filter((group) => isPartial(slide.figures, group) && group.page === undefined)
      .map(
        (group): Finding => ({
          kind: 'conflict-hidden',
          place: audience.place,
          message: `Unexpected one side of conflict \`${group.id}\` on slide ${index + 1} (${slide.kind}) of ${week} alone, expected the other sides or a slide that shows them`,
          hint: `Give audience \`${audience.id}\` a slide whose slot takes \`reports: ${group.id}\``,
          page: index + 1,
        }),
      ),
  );
}
