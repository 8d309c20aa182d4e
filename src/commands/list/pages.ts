// Plans of decks → which pages a takeaway stands on, why it stands on none, and the titles as the story that is read.
import { type Ground, planBriefing } from '../../build.ts';
import type { Takeaway } from '../../model/content/takeaway.ts';
import { byText } from '../../model/names.ts';
import { selectSlides } from '../../plan/plan-deck.ts';
import type { Row } from '../print.ts';
import { unasked } from '../project.ts';

/** The titles of every deck of the newest edition, in order: read alone, they tell the story. */
export function listStoryline(ground: Ground): readonly Row[] {
  const [briefing] = [...ground.content.briefings.values()].sort(
    (one, other) => byText(other.date, one.date) || byText(other.week, one.week),
  );
  if (briefing === undefined) return [];
  return unasked(ground.content).flatMap((audience) =>
    planBriefing(ground, { briefing, audience }).value.slides.map(({ kind, kicker, headline }, index) => ({
      edition: briefing.week,
      audience: audience.id,
      language: audience.language,
      page: index + 1,
      kind,
      chapter: kicker,
      title: headline.map(({ text, mark }) => (mark ? '' : text)).join(''),
    })),
  );
}

/** Takeaways on no page of any deck, each with the reason. */
export function listUnused(ground: Ground): readonly Row[] {
  const uses = findUses(ground);
  const unused = [...ground.content.takeaways.values()].filter(({ id }) => !uses.has(id));
  if (unused.length === 0) return [];
  const reasons = reasonsOf(ground);
  return unused.map((takeaway) => ({
    takeaway: takeaway.id,
    kind: takeaway.kind,
    written: `${takeaway.place.file}:${takeaway.place.line}`,
    why: reasons.get(takeaway.id) ?? whyUnasked(takeaway, ground),
  }));
}

/** By takeaway: where a slot asks for it and something keeps it out. */
function reasonsOf(ground: Ground): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const briefing of ground.content.briefings.values()) {
    for (const audience of unasked(ground.content)) {
      const { leftOut } = selectSlides(ground.content, briefing, audience, ground.conflicts);
      for (const { slide, slot, by, what } of leftOut) {
        const at = `\`${slot ?? ''}\` of \`${slide}\` for ${audience.id}`;
        const why = by === 'week' ? `known too late for ${at}` : `beyond the limit of ${at}`;
        for (const id of what) if (!reasons.has(id)) reasons.set(id, why);
      }
    }
  }
  return reasons;
}

function whyUnasked({ evidence }: Takeaway, { content }: Ground): string {
  const last =
    [...content.briefings.values()]
      .map(({ date }) => date)
      .sort(byText)
      .at(-1) ?? '';
  const late = evidence.some(({ source }) => (content.sources.get(source)?.date ?? '') > last);
  return late ? 'rests on a source that is later than every edition' : 'no slot of a slide asks for it';
}

export function listTakeaways(ground: Ground): readonly Row[] {
  const uses = findUses(ground);
  return [...ground.content.takeaways.values()].map(({ id, kind, stance, tags }) => ({
    takeaway: id,
    kind,
    stance,
    tags: tags.join(' '),
    'used on': usesText(uses.get(id) ?? []) || 'no slide',
  }));
}

export type Use = { readonly week: string; readonly audience: string; readonly page: number };

/** The slides every takeaway stands on, from the plans of all weeks and audiences. */
export function findUses(ground: Ground): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const briefing of ground.content.briefings.values()) {
    for (const audience of unasked(ground.content)) {
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
