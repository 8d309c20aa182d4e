// Figures of somebody else, of another cell or another scale, and receipts that were edited.

import type { Metric } from '../../../src/model/content/metric.ts';
import type { Receipt } from '../../../src/model/content/receipt.ts';
import { whereText } from '../../../src/model/content/where.ts';
import { normalisedValue } from '../../../src/quantity/compare.ts';
import { entryValue, figureFromEntry } from '../../../src/quantity/entry.ts';
import { unitOf } from '../../../src/quantity/units.ts';
import { lockPath, lockText } from '../../../src/verify/lock.ts';
import { nameOf } from '../../../src/words/languages.ts';
import type { Clean } from '../clean.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { entryLines, reportSites, textOf, valueOfToken } from './sites.ts';
import { changedDigits } from './value-faults.ts';

/** Metrics that report a right number of somebody else: value, token and line are true, and about another subject. */
export const wrongSubject: FaultKind = {
  name: 'number right, subject wrong (ledger)',
  candidates: (clean) => {
    const sites = reportSites(clean);
    return sites.flatMap(({ metric, change, report }) =>
      sites
        .filter((other) => nameOf(other.metric.subject) !== nameOf(metric.subject))
        .filter((other) => other.report.figure.quantity.kind === report.figure.quantity.kind)
        .filter(
          (other) =>
            !metric.reports.some(({ source }) => source === other.report.source && source !== report.source),
        )
        .map(({ key, report: { source, figure, token, at, quotation } }) =>
          change(`the number of ${key}`, {
            source,
            words: quotation ?? token,
            value: entryValue(figure),
            unit: unitOf(figure),
            qualifier: figure.qualifier,
            token,
            line: whereText(at),
          }),
        ),
    );
  },
};

const FIELDS = ['key', 'source', 'hash', 'line', 'token', 'value', 'verified', 'tool', 'seal'] as const;

/** The lock with one field of one receipt changed, or one receipt taken out. */
export const lockEdited: FaultKind = {
  name: 'lock edited',
  candidates: (clean, random) => {
    const { lock } = clean.ground.evidence;
    if (lock === undefined) return [];
    const file = lockPath(clean.inputs.roots.content);
    const edit = (what: string, receipts: readonly Receipt[]): Candidate => ({
      what,
      plant: () => ({ into: 'content', files: new Map([[file, lockText({ ...lock, receipts })]]) }),
    });
    return lock.receipts.flatMap((receipt, index) => [
      edit(
        `without ${receipt.key}`,
        lock.receipts.filter((one) => one !== receipt),
      ),
      ...FIELDS.filter((field) => receipt[field] !== '').map((field) =>
        edit(
          `${field} of ${receipt.key}`,
          lock.receipts.with(index, { ...receipt, [field]: changed(receipt[field], random.below(9) + 1) }),
        ),
      ),
    ]);
  },
};

/** A digit changed in the ledger and in the receipt alike, its seal left as it was. */
export const lockEditedTogether: FaultKind = {
  name: 'figure and its receipt edited together',
  candidates: (clean) => {
    const { lock } = clean.ground.evidence;
    if (lock === undefined) return [];
    const file = lockPath(clean.inputs.roots.content);
    return reportSites(clean).flatMap(({ report, key, change }) =>
      changedDigits(report.token).flatMap((token): Candidate[] => {
        const value = valueOfToken(token);
        const { figure: before } = report;
        const figure = value && figureFromEntry({ value, unit: unitOf(before), qualifier: before.qualifier });
        if (!figure || value === entryValue(before)) return [];
        const receipts = lock.receipts.map((one) =>
          one.key === key ? { ...one, token, value: normalisedValue(figure) } : one,
        );
        const { what, plant } = change(`${report.token} → ${token}`, { token, value });
        return [
          {
            what,
            plant: () => {
              const planted = plant();
              if (planted.into !== 'content') return planted;
              return {
                ...planted,
                files: new Map([...planted.files, [file, lockText({ ...lock, receipts })]]),
              };
            },
          },
        ];
      }),
    );
  },
};

/** A line moves on; in a text the last letter or digit becomes another. */
function changed(value: string | number, step: number): string | number {
  if (typeof value === 'number') return value + step;
  const last = value.at(-1) ?? '';
  return value.slice(0, -1) + (last === 'a' ? 'b' : 'a');
}

/** Two metrics about different models or companies that trade subject and anchors. */
export const modelSwapped: FaultKind = {
  name: 'model swapped (ledger)',
  // Seals answer for subjects, but only an original tells whose figure it is.
  needsOriginals: true,
  candidates: (clean) => {
    const metrics = [...clean.ground.content.metrics.values()].filter(
      ({ reports, cell }) => reports.length > 0 && cell === undefined,
    );
    return metrics.flatMap((metric, index) =>
      metrics
        .slice(index + 1)
        .filter(({ subject }) => nameOf(subject) !== nameOf(metric.subject))
        .map(
          (other): Candidate => ({
            what: `${metric.id} ↔ ${other.id}`,
            plant: () => ({ into: 'content', files: swapped(clean, metric, other) }),
          }),
        ),
    );
  },
};

/** As the long form and the short form name them. */
const KEYS = ['subject', 'of', 'subjectAnchors', 'anchors'] as const;

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
    const [a, b] = [one.at.get(key), two.at.get(key)];
    const [first, second] = [one.lines[a ?? -1] ?? '', two.lines[b ?? -1] ?? ''];
    if (a !== undefined) one.lines[a] = second;
    if (b !== undefined) two.lines[b] = first;
  }
  return new Map([...files].map(([file, lines]) => [file, lines.join('\n')]));
}
