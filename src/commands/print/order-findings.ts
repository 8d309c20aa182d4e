// Findings of several stages and decks → each once, by file, line and column, as a person works through them.
import type { Finding } from '../../model/finding.ts';

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
