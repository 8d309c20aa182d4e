// A report of the long form → the place and the words that say the same of it, or why there are none.
import type { Metric, Report } from '../../model/content/metric.ts';
import { placeIn } from '../../model/content/where.ts';
import { findFigures } from '../../quantity/find/find-figures.ts';
import { stanceOf } from '../nouns/read-quotation.ts';
import { type Left, staying } from './rewritten.ts';
import { isSameReport, type Measure, readEntry } from './short-entry.ts';

/** What is said of a report beside its figure, as it is written. */
type Said = { readonly basis?: unknown; readonly scope?: unknown; readonly use?: unknown };

export type Quotation = { readonly place: string; readonly words: string; readonly said: Quoted };

type Quoted = Readonly<Record<string, unknown>>;

/** `rest` are the other keys of its metric: what the words mean depends on them. */
export function quoteReport(
  report: Report,
  said: Said,
  { metric, rest }: { readonly metric: Metric; readonly rest: object },
  measure: Measure,
): Quotation | undefined {
  const { basis, scope, use } = said;
  const place = placeIn(report.source, report.at);
  const isPlain = stanceOf(report.source, measure.ground) === report.stance;
  const beside: Quoted = {
    ...(isPlain ? {} : { stance: report.stance }),
    ...(basis === undefined ? {} : { note: basis }),
    ...(scope === undefined ? {} : { scope }),
    ...(use === undefined ? {} : { use }),
  };
  const words = wordsFor(report, measure).find((each) => {
    const entry = { ...rest, says: { [place]: { words: each, ...beside } } };
    return isSameReport(readEntry(entry, metric, measure)?.reports[0], report);
  });
  return words === undefined ? undefined : { place, words, said: beside };
}

/** The token, or it with the hedge beside it, as the original has them. */
function wordsFor({ token, source, at }: Report, { linesOf, located }: Measure): readonly string[] {
  const lines = at.kind === 'lines' ? linesOf(source).slice(at.first - 1, at.last) : [];
  const met = lines.flatMap((line) => findFigures(line, located.house)).filter(({ bare }) => bare === token);
  return [...new Set([token, ...met.map(({ text }) => text)])];
}

/** `report` is undefined where it could not be read. */
export function staysLong(report: Report | undefined, { linesOf }: Measure): Left['finding'] {
  const isAtHand = report !== undefined && linesOf(report.source).length > 0;
  const [read] = findFigures(report?.token ?? '');
  const isHedged = read !== undefined && read.figure.qualifier !== report?.figure.qualifier;
  const met = isHedged
    ? `qualifier \`${report?.figure.qualifier}\` that \`${report?.token}\` does not say`
    : 'report whose token alone does not read to the same';
  const hint =
    isHedged && !isAtHand
      ? 'Run `briefdeck migrate --originals DIR`, which finds them, or let it stay: the long form is read as before'
      : 'Quote them under `says`, or let it stay: the long form is read as before';
  return staying(met, 'words of the original that say all of it', hint);
}
