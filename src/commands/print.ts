// Findings, tables and reports → how every command prints them: lines for a person.
import { type Finding, type Severity, severityOf } from '../model/finding.ts';
import { FILE_FINDINGS } from '../model/findings/file-findings.ts';
import { withoutFullCharts } from '../model/findings/follow-ons.ts';
import { LIMITS } from '../model/limits.ts';
import { byText, counted, shortened } from '../model/names.ts';
import { placeText } from '../model/place.ts';
import { terminalColumns } from '../type/measure-text.ts';
import type { Published } from '../world/publication.ts';
import type { Terminal } from '../world/terminal.ts';
import { countFindings } from './json.ts';

const COLORS = { error: 'red', warning: 'yellow', note: 'cyan' } as const satisfies Record<Severity, string>;

export function findingsText(findings: readonly Finding[], { paint }: Pick<Terminal, 'paint'>): string {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { file } = finding.place;
    const others = files.get(file);
    if (others === undefined) files.set(file, [finding]);
    else others.push(finding);
  }
  const blocks = [...files].map(([file, group]) => {
    const lines = group.slice(0, LIMITS.told.most).map((finding) => findingText(finding, paint));
    const more = group.length - lines.length;
    return [...lines, ...(more > 0 ? [`… and ${more} more in ${file}`] : [])].join('\n');
  });
  return [...blocks, countsText(findings)].join('\n\n');
}

function findingText(finding: Finding, paint: Terminal['paint']): string {
  const severity = severityOf(finding);
  const deck = finding.deck === undefined ? '' : paint('dim', ` [${finding.deck}]`);
  const line = [
    paint('bold', placeText(finding.place)),
    paint(COLORS[severity], severity),
    paint('dim', finding.kind),
    `${shortened(finding.message)}${deck}`,
  ].join('  ');
  return finding.hint === undefined
    ? line
    : `${line}\n    ${paint('dim', 'hint:')} ${shortened(finding.hint)}`;
}

export function countsText(findings: readonly Finding[]): string {
  const { error, warning, note } = countFindings(findings);
  if (findings.length === 0) return 'No findings';
  return [counted(error, 'error'), counted(warning, 'warning'), counted(note, 'note')].join(', ');
}

/** What became of files that stood where a command has published, a line each. */
export function publishedLines({ withdrawn, kept, copies }: Published): readonly string[] {
  return [
    ...withdrawn.map((path) => `Withdrawn, because nothing makes it any more: ${path}`),
    ...kept.map((path) => `Outdated but edited by somebody, left alone: ${path}`),
    ...copies.map((path) => `Edited by somebody and built anew, the edited one kept: ${path}`),
  ];
}

/**
 * Four decks with the same fault in the same words are one fault; each deck's own words stay. What is met in finished files is
 * told of the first of them: a figure stands in title, notes, chart and table, and is mended where it is written.
 */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  const once = new Map<string, Finding>();
  for (const finding of withoutFullCharts(findings)) {
    const { kind, place, message } = finding;
    const [met] = kind in FILE_FINDINGS ? (/`[^`]*`/.exec(message) ?? []) : [];
    const name = JSON.stringify(met === undefined ? finding : [kind, place, met]);
    if (!once.has(name)) once.set(name, finding);
  }
  return [...once.values()].sort(
    ({ place: a }, { place: b }) => byText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

type Cell = string | number;
export type Row = Readonly<Record<string, Cell>>;

/** Columns of a terminal that a table keeps to, and what its last column gets at least. */
const WIDEST = 120;
const LAST = 60;

/** The first row's keys are the heads; numbers stand to the right; a long list in the last column goes on below itself. */
export function tableText(rows: readonly Row[], paint?: Terminal['paint']): string {
  const heads = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => heads.map((head) => row[head] ?? ''));
  const isNumeric = heads.map((_, column) => cells.every((row) => typeof row[column] === 'number'));
  const widest = (column: number, lines: readonly (readonly Cell[])[]) =>
    Math.max(
      terminalColumns(heads[column] ?? ''),
      ...lines.map((row) => terminalColumns(String(row[column] ?? ''))),
    );
  const before = heads.slice(0, -1).reduce((sum, _, column) => sum + widest(column, cells) + GAP.length, 0);
  const lines = cells.flatMap((row) => continued(row, Math.max(LAST, WIDEST - before)));
  const widths = heads.map((_, column) => widest(column, lines));
  const line = (row: readonly Cell[]) =>
    row
      .map((cell, column) => {
        const text = String(cell);
        const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - terminalColumns(text)));
        return isNumeric[column] === true ? gap + text : text + gap;
      })
      .join(GAP)
      .trimEnd();
  const head = line(heads);
  return [paint ? paint('bold', head) : head, ...lines.map(line)].join('\n');
}

const GAP = '  ';

/** A row whose last cell is a list that is too wide → the row and rows with nothing else. */
function continued(row: readonly Cell[], width: number): readonly (readonly Cell[])[] {
  const last = row.at(-1);
  if (typeof last !== 'string' || terminalColumns(last) <= width) return [row];
  const lines: string[] = [];
  for (const part of last.split(/(?<=[;,]) /u)) {
    const longer = `${lines.at(-1)} ${part}`;
    if (lines.length > 0 && terminalColumns(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.map((text, index) => [...row.slice(0, -1).map((cell) => (index === 0 ? cell : '')), text]);
}
