// The clean content → every report of the ledger with a way to write it differently.
import { type Metric, type Report, reportKey } from '../../../src/model/content/metric.ts';
import { InternalError } from '../../../src/model/errors.ts';
import { entryValue } from '../../../src/quantity/entry.ts';
import { findFigures } from '../../../src/quantity/find/find-figures.ts';
import type { Clean } from '../clean.ts';
import type { Candidate } from '../fault.ts';

type ReportSite = {
  readonly report: Report;
  readonly metric: Metric;
  readonly key: string;
  /** `what` is what is done to it; the values are YAML. */
  readonly change: (what: string, values: Readonly<Record<string, string>>) => Candidate;
};

export function reportSites(clean: Clean): ReportSite[] {
  return [...clean.ground.content.metrics.values()].flatMap((metric) =>
    metric.reports.map((report): ReportSite => {
      const key = reportKey(report);
      const { file, line } = report.place;
      return {
        report,
        metric,
        key,
        change: (what, values) => ({
          what: `${key}: ${what}`,
          plant: () => ({
            into: 'content',
            files: new Map([[file, withValues(textOf(clean, file), line, values)]]),
          }),
        }),
      };
    }),
  );
}

export function textOf({ inputs }: Clean, file: string): string {
  const text = inputs.files.read(file);
  if (text === undefined) throw new InternalError(`Unexpected absence of \`${file}\``);
  return text;
}

/** A YAML scalar that stays the text it is. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** What the ledger would have to say for that token: its value, or undefined where it has none. */
export function valueOfToken(token: string): string | undefined {
  const figure = findFigures(token)[0]?.figure;
  return figure === undefined ? undefined : entryValue(figure);
}

type EntryLines = {
  /** Places of the keys' lines, from 0. */
  readonly at: ReadonlyMap<string, number>;
  /** Where the entry ends: the first line that is not its own. */
  readonly end: number;
};

const KEY = /^(\s*(?:- )?)([A-Za-z]\w*):/;

/** `line` counts from 1, as places do. Keys of nested entries count too, the outermost first. */
export function entryLines(text: string, line: number): EntryLines {
  const lines = text.split('\n');
  const first = line - 1;
  const indent = /^\s*/.exec(lines[first] ?? '')?.[0].length ?? 0;
  const after = lines.findIndex(
    (one, index) =>
      index > first &&
      one.trim() !== '' &&
      /^\s*/.exec(one)?.[0].length !== undefined &&
      indentOf(one) <= indent,
  );
  const end = after < 0 ? lines.length : after;
  const at = new Map<string, number>();
  for (let index = first; index < end; index++) {
    const key = KEY.exec(lines[index] ?? '')?.[2];
    if (key !== undefined && !at.has(key)) at.set(key, index);
  }
  return { at, end };
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}

/** New values by key; keys that the entry does not have are left alone. */
export function withValues(text: string, line: number, values: Readonly<Record<string, string>>): string {
  const { at } = entryLines(text, line);
  const lines = text.split('\n');
  for (const [key, value] of Object.entries(values)) {
    const index = at.get(key);
    const head = KEY.exec(lines[index ?? -1] ?? '')?.[0];
    if (index !== undefined && head !== undefined) lines[index] = `${head} ${value}`;
  }
  return lines.join('\n');
}

/** Without the lines from one place to another, both counted from 0, the last not included. */
export function withoutLines(text: string, from: number, to: number): string {
  return text
    .split('\n')
    .filter((_, index) => index < from || index >= to)
    .join('\n');
}

type DerivedSite = {
  readonly id: string;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly change: (formula: string) => Candidate;
  readonly changeInput: (name: string, key: string) => Candidate;
};

/** The clean content → every derived metric with a way to give it another formula or another input. */
export function derivedSites(clean: Clean): DerivedSite[] {
  return [...clean.ground.content.metrics.values()].flatMap(({ id, derived, place }): DerivedSite[] => {
    if (derived === undefined) return [];
    const candidate = (what: string, values: Readonly<Record<string, string>>): Candidate => ({
      what: `${id}: ${what}`,
      plant: () => ({
        into: 'content',
        files: new Map([[place.file, withValues(textOf(clean, place.file), place.line, values)]]),
      }),
    });
    return [
      {
        id,
        formula: derived.formula,
        inputs: derived.inputs,
        change: (formula) => candidate(`${derived.formula} → ${formula}`, { formula }),
        changeInput: (name, key) =>
          candidate(`${name}: ${derived.inputs[name]} → ${key}`, {
            inputs: `{ ${Object.entries({ ...derived.inputs, [name]: key })
              .map(([one, input]) => `${one}: ${input}`)
              .join(', ')} }`,
          }),
      },
    ];
  });
}
