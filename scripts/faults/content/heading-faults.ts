// What a table's own headings tell: the period over or beside a number, the unit of its row, which row or column it is.

import type { Metric } from '../../../src/model/content/metric.ts';
import type { Series } from '../../../src/model/content/series.ts';
import { whereText } from '../../../src/model/content/where.ts';
import { figureText, formatFigure } from '../../../src/quantity/format/format-figure.ts';
import { periodOf } from '../../../src/quantity/ledger/period-of.ts';
import { isSameStretch } from '../../../src/quantity/period.ts';
import { PLAIN_HOUSE } from '../../../src/words/house.ts';
import type { Clean } from '../clean.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { keptTables } from './kept-tables.ts';
import { contentEdit } from './mark-sites.ts';
import { originalText } from './original-faults.ts';
import { quoted, withValues } from './plant-entry.ts';
import { textOf } from './sites.ts';

type Cell = { readonly metric: Metric; readonly row: string; readonly column: string };

/** An entry of one period, whose quotation is right in every other way, of the cell of another period: of sheets, parted values and tables in texts. */
export const cellOfOtherPeriod: FaultKind = {
  name: 'cell of another period',
  needsOriginals: true,
  foundBy: ['report-period'],
  candidates: (clean) =>
    tables(clean).flatMap(({ series, cells }) =>
      cells.flatMap((own) =>
        cells
          .filter((other) => other.row === own.row && isOfOtherPeriod(own, other, clean))
          .flatMap((other) => [
            quotedCell(clean, series, own.column, other),
            ...quotedLine(clean, series, own.column, [own, other]),
          ]),
      ),
    ),
};

/** The same entries with the cell of their own period: what has to pass, so that the kind above proves anything. */
export function cellsOfOwnPeriod(clean: Clean): readonly Candidate[] {
  return tables(clean).flatMap(({ series, cells }) =>
    cells.flatMap((own) => {
      const other = cells.find((one) => one.row === own.row && isOfOtherPeriod(own, one, clean));
      return other === undefined
        ? []
        : [
            quotedCell(clean, series, own.column, own),
            ...quotedLine(clean, series, own.column, [other, own]),
          ];
    }),
  );
}

/** A `unit:` of another currency, scale or kind than the column of units says. */
export const unitColumnContradicted: FaultKind = {
  name: 'unit column contradicted',
  foundBy: ['bad-figure', 'report-changed'],
  candidates: (clean) =>
    tables(clean).flatMap(({ series, cells, hasUnits }) => {
      const unit = cells[0]?.metric.cell?.unit;
      if (!hasUnits || unit === undefined) return [];
      const text = textOf(clean, series.place.file);
      const [, currency = '', rest = ''] = /^([A-Z]{3})(.*)$/.exec(unit) ?? [];
      const others = [
        ...CURRENCIES.filter((one) => currency !== '' && one !== currency).map((one) => one + rest),
        ...['percent', 'times', '$ thousand', '$ million'],
      ];
      return others.map((other) =>
        contentEdit(
          `${series.id}: ${unit} → ${other}`,
          series.place.file,
          withValues(text, series.place, { unit: other }),
        ),
      );
    }),
};

/** Two rows or two columns that the ledger gives each other's names. */
export const namedCrosswise: FaultKind = {
  name: 'rows or columns named crosswise',
  foundBy: ['wrong-value'],
  candidates: (clean) =>
    tables(clean).flatMap(({ series }) => [
      ...crosswise(clean, series, 'rows'),
      ...crosswise(clean, series, 'columns'),
    ]),
};

const CURRENCIES = ['USD', 'EUR', 'JPY', 'CNY'] as const;

function tables(clean: Clean): readonly {
  readonly series: Series;
  readonly cells: readonly Cell[];
  readonly hasUnits: boolean;
}[] {
  const { content } = clean.ground;
  return [...content.series.values()].flatMap((series) => {
    const metrics = [...content.metrics.values()].filter(
      ({ cell }) => cell?.series === series.id && cell.table !== undefined,
    );
    const place = metrics[0]?.cell?.table;
    if (place === undefined) return [];
    const cells = metrics.flatMap((metric): Cell[] =>
      metric.cell?.column === undefined ? [] : [{ metric, row: metric.cell.row, column: metric.cell.column }],
    );
    const hasUnits = keptTables(clean).some(
      ({ at, table }) => at === place && table.rows.some(({ unit }) => unit !== undefined),
    );
    return [{ series, cells, hasUnits }];
  });
}

function isOfOtherPeriod(a: Cell, b: Cell, { ground: { content } }: Clean): boolean {
  const [one, other] = [periodOf(a.metric, content), periodOf(b.metric, content)];
  return (
    one.stretch?.first !== undefined &&
    other.stretch?.first !== undefined &&
    isSameStretch(one.stretch, other.stretch, one.yearEnd) === false
  );
}

function quotedCell(clean: Clean, { place }: Series, period: string, { metric, row }: Cell): Candidate {
  const [report] = metric.reports;
  const at = report === undefined ? '' : `${report.source}#${whereText(report.at)}`;
  const text = `${textOf(clean, place.file)}\n${entry(row, period, at, wordsOf(metric))}`;
  return contentEdit(`${at} as ${row} in ${period}`, place.file, text);
}

/** Two lines more at the end of a text: the table's row with its two columns, of which the entry quotes the last. */
function quotedLine(
  clean: Clean,
  { place }: Series,
  period: string,
  [first, last]: readonly [Cell, Cell],
): readonly Candidate[] {
  const text = [...clean.ground.content.sources.values()].find(
    ({ original, language }) => original?.endsWith('.txt') && language === 'en',
  );
  if (text?.original === undefined) return [];
  const { original, id } = text;
  const lines = originalText(clean, original).replace(/\n+$/, '').split('\n');
  const [from, words] = [tokenOf(first.metric), tokenOf(last.metric)];
  const isBare = /^[\d.,()]+$/.test(words);
  const scale = keptTables(clean).find(({ at }) => at === last.metric.cell?.table)?.table.scale;
  const unit = isBare ? (last.metric.cell?.unit ?? scale) : undefined;
  const table = [
    '',
    `| ${unit ?? 'Item'} | ${first.column} | ${last.column} |`,
    '|---|---|---|',
    `| ${last.row} | ${from} | ${words} |`,
    '',
  ];
  const line = lines.length + 4;
  const planted = entry(last.row, period, `${id}:${line}`, words, unit);
  return [
    {
      what: `${original}: ${table[3]} below ${table[1]} as of ${period}`,
      plant: () => ({
        into: 'content',
        files: new Map([[place.file, `${textOf(clean, place.file)}\n${planted}`]]),
        originals: new Map([[original, [...lines, ...table].join('\n')]]),
      }),
    },
  ];
}

function entry(row: string, period: string, at: string, words: string, unit?: string): string {
  const is = quoted(`${row} in ${period}`);
  const counted = unit === undefined ? '' : `  unit: ${quoted(unit)}\n`;
  return `planted-cell:\n  is: ${is}\n  of: ${quoted(row)}\n${counted}  says: { ${quoted(at)}: ${quoted(words)} }\n`;
}

function tokenOf({ reports: [report] }: Metric): string {
  return report?.token ?? '';
}

/** With the unit that the headings give. */
function wordsOf({ reports: [report] }: Metric): string {
  return report === undefined ? '' : figureText(formatFigure(report.figure, 'en', PLAIN_HOUSE)).trim();
}

function crosswise(clean: Clean, series: Series, key: 'rows' | 'columns'): readonly Candidate[] {
  const { place, [key]: names } = series;
  const lines = textOf(clean, place.file).split('\n');
  const at = lines.findIndex((words, index) => index >= place.line - 1 && /^ {2}table:/.test(words));
  const after = lines.slice(at + 1);
  const end = after.findIndex((words) => /^\S/.test(words));
  // Names that the entry gives itself stand there already.
  if (at < 0 || after.slice(0, end < 0 ? undefined : end).some((words) => words.startsWith(`  ${key}:`)))
    return [];
  return names.flatMap((one, index) =>
    names.slice(index + 1).map((other) => {
      const called = names.map((name) => (name === one ? other : name === other ? one : name));
      const given = names.map((name, to) => `${quoted(name)}: ${quoted(called[to] ?? '')}`).join(', ');
      return contentEdit(
        `${series.id}: ${one} ↔ ${other}`,
        place.file,
        [...lines.slice(0, at + 1), `  ${key}: { ${given} }`, ...after].join('\n'),
      );
    }),
  );
}
