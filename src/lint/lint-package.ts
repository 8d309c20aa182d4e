// A finished file as a package and its plan → a finding for everything in it that PowerPoint would refuse or repair.
import type { DeckPackage } from '../model/deck-package.ts';
import type { Finding } from '../model/finding.ts';
import type { DeckPlan } from '../model/plan.ts';
import type { PackageFault } from './package/package-rule.ts';
import { PACKAGE_RULES } from './package/rules.ts';

const SLIDE = /^ppt\/(?:slides\/slide|notesSlides\/notesSlide)(\d+)\.xml$/;

export function lintPackage(deckPackage: DeckPackage, { fileName }: Pick<DeckPlan, 'fileName'>): Finding[] {
  return faultsOf(deckPackage).map(({ kind, part, message }): Finding => {
    const page = SLIDE.exec(part)?.[1];
    return {
      kind,
      place: { file: `${fileName}.pptx`, line: 1, column: 1 },
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
