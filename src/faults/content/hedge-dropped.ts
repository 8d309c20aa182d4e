// Reports whose qualifier is dropped, or turned into another.
import { QUALIFIERS } from '../../model/quantity.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { reportSites } from './report-sites.ts';

export const hedgeDropped: FaultKind = {
  name: 'hedge dropped (ledger)',
  candidates: (clean) =>
    reportSites(clean).flatMap(({ report, change }): Candidate[] => {
      const { qualifier } = report.figure;
      if (qualifier === 'exact') return [];
      const others = QUALIFIERS.filter((other) => other !== qualifier);
      // Dropping is the fault people make, so it is as frequent as all other changes together.
      return others.flatMap((other) => {
        const one = change(`${qualifier} → ${other}`, { qualifier: other });
        return other === 'exact' ? [one] : [one];
      });
    }),
};
