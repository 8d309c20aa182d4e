// Content and the originals by source id in, findings out for declared dates that no passage of their evidence gives.
import type { Content } from '../model/content/content.ts';
import type { Evidence } from '../model/content/takeaway.ts';
import type { Finding } from '../model/finding.ts';
import type { Quantity } from '../model/quantity.ts';
import { YEAR_NOT_STATED } from '../quantity/date-quantity.ts';
import { figureFromEntry, isDeclaredDate } from '../quantity/entry.ts';
import { findFigures } from '../quantity/find/find-figures.ts';
import { linesNear, type Original } from './originals.ts';
import { cellsOf } from './sheet-cells.ts';
import { termPattern } from './subjects.ts';

/** Checked only where every original it could stand in is at hand. */
export function verifyDates(content: Content, originals: ReadonlyMap<string, Original>): readonly Finding[] {
  return [...verifyCards(content, originals), ...verifyTakeaways(content, originals)];
}

function verifyCards(content: Content, originals: ReadonlyMap<string, Original>): Finding[] {
  return [...content.sources.values()].flatMap(({ id, date, dateBasis, place }): Finding[] => {
    const original = originals.get(id);
    if (
      original === undefined ||
      dateBasis === 'inferred' ||
      datesIn(wordsOf(original)).some((met) => gives(met, date))
    )
      return [];
    return [
      {
        kind: 'date-unsupported',
        place,
        message: `Unexpected date ${date} of \`${id}\`, expected one that ${original.fileName} states`,
        hint: 'Correct `date`, or write `dateBasis: inferred` with a `dateNote`',
      },
    ];
  });
}

/** Of a workbook, what its cells show. */
function wordsOf({ words, workbook }: Original): readonly string[] {
  return workbook === undefined ? words : [...words, ...cellsOf(workbook).map(({ cell }) => cell.shown)];
}

function verifyTakeaways(content: Content, originals: ReadonlyMap<string, Original>): Finding[] {
  return [...content.takeaways.values()].flatMap(({ id, date, dates, evidence, place, stance }) => {
    if (evidence.length === 0 || !evidence.every(({ source }) => originals.has(source))) return [];
    const published = evidence.map(({ source }) => content.sources.get(source)?.date ?? '');
    // Until when a view of the house holds, and when it looks again, is the house's to say.
    const isOwn = (one: string) => stance === 'house-view' && published.every((day) => day < one);
    const open = [...new Set([...dates, ...(date === undefined ? [] : [date])])].filter(
      (one) => !isOwn(one) && !published.some((day) => day.startsWith(one)),
    );
    // Most takeaways declare none, and looking for all that stands near takes long.
    const passages =
      open.length === 0 ? [] : evidence.flatMap((one) => datesNear(one, originals.get(one.source)));
    return open
      .filter((one) => !passages.some((met) => gives(met, one)))
      .map(
        (one): Finding => ({
          kind: 'date-unsupported',
          place,
          message: `Unexpected date ${one} of \`${id}\`, expected one that the passages of its evidence give or that its documents bear`,
          hint: 'Correct the date, or add the passage that gives it to `evidence`',
        }),
      );
  });
}

/** Whether a date met in an original is the declared one, or more exact. */
function gives(met: Quantity, declared: string): boolean {
  if (met.kind !== 'date') return false;
  const quantity = figureFromEntry({ value: declared, unit: 'date' })?.quantity;
  if (quantity?.kind !== 'date') return false;
  const { year, month, day } = met;
  const parts = [month, day].filter((part) => part !== undefined);
  const iso = [String(year).padStart(4, '0'), ...parts.map((part) => String(part).padStart(2, '0'))];
  return isDeclaredDate(quantity, [iso.join('-')]);
}

/** Where an anchor itself is a date (`5月にはエージェント`), that one is meant, and none of its neighbours. */
function datesNear({ at, anchors }: Evidence, original: Original | undefined): Quantity[] {
  if (original === undefined) return [];
  const patterns = anchors.map(termPattern);
  const { words, lines } = linesNear(original, at);
  return [words, lines].flatMap((near) => {
    const met = placedDates(near);
    const named = met.filter(({ text, start, end }) =>
      patterns.some((pattern) =>
        [...text.matchAll(pattern)].some(({ 0: term, index }) => index < end && start < index + term.length),
      ),
    );
    return (named.length > 0 ? named : met).map(({ quantity }) => quantity);
  });
}

function datesIn(lines: readonly string[]): Quantity[] {
  return placedDates(lines).map(({ quantity }) => quantity);
}

type PlacedDate = {
  readonly quantity: Quantity;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** A month without a year lies in the year named last. */
function placedDates(lines: readonly string[]): PlacedDate[] {
  let named = YEAR_NOT_STATED;
  return lines.flatMap((text) =>
    findFigures(text).flatMap(({ figure: { quantity: first, high }, start, end }) => {
      const quantities = high === undefined ? [first] : [first, high];
      return quantities.flatMap((quantity): PlacedDate[] => {
        if (quantity.kind !== 'date') return [];
        if (quantity.year !== YEAR_NOT_STATED) named = quantity.year;
        const whole = quantity.year === YEAR_NOT_STATED ? { ...quantity, year: named } : quantity;
        return [{ quantity: whole, text, start, end }];
      });
    }),
  );
}
