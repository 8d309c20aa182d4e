// A metric in, the well-known measures that its words name out.
import type { Metric } from '../../model/content/metric.ts';
import type { Measure } from '../../words/measures.ts';
import { findMeasures } from '../find/find-measures.ts';

export type OwnMeasures = {
  readonly measures: ReadonlySet<Measure>;
  /** As the ledger writes the first of them. */
  readonly name: string;
};

/**
 * Of a cell the headings of its row and column say it, where they do; else all that the entry says, and `said` beside it, does:
 * who names two measures may mean either. Undefined where none is named.
 */
export function measuresOf(metric: Metric, said: readonly string[] = []): OwnMeasures | undefined {
  const { id, definition, subject, subjectAnchors, scope, cell } = metric;
  const headings = cell === undefined ? [] : [cell.row, cell.column].flatMap((name) => name ?? []);
  const words = [
    ...Object.values<string>(definition),
    ...Object.values<string>(subject),
    ...subjectAnchors,
    ...(cell === undefined ? [id.replaceAll('-', ' ')] : []),
  ];
  const ofCell = headings.flatMap(findMeasures);
  const named = ofCell.length > 0 ? ofCell : words.flatMap(findMeasures);
  const [first] = named;
  if (first === undefined) return undefined;
  const more = [...subjectAnchors, ...Object.values<string>(scope ?? {}), ...said].flatMap(findMeasures);
  return { measures: new Set([...named, ...more].map(({ measure }) => measure)), name: first.text };
}
