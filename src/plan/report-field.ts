// A report in a table: its figure split into the parts that stand in columns of their own.

import type { RichText } from '../model/plan.ts';
import type { FigurePart } from '../model/quantity.ts';
import type { Item } from './item.ts';
import { type Bound, NONE, plain } from './resolve-bind.ts';
import type { Scope } from './scope.ts';

type ReportItem = Extract<Item, { kind: 'report' }>;

export function reportField(item: ReportItem, field: string, scope: Scope): Bound {
  const { report, metric } = item;
  const { language } = scope;
  const from = metric.id;
  switch (field) {
    case 'subject':
      return plain(metric.subject[language], from);
    case 'scope':
      return plain((report.scope ?? metric.scope)[language], from);
    case 'basis':
      return plain(report.basis[language], from);
    case 'use':
      return plain(report.use?.[language], from);
    case 'stance':
      return report.stance === 'fact' ? NONE : { kind: 'stance', stance: report.stance };
    case 'publisher': {
      const name = scope.content.sources.get(report.source)?.publisherName[language] ?? report.source;
      const bound = plain(name, report.source);
      return bound.kind === 'runs'
        ? { ...bound, cites: [{ source: report.source, line: report.line, figure: true }] }
        : bound;
    }
    case 'before':
    case 'amount':
    case 'after':
      return figurePart(item, field, scope);
    default:
      return NONE;
  }
}

/** `約 | 560万ドル |`, `| 600万ドル | 以下`: digits stay aligned when qualifiers have columns of their own. */
function figurePart({ report }: ReportItem, field: 'before' | 'amount' | 'after', scope: Scope): Bound {
  const parts = scope.writing.ledger.format(report.figure);
  const first = parts.findIndex((part) => part.role !== 'qualifier');
  const last = parts.findLastIndex((part) => part.role !== 'qualifier');
  const chosen = {
    before: parts.slice(0, first),
    amount: parts.slice(first, last + 1),
    after: parts.slice(last + 1),
  }[field];
  const origin = { from: report.metric, report: `${report.metric}@${report.source}` };
  const runs: RichText = chosen.map((part: FigurePart) => ({
    text: part.text.trim(),
    strong: false,
    part: part.role,
    origin,
  }));
  // A unit that stands apart from its number (`$5.6 million`) keeps the space inside the cell.
  const spaced = runs.map((run, index) => ({
    ...run,
    text: index > 0 && /^\s/u.test(chosen[index]?.text ?? '') ? ` ${run.text}` : run.text,
  }));
  return spaced.length > 0 ? { kind: 'runs', runs: spaced } : NONE;
}
