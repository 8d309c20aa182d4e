// Reports read in 億 where the original has 万, and the like: in value and token alike, or in the value alone.
import { decimalText } from '../../model/figures/decimal-text.ts';
import { amountOf } from '../../model/ledger/amount-of.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { quoted, reportSites, valueOfToken } from './report-sites.ts';

const SCALES = ['万', '億', '兆'] as const;

export const scaleSlipped: FaultKind = {
  name: '億 / 万 slip (ledger)',
  candidates: (clean) =>
    reportSites(clean).flatMap(({ report, change }): Candidate[] => {
      const amount = amountOf(report.figure.quantity) ?? 0;
      return SCALES.filter((scale) => report.token.includes(scale)).flatMap((scale) => [
        ...SCALES.filter((other) => other !== scale).flatMap((other) => {
          const token = report.token.replace(scale, other);
          const value = valueOfToken(token);
          return value === undefined
            ? []
            : [change(`${report.token} → ${token}`, { token: quoted(token), value })];
        }),
        change(`value × 10000`, { value: decimalText(amount * 10_000) }),
        change(`value ÷ 10`, { value: decimalText(amount / 10) }),
      ]);
    }),
};
