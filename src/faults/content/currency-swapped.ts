// Reports of money in another currency: in unit and token alike, or in the unit alone.
import type { Candidate, FaultKind } from '../fault.ts';
import { quoted, reportSites } from './report-sites.ts';

const WORDS = { USD: 'ドル', CNY: '元', JPY: '円', EUR: 'ユーロ' } as const;

export const currencySwapped: FaultKind = {
  name: 'currency swapped (ledger)',
  candidates: (clean) =>
    reportSites(clean).flatMap(({ report, change }): Candidate[] => {
      const { quantity } = report.figure;
      if (quantity.kind !== 'money') return [];
      const word = WORDS[quantity.currency];
      return Object.entries(WORDS)
        .filter(([unit]) => unit !== quantity.currency)
        .flatMap(([unit, other]) => [
          change(`${quantity.currency} → ${unit}, token too`, {
            unit,
            token: quoted(report.token.replace(word, other)),
          }),
          change(`${quantity.currency} → ${unit}`, { unit }),
        ]);
    }),
};
