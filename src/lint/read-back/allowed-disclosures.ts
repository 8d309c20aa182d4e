// A page of disclosures → the numbers that may stand there: what the deck counts of itself, counted again, and what a house is called.
import { readMoment } from '../../model/calendar.ts';
import type { Content } from '../../model/content/content.ts';
import type { DeckPlan, PlannedSlide } from '../../model/deck/plan.ts';
import { disclosuresFor } from '../../model/template/disclosures.ts';
import { wordsOf } from '../../words/languages.ts';

export type CitingPlan = Pick<DeckPlan, 'week' | 'audience' | 'language' | 'slides'>;

type Allowed = { readonly dates: readonly string[]; readonly words: readonly string[] };

export function allowedInDisclosures(
  { kind }: Pick<PlannedSlide, 'kind'>,
  { sources, briefings, audiences, disclosures }: Content,
  { week, audience: id, language, slides }: CitingPlan,
): Allowed {
  const audience = audiences.get(id);
  const shown = (audience?.sections ?? []).flatMap((section) =>
    section.slides.filter(({ slots }) => Object.values(slots).some(({ take }) => take === 'disclosures')),
  );
  if (audience === undefined || !shown.some((slide) => slide.kind === kind)) return { dates: [], words: [] };
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
    dates: [newest, moment?.day, approval].flatMap((date) => date ?? []),
    words: [
      counted.documents(cards.length),
      counted.publishers(publishers),
      ...(moment === undefined ? [] : [moment.time, moment.zone]),
      ...producer.map((words) => words[language]).filter((words) => /\d/.test(words)),
    ],
  };
}
