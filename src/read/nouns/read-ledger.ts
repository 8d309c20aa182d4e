// content/figures/*.yaml → the ledger: metrics with their reports, derived metrics, and comparable groups.
import type { Comparable, Metric, Report } from '../../model/content/metric.ts';
import type { Series } from '../../model/content/series.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import type { FileReader } from '../../model/world.ts';
import type { Folder } from '../files/folders.ts';
import { fileStem, filesNamed, listFiles } from '../files/read-text.ts';
import { type Located, readYamlFile } from '../files/read-yaml.ts';
import {
  comparableSchema,
  figuresSchema,
  groupsSchema,
  shortComparableSchema,
} from '../schemas/figures-schema.ts';
import { checkShape, rawText } from '../shape/check-shape.ts';
import { type EntryAt, placesOf } from './ledger-keys.ts';
import { readMetric } from './read-metric.ts';
import type { Ground } from './read-quotation.ts';
import { isSeries, readSeries } from './read-series.ts';
import { type Entry, idNotFileName, openShelf, type Shelf } from './shelf.ts';

export type Ledger = {
  readonly metrics: Shelf<Metric>;
  readonly series: Shelf<Series>;
  readonly comparables: Shelf<Comparable>;
  readonly reports: readonly Entry<Report>[];
  /** `metric@source` of every report, also of those that could not be read. */
  readonly reportNames: ReadonlySet<string>;
  /** Whether a file or an entry could not be read as far as its id: any name that is not known may be in it. */
  readonly isOpen: boolean;
};

/** The topics of a folder, and the one file that a small project has instead. */
export function readLedger(files: FileReader, folder: Folder, single: string, ground: Ground): Found<Ledger> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const metrics = openShelf<Metric>(findings);
  const comparables = openShelf<Comparable>(findings);
  const series = openShelf<Series>(findings);
  const reports: Entry<Report>[] = [];
  const reportNames = new Set<string>();
  let isOpen = false;
  const paths = [...listFiles(files, folder), ...filesNamed(files, single)];
  for (const path of paths) {
    const located = take(readYamlFile(files, path));
    const topic = located && take(readTopic(located, fileStem(path)));
    if (located === undefined || topic === undefined) {
      isOpen = true;
      continue;
    }
    for (const at of topic.metrics) {
      if (at.id !== undefined && isSeries(located, at.base)) {
        const read = take(readSeries(located, { base: at.base, id: at.id }, topic.name, ground));
        series.add(at.id, read.series);
        for (const metric of read.metrics) metrics.add(metric.noun.id, metric);
        reports.push(...read.reports);
        for (const key of read.reportNames) reportNames.add(key);
        continue;
      }
      const read = take(readMetric(located, at, topic.name, ground));
      metrics.add(read.name, read.metric);
      isOpen ||= read.name === undefined;
      reports.push(...read.reports);
      for (const key of read.reportNames) reportNames.add(key);
    }
    for (const at of topic.comparables) {
      const group = take(readComparable(located, at));
      const id = at.id ?? rawText(located.data, [...at.base, 'id']);
      comparables.add(id, group);
      isOpen ||= id === undefined;
    }
  }
  return {
    value: {
      metrics: metrics.shelf,
      series: series.shelf,
      comparables: comparables.shelf,
      reports,
      reportNames,
      isOpen,
    },
    findings,
  };
}

type Topic = {
  readonly name: string;
  readonly metrics: readonly EntryAt[];
  readonly comparables: readonly EntryAt[];
};

/** A file whose keys are ids is in the short form; `topic` or `metrics` at its top tell the long one. */
function readTopic(located: Located, stem: string): Found<Topic | undefined> {
  const { data } = located;
  // Nothing but comments.
  if (data === null) return { value: { name: stem, metrics: [], comparables: [] }, findings: [] };
  if (typeof data === 'object' && !Array.isArray(data) && !('topic' in data || 'metrics' in data)) {
    const ids = Object.keys(data).filter((key) => key !== COMPARABLE);
    const metrics = ids.map((id) => ({ base: [id], id }));
    const groups: Found<Parameters<typeof entriesAt>[1]> =
      COMPARABLE in data ? checkShape(groupsSchema, located, [COMPARABLE]) : { value: [], findings: [] };
    const comparables = entriesAt(COMPARABLE, groups.value);
    return { value: { name: stem, metrics, comparables }, findings: groups.findings };
  }
  const { value: topic, findings } = checkShape(figuresSchema, located);
  if (topic === undefined) return { value: undefined, findings };
  const { topic: name, metrics, comparable } = topic;
  const misnamed = name === stem ? [] : [idNotFileName(located.placeOf(['topic']), name, stem)];
  return {
    value: { name, metrics: entriesAt('metrics', metrics), comparables: entriesAt(COMPARABLE, comparable) },
    findings: [...findings, ...misnamed],
  };
}

const COMPARABLE = 'comparable';

/** Of a list, or of a map by id. */
function entriesAt(
  key: string,
  entries: readonly unknown[] | Readonly<Record<string, unknown>> = [],
): EntryAt[] {
  return Array.isArray(entries)
    ? entries.map((_, index) => ({ base: [key, index] }))
    : Object.keys(entries).map((id) => ({ base: [key, id], id }));
}

function readComparable(located: Located, at: EntryAt): Found<Entry<Comparable> | undefined> {
  const { value, findings } = readGroup(located, at);
  if (value === undefined) return { value, findings };
  const placeOf = placesOf(located, at);
  return { value: { noun: { ...value, place: placeOf(['id'], 'key') }, placeOf }, findings };
}

function readGroup(located: Located, { base, id }: EntryAt): Found<Omit<Comparable, 'place'> | undefined> {
  if (id === undefined) return checkShape(comparableSchema, located, base);
  const { value, findings } = checkShape(shortComparableSchema, located, base);
  return { value: value && { ...value, id }, findings };
}
