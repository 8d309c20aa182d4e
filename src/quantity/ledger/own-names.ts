// Sources and metrics → the names in their words that contain numbers: whoever quotes them types no figure.
import type { Metric } from '../../model/content/metric.ts';
import type { Source } from '../../model/content/source.ts';
import { isNumberedName } from '../find/allowed-numbers.ts';
import { findTypedNumbers } from '../find/find-typed-numbers.ts';

/** Subjects and how they are spelt, rows of series, titles and publishers: `Tarvexa 15 mg`, `Phase 3 readout`. Each once. */
export function ownNames(metrics: Iterable<Metric>, sources: Iterable<Source>): readonly string[] {
  const words = [
    ...[...metrics].flatMap(({ subject, subjectAnchors, cell }) => [
      ...Object.values(subject),
      ...subjectAnchors,
      ...(cell === undefined ? [] : [cell.row]),
    ]),
    ...[...sources].flatMap(({ title, publisher, publisherName }) => [
      title,
      publisher,
      ...Object.values(publisherName),
    ]),
  ];
  return [...new Set(words)].filter((one) => isNumberedName(one) && findTypedNumbers(one).length > 0);
}
