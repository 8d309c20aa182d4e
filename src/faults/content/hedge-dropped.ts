// Reports whose qualifier is dropped, or turned into another.
import { QUALIFIERS } from '../../model/quantity.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { reportSites } from './report-sites.ts';

export const hedgeDropped: FaultKind = {
  name: 'hedge dropped or changed (ledger)',
  candidates: (clean) =>
    reportSites(clean).flatMap(({ report, change }): Candidate[] => {
      const { qualifier } = report.figure;
      if (qualifier === 'exact') return [];
      return QUALIFIERS.filter((other) => other !== qualifier).map((other) =>
        change(`${qualifier} → ${other}`, { qualifier: other }),
      );
    }),
};
