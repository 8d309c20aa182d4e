// A reference in, the figure it reads out, with the reports it rests on and their sources.
import type { Content } from '../content.ts';
import { type ReportRef, reportKey } from '../metric.ts';
import type { Figure } from '../quantity.ts';
import { findReport } from './find-report.ts';

export type LedgerFigure = {
  readonly figure: Figure;
  /** Ids of the sources it rests on: one for a report, those of all inputs for a derived metric. */
  readonly sources: readonly string[];
  /** Keys of those reports (`metric@source`). */
  readonly keys: readonly string[];
};

/** `derived` is what `evaluateDerived` gave. Undefined where the ledger has no such figure, or several. */
export function figureOf(
  content: Pick<Content, 'metrics'>,
  ref: ReportRef,
  derived: ReadonlyMap<string, Figure>,
): LedgerFigure | undefined {
  const report = findReport(content, ref);
  if (report !== undefined) {
    return { figure: report.figure, sources: [report.source], keys: [reportKey(report)] };
  }
  const figure = ref.source === undefined ? derived.get(ref.metric) : undefined;
  const inputs = Object.values(content.metrics.get(ref.metric)?.derived?.inputs ?? {});
  if (figure === undefined) return undefined;
  const read = inputs.map((input) => figureOf(content, refOf(input), derived));
  return {
    figure,
    sources: [...new Set(read.flatMap((one) => one?.sources ?? []))],
    keys: [...new Set(read.flatMap((one) => one?.keys ?? []))],
  };
}

/** `metric@source` or `metric`. */
export function refOf(text: string): ReportRef {
  const at = text.indexOf('@');
  return at < 0 ? { metric: text } : { metric: text.slice(0, at), source: text.slice(at + 1) };
}
