// The clean content → every report of the ledger with a way to write it differently.
import { InternalError } from '../../model/errors.ts';
import { entryValue } from '../../model/figures/entry-value.ts';
import { findFigures } from '../../model/figures/find-figures.ts';
import { type Metric, type Report, reportKey } from '../../model/metric.ts';
import type { Clean } from '../clean.ts';
import type { Candidate } from '../fault.ts';
import { withValues } from './entry-lines.ts';

export type ReportSite = {
  readonly report: Report;
  readonly metric: Metric;
  readonly key: string;
  /** `what` is what is done to it; the values are YAML. */
  readonly change: (what: string, values: Readonly<Record<string, string>>) => Candidate;
};

export function reportSites(clean: Clean): ReportSite[] {
  return [...clean.ground.content.metrics.values()].flatMap((metric) =>
    metric.reports.map((report): ReportSite => {
      const key = reportKey(report);
      const { file, line } = report.place;
      return {
        report,
        metric,
        key,
        change: (what, values) => ({
          what: `${key}: ${what}`,
          plant: () => ({
            into: 'content',
            files: new Map([[file, withValues(textOf(clean, file), line, values)]]),
          }),
        }),
      };
    }),
  );
}

export function textOf({ inputs }: Clean, file: string): string {
  const text = inputs.files.read(file);
  if (text === undefined) throw new InternalError(`Unexpected absence of \`${file}\``);
  return text;
}

/** A YAML scalar that stays the text it is. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** What the ledger would have to say for that token: its value, or undefined where it has none. */
export function valueOfToken(token: string): string | undefined {
  const figure = findFigures(token)[0]?.figure;
  return figure === undefined ? undefined : entryValue(figure);
}
