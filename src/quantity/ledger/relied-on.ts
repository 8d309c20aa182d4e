// A source → what a deck says that it relies on it for.
import type { Source } from '../../model/content/source.ts';
import type { Localized } from '../../words/languages.ts';
import { findTypedNumbers } from '../find/find-typed-numbers.ts';

/** Its use where nothing is written, unless that types a number, which nobody has checked. */
export function reliedOnOf({ reliedOn, use }: Pick<Source, 'reliedOn' | 'use'>): Localized | undefined {
  if (reliedOn !== undefined) return reliedOn;
  const isPlain = Object.values(use).every((words: string) => findTypedNumbers(words).length === 0);
  return isPlain ? use : undefined;
}
