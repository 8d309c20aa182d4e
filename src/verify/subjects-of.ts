// A metric and the ledger in, out: the spellings of its subject, and all subjects its figures could be confused with.
import type { Content } from '../model/content.ts';
import type { Metric } from '../model/metric.ts';
import type { Subjects } from './subject-mentions.ts';

/** Metrics of one subject, told by its display name, lend each other no rivals and no spellings. */
export function subjectsOf(metric: Metric, metrics: Content['metrics']): Subjects {
  const rivals = [...metrics.values()]
    .filter((other) => other.reports.length > 0 && other.subject.ja !== metric.subject.ja)
    .map((other) => ({ name: other.subject.ja, anchors: other.subjectAnchors }));
  return { own: metric.subjectAnchors, rivals };
}
