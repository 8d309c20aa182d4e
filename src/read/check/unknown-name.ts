// A reference and the names it may mean → a finding when it means none of them.
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { unexpectedName } from '../files/unexpected.ts';

/** `what` is the noun in the message: source, metric, takeaway, … */
export function unknownName(
  what: string,
  name: string,
  known: Iterable<string>,
  place: Place,
): readonly Finding[] {
  const names = new Set(known);
  if (names.has(name)) return [];
  return [unexpectedName('unknown-reference', place, `${what} \`${name}\``, `a known ${what}`, name, names)];
}
