// A deck → the numbers that may stand on its pages of disclosures: what it counts of itself, counted again, and what a house is called.
import { readMoment } from '../../model/calendar.ts';
import type { Content } from '../../model/content/content.ts';
import type { DeckPlan } from '../../model/deck/plan.ts';
import { disclosuresFor } from '../../model/template/disclosures.ts';
import { wordsOf } from '../../words/languages.ts';

export type CitingPlan = Pick<DeckPlan, 'week' | 'audience' | 'language' | 'slides'>;

export type AllowedInDisclosures = {
  /** Of the slides that show disclosures. */
  readonly kinds: readonly string[];
  readonly dates: readonly string[];
  readonly words: readonly string[];
};

export function allowedInDisclosures(
  { sources, briefings, audiences, disclosures }: Content,
  { week, audience: id, language, slides }: CitingPlan,
): AllowedInDisclosures {
  const audience = audiences.get(id);
  const shown = (audience?.sections ?? []).flatMap((section) =>
    section.slides.filter(({ slots }) => Object.values(slots).some(({ take }) => take === 'disclosures')),
  );
  if (audience === undefined || shown.length === 0) return { kinds: [], dates: [], words: [] };
  const cited = new Set(slides.flatMap(({ citations }) => citations.map(({ source }) => source)));
  const cards = [...sources.values()].filter((source) => cited.has(source.id));
  const newest = cards
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const publishers = new Set(cards.map(({ publisher }) => publisher)).size;
  const { counted } = wordsOf(language).disclosures;
  const briefing = briefings.get(week);
  const moment = briefing?.completed === undefined ? undefined : readMoment(briefing.completed);
  const approval = briefing?.approved?.on;
  const found = disclosuresFor(audience, disclosures);
  const producer = found && 'producer' in found ? Object.values(found.producer ?? {}) : [];
  return {
    kinds: shown.map(({ kind }) => kind),
    dates: [newest, moment?.day, approval].flatMap((date) => date ?? []),
    words: [
      counted.documents(cards.length),
      counted.publishers(publishers),
      ...(moment === undefined ? [] : [moment.time, moment.zone]),
      ...producer.map((words) => words[language]).filter((words) => /\d/.test(words)),
    ],
  };
}
