// Content with its evidence → the slides every takeaway stands on, from the plans of all weeks and audiences.
import { type Ground, planBriefing } from '../../build.ts';

export type Use = { readonly week: string; readonly audience: string; readonly page: number };

export function findUses(ground: Ground): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const briefing of ground.content.briefings.values()) {
    for (const audience of ground.content.audiences.values()) {
      const { slides } = planBriefing(ground, { briefing, audience }).value;
      for (const [index, { takeaways }] of slides.entries()) {
        for (const id of new Set(takeaways)) {
          const use = { week: briefing.week, audience: audience.id, page: index + 1 };
          uses.set(id, [...(uses.get(id) ?? []), use]);
        }
      }
    }
  }
  return uses;
}

/** `2025-W43: executive 3, technical 2 4` */
export function usesText(uses: readonly Use[]): string {
  const weeks = new Map<string, Map<string, number[]>>();
  for (const { week, audience, page } of uses) {
    const audiences = weeks.get(week) ?? new Map<string, number[]>();
    audiences.set(audience, [...(audiences.get(audience) ?? []), page]);
    weeks.set(week, audiences);
  }
  return [...weeks]
    .map(
      ([week, audiences]) =>
        `${week}: ${[...audiences].map(([id, pages]) => `${id} ${pages.join(' ')}`).join(', ')}`,
    )
    .join('; ');
}
