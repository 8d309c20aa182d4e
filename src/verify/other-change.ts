// A figure's place in a passage, and what the ledger's words for it say, in; words that make it a change instead out.
import type { Metric, Report } from '../model/content/metric.ts';
import { changeBeside, namesChange } from '../quantity/find/change-beside.ts';
import type { FoundFigure } from '../quantity/find/find-figures.ts';

/** All that an entry says of its figure. */
export function wordsOfEntry(
  report: Report,
  { id, definition, subject, subjectAnchors, scope, cell }: Metric,
): readonly string[] {
  const texts = [definition, subject, scope, report.basis, report.scope, report.use];
  const headings = cell === undefined ? [] : [cell.row, cell.column].flatMap((name) => name ?? []);
  return [
    id.replaceAll('-', ' '),
    ...texts.flatMap((each) => Object.values<string>(each ?? {})),
    ...subjectAnchors,
    ...headings,
    report.unit ?? '',
  ];
}

/** Undefined where the entry leaves it open that its figure is a change. */
export function changeOfOther(
  text: string,
  figure: FoundFigure,
  words: readonly string[],
): string | undefined {
  const met = changeBeside(text, figure);
  return met === undefined || namesChange(words) ? undefined : met;
}
