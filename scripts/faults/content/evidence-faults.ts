// Evidence that points to a line far off, or asks for a term of another passage.

import { type Metric, reportKey } from '../../../src/model/content/metric.ts';
import type { Receipt } from '../../../src/model/content/receipt.ts';
import { whereKey, whereText } from '../../../src/model/content/where.ts';
import { cellName, rowAndColumn } from '../../../src/package/sheet/workbook.ts';
import { normalisedValue, sameFigure } from '../../../src/quantity/compare.ts';
import { entryValue, figureFromEntry } from '../../../src/quantity/entry.ts';
import { findFigures } from '../../../src/quantity/find/find-figures.ts';
import { unitOf } from '../../../src/quantity/units.ts';
import { lockPath, lockText } from '../../../src/verify/lock.ts';
import { nameOf } from '../../../src/words/languages.ts';
import type { Clean } from '../clean.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { entryLines, reportSites, textOf, valueOfToken } from './sites.ts';
import { changedDigits } from './value-faults.ts';

export const wrongAnchor: FaultKind = {
  name: 'evidence anchor wrong',
  candidates: (clean, random) => {
    const takeaways = [...clean.ground.content.takeaways.values()];
    const terms = takeaways.flatMap(({ evidence }) =>
      evidence.flatMap(({ anchors, source }) => anchors.map((anchor) => ({ anchor, source }))),
    );
    return takeaways.flatMap(({ id, evidence, place }) => {
      const text = textOf(clean, place.file);
      return evidence.flatMap(({ anchors, at: where, source, place: at }): Candidate[] => {
        const line = Number(whereKey(where));
        const lines = text.split('\n');
        const entry = lines[at.line - 1] ?? '';
        const edit = (what: string, changed: string): Candidate => ({
          what: `${id}: ${what}`,
          plant: () => ({
            into: 'content',
            files: new Map([[place.file, lines.with(at.line - 1, changed).join('\n')]]),
          }),
        });
        const strange = terms.filter((term) => term.source !== source);
        const term = strange[random.below(strange.length)]?.anchor ?? '';
        const anchor = anchors[random.below(anchors.length)] ?? '';
        const moved = line > 40 ? line - 30 : line + 30;
        return [
          edit(`${anchor} → ${term}`, entry.replace(anchor, term)),
          edit(`line ${line} → ${moved}`, entry.replace(`line: ${line}`, `line: ${moved}`)),
        ];
      });
    });
  },
};

/** Citations that name another document: of a report, of a piece of evidence, of a clause in one or both languages. */
export const wrongSource: FaultKind = {
  name: 'citation to the wrong source (content)',
  candidates: (clean) => {
    const { content } = clean.ground;
    const sources = [...content.sources.keys()];
    const reports = reportSites(clean).flatMap(({ report, metric, change }) =>
      sources
        .filter((source) => !metric.reports.some((one) => one.source === source))
        .map((source) => change(`${reportKey(report)} → ${source}`, { source })),
    );
    const words = [...content.takeaways.values()].flatMap(({ id, place }) => {
      const text = textOf(clean, place.file);
      const spots = [...text.matchAll(/(?<=source: |\[@)[a-z0-9-]+/g)];
      return spots.flatMap(({ 0: source, index }) =>
        sources
          .filter((other) => other !== source)
          .map(
            (other): Candidate => ({
              what: `${id}: ${source} → ${other} at ${index}`,
              plant: () => ({
                into: 'content',
                files: new Map([
                  [place.file, text.slice(0, index) + other + text.slice(index + source.length)],
                ]),
              }),
            }),
          ),
      );
    });
    // As many of each: there are ten times as many pieces of evidence as reports.
    return [
      ...reports,
      ...words.filter((_, index) => index % Math.ceil(words.length / reports.length) === 0),
    ];
  },
};

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

/** Citations taken out: of a clause in one language, of a piece of evidence, of all evidence of a takeaway. */
export const citationDropped: FaultKind = {
  name: 'citation dropped (content)',
  candidates: (clean) =>
    [...clean.ground.content.takeaways.values()].flatMap(({ id, place }) => {
      const text = textOf(clean, place.file);
      const without = (what: string, from: number, to: number): Candidate => ({
        what: `${id}: without ${what}`,
        plant: () => ({
          into: 'content',
          files: new Map([[place.file, text.slice(0, from) + text.slice(to)]]),
        }),
      });
      const clauses = [...text.matchAll(/\[@[^\]]*\]/g)].map(({ 0: cite, index }) =>
        without(cite, index, index + cite.length),
      );
      const evidence = [...text.matchAll(/^ {2}- \{ source: .*\n/gm)].map(({ 0: line, index }) =>
        without(line.trim(), index, index + line.length),
      );
      const all = /^evidence:\n(?: {2}- .*\n)+/m.exec(text);
      return [
        ...clauses,
        ...evidence,
        ...(all === null ? [] : [without('evidence', all.index, all.index + all[0].length)]),
      ];
    }),
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

/** Quotations that point to the cell beside, or below, the one that shows them. */
export const wrongCell: FaultKind = {
  name: 'wrong cell',
  candidates: (clean) =>
    reportSites(clean).flatMap(({ report: { at, quotation: words }, change }) => {
      if (at.kind !== 'cell' || words === undefined) return [];
      const { row, column } = rowAndColumn(at.cell);
      return [cellName(row, column + 1), cellName(row + 1, column)].map((cell) =>
        change(`${at.cell} → ${cell}`, { line: whereText({ ...at, cell }), words }),
      );
    }),
};

/** Quotations of cells without the scale that their headings give: `$412.0` for `$412.0 million`. */
export const scaleLost: FaultKind = {
  name: 'scale of a heading lost',
  candidates: (clean) =>
    reportSites(clean).flatMap(({ report: { at, quotation = '', figure }, change }) => {
      if (at.kind !== 'cell') return [];
      return [...quotation.matchAll(/\s?\p{L}+/gu)]
        .map(({ 0: word, index }) => quotation.slice(0, index) + quotation.slice(index + word.length))
        .filter((words) => {
          const [found] = findFigures(words);
          return (
            found !== undefined &&
            unitOf(found.figure) === unitOf(figure) &&
            !sameFigure(found.figure, figure)
          );
        })
        .map((words) => change(words, { line: whereText(at), words }));
    }),
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
    const metrics = [...clean.ground.content.metrics.values()].filter(({ reports }) => reports.length > 0);
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

/** Dates of events, of declared dates and of source cards, a year off. */
export const yearShifted: FaultKind = {
  name: 'year shifted (content)',
  // Seals answer for dates, but only an original tells when it was.
  needsOriginals: true,
  candidates: (clean) => {
    const { takeaways, sources } = clean.ground.content;
    const files = [...takeaways.values(), ...sources.values()].map(({ place }) => place.file);
    return [...new Set(files)].flatMap((file): Candidate[] => {
      const text = textOf(clean, file);
      const head = text.slice(0, text.indexOf('\n---', 3));
      return [...head.matchAll(/^(?:date|dates): .*$/gm)].flatMap(({ 0: line, index }) =>
        [...line.matchAll(/\d{4}/g)].flatMap((year) =>
          [-1, 1].map((step): Candidate => {
            const at = index + year.index;
            const other = Number(year[0]) + step;
            return {
              what: `${file}: ${line} → ${other}`,
              plant: () => ({
                into: 'content',
                files: new Map([[file, text.slice(0, at) + other + text.slice(at + 4)]]),
              }),
            };
          }),
        ),
      );
    });
  },
};
