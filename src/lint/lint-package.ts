// A finished file as a package and its plan → a finding for everything in it that PowerPoint would refuse or repair.
import type { DeckPlan } from '../model/deck/plan.ts';
import type { Finding } from '../model/finding.ts';
import { startOf } from '../model/place.ts';
import type { DeckPackage } from '../package/deck-package.ts';
import { findFrameFaults } from './package/find-frame-faults.ts';
import { findLinkFaults } from './package/find-link-faults.ts';
import {
  findContentFaults,
  findTypeFaults,
  findUnreachedParts,
  findZipFaults,
} from './package/find-part-faults.ts';
import type { PackageFault, PackageRule } from './package/package-rule.ts';

const SLIDE = /^ppt\/(?:slides\/slide|notesSlides\/notesSlide)(\d+)\.xml$/;

export function lintPackage(deckPackage: DeckPackage, { fileName }: Pick<DeckPlan, 'fileName'>): Finding[] {
  return faultsOf(deckPackage).map(({ kind, part, message }): Finding => {
    const page = SLIDE.exec(part)?.[1];
    return {
      kind,
      place: startOf(`${fileName}.pptx`),
      message,
      deck: fileName,
      ...(page === undefined ? {} : { page: Number(page) }),
    };
  });
}

function faultsOf(deckPackage: DeckPackage): PackageFault[] {
  const own = PACKAGE_RULES.flatMap((rule) => rule(deckPackage));
  const inside = [...deckPackage.embedded].flatMap(([name, embedded]) =>
    faultsOf(embedded).map((fault) => ({
      ...fault,
      part: name,
      message: `${fault.message} (inside \`${name}\`)`,
    })),
  );
  return [...own, ...inside];
}

/** The rules that every finished file is held to, in the order in which their findings are told. */
const PACKAGE_RULES: readonly PackageRule[] = [
  findZipFaults,
  findTypeFaults,
  findLinkFaults,
  findUnreachedParts,
  findFrameFaults,
  findContentFaults,
];
