// Findings → lines for a terminal, grouped by file, each with its hint, and a count at the end.
import { type Finding, type Severity, severityOf } from '../../model/finding.ts';
import { placeText } from '../../model/place.ts';
import type { Terminal } from '../../world/terminal.ts';

const COLORS = { error: 'red', warning: 'yellow', note: 'cyan' } as const satisfies Record<Severity, string>;

export function findingsText(findings: readonly Finding[], { paint }: Pick<Terminal, 'paint'>): string {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = files.get(finding.place.file) ?? [];
    files.set(finding.place.file, [...group, finding]);
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
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  return [count(error, 'error'), count(warning, 'warning'), count(note, 'note')].join(', ');
}

type FindingCounts = Readonly<Record<Severity, number>>;

/** Findings → how many there are of each severity. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[severityOf(finding)] += 1;
  return counts;
}

export type FindingRecord = {
  readonly kind: Finding['kind'];
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint?: string;
  readonly deck?: string;
  readonly page?: number;
};

/** A finding → the flat record that `--json` prints and that stands in the file beside a deck. */
export function findingRecord({ kind, place, message, ...rest }: Finding): FindingRecord {
  return { kind, severity: severityOf({ kind, place, message }), ...place, message, ...rest };
}

/** Four decks with the same fault in the same words are one fault; each deck's own words stay. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  const once = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...once.values()].sort(
    ({ place: a }, { place: b }) => byText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
