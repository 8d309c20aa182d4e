// A chart's entries → a finding for each that is counted in another unit than the axis.
import type { ChartSpec } from '../../../model/chart-spec.ts';
import { unitOf } from '../../../model/figures/unit-of.ts';
import type { Finding } from '../../../model/finding.ts';
import type { EntryFacts } from './entry-facts.ts';

export function checkUnits(spec: ChartSpec, entries: readonly EntryFacts[]): readonly Finding[] {
  const first = entries[0];
  if (first === undefined) return [];
  const unit = spec.unit ?? unitOf(first.figure);
  const like = spec.unit === undefined ? `like \`${first.entry.of}\`` : 'as `unit` says';
  return entries
    .filter(({ figure }) => unitOf(figure) !== unit)
    .map(({ entry, figure }) => ({
      kind: 'chart-mixed-units',
      place: spec.place,
      message: `Unexpected \`${unitOf(figure)}\` of \`${entry.of}\`, expected \`${unit}\` ${like}`,
    }));
}
