// Findings, tables and reports → how every command prints them: lines for a person, or one JSON object for a program.
import { type Finding, type Severity, severityOf } from '../model/finding.ts';
import { byText, counted } from '../model/names.ts';
import { placeText } from '../model/place.ts';
import { VERSION } from '../model/version.ts';
import { terminalColumns } from '../type/measure-text.ts';
import type { Published } from '../world/publication.ts';
import type { Terminal } from '../world/terminal.ts';

/** What `--json` prints, and what files for other programs hold. */
export function jsonText(report: object): string {
  return JSON.stringify({ briefdeck: VERSION, ...report }, null, 2);
}

/** The end of such a report: how many findings of each severity, and each of them. */
export function toldFindings(findings: readonly Finding[]) {
  return { counts: countFindings(findings), findings: findings.map(findingRecord) };
}

const COLORS = { error: 'red', warning: 'yellow', note: 'cyan' } as const satisfies Record<Severity, string>;

export function findingsText(findings: readonly Finding[], { paint }: Pick<Terminal, 'paint'>): string {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { file } = finding.place;
    files.set(file, [...(files.get(file) ?? []), finding]);
  }
  const blocks = [...files.values()].map((group) =>
    group.map((finding) => findingText(finding, paint)).join('\n'),
  );
  return [...blocks, countsText(findings)].join('\n\n');
}

function findingText(finding: Finding, paint: Terminal['paint']): string {
  const severity = severityOf(finding);
  const deck = finding.deck === undefined ? '' : paint('dim', ` [${finding.deck}]`);
  const line = [
    paint('bold', placeText(finding.place)),
    paint(COLORS[severity], severity),
    paint('dim', finding.kind),
    `${finding.message}${deck}`,
  ].join('  ');
  return finding.hint === undefined ? line : `${line}\n    ${paint('dim', 'hint:')} ${finding.hint}`;
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

function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[severityOf(finding)] += 1;
  return counts;
}

/** A finding → the flat record that `--json` prints and that stands in the file beside a deck. */
export function findingRecord({ kind, place, message, ...rest }: Finding) {
  return { kind, severity: severityOf({ kind, place, message }), ...place, message, ...rest };
}

/** Four decks with the same fault in the same words are one fault; each deck's own words stay. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  const once = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...once.values()].sort(
    ({ place: a }, { place: b }) => byText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

type Cell = string | number;
export type Row = Readonly<Record<string, Cell>>;

/** The first row's keys are the heads; numbers stand to the right. */
export function tableText(rows: readonly Row[], paint?: Terminal['paint']): string {
  const heads = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => heads.map((head) => row[head] ?? ''));
  const widths = heads.map((head, column) =>
    Math.max(terminalColumns(head), ...lines.map((cells) => terminalColumns(String(cells[column] ?? '')))),
  );
  const isNumeric = heads.map((_, column) => lines.every((cells) => typeof cells[column] === 'number'));
  const line = (cells: readonly Cell[]) =>
    cells
      .map((cell, column) => {
        const text = String(cell);
        const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - terminalColumns(text)));
        return isNumeric[column] === true ? gap + text : text + gap;
      })
      .join('  ')
      .trimEnd();
  const head = line(heads);
  return [paint ? paint('bold', head) : head, ...lines.map(line)].join('\n');
}
