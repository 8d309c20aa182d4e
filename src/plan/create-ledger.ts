// Content, derived figures and a language → the ledger that planning asks.
import type { Content } from '../model/content.ts';
import { formatFigure } from '../model/figures/format-figure.ts';
import type { Language } from '../model/language.ts';
import { derivationText } from '../model/ledger/derivation-text.ts';
import { figureOf } from '../model/ledger/figure-of.ts';
import { findReport } from '../model/ledger/find-report.ts';
import { reportKey } from '../model/metric.ts';
import type { Figure } from '../model/quantity.ts';
import type { Ledger } from './ledger.ts';

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
        const sources = [{ source: report.source, line: report.line }];
        return { key: reportKey(report), metric, figure: found.figure, derived: false, sources };
      }
      const sources = found.keys.flatMap((key) => {
        const [input = '', source = ''] = key.split('@');
        const line = findReport(content, { metric: input, source })?.line;
        return line === undefined ? [] : [{ source, line }];
      });
      return { key: ref.metric, metric, figure: found.figure, derived: true, sources };
    },
    format: (figure) => formatFigure(figure, language),
    calculation: (id) => {
      const metric = content.metrics.get(id);
      return (metric && derivationText(metric, content, derived, language)) ?? '';
    },
  };
}
