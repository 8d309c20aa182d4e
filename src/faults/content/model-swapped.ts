// Two metrics about different models or companies that trade subject and anchors.
import type { Metric } from '../../model/metric.ts';
import type { Clean } from '../clean.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { entryLines } from './entry-lines.ts';
import { textOf } from './report-sites.ts';

export const modelSwapped: FaultKind = {
  name: 'model swapped (ledger)',
  // The lock records no subjects.
  needsOriginals: true,
  candidates: (clean) => {
    const metrics = [...clean.ground.content.metrics.values()].filter(({ reports }) => reports.length > 0);
    return metrics.flatMap((metric, index) =>
      metrics
        .slice(index + 1)
        .filter(({ subject }) => subject.ja !== metric.subject.ja)
        .map(
          (other): Candidate => ({
            what: `${metric.id} ↔ ${other.id}`,
            plant: () => ({ into: 'content', files: swapped(clean, metric, other) }),
          }),
        ),
    );
  },
};

const KEYS = ['subject', 'subjectAnchors'] as const;

function swapped(clean: Clean, metric: Metric, other: Metric): Map<string, string> {
  const files = new Map(
    [metric, other].map(({ place }) => [place.file, textOf(clean, place.file).split('\n')] as const),
  );
  const linesOf = ({ place }: Metric): { lines: string[]; at: ReadonlyMap<string, number> } => ({
    lines: files.get(place.file) ?? [],
    at: entryLines(textOf(clean, place.file), place.line).at,
  });
  const [one, two] = [linesOf(metric), linesOf(other)];
  for (const key of KEYS) {
    const [a = -1, b = -1] = [one.at.get(key), two.at.get(key)];
    const line = one.lines[a] ?? '';
    one.lines[a] = two.lines[b] ?? '';
    two.lines[b] = line;
  }
  return new Map([...files].map(([file, lines]) => [file, lines.join('\n')]));
}
