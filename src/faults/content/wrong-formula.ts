// Derived metrics with another sign, another constant, or another figure put in.
import type { Candidate, FaultKind } from '../fault.ts';
import { derivedSites } from './derived-sites.ts';
import { reportSites } from './report-sites.ts';

const SIGNS = ['+', '-', '*', '/'] as const;

export const wrongFormula: FaultKind = {
  name: 'derived, wrong formula (ledger)',
  candidates: (clean) => {
    const keys = reportSites(clean).map(({ key }) => key);
    return derivedSites(clean).flatMap(({ formula, inputs, change, changeInput }): Candidate[] => [
      ...[...formula.matchAll(/[-+*/]/g)].flatMap(({ 0: sign, index }) =>
        SIGNS.filter((other) => other !== sign).map((other) =>
          change(formula.slice(0, index) + other + formula.slice(index + 1)),
        ),
      ),
      ...(/ \* 100$/.test(formula)
        ? [change(formula.replace(/ \* 100$/, '')), change(formula.replace(/100$/, '1000'))]
        : []),
      ...Object.entries(inputs).flatMap(([name, input]) =>
        keys.filter((key) => key !== input).map((key) => changeInput(name, key)),
      ),
    ]);
  },
};
