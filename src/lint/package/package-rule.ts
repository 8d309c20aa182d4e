// A rule: a package → what is wrong in it, by kind and part.

import type { FindingKind } from '../../model/finding.ts';
import type { DeckPackage } from '../../package/deck-package.ts';

export type PackageFault = {
  readonly kind: FindingKind;
  /** Name of the part that is at fault; empty for the package as a whole. */
  readonly part: string;
  readonly message: string;
};

/** Faults of one kind. */
export function faultOf(kind: FindingKind): (part: string, met: string, expected: string) => PackageFault {
  return (part, met, expected) => ({ kind, part, message: `Unexpected ${met}, expected ${expected}` });
}

export type PackageRule = (deckPackage: DeckPackage) => readonly PackageFault[];

/** A part and its package → its content type: its own, or that of its extension. */
export function contentTypeOf(part: string, { types }: DeckPackage): string | undefined {
  return types.overrides.get(part) ?? types.defaults.get(part.slice(part.lastIndexOf('.') + 1));
}
