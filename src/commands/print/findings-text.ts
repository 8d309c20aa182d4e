// Findings → lines for a terminal, grouped by file, each with its hint, and a count at the end.
import { type Finding, type Severity, severityOf } from '../../model/finding.ts';
import { placeText } from '../../model/place.ts';
import type { Terminal } from '../../world/terminal.ts';
import { countFindings } from './count-findings.ts';

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
