// The clean content → every report of the ledger with a way to write it differently.

import { type Metric, type Report, reportKey } from '../../../src/model/content/metric.ts';
import { placeIn } from '../../../src/model/content/where.ts';
import { InternalError } from '../../../src/model/errors.ts';
import { entryValue, figureFromEntry } from '../../../src/quantity/entry.ts';
import { findFigures } from '../../../src/quantity/find/find-figures.ts';
import { figureText, formatFigure } from '../../../src/quantity/format/format-figure.ts';
import { unitOf } from '../../../src/quantity/units.ts';
import { PLAIN_HOUSE } from '../../../src/words/house.ts';
import type { Clean } from '../clean.ts';
import type { Candidate } from '../fault.ts';
import { type Quotation, quoted, withQuotation, withValues } from './plant-entry.ts';

type ReportSite = {
  readonly report: Report;
  readonly metric: Metric;
  readonly key: string;
  /** `what` is what is done to it. Words that are quoted come to say what the values do. */
  readonly change: (what: string, values: ReportValues) => Candidate;
};

/** As the long form names them; `words` are for a report of the short form, where its token is not all that changes. */
type ReportValues = Readonly<
  Partial<Record<'source' | 'value' | 'unit' | 'qualifier' | 'token' | 'line' | 'words', string>>
>;

export function reportSites(clean: Clean): ReportSite[] {
  // Cells of a table stand in no entry of their own: `keptTables` has them.
  const written = [...clean.ground.content.metrics.values()].filter(({ cell }) => cell?.table === undefined);
  return written.flatMap((metric) =>
    metric.reports.map((report): ReportSite => {
      const key = reportKey(report);
      const { file } = report.place;
      return {
        report,
        metric,
        key,
        change: (what, values) => ({
          what: `${key}: ${what}`,
          plant: () => ({
            into: 'content',
            files: new Map([[file, withReport(textOf(clean, file), report, values)]]),
          }),
        }),
      };
    }),
  );
}

function withReport(text: string, report: Report, { words, token, ...values }: ReportValues): string {
  const { place, source, quotation } = report;
  if (quotation === undefined) {
    return withValues(text, place, { ...values, ...(token === undefined ? {} : { token: quoted(token) }) });
  }
  return withQuotation(text, place, (before) => ({
    ...before,
    place: placeOf(before.place, source, values),
    ...(words === undefined ? reworded(before, report, token, values) : { words, figure: words }),
  }));
}

function placeOf(place: string, source: string, { source: other, line }: ReportValues): string {
  const moved = line === undefined ? place : placeIn(source, line);
  return other === undefined ? moved : other + moved.slice(source.length);
}

/** Another token where there is one, else the figure that the values make, written out. */
function reworded(
  { words, figure }: Quotation,
  report: Report,
  token: string | undefined,
  { value, unit, qualifier }: ReportValues,
): Pick<Quotation, 'words' | 'figure'> {
  const [from, to] =
    token === undefined || token === report.token
      ? [findFigures(words).find(({ bare }) => bare === report.token)?.text ?? words, written()]
      : [report.token, token];
  return {
    words: words.replace(from, to),
    ...(figure === undefined ? {} : { figure: figure === words ? to : figure.replace(from, to) }),
  };
  function written(): string {
    const other = figureFromEntry({
      value: value ?? entryValue(report.figure),
      unit: unit ?? unitOf(report.figure),
      qualifier: qualifier ?? report.figure.qualifier,
    });
    if (other === undefined) return `${value} ${unit}`;
    const language = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(words) ? 'ja' : 'en';
    return figureText(formatFigure(other, language, PLAIN_HOUSE)).trim();
  }
}

export function textOf({ inputs }: Clean, file: string): string {
  const text = inputs.files.read(file);
  if (text === undefined) throw new InternalError(`Unexpected absence of \`${file}\``);
  return text;
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
  return [...clean.ground.content.metrics.values()].flatMap(({ id, derived }): DerivedSite[] => {
    if (derived === undefined) return [];
    const { place } = derived;
    const candidate = (what: string, values: Readonly<Record<string, string>>): Candidate => ({
      what: `${id}: ${what}`,
      plant: () => ({
        into: 'content',
        files: new Map([[place.file, withValues(textOf(clean, place.file), place, values)]]),
      }),
    });
    const { formula, inputs } = derived;
    // In the short form the names of inputs are what they are.
    const isShort = Object.entries(inputs).every(([name, key]) => name === key);
    const derive = (other: string) =>
      candidate(`${formula} → ${other}`, isShort ? { derived: quoted(other) } : { formula: other });
    return [
      {
        id,
        formula,
        inputs,
        change: derive,
        changeInput: (name, key) =>
          isShort
            ? derive(formula.replace(name, () => key))
            : candidate(`${name}: ${inputs[name]} → ${key}`, {
                inputs: `{ ${Object.entries({ ...inputs, [name]: key })
                  .map(([one, input]) => `${one}: ${input}`)
                  .join(', ')} }`,
              }),
      },
    ];
  });
}
