// A finding: something a person should mend, as a value, described once in an exhaustive table.
import { CHART_FINDINGS } from './findings/chart-findings.ts';
import { EVIDENCE_FINDINGS } from './findings/evidence-findings.ts';
import { FILE_FINDINGS } from './findings/file-findings.ts';
import type { FindingKindRow } from './findings/finding-kind-row.ts';
import { MAIL_FINDINGS } from './findings/mail-findings.ts';
import { PAGE_FINDINGS } from './findings/page-findings.ts';
import { READING_FINDINGS } from './findings/reading-findings.ts';
import { WORD_FINDINGS } from './findings/word-findings.ts';
import type { Place } from './place.ts';

/** One row per kind, by where its faults are found. */
export const FINDING_KINDS = {
  ...READING_FINDINGS,
  ...EVIDENCE_FINDINGS,
  ...WORD_FINDINGS,
  ...PAGE_FINDINGS,
  ...CHART_FINDINGS,
  ...FILE_FINDINGS,
  ...MAIL_FINDINGS,
} as const satisfies Record<string, FindingKindRow>;

export type Severity = FindingKindRow['severity'];

export type FindingKind = keyof typeof FINDING_KINDS;

export type Finding = {
  readonly kind: FindingKind;
  readonly place: Place;
  /** Reads: Unexpected `x`, expected `y`; no full stop. */
  readonly message: string;
  /** Imperative, separate from the message: the nearest right name, the line to look at. */
  readonly hint?: string;
  /** Deck and page for findings about pages. */
  readonly deck?: string;
  readonly page?: number;
};

export type Found<T> = { readonly value: T; readonly findings: readonly Finding[] };

export function severityOf(finding: Finding): Severity {
  return FINDING_KINDS[finding.kind].severity;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => severityOf(finding) === 'error');
}

/** What is taken from findings and value leaves the findings in the list. */
export function takerInto(findings: Finding[]): <T>(found: Found<T>) => T {
  return ({ value, findings: more }) => {
    // One by one: what is spread lies on the stack, and a file may have more findings than that holds.
    for (const one of more) findings.push(one);
    return value;
  };
}
