// Metrics that report a right number of somebody else: value, token and line are true, and about another subject.
import { entryValue } from '../../model/figures/entry-value.ts';
import { unitOf } from '../../model/figures/unit-of.ts';
import type { FaultKind } from '../fault.ts';
import { quoted, reportSites } from './report-sites.ts';

export const wrongSubject: FaultKind = {
  name: 'number right, subject wrong (ledger)',
  candidates: (clean) => {
    const sites = reportSites(clean);
    return sites.flatMap(({ metric, change, report }) =>
      sites
        .filter((other) => other.metric.subject.ja !== metric.subject.ja)
        .filter((other) => other.report.figure.quantity.kind === report.figure.quantity.kind)
        .filter(
          (other) =>
            !metric.reports.some(({ source }) => source === other.report.source && source !== report.source),
        )
        .map(({ key, report: { source, figure, token, line } }) =>
          change(`the number of ${key}`, {
            source,
            value: entryValue(figure),
            unit: unitOf(figure),
            qualifier: figure.qualifier,
            token: quoted(token),
            line: String(line),
          }),
        ),
    );
  },
};
