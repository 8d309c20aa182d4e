// A finding kind and the words for what is expected → the message a schema hands to whoever makes the finding.
import { FINDING_KINDS, type FindingKind } from '../../model/finding.ts';

const SEPARATOR = '\u0000';

/** Schemas know only messages, so the kind of the finding travels in front of the words. */
export function expects(kind: FindingKind, expected: string): string {
  return `${kind}${SEPARATOR}${expected}`;
}

export function readExpectation(message: string): { kind: FindingKind; expected: string } | undefined {
  const [kind, expected] = message.split(SEPARATOR);
  if (kind === undefined || expected === undefined || !(kind in FINDING_KINDS)) return undefined;
  return { kind: kind as FindingKind, expected };
}
