// A report, its subjects and an original in, every place of its token out: what figure stands there and whose it is.

import type { Metric, Report } from '../model/content/metric.ts';
import { isAtLine, lineAt, type Where } from '../model/content/where.ts';
import { onceFor } from '../model/once-for.ts';
import type { Figure, Quantity } from '../model/quantity.ts';
import { sameFigure } from '../quantity/compare.ts';
import { asMeasured } from '../quantity/find/as-measured.ts';
import { type FoundFigure, findFigures } from '../quantity/find/find-figures.ts';
import { opposedBeside } from '../quantity/find/opposed-beside.ts';
import type { Spot } from '../quantity/find/period-beside.ts';
import type { OwnMeasures } from '../quantity/ledger/measures-of.ts';
import { inAnyLanguage } from '../words/languages.ts';
import { type Binding, bindSubject } from './bind-subject.ts';
import { toldByHeadings } from './cell-headings.ts';
import { figureInCell, headingOfUnit, quotedCells } from './figure-in-cell.ts';
import { otherPeriodOver } from './heading-period.ts';
import { linesNear, type Original } from './originals.ts';
import { changeOfOther, wordsOfEntry } from './other-change.ts';
import { otherMeasureBeside, otherMeasureOver } from './other-measure.ts';
import { type OwnPeriod, otherPeriodBeside } from './other-period.ts';
import { plainWords, type Subjects, subjectMentions, termPattern } from './subjects.ts';
import type { TextCell } from './text-cells.ts';

export type Occurrence = {
  /** Counted from 1. */
  readonly line: number;
  /** The figure as the original writes it, or the token where no figure can be read. */
  readonly text: string;
  readonly figure?: Figure;
  readonly binding: Binding;
  /** The name of another period than the report's that stands beside it. */
  readonly otherPeriod?: string;
  /** The name of another measure than those of the report's metric that it stands beside. */
  readonly otherMeasure?: string;
  /** Words beside it that make it the amount of a change, which the report's metric is not. */
  readonly change?: string;
  /** Words beside it, or in the headings of its cell, that are the opposite of what the report's metric is. */
  readonly opposed?: string;
  /** Of a cell: the heading that says what it is counted in. */
  readonly heading?: string;
};

export function findOccurrences(
  report: Report,
  metric: Metric,
  subjects: Subjects,
  original: Original,
  {
    period,
    measures,
  }: { readonly period?: OwnPeriod | undefined; readonly measures?: OwnMeasures | undefined } = {},
): readonly Occurrence[] {
  const { definition } = metric;
  const entry = wordsOfEntry(report, metric);
  const token = termPattern(report.quotation ?? report.token);
  return passagesOf(original).flatMap((passage, index) => {
    const cells = quotedCells(original, index + 1, report);
    const isBesideOther = (place: Spot, kind: Quantity['kind'], figures: readonly FoundFigure[]) => {
      const placed = figures.map((one) => ({ ...one, isLike: one.figure.quantity.kind === kind }));
      const otherPeriod = period && otherPeriodBeside(passage.text, place, placed, period, entry);
      return otherPeriod === undefined ? {} : { otherPeriod };
    };
    const changed = (match: FoundFigure | undefined) => {
      const change = match && changeOfOther(passage.text, match, entry);
      return change === undefined ? {} : { change };
    };
    const opposed = (words: string, place: Spot, figures: readonly Spot[]) => {
      const met = opposedBeside(words, place, figures, entry);
      return met === undefined ? {} : { opposed: met };
    };
    const measured = (otherMeasure: string | undefined) =>
      otherMeasure === undefined ? {} : { otherMeasure };
    if (cells.length > 0) {
      const figures = period === undefined ? [] : measuredIn(passage.text, definition, original);
      return cells.map((cell): Occurrence => {
        const figure = figureInCell(cell, report, original);
        const heading = headingOfUnit(cell, original);
        const { kind } = (figure ?? report.figure).quantity;
        const place = spotOf(cell, passage);
        const over = period && otherPeriodOver(cell, period);
        return {
          line: index + 1,
          text: cell.shown,
          ...(figure === undefined ? {} : { figure }),
          binding: bindingNear(original, index, passage, { ...place, kind }, subjects),
          ...isBesideOther(place, kind, figures),
          ...(over === undefined ? {} : { otherPeriod: over }),
          ...measured(measures && otherMeasureOver(cell, kind, measures)),
          ...toldByHeadings(cell, entry),
          ...(heading === undefined ? {} : { heading }),
        };
      });
    }
    const spots = [...passage.text.matchAll(token)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
      .filter(({ start }) => start >= passage.start && start < passage.end);
    if (spots.length === 0) return [];
    const figures = measuredIn(passage.text, definition, original);
    let passed = 0;
    return spots.map((spot): Occurrence => {
      // Both stand in the order of the text, so what lies behind is passed once.
      while ((figures[passed]?.end ?? Number.POSITIVE_INFINITY) <= spot.start) passed += 1;
      const there: FoundFigure[] = [];
      for (let at = passed; (figures[at]?.start ?? Number.POSITIVE_INFINITY) < spot.end; at += 1) {
        there.push(...figures.slice(at, at + 1));
      }
      const match = there.find(({ figure }) => isFigureOf(report, figure)) ?? there[0];
      const place = match ?? spot;
      const kind = (match?.figure ?? report.figure).quantity.kind;
      return {
        line: index + 1,
        text: place.text,
        ...(match === undefined ? {} : { figure: match.figure }),
        binding: bindingNear(original, index, passage, { ...place, kind }, subjects),
        ...isBesideOther(place, kind, figures),
        ...measured(
          measures &&
            otherMeasureBeside(passage.text, { start: place.start, end: place.end, kind }, figures, measures),
        ),
        ...changed(match),
        ...opposed(passage.text, place, figures),
      };
    });
  });
}

function spotOf({ shown }: TextCell, { text, start }: Passage): Spot {
  const words = plainWords(shown);
  const at = Math.max(start, text.indexOf(words, start));
  return { start: at, end: at + words.length };
}

/** Value, unit and qualifier agree; 半年 is six months, but 10 % is not one tenth. */
export function isFigureOf(report: Report, figure: Figure): boolean {
  return (
    figure.quantity.kind === report.figure.quantity.kind && sameFigure(rated(figure, report), report.figure)
  );
}

/** `$1.32`, quoted for a figure a share: its `unit` says by what it is counted. */
function rated(figure: Figure, { quotation, figure: { quantity: stated } }: Report): Figure {
  const { quantity } = figure;
  if (quotation === undefined || !('per' in stated) || !('per' in quantity || 'amount' in quantity))
    return figure;
  const isRated = 'per' in quantity && quantity.per !== undefined;
  return isRated || stated.per === undefined
    ? figure
    : { ...figure, quantity: { ...quantity, per: stated.per } as Figure['quantity'] };
}

function measuredIn(
  text: string,
  definition: Metric['definition'],
  original: Original,
): readonly FoundFigure[] {
  return findFigures(text, original).map((found) => ({ ...found, figure: asMeasured(found, definition) }));
}

/** Every figure that begins on one of the lines. */
export function figuresAt(
  original: Original,
  at: Where,
  { definition }: Pick<Metric, 'definition'>,
  subjects: Subjects,
): readonly Occurrence[] {
  return passagesOf(original).flatMap((passage, index) =>
    !isAtLine(at, index + 1)
      ? []
      : measuredIn(passage.text, definition, original)
          .filter(({ start }) => start >= passage.start && start < passage.end)
          .map(({ start, end, text, figure }) => ({
            line: index + 1,
            text,
            figure,
            binding: bindingNear(
              original,
              index,
              passage,
              { start, end, kind: figure.quantity.kind },
              subjects,
            ),
          })),
  );
}

/** Its subject may stand on a line near by when the figure's own paragraph does not name one. */
function bindingNear(
  original: Original,
  index: number,
  passage: Passage,
  figure: Parameters<typeof bindSubject>[1],
  subjects: Subjects,
): Binding {
  const binding = bindSubject(passage.text, figure, subjects);
  if (binding.kind !== 'nobody') return binding;
  const near = linesNear(original, lineAt(index + 1)).words.join('\n');
  const isNamed = subjectMentions(near, { own: subjects.own, rivals: [] }).some(
    ({ role }) => role !== 'denied',
  );
  return isNamed || isHeadedBy(original, subjects) ? { kind: 'own', inSentence: false } : binding;
}

/** A release names its company in its heading, and no other: what follows is said of that one where nobody else is named. */
function isHeadedBy({ words }: Original, subjects: Subjects): boolean {
  const head = words
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_OF_HEADING)
    .filter((line) => !/[。．.!?！？]\s*$/.test(line));
  const named = subjectMentions(head.join('\n'), subjects).filter(({ role }) => role === 'subject');
  return named.length > 0 && named.every(({ rival }) => rival === undefined);
}

const LINES_OF_HEADING = 4;

export type Passage = {
  /** Words of the surrounding lines; `\n` where a sentence cannot go on. */
  readonly text: string;
  /** Where the line itself begins and ends in `text`. */
  readonly start: number;
  readonly end: number;
};

const LINES_BEFORE = 8;
const LINES_AFTER = 3;
/** Blank lines, footnotes and rules that a page break may put into a sentence: at most so many lines. */
const LONGEST_GAP = 24;

const ENDS_SENTENCE = /[。．.!?:：」』”"]$/;
const STARTS_BLOCK = /^\s*(?:#{1,6}\s|[-*+・]\s|\d{1,3}[.)]\s|\||>|!\[|※|➡)/;
/** Three columns and more. */
const TABULAR = /\S(?: {2,}|\u3000{2,}|\t+ *)\S.*?(?: {2,}|\u3000{2,}|\t)\S/u;
const STARTS_ITEM = /^\s*(?:[-*+・]\s|\d{1,3}[.)]\s)/;
const FOOTNOTE = new RegExp(
  `^\\s*(?:<sup\\b|\\[\\^?\\d{1,3}\\]|\\*\\d|${inAnyLanguage(({ clauses }) => clauses.footnote)}\\s?\\d)`,
  'i',
);
const RULE = /^[-–—=*_\s]*(?:END)?[-–—=*_\s]*$|^[-–\s]*\d{1,3}(?:\s*\/\s*\d{1,3})?[-–\s]*$/;

/** For every line the passage it stands in, with sentences that go on across a page break joined. */
export const passagesOf = onceFor((original: Original): readonly Passage[] =>
  original.words.map((_, index) => passageAround(original, index)),
);

function passageAround(original: Original, index: number): Passage {
  const own = original.words[index] ?? '';
  let before = '';
  let first = index;
  for (let count = 0; count < LINES_BEFORE; count++) {
    const previous = neighbour(original, first, -1);
    if (previous === undefined) break;
    before = (original.words[previous] ?? '') + joint(original, previous, first) + before;
    first = previous;
  }
  let after = '';
  let last = index;
  for (let count = 0; count < LINES_AFTER; count++) {
    const next = neighbour(original, last, 1);
    if (next === undefined) break;
    after += joint(original, last, next) + (original.words[next] ?? '');
    last = next;
  }
  return { text: before + own + after, start: before.length, end: before.length + own.length };
}

/** The next line of the same paragraph; beyond a gap only where a sentence visibly goes on, or a heading rules. */
function neighbour(original: Original, index: number, step: 1 | -1): number | undefined {
  const near = index + step;
  if (near < 0 || near >= original.words.length || isBreak(original, index)) return undefined;
  if (step === -1 && isHeading(original, index)) return undefined;
  if (!isBreak(original, near)) return near;
  if (isFootnoteText(original, index)) return undefined;
  for (let at = near; Math.abs(at - index) <= LONGEST_GAP; at += step) {
    if (at < 0 || at >= original.words.length) return undefined;
    if (isBreak(original, at) || isFootnoteText(original, at)) continue;
    const [upper, lower] = step === 1 ? [index, at] : [at, index];
    return goesOn(original, upper, lower) || (step === -1 && isHeading(original, at)) ? at : undefined;
  }
  return undefined;
}

function isHeading(original: Original, index: number): boolean {
  return /^\s*#{1,6}\s/.test(original.lines[index] ?? '');
}

function goesOn(original: Original, upper: number, lower: number): boolean {
  const [from, to] = [original.lines[upper] ?? '', original.lines[lower] ?? ''];
  if (ENDS_SENTENCE.test(original.words[upper] ?? '') || STARTS_BLOCK.test(to)) return false;
  if (TABULAR.test(from) || TABULAR.test(to)) return false;
  // An item goes on where its next line is set in, or can begin no sentence.
  return STARTS_ITEM.test(from) ? /^(?:[ \t\u3000]+\S|\p{Ll})/u.test(to) : !STARTS_BLOCK.test(from);
}

function joint(original: Original, upper: number, lower: number): string {
  if (!goesOn(original, upper, lower)) return '\n';
  const seam = `${original.words[upper]?.at(-1) ?? ''}${original.words[lower]?.[0] ?? ''}`;
  return /^[\x21-\x7e]{2}$/.test(seam) ? ' ' : '';
}

function isBreak(original: Original, index: number): boolean {
  const line = original.lines[index] ?? '';
  return RULE.test(original.words[index] ?? '') || FOOTNOTE.test(line);
}

/** A footnote's second paragraph: it stands between two footnotes. */
function isFootnoteText(original: Original, index: number): boolean {
  return isBesideFootnote(original, index, -1) && isBesideFootnote(original, index, 1);
}

function isBesideFootnote(original: Original, index: number, step: 1 | -1): boolean {
  for (let at = index + step; Math.abs(at - index) <= LONGEST_GAP; at += step) {
    if (original.words[at] !== '') return FOOTNOTE.test(original.lines[at] ?? '');
  }
  return false;
}
