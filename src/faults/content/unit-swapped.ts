// Reports with another unit of their kind: percent for points, months for years, companies for models.

import { unitOf } from '../../model/figures/unit-of.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { reportSites } from './report-sites.ts';

const SWAPS: Readonly<Record<string, readonly string[]>> = {
  percent: ['points', 'percent/year', 'times'],
  'percent/year': ['percent', 'points', 'percent/month'],
  times: ['percent', 'points', 'item'],
  month: ['year', 'week', 'day'],
  year: ['month', 'day', 'week'],
  model: ['company', 'item', 'person', 'chip'],
  person: ['company', 'item', 'country'],
};

export const unitSwapped: FaultKind = {
  name: 'unit swapped (ledger)',
  candidates: (clean) =>
    reportSites(clean).flatMap(({ report, change }): Candidate[] => {
      const unit = unitOf(report.figure);
      return (SWAPS[unit] ?? []).map((other) => change(`${unit} → ${other}`, { unit: other }));
    }),
};
