// What was met and what was expected → a finding whose message reads the same everywhere.
import type { Finding, FindingKind } from '../../model/finding.ts';
import { nearestName, quoted } from '../../model/names.ts';
import type { Place } from '../../model/place.ts';

/** From this many names on, a list in a message helps nobody. */
export const LIST_UNDER = 12;

export function unexpected(
  kind: FindingKind,
  place: Place,
  met: string,
  expected: string,
  hint?: string,
): Finding {
  const message = `Unexpected ${met}, expected ${expected}`;
  return hint === undefined ? { kind, place, message } : { kind, place, message, hint };
}

/** Where none is near, a longer list helps still: the keys of a file. */
const LIST_WITHOUT_HINT_UNDER = 25;

/** A name that is none of the known ones: lists them while they are few, and hints at the nearest. */
export function unexpectedName(
  kind: FindingKind,
  place: Place,
  met: string,
  expected: string,
  name: string,
  known: Iterable<string>,
): Finding {
  const hint = hintAt(name, known);
  const under = hint === undefined && kind === 'unknown-key' ? LIST_WITHOUT_HINT_UNDER : LIST_UNDER;
  const names = firstOf(known, under);
  const listed = names.length > 0 && names.length < under ? ` (${quoted(names)})` : '';
  return unexpected(kind, place, met, `${expected}${listed}`, hint);
}

function firstOf(names: Iterable<string>, most: number): readonly string[] {
  const first: string[] = [];
  for (const name of names) {
    if (first.length === most) break;
    first.push(name);
  }
  return first;
}

/** The nearest of the known names. */
export function hintAt(name: string, known: Iterable<string>): string | undefined {
  const nearest = nearestName(name, known);
  return nearest === undefined ? undefined : `Write \`${nearest}\``;
}
