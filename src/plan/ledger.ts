// The ledger as planning reads it: a reference → its figure, where it stands, and how it is written in one language.
import type { Content } from '../model/content/content.ts';
import { type Metric, type ReportRef, reportKey } from '../model/content/metric.ts';
import type { Where } from '../model/content/where.ts';
import type { Figure, FigurePart } from '../model/quantity.ts';
import { formatFigure } from '../quantity/format/format-figure.ts';
import { derivationText } from '../quantity/ledger/derivation-text.ts';
import { figureOf, findReport } from '../quantity/ledger/figure-of.ts';
import type { Language } from '../words/languages.ts';

export type Resolved = {
  /** `metric@source`, or the metric's id when it is derived. */
  readonly key: string;
  readonly metric: Metric;
  readonly figure: Figure;
  readonly derived: boolean;
  readonly sources: readonly { readonly source: string; readonly at: Where }[];
};

export type Ledger = {
  readonly resolve: (ref: ReportRef) => Resolved | undefined;
  readonly format: (figure: Figure) => readonly FigurePart[];
  /** The calculation of a derived metric in words. */
  readonly calculation: (metric: string) => string;
};

/** Content, derived figures and a language → the ledger that planning asks. */
export function createLedger(
  content: Content,
  derived: ReadonlyMap<string, Figure>,
  language: Language,
): Ledger {
  return {
    resolve: (ref) => {
      const metric = content.metrics.get(ref.metric);
      const found = figureOf(content, ref, derived);
      if (metric === undefined || found === undefined) return undefined;
      const report = findReport(content, ref);
      if (report) {
        const sources = [{ source: report.source, at: report.at }];
        return { key: reportKey(report), metric, figure: found.figure, derived: false, sources };
      }
      const sources = found.keys.flatMap((key) => {
        const [input = '', source = ''] = key.split('@');
        const at = findReport(content, { metric: input, source })?.at;
        return at === undefined ? [] : [{ source, at }];
      });
      return { key: ref.metric, metric, figure: found.figure, derived: true, sources };
    },
    format: (figure) => formatFigure(figure, language, content.house),
    calculation: (id) => {
      const metric = content.metrics.get(id);
      return (metric && derivationText(metric, content, derived, language)) ?? '';
    },
  };
}
