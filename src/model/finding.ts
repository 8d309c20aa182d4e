// A finding: something a person should mend, as a value, described once in an exhaustive table.
import type { Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'note';

/** One row per kind: how severe, what it is called, why an investor minds, how to mend it. */
export const FINDING_KINDS = {
  'broken-yaml': {
    severity: 'error',
    title: 'YAML that cannot be read',
    why: 'Nothing in the file can be trusted when a part of it is unreadable.',
    mend: 'Correct the syntax at the place named.',
  },
} as const satisfies Record<string, FindingKindRow>;

export type FindingKindRow = {
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly mend: string;
};

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
