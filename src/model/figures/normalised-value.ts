// A figure in; one line that says the same for the same figure out, as the lock file keeps it: `USD 5600000 about`.
import type { Figure } from '../quantity.ts';
import { entryValue } from './entry-value.ts';
import { unitOf } from './unit-of.ts';

export function normalisedValue(figure: Figure): string {
  return `${unitOf(figure)} ${entryValue(figure)} ${figure.qualifier}`;
}
