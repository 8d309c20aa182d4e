// A rule: a package → what is wrong in it, by kind and part.
import type { DeckPackage } from '../../model/deck-package.ts';
import type { FindingKind } from '../../model/finding.ts';

export type PackageFault = {
  readonly kind: FindingKind;
  /** Name of the part that is at fault; empty for the package as a whole. */
  readonly part: string;
  readonly message: string;
};

export type PackageRule = (deckPackage: DeckPackage) => readonly PackageFault[];
