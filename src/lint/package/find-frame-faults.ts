// A package → a fault for a slide, layout, master or notes page whose frame is missing, doubled or another's.
import { counted } from '../../model/names.ts';
import type { DeckPackage } from '../../package/deck-package.ts';
import { faultOf, type PackageFault, type PackageRule } from './package-rule.ts';

const fault = faultOf('package-links');

type Need = { readonly type: string; readonly least: number; readonly most: number };

const ONE = { least: 1, most: 1 } as const;

/** Type of the relationship that leads to a part → which of its own it has to have. */
const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  slide: [
    { type: 'slideLayout', ...ONE },
    { type: 'notesSlide', least: 0, most: 1 },
  ],
  slideLayout: [{ type: 'slideMaster', ...ONE }],
  slideMaster: [
    { type: 'theme', ...ONE },
    { type: 'slideLayout', least: 1, most: Number.POSITIVE_INFINITY },
  ],
  notesSlide: [
    { type: 'notesMaster', ...ONE },
    { type: 'slide', ...ONE },
  ],
  notesMaster: [{ type: 'theme', ...ONE }],
};

/** Whoever is led to by the first has to lead back by the second. */
const MUTUAL = [
  ['notesSlide', 'slide'],
  ['slideLayout', 'slideMaster'],
] as const;

export const findFrameFaults: PackageRule = (deckPackage) => {
  const kinds = kindsOf(deckPackage);
  return [
    ...[...kinds].flatMap(([part, kind]) => missing(part, kind, deckPackage)),
    ...[...kinds].flatMap(([part, kind]) => oneSided(part, kind, deckPackage)),
    ...sharedThemes(kinds, deckPackage),
  ];
};

/** The kind of each part, as the relationship says that leads to it. */
function kindsOf({ parts }: DeckPackage): Map<string, string> {
  const links = [...parts.values()].flatMap((part) => part.links);
  return new Map(links.filter(({ type }) => type in NEEDS).map(({ target, type }) => [target, type]));
}

function missing(part: string, kind: string, { parts }: DeckPackage): PackageFault[] {
  const links = parts.get(part)?.links ?? [];
  return (NEEDS[kind] ?? []).flatMap(({ type, least, most }): PackageFault[] => {
    const count = links.filter((link) => link.type === type).length;
    if (!parts.has(part) || (count >= least && count <= most)) return [];
    const expected = least === most ? `${least}` : most === 1 ? 'at most 1' : `at least ${least}`;
    return [fault(part, `${counted(count, 'relationship')} of type \`${type}\` of \`${part}\``, expected)];
  });
}

function oneSided(part: string, kind: string, { parts }: DeckPackage): PackageFault[] {
  const leadsBack = (target: string): boolean =>
    parts.get(target)?.links.some((link) => link.type === kind && link.target === part) ?? false;
  return MUTUAL.flatMap(([there, back]) =>
    (back === kind ? (parts.get(part)?.links ?? []) : []).filter(({ type }) => type === there),
  )
    .filter(({ target }) => !leadsBack(target))
    .map(({ target }) =>
      fault(part, `\`${target}\` that \`${part}\` leads to and that leads elsewhere`, 'it to lead back'),
    );
}

/** PowerPoint repairs a file whose notes share the theme of its slides. */
function sharedThemes(kinds: ReadonlyMap<string, string>, { parts }: DeckPackage): PackageFault[] {
  const owner = new Map<string, string>();
  return [...kinds]
    .filter(([, kind]) => kind === 'slideMaster' || kind === 'notesMaster')
    .flatMap(([part]) => {
      const theme = parts.get(part)?.links.find(({ type }) => type === 'theme')?.target;
      const other = theme === undefined ? undefined : owner.get(theme);
      if (theme !== undefined) owner.set(theme, part);
      return other === undefined
        ? []
        : [fault(part, `theme \`${theme}\` of \`${part}\` and \`${other}\``, 'each its own')];
    });
}
