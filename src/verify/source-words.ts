// Content and the originals at hand → what a source itself says at the place of a report or of a piece of evidence.
import type { Content } from '../model/content/content.ts';
import { type Metric, type Report, reportKey } from '../model/content/metric.ts';
import type { QuotedPart, SourceWords } from '../model/content/receipt.ts';
import type { Evidence } from '../model/content/takeaway.ts';
import { isAtLine, NEAR, type Where } from '../model/content/where.ts';
import { evidenceClaim, evidenceOf } from './claims.ts';
import { findOccurrences, isFigureOf, type Passage, passagesOf } from './occurrences.ts';
import type { Original } from './originals.ts';
import { quoteSheetRow, quoteTableRow, quoteTextRow } from './quote-row.ts';
import { litParts, type Spot, sentenceAround } from './quote-sentences.ts';
import { termPattern } from './subjects.ts';
import { subjectsOf } from './verify-content.ts';

/** Asked for by the key of a card; undefined where its original is not at hand, or where nothing of it is found there. */
export type Quoting = (key: string) => SourceWords | undefined;

/** The decks of a build show much the same passages. */
const known = new WeakMap<ReadonlyMap<string, Original>, Quoting>();

export function sourceWords(content: Content, originals: ReadonlyMap<string, Original>): Quoting {
  const before = known.get(originals);
  if (before !== undefined) return before;
  const quotes = new Map<string, () => SourceWords | undefined>();
  for (const metric of content.metrics.values()) {
    for (const report of metric.reports) {
      const original = originals.get(report.source);
      if (original !== undefined)
        quotes.set(reportKey(report), () => quoteReport(report, metric, content, original));
    }
  }
  for (const { takeaway, evidence } of evidenceOf(content)) {
    const original = originals.get(evidence.source);
    if (original !== undefined)
      quotes.set(evidenceClaim(takeaway, evidence).key, () => quoteEvidence(evidence, original));
  }
  const made = new Map<string, SourceWords | undefined>();
  const quoting = (key: string) => {
    if (!made.has(key)) made.set(key, quotes.get(key)?.());
    return made.get(key);
  };
  known.set(originals, quoting);
  return quoting;
}

function quoteReport(
  report: Report,
  metric: Metric,
  { metrics }: Content,
  original: Original,
): SourceWords | undefined {
  const { at } = report;
  if (metric.cell?.table !== undefined) return quoteTableRow(original, metric.cell);
  if (at.kind === 'cell') return quoteSheetRow(original, at);
  const token = termPattern(report.quotation ?? report.token);
  const spots = linesOf(at, original).flatMap((line) => spotsAt(original, line, token));
  const spot =
    spots.length > 1 ? (provingSpot(report, metric, metrics, original, spots) ?? spots[0]) : spots[0];
  // Words of a line and of a heading over it stand nowhere together.
  if (spot === undefined) return quoteTextRow(original, report);
  const { passage } = spot;
  return sentences(original, at, litParts(passage.text, sentenceAround(passage, spot), [spot]));
}

type PassageSpot = Spot & { readonly passage: Passage };

/** In the passage of a line, those places that begin on the line itself. */
function spotsAt(original: Original, line: number, term: RegExp): readonly PassageSpot[] {
  const passage = passagesOf(original)[line - 1];
  return passage === undefined
    ? []
    : placesIn(passage.text, term, passage).map((spot) => ({ ...spot, passage }));
}

/** Longer than any words that are looked up: how far one that begins within may go on. */
const REACH = 400;

/** Those that begin within; what stands before is seen, not searched. */
function placesIn(text: string, term: RegExp, within: Spot): readonly Spot[] {
  const spots: Spot[] = [];
  const near = text.slice(0, within.end + REACH);
  term.lastIndex = within.start;
  for (let met = term.exec(near); met !== null && met.index < within.end; met = term.exec(near))
    spots.push({ start: met.index, end: met.index + met[0].length });
  return spots;
}

/** Occurrences are those of the same term in the same order. */
function provingSpot(
  report: Report,
  metric: Metric,
  metrics: Content['metrics'],
  original: Original,
  spots: readonly PassageSpot[],
): PassageSpot | undefined {
  const here = findOccurrences(report, metric, subjectsOf(metric, metrics), original).filter(({ line }) =>
    isAtLine(report.at, line),
  );
  const proving = here.findIndex(
    ({ figure, binding }) => figure !== undefined && isFigureOf(report, figure) && binding.kind !== 'rival',
  );
  return spots[proving];
}

type Candidate = Spot & {
  readonly passage: Passage;
  readonly line: number;
  readonly terms: ReadonlySet<RegExp>;
};

/** As few sentences as have every anchor, those on the cited lines before their neighbours. */
function quoteEvidence({ at, anchors }: Evidence, original: Original): SourceWords | undefined {
  if (at.kind === 'cell') return quoteSheetRow(original, at);
  const terms = anchors.map(termPattern);
  const candidates = candidatesNear(at, terms, original);
  const chosen: Candidate[] = [];
  let wanted: readonly RegExp[] = terms;
  const gain = ({ terms: met }: Candidate) => wanted.filter((term) => met.has(term)).length;
  while (wanted.length > 0) {
    const best = candidates.reduce<Candidate | undefined>(
      (most, one) => (gain(one) > (most === undefined ? 0 : gain(most)) ? one : most),
      undefined,
    );
    if (best === undefined) break;
    chosen.push(best);
    wanted = wanted.filter((term) => !best.terms.has(term));
  }
  if (chosen.length === 0) return undefined;
  const quoted = chosen
    .sort((a, b) => a.line - b.line || a.start - b.start)
    .map((one) => {
      const { text } = one.passage;
      return litParts(
        text,
        one,
        terms.flatMap((term) => placesIn(text, term, one)),
      );
    });
  return sentences(
    original,
    at,
    quoted.flatMap((parts, index) => (index === 0 ? parts : [GAP, ...parts])),
  );
}

const GAP: QuotedPart = { text: ' … ', isLit: false };

/** The nearest first, no farther than needed. A sentence that goes on over several lines is met on each, and told once. */
function candidatesNear(
  at: Where & { readonly kind: 'lines' },
  terms: readonly RegExp[],
  original: Original,
): readonly Candidate[] {
  const met = new Map<string, Candidate & { readonly terms: Set<RegExp> }>();
  const missing = new Set(terms);
  const lines = linesOf({ ...at, first: at.first - NEAR, last: at.last + NEAR }, original);
  for (let away = 0; away <= NEAR && missing.size > 0; away += 1) {
    for (const line of lines.filter((each) => distance(at, each) === away)) {
      for (const term of terms) {
        for (const spot of spotsAt(original, line, term)) {
          const { passage } = spot;
          const range = sentenceAround(passage, spot);
          const words = passage.text.slice(range.start, range.end);
          const known = met.get(words) ?? { ...range, passage, line, terms: new Set<RegExp>() };
          known.terms.add(term);
          met.set(words, known);
          missing.delete(term);
        }
      }
    }
  }
  return [...met.values()];
}

function distance({ first, last }: { readonly first: number; readonly last: number }, line: number): number {
  return Math.max(first - line, line - last, 0);
}

function linesOf(at: Where, { words }: Original): number[] {
  if (at.kind === 'cell') return [];
  const [first, last] = [Math.max(1, at.first), Math.min(at.last, words.length)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function sentences(original: Original, at: Where, parts: readonly QuotedPart[]): SourceWords {
  const page = pageAt(original, at);
  return { kind: 'sentences', parts, ...(page === undefined ? {} : { page }) };
}

/** Programs that take the text out of a PDF put a form feed before each further page. */
function pageAt({ lines }: Original, at: Where): number | undefined {
  if (at.kind === 'cell' || !lines.some((line) => line.includes('\f'))) return undefined;
  return 1 + lines.slice(0, at.first).join('').split('\f').length - 1;
}
