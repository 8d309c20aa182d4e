// A finished deck → a finding for every figure from a source older than its audience allows that is not marked as old.
import type { Finding } from '../../../model/finding.ts';
import { DECK_WORDS, SOURCE_LINE } from '../deck-words.ts';
import { findingOn, type ReadBack } from '../read-back.ts';
import { readSourceLine } from '../source-entries.ts';

const DAY = 86_400_000;

export function checkStale(deck: ReadBack): Finding[] {
  const { audience, content, plan } = deck;
  if (audience === undefined) return [];
  const isStale = (date: string): boolean =>
    Date.parse(plan.date) - Date.parse(date) > audience.staleAfterDays * DAY;
  return deck.slides.flatMap((slide) => {
    const line = slide.texts.filter(({ shape }) => shape === SOURCE_LINE).map(({ text }) => text);
    const { entries } = readSourceLine(line.join(' '), plan.language);
    return slide.planned.citations.flatMap((citation) => {
      const source = content.sources.get(citation.source);
      const entry = entries.find(({ mark }) => mark === citation.mark);
      if (source === undefined || entry === undefined || !citation.figures || !isStale(source.date))
        return [];
      if (entry.text.includes(DECK_WORDS.stale[plan.language])) return [];
      const message = `Unexpected \`${entry.text.trim()}\` on slide ${slide.page}, expected \`${DECK_WORDS.stale[plan.language].trim()}\` behind ${source.date}`;
      return [
        findingOn(
          slide,
          deck,
          'stale-unmarked',
          message,
          `Audience \`${audience.id}\` allows ${audience.staleAfterDays} days`,
        ),
      ];
    });
  });
}
