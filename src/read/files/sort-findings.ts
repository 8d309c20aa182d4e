// Findings in the order they were made → each once, by file, line and column, as a person works through them.
import type { Finding } from '../../model/finding.ts';
import { placeText } from '../../model/place.ts';

/** A fault of a template comes up again in every template that extends it. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const once = new Map(
    findings.map((finding) => [`${placeText(finding.place)} ${finding.kind} ${finding.message}`, finding]),
  );
  return [...once.values()].sort(byPlace);
}

function byPlace({ place: a }: Finding, { place: b }: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
