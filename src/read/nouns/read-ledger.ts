// content/figures/*.yaml → the ledger: metrics with their reports, derived metrics, and comparable groups.
import type { Comparable, Metric, Report } from '../../model/content/metric.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import type { FileReader } from '../../model/world.ts';
import type { Folder } from '../files/folders.ts';
import { fileStem, listFiles } from '../files/read-text.ts';
import { type Located, placeUnder, readYamlFile } from '../files/read-yaml.ts';
import { comparableSchema, figuresSchema } from '../schemas/figures-schema.ts';
import { checkShape, rawText } from '../shape/check-shape.ts';
import { readMetric } from './read-metric.ts';
import { type Entry, idNotFileName, openShelf, type Shelf } from './shelf.ts';

export type Ledger = {
  readonly metrics: Shelf<Metric>;
  readonly comparables: Shelf<Comparable>;
  readonly reports: readonly Entry<Report>[];
  /** `metric@source` of every report, also of those that could not be read. */
  readonly reportNames: ReadonlySet<string>;
  /** Whether a file or an entry could not be read as far as its id: any name that is not known may be in it. */
  readonly isOpen: boolean;
};

export function readLedger(files: FileReader, folder: Folder): Found<Ledger> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const metrics = openShelf<Metric>(findings);
  const comparables = openShelf<Comparable>(findings);
  const reports: Entry<Report>[] = [];
  const reportNames = new Set<string>();
  let isOpen = false;
  for (const path of listFiles(files, folder)) {
    const located = take(readYamlFile(files, path));
    const topic = located && take(checkShape(figuresSchema, located));
    if (located === undefined || topic === undefined) {
      isOpen = true;
      continue;
    }
    const { topic: name, metrics: rawMetrics, comparable } = topic;
    const stem = fileStem(path);
    if (name !== stem) findings.push(idNotFileName(located.placeOf(['topic']), name, stem));
    for (const index of rawMetrics.keys()) {
      const read = take(readMetric(located, ['metrics', index], name));
      metrics.add(read.name, read.metric);
      isOpen ||= read.name === undefined;
      reports.push(...read.reports);
      for (const key of read.reportNames) reportNames.add(key);
    }
    for (const index of comparable.keys()) {
      const group = take(readComparable(located, index));
      const id = rawText(located.data, ['comparable', index, 'id']);
      comparables.add(id, group);
      isOpen ||= id === undefined;
    }
  }
  return {
    value: { metrics: metrics.shelf, comparables: comparables.shelf, reports, reportNames, isOpen },
    findings,
  };
}

function readComparable(located: Located, index: number): Found<Entry<Comparable> | undefined> {
  const base = ['comparable', index];
  const { value, findings } = checkShape(comparableSchema, located, base);
  if (value === undefined) return { value, findings };
  const placeOf = placeUnder(located.placeOf, base);
  return { value: { noun: { ...value, place: placeOf(['id'], 'key') }, placeOf }, findings };
}
