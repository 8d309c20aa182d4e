// Plans of decks → which pages a takeaway stands on, why it stands on none, and the titles as the story that is read.
import { planBriefing } from '../../build.ts';
import type { Ground } from '../../ground.ts';
import { FIELD_NAMES, type Takeaway } from '../../model/content/takeaway.ts';
import { byText, counted } from '../../model/names.ts';
import { selectSlides } from '../../plan/plan-deck.ts';
import type { Row } from '../print.ts';
import { unasked } from '../project.ts';
import { shownWords } from './slots.ts';

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

/** Takeaways on no page of any deck, each with the reason, and words of others that no page shows. */
export function listUnused(ground: Ground): readonly Row[] {
  const uses = findUses(ground);
  const { takeaways } = ground.content;
  const reasons = reasonsOf(ground);
  const shown = shownParts(ground);
  return [...takeaways.values()].flatMap((takeaway) => {
    const { id, kind, place } = takeaway;
    const row = { takeaway: id, kind, written: `${place.file}:${place.line}` };
    if (!uses.has(id))
      return [{ ...row, unused: 'all of it', why: reasons.get(id) ?? whyUnasked(takeaway, ground) }];
    const parts = partsOf(takeaway).filter((part) => !shown.get(id)?.has(part));
    return parts.length === 0
      ? []
      : [{ ...row, unused: parts.join(', '), why: 'no slide kind that it stands on shows them' }];
  });
}

/** How much is written that no deck shows; undefined where there is nothing, or where nobody can tell. */
export function unusedText(ground: Ground): string | undefined {
  if (!ground.canPlan) return undefined;
  const shown = shownParts(ground);
  const takeaways = [...ground.content.takeaways.values()];
  const unused = takeaways.filter(({ id }) => !shown.has(id)).length;
  const others = takeaways.filter((one) =>
    partsOf(one).some((part) => shown.get(one.id)?.has(part) === false),
  );
  const parts = [
    ...(unused === 0 ? [] : [counted(unused, 'claim')]),
    ...(others.length === 0
      ? []
      : [`some words of ${unused === 0 ? counted(others.length, 'claim') : `${others.length} others`}`]),
  ];
  return parts.length === 0 ? undefined : `On no page: ${parts.join(', and ')} (\`briefdeck list unused\`)`;
}

/** What it has written beside its claim. */
function partsOf({ words }: Takeaway): readonly string[] {
  const said = Object.values(words);
  return [
    ...(said.some(({ points }) => points.length > 0) ? ['points'] : []),
    ...FIELD_NAMES.filter((name) => said.some(({ fields }) => fields[name] !== undefined)),
  ];
}

/** By takeaway: what slide kinds show of it, in the slots in which it stands in some deck. */
function shownParts(ground: Ground): ReadonlyMap<string, ReadonlySet<string>> {
  const shown = new Map<string, Set<string>>();
  for (const briefing of ground.content.briefings.values()) {
    for (const audience of unasked(ground.content)) {
      const { value: slides } = selectSlides(ground.content, briefing, audience, ground.conflicts);
      for (const { kind, slots } of slides) {
        for (const [slot, items] of slots) {
          const fields = shownWords(kind, slot);
          for (const item of items) {
            if (item.kind !== 'takeaway') continue;
            const known = shown.get(item.takeaway.id) ?? new Set();
            for (const field of fields) known.add(field);
            shown.set(item.takeaway.id, known);
          }
        }
      }
    }
  }
  return shown;
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
