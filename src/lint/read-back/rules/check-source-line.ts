// A finished deck → a finding for every cited source that the source line of its slide does not name.
import type { Finding } from '../../../model/finding.ts';
import type { Citation } from '../../../model/plan.ts';
import { DECK_WORDS, SOURCE_LINE } from '../deck-words.ts';
import { findingOn, type ReadBack } from '../read-back.ts';
import { readSourceLine } from '../source-entries.ts';

export function checkSourceLine(deck: ReadBack): Finding[] {
  const { language } = deck.plan;
  return deck.slides.flatMap((slide) => {
    const { planned, page } = slide;
    if (planned.layout !== 'content' || planned.standing) return [];
    const text = slide.texts
      .filter(({ shape }) => shape === SOURCE_LINE)
      .map((entry) => entry.text)
      .join(' ');
    const { entries } = readSourceLine(text, language);
    return planned.citations.flatMap((citation) => {
      const entry = entries.find(({ mark }) => mark === citation.mark)?.text;
      const names = namesOf(citation, planned.citations, deck);
      if (entry !== undefined && names.some((name) => entry.startsWith(name))) return [];
      const met =
        entry === undefined
          ? `source line of slide ${page} without (${citation.mark})`
          : `\`${entry.trim()}\` as (${citation.mark}) on slide ${page}`;
      return [findingOn(slide, deck, 'source-line-missing', `Unexpected ${met}, expected \`${names[0]}\``)];
    });
  });
}

function namesOf(citation: Citation, citations: readonly Citation[], { content, plan }: ReadBack): string[] {
  const { language } = plan;
  if (citation.source === 'derived') return [`${DECK_WORDS.derived[language]}${citation.calculation ?? ''}`];
  const source = content.sources.get(citation.source);
  if (source === undefined) return [citation.source];
  const isSecond = citations.some(
    ({ mark, source: other }) =>
      mark < citation.mark && content.sources.get(other)?.publisher === source.publisher,
  );
  return [source.publisherName[language], ...(isSecond ? [DECK_WORDS.samePublisher[language]] : [])];
}
