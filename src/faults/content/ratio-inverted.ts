// Fractions and multiples turned upside down in the ledger, and quotients whose parts change places.
import type { Candidate, FaultKind } from '../fault.ts';
import { derivedSites } from './derived-sites.ts';
import { quoted, reportSites } from './report-sites.ts';

export const ratioInverted: FaultKind = {
  name: 'ratio inverted (ledger)',
  candidates: (clean) => [
    ...reportSites(clean).flatMap(({ report, change }): Candidate[] => {
      const { quantity } = report.figure;
      if (quantity.kind === 'fraction') {
        const { numerator, denominator } = quantity;
        const turned = `${denominator}/${numerator}`;
        const times = String(denominator / numerator);
        const token = `${times}倍`;
        return [
          change(`${numerator}/${denominator} → ${turned}`, { value: turned }),
          change(`→ ${turned}, token too`, {
            value: turned,
            token: quoted(`${numerator}分の${denominator}`),
          }),
          change(`→ ${times} times`, { value: times, unit: 'times' }),
          change(`→ ${token}, token too`, { value: times, unit: 'times', token: quoted(token) }),
        ];
      }
      if (quantity.kind !== 'multiple') return [];
      const fraction = `1/${quantity.amount}`;
      return [
        change(`${quantity.amount} times → ${fraction}`, { value: fraction, unit: 'fraction' }),
        change(`→ ${fraction}, token too`, {
          value: fraction,
          unit: 'fraction',
          token: quoted(`${quantity.amount}分の1`),
        }),
      ];
    }),
    ...derivedSites(clean).flatMap(({ formula, change }): Candidate[] => {
      const parts = /^(.*?)(\([^()]*\)|[a-z]\w*)\s*\/\s*(\([^()]*\)|[a-z]\w*)(.*)$/.exec(formula);
      if (parts === null) return [];
      const [, before, top, bottom, after] = parts;
      return [change(`${before}${bottom} / ${top}${after}`)];
    }),
  ],
};
