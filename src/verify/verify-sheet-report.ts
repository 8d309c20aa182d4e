// A report that cites a cell, its metric and the original in, out: whether the cell shows it, in its headings' unit and scale.
import type { Metric, Report } from '../model/content/metric.ts';
import type { CheckState, Receipt, ReportCheck } from '../model/content/receipt.ts';
import { isSameWhere, placeIn, whereKey, whereText } from '../model/content/where.ts';
import type { FindingKind, Found } from '../model/finding.ts';
import { quoted } from '../model/names.ts';
import type { Figure } from '../model/quantity.ts';
import { normalisedValue, sameFigure } from '../quantity/compare.ts';
import { cellFigure } from '../quantity/table/cell-figure.ts';
import { headingUnit } from '../quantity/table/heading-unit.ts';
import { toldByHeadings, toldFault } from './cell-headings.ts';
import { reportClaim } from './claims.ts';
import { otherPeriodOver } from './heading-period.ts';
import type { Original } from './originals.ts';
import { wordsOfEntry } from './other-change.ts';
import { otherMeasureOver, ownMeasures } from './other-measure.ts';
import { type OwnPeriod, periodFault } from './other-period.ts';
import {
  type CellHeadings,
  cellIn,
  cellsOf,
  headingsOf,
  isNumberText,
  type PlacedCell,
  sheetOf,
} from './sheet-cells.ts';
import { plainWords, type Subjects, subjectMentions, termPattern } from './subjects.ts';

type Met = {
  readonly placed: PlacedCell;
  readonly headings: CellHeadings;
  /** As it is shown, or as exact as it is kept. */
  readonly figures: readonly Figure[];
};

/** `headings` are those of the receipt: by them a cell is found again whose row or column has moved. */
export function verifySheetReport(
  report: Report,
  metric: Metric,
  original: Original,
  {
    rivals,
    headings: before,
    period,
  }: {
    readonly rivals: Subjects['rivals'];
    readonly headings: Receipt['headings'];
    readonly period?: OwnPeriod | undefined;
  },
): Found<ReportCheck> {
  const check = reportClaim(report);
  const there = placeIn(original.fileName, report.at);
  const words = report.quotation ?? report.token;
  const expected = `expected \`${words}\` (${check.value})`;
  const found = (state: CheckState, met?: Met, fault?: readonly [FindingKind, string, string]) => ({
    value: {
      ...check,
      state,
      hash: original.hash,
      ...(met === undefined ? {} : { met: metOf(met), headings: namesOf(met.headings) }),
    },
    findings:
      fault === undefined
        ? []
        : [{ kind: fault[0], place: report.place, message: `Unexpected ${fault[1]}`, hint: fault[2] }],
  });
  const { workbook } = original;
  if (workbook === undefined)
    return found('missing', undefined, [
      'place-unknown',
      `cell \`${whereText(report.at)}\` of ${original.fileName}, which has lines, ${expected}`,
      'Write the line: `source:61`',
    ]);
  const meet = (placed: PlacedCell): Met => {
    const headings = headingsOf(placed);
    return { placed, headings, figures: figuresOf(placed, headings, report, original) };
  };
  const isValue = ({ figures }: Met) => figures.some((each) => sameFigure(each, report.figure));
  const sheet = sheetOf(workbook, report.at);
  const placed = typeof sheet === 'string' ? undefined : cellIn(sheet, report.at);
  const here = placed && meet(placed);
  const rival = here && rivalIn(here.headings, { own: metric.subjectAnchors, rivals });
  const other = here && isOfAnother(here, metric, original) ? quoted(namesOf(here.headings)) : undefined;
  const measures = ownMeasures(report, metric);
  const measure = here && measures && otherMeasureOver(here.headings, report.figure.quantity.kind, measures);
  const later = here && period && otherPeriodOver(here.headings, period);
  const told = here === undefined ? {} : toldByHeadings(here.headings, wordsOfEntry(report, metric));
  const isHere =
    here !== undefined &&
    later === undefined &&
    told.change === undefined &&
    told.opposed === undefined &&
    isValue(here) &&
    rival === undefined &&
    other === undefined &&
    measure === undefined;
  if (isHere && (before === undefined || isNamed(here, before)))
    return doubted(found('verified', here), here, report, there);

  const trouble = here && troubleOf(here, report);
  if (here !== undefined && trouble !== undefined)
    return found('changed', here, [
      'cell-unusable',
      `${trouble} in ${there}, ${expected}`,
      'Mend the workbook, cite a cell that has the number, or write the figure that stands there',
    ]);

  if (
    here !== undefined &&
    later !== undefined &&
    period !== undefined &&
    isValue(here) &&
    (rival ?? other) === undefined
  )
    return found('ambiguous', here, [
      'report-period',
      ...periodFault(later, here.placed.cell.shown, there, metric.id, period),
    ]);

  if (here !== undefined && isValue(here) && (rival ?? other ?? measure) === undefined) {
    const fault = toldFault(told, here.placed.cell.shown, there, metric.id);
    if (fault !== undefined) return found('ambiguous', here, fault);
  }

  const elsewhere = cellsOf(workbook)
    .filter(({ at }) => here === undefined || !isSameWhere(at, here.placed.at))
    .map(meet)
    .filter(isValue);
  const named =
    before === undefined
      ? elsewhere.filter(
          ({ headings }) =>
            rivalIn(headings, { own: metric.subjectAnchors, rivals }) === undefined &&
            isAbout(headings, metric),
        )
      : elsewhere.filter((one) => isNamed(one, before));
  const [only, another] = named;
  if (only !== undefined && another === undefined && (before !== undefined || !isHere)) {
    const to = whereText(only.placed.at);
    const met = typeof sheet === 'string' ? sheet : `\`${shownIn(here)}\``;
    return found('moved', only, [
      'report-moved',
      `${met} in ${there}, ${expected}, met at \`${to}\` (${quoted(namesOf(only.headings))})`,
      `Read that cell, then write \`${placeIn(report.source, only.placed.at)}\``,
    ]);
  }
  if (isHere && here !== undefined) return doubted(found('verified', here), here, report, there);
  if (typeof sheet === 'string')
    return found('missing', undefined, [
      'place-unknown',
      `${sheet} in ${original.fileName}, ${expected}`,
      'Write the name of the sheet as it stands in the workbook',
    ]);
  if (here === undefined)
    return found('missing', undefined, [
      'report-missing',
      `empty cell ${there}, ${expected}`,
      hintOf(named, 'Write the cell that shows it'),
    ]);
  if ((rival ?? other) !== undefined && isValue(here))
    return found('ambiguous', here, [
      'report-subject',
      `subject ${rival === undefined ? other : `\`${rival}\``} of \`${here.placed.cell.shown}\` in ${there}, ${expected}`,
      `Give the figure to the metric it is about, or name the subject of \`${metric.id}\` as it is named there (\`of\`, \`anchors\`)`,
    ]);
  if (measure !== undefined && isValue(here))
    return found('ambiguous', here, [
      'report-measure',
      `\`${measure}\` beside \`${here.placed.cell.shown}\` in ${there}, expected the number of \`${measures?.name}\`, as \`${metric.id}\` has it`,
      `Cite the cell of that measure, or, where the two names mean one thing there, add \`${measure}\` to \`anchors\` of \`${metric.id}\``,
    ]);
  const { shown, kind, value } = here.placed.cell;
  const percent = kind === 'percent' ? `, a percentage kept as ${value}` : '';
  return found('changed', here, [
    'report-changed',
    `\`${shown}\` (${valueText(here)}${percent}; ${quoted(namesOf(here.headings))}) in ${there}, ${expected}`,
    hintOf(named, 'Compare value, unit and scale with the cell and its headings'),
  ]);
}

function hintOf(named: readonly Met[], otherwise: string): string {
  const places = named.slice(0, MOST_NAMED).map(({ placed }) => whereText(placed.at));
  return places.length === 0 ? otherwise : `It stands in ${quoted(places)}; write the cell that is meant`;
}

const MOST_NAMED = 5;

/** As shown and as kept, in the unit and scale of the headings; a bare number has the report's where none is stated. */
function figuresOf(
  { cell }: PlacedCell,
  headings: CellHeadings,
  report: Report,
  { nouns }: Original,
): readonly Figure[] {
  if (cell.kind === 'error' || cell.kind === 'uncalculated' || cell.kind === 'logical') return [];
  const house = nouns === undefined ? {} : { house: { nouns } };
  const all = { headings: [...headings.row, ...headings.column, ...headings.table], ...house };
  const kept = cell.kind === 'number' && typeof cell.value === 'number' ? [String(cell.value)] : [];
  const figures = [cell.shown, ...kept].flatMap((text) => cellFigure(text, all) ?? []);
  const quoted = plainWords(report.quotation ?? report.token).includes(plainWords(cell.shown));
  // The unit of the table is that of its other columns where row or column name the quoted one: `3.2 pp` below `Change in pp`.
  const beside = [...headings.row, ...headings.column];
  const rest = plainWords(report.quotation ?? report.token)
    .replace(plainWords(cell.shown), '')
    .trim();
  const isNamed =
    /\p{L}{2}/u.test(rest) &&
    beside.every((heading) => headingUnit(heading) === undefined) &&
    beside.some((heading) => plainWords(heading).search(termPattern(rest)) >= 0);
  if (isNamed && sameDigits(cell.shown, report.token)) return [report.figure];
  const isBare = figures.every(isBareNumber);
  return isBare && quoted && sameDigits(cell.shown, report.token) ? [...figures, report.figure] : figures;
}

function isBareNumber({ quantity }: Figure): boolean {
  return quantity.kind === 'count' && quantity.counter === 'none';
}

function sameDigits(a: string, b: string): boolean {
  const digits = (text: string) => text.normalize('NFKC').replace(/[^\d.]/g, '');
  return digits(a) === digits(b);
}

/** What no figure can be read from, in words. */
function troubleOf({ placed: { cell } }: Met, report: Report): string | undefined {
  switch (cell.kind) {
    case 'error':
      return `error \`${cell.shown}\``;
    case 'uncalculated':
      return 'formula without a calculated value (open and save the workbook in the program that made it)';
    case 'logical':
      return `\`${cell.shown}\``;
    case 'date':
      return report.figure.quantity.kind === 'date' ? undefined : `date \`${cell.shown}\``;
    default:
      return undefined;
  }
}

/** Stands as stated, and yet should be looked at. */
function doubted(
  { value, findings }: Found<ReportCheck>,
  { placed, headings, figures }: Met,
  report: Report,
  there: string,
): Found<ReportCheck> {
  const { cell, sheet } = placed;
  const doubts = [
    ...(sheet.isHidden ? [`hidden sheet \`${sheet.name}\``] : []),
    ...(cell.isHidden ? ['hidden row or column'] : []),
    ...(cell.mergedInto === undefined
      ? []
      : [`part of merged cells whose words stand in \`${cell.mergedInto}\``]),
    ...(sheet.name !== '' && cell.kind === 'text' && isNumberText(cell.shown)
      ? [`number kept as text, \`${cell.shown}\``]
      : []),
    ...(figures.length > 1 && figures.slice(0, -1).every(isBareNumber) && figures.at(-1) === report.figure
      ? [`number \`${cell.shown}\` whose headings (${quoted(namesOf(headings))}) name no unit`]
      : []),
  ];
  const told = doubts.map((doubt) => ({
    kind: 'cell-doubtful' as const,
    place: report.place,
    message: `Unexpected ${doubt} in ${there}, expected a number that every reader of the workbook sees`,
  }));
  return { value, findings: [...findings, ...told] };
}

function metOf(met: Met): NonNullable<ReportCheck['met']> {
  const { at, cell } = met.placed;
  return { line: whereKey(at), text: cell.shown, value: valueText(met) };
}

function valueText({ figures: [first] }: Met): string {
  return first === undefined ? 'no figure' : normalisedValue(first);
}

function shownIn(met: Met | undefined): string {
  return met?.placed.cell.shown ?? 'nothing';
}

/** What tells the cell from others of its sheet. */
function namesOf({ row, column }: CellHeadings): readonly string[] {
  return [...row, ...column];
}

function isNamed({ headings }: Met, before: readonly string[]): boolean {
  return namesOf(headings).join('\n') === before.join('\n');
}

/** Another row or column of its table is called what the figure is about, and its own is not. */
function isOfAnother({ placed, headings }: Met, metric: Metric, { workbook }: Original): boolean {
  const own = { own: metric.subjectAnchors, rivals: [] };
  const isNamed = (words: string) => subjectMentions(plainWords(words), own).length > 0;
  if (workbook === undefined || metric.subjectAnchors.length === 0 || isNamed(namesOf(headings).join('\n')))
    return false;
  const at = (row: number, column: number) => placed.sheet.rows.get(row)?.get(column);
  return cellsOf(workbook).some(({ sheet, row, column, cell }) => {
    if (sheet !== placed.sheet || cell.kind !== 'text' || isNumberText(cell.shown)) return false;
    const isRow = column < placed.column && row !== placed.row && at(placed.row, column) !== undefined;
    const isColumn =
      row < placed.row &&
      at(row, placed.column)?.kind === 'text' &&
      at(placed.row, column)?.kind === 'number';
    // A title stands beside no figure.
    return (
      ((isRow && at(row, placed.column)?.kind === 'number') || (isColumn && column !== placed.column)) &&
      isNamed(cell.shown)
    );
  });
}

function isAbout(headings: CellHeadings, { subjectAnchors }: Metric): boolean {
  const words = everything(headings);
  return (
    subjectAnchors.length === 0 || subjectMentions(words, { own: subjectAnchors, rivals: [] }).length > 0
  );
}

/** The rival that row or column name, where neither names the subject. */
function rivalIn(headings: CellHeadings, subjects: Subjects): string | undefined {
  const mentions = subjectMentions(plainWords(namesOf(headings).join(' | ')), subjects);
  if (mentions.some(({ rival }) => rival === undefined)) return undefined;
  return mentions.find(({ rival }) => rival !== undefined)?.rival;
}

function everything({ row, column, table }: CellHeadings): string {
  return plainWords([...row, ...column, ...table].join(' | '));
}
