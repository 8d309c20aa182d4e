// Reports with one digit changed: in value and token alike, in the value alone, in the token alone.
import { entryValue } from '../../model/figures/entry-value.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { quoted, reportSites, valueOfToken } from './report-sites.ts';

export const digitChanged: FaultKind = {
  name: 'digit changed (ledger)',
  candidates: (clean) =>
    reportSites(clean).flatMap(({ report, change }): Candidate[] => {
      const inToken = changedDigits(report.token).flatMap((token): Candidate[] => {
        const value = valueOfToken(token);
        if (value === undefined || value === valueOfToken(report.token)) return [];
        const isDecimal = String(entryValue(report.figure)) !== value;
        const both = change(`${report.token} → ${token}`, { token: quoted(token), value });
        return isDecimal ? [both, change(`token alone → ${token}`, { token: quoted(token) })] : [both];
      });
      const value = entryValue(report.figure);
      return [
        ...inToken,
        ...changedDigits(value).map((other) => change(`value alone ${value} → ${other}`, { value: other })),
      ];
    }),
};

/** Every text that differs in one digit by one or two; a number keeps its first digit above zero. */
export function changedDigits(text: string): string[] {
  return [...text.matchAll(/\d/g)].flatMap(({ 0: digit, index }) =>
    [1, 2, 8]
      .map((step) => (Number(digit) + step) % 10)
      .filter((other) => other !== 0 || /\d/.test(text[index - 1] ?? ''))
      .map((other) => text.slice(0, index) + other + text.slice(index + 1)),
  );
}
