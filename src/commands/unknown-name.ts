// A name that is none of the known ones → the misuse to throw, with the list and the nearest of them.
import { UsageError } from '../model/errors.ts';
import { nearestName } from '../model/nearest-name.ts';

export function unknownName(noun: string, name: string, known: readonly string[]): UsageError {
  const listed = known.map((one) => `\`${one}\``).join(', ');
  const nearest = nearestName(name, known);
  const hint = nearest === undefined ? '' : `\nDid you mean \`${nearest}\`?`;
  return new UsageError(`Unexpected ${noun} \`${name}\`, expected one of ${listed}${hint}`);
}
