// Reports and the source cards in, their publishers out: documents of one publisher are one voice.
import type { Content } from '../content.ts';
import type { Report } from '../metric.ts';

/** In order of first appearance; the length is the number of independent voices. */
export function publishersOf(
  reports: readonly Pick<Report, 'source'>[],
  sources: Content['sources'],
): readonly string[] {
  return [...new Set(reports.map(({ source }) => sources.get(source)?.publisher ?? source))];
}
