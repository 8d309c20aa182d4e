// A finished deck → findings for figures without a mark, and for marks that lead to another source than the words rest on.
import { shownProses, type Takeaway } from '../../../model/content/takeaway.ts';
import type { DeckText } from '../../../model/deck/deck-texts.ts';
import type { Citation } from '../../../model/deck/plan.ts';
import type { Finding } from '../../../model/finding.ts';
import { quoted } from '../../../model/names.ts';
import { derivationText } from '../../../quantity/ledger/derivation-text.ts';
import { keysOfTakeaway, sourceOfKey } from '../ledger-keys.ts';
import { findingOn, type ReadBack, type SlideBack, SOURCE_LINE } from '../read-back.ts';
import { seriesHeads } from '../to-read-back.ts';

export function checkCitations(deck: ReadBack): Finding[] {
  return deck.slides
    .filter(isCiting)
    .flatMap((slide) => [
      ...checkFigures(slide, deck),
      ...checkClaims(slide, deck),
      ...checkUnused(slide, deck),
    ]);
}

/** Covers, sections and lists carry no marks: what they say is cited where it is said in full. */
function isCiting({ planned }: SlideBack): boolean {
  return planned.layout === 'content' && !planned.standing;
}

function checkFigures(slide: SlideBack, deck: ReadBack): Finding[] {
  const heads = seriesHeads(slide.planned, slide.texts);
  return slide.numbers.flatMap(({ entry, words, trace }) => {
    if (trace.kind !== 'ledger' || !isMarked(entry)) return [];
    // A table of a series may have one mark for all of it, in its head.
    const head = heads.get(entry.shape);
    const marks = [entry, ...(head ? [head] : [])].flatMap((one) => citationsOf(one, slide));
    if (marks.some((citation) => trace.keys.some((key) => isCitationOf(citation, key, deck)))) return [];
    const key = trace.keys[0] ?? '';
    const place = `\`${words}\` in \`${entry.shape}\` of slide ${slide.page}`;
    const right = slide.planned.citations.find((citation) => isCitationOf(citation, key, deck));
    const expected = right === undefined ? `a citation of \`${key}\`` : `(${right.mark}) for \`${key}\``;
    return entry.marks.length === 0
      ? [
          findingOn(
            slide,
            deck,
            'citation-missing',
            `Unexpected ${place} without a mark, expected ${expected}`,
          ),
        ]
      : [
          findingOn(
            slide,
            deck,
            'citation-wrong',
            `Unexpected mark ${marksText(entry)} at ${place}, expected ${expected}`,
          ),
        ];
  });
}

/** Alt texts, notes and source lines carry none; native charts say theirs in the picture's place. */
function isMarked({ kind, shape }: DeckText): boolean {
  return (kind === 'title' || kind === 'text' || kind === 'table') && shape !== SOURCE_LINE;
}

function citationsOf(entry: DeckText, { planned }: SlideBack): Citation[] {
  const numbers = new Set(entry.marks.flatMap((mark) => mark.numbers));
  return planned.citations.filter(({ mark }) => numbers.has(mark));
}

function isCitationOf(citation: Citation, key: string, deck: ReadBack): boolean {
  const source = sourceOfKey(key);
  if (source !== undefined) return citation.source === source;
  const metric = deck.content.metrics.get(key);
  if (metric === undefined) return false;
  // A chart names what one source alone reports without it.
  if (metric.derived === undefined) return metric.reports.some((report) => report.source === citation.source);
  if (citation.source !== 'derived') return false;
  return citation.calculation === derivationText(metric, deck.content, deck.derived, deck.plan.language);
}

/** A mark behind words has to lead to a source of the takeaway that the words come from. */
function checkClaims(slide: SlideBack, deck: ReadBack): Finding[] {
  const ofSlide = slide.takeaways.map((takeaway) => ({ takeaway, sources: sourcesOf(takeaway, deck) }));
  return slide.texts.filter(isMarked).flatMap((entry) => {
    const named = ofSlide.filter(({ takeaway }) => entry.shape.startsWith(`${takeaway.id}.`));
    const sources = new Set((named.length > 0 ? named : ofSlide).flatMap((one) => one.sources));
    if (sources.size === 0) return [];
    return citationsOf(entry, slide)
      .filter(
        ({ source }) =>
          source !== 'derived' && !sources.has(source) && !isSourceOfFigure(source, entry, slide),
      )
      .map(({ mark, source }) =>
        findingOn(
          slide,
          deck,
          'citation-wrong',
          `Unexpected mark (${mark}), \`${source}\`, at \`${entry.shape}\` of slide ${slide.page}, expected a source these words rest on`,
          `They rest on ${quoted(sources)}`,
        ),
      );
  });
}

function isSourceOfFigure(source: string, entry: DeckText, { numbers }: SlideBack): boolean {
  return numbers.some(
    (number) =>
      number.entry === entry &&
      number.trace.kind === 'ledger' &&
      number.trace.keys.some((key) => sourceOfKey(key) === source),
  );
}

function sourcesOf(takeaway: Takeaway, deck: ReadBack): string[] {
  const words = takeaway.words[deck.plan.language];
  const cited = shownProses(words)
    .flat()
    .flatMap((span) => (span.kind === 'cite' ? [span.source] : []));
  const figures = keysOfTakeaway(takeaway, deck.plan.language, deck).flatMap((key) => sourceOfKey(key) ?? []);
  return [...new Set([...takeaway.evidence.map(({ source }) => source), ...cited, ...figures])];
}

/** A source that no mark leads to was cited for words that lost their mark; a chart shows its marks in the picture. */
function checkUnused(slide: SlideBack, deck: ReadBack): Finding[] {
  const used = new Set(slide.texts.flatMap(({ marks }) => marks.flatMap(({ numbers }) => numbers)));
  const drawn = new Set(slide.takeaways.flatMap(({ chart }) => (chart?.series ?? []).map(({ of }) => of)));
  return slide.planned.citations
    .filter(
      (citation) => !used.has(citation.mark) && ![...drawn].some((key) => isCitationOf(citation, key, deck)),
    )
    .map(({ mark, source }) =>
      findingOn(
        slide,
        deck,
        'citation-missing',
        `Unexpected source (${mark}), \`${source}\`, that no mark on slide ${slide.page} leads to, expected a mark at what rests on it`,
      ),
    );
}

function marksText({ marks }: DeckText): string {
  return marks.map(({ numbers }) => `(${numbers.join(',')})`).join(' ');
}
