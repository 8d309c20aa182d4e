// What a file becomes: its new text, each passage of it with what stood there, and what stays for a person.
import type { Finding } from '../../model/finding.ts';

/** A passage that is written otherwise. `becomes` is empty where it goes. */
export type Rewrite = {
  /** Where it began, counted from 1. */
  readonly line: number;
  readonly was: string;
  readonly becomes: string;
};

export type Rewritten = {
  readonly text: string;
  readonly rewrites: readonly Rewrite[];
  readonly left: readonly Left[];
};

/** What a person may look at; its place is that of the metric as it is written then. */
export type Left = { readonly metric: string; readonly finding: Omit<Finding, 'place'> };

export function staying(met: string, expected: string, hint: string): Left['finding'] {
  return { kind: 'stays-long', message: `Unexpected ${met}, expected ${expected}`, hint };
}
