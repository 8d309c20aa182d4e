// A package → a fault for every relationship that leads nowhere or to another thing, and every id without one.
import type { DeckPackage, PackageLink } from '../../model/deck-package.ts';
import { contentTypeOf } from './content-type-of.ts';
import { LINKED_TYPES } from './linked-types.ts';
import type { PackageFault, PackageRule } from './package-rule.ts';

/** Relationships of these types mean something only where the XML of the part names their id. */
const NAMED: ReadonlySet<string> = new Set(['image', 'chart', 'hyperlink', 'package', 'chartUserShapes']);

export const findLinkFaults: PackageRule = (deckPackage) => [
  ...deckPackage.ownerless.map((part) =>
    fault(part, `relationships of \`${part}\``, 'the part they belong to'),
  ),
  ...deckPackage.links.flatMap((link) => misled('', link, deckPackage)),
  ...[...deckPackage.parts].flatMap(([part, { links, usedLinks }]): PackageFault[] => {
    const ids = links.map(({ id }) => id);
    const used = new Set(usedLinks);
    return [
      ...ids
        .filter((id, index) => ids.indexOf(id) < index)
        .map((id) => fault(part, `second relationship \`${id}\` of \`${part}\``, 'each id once')),
      ...[...used]
        .filter((id) => !ids.includes(id))
        .map((id) => fault(part, `id \`${id}\` in \`${part}\``, 'the id of a relationship')),
      ...links
        .filter(({ id, type }) => NAMED.has(type) && !used.has(id))
        .map(({ id }) => fault(part, `relationship \`${id}\` of \`${part}\`, which it does not use`, 'none')),
      ...links.flatMap((link) => misled(part, link, deckPackage)),
    ];
  }),
];

function misled(part: string, link: PackageLink, deckPackage: DeckPackage): PackageFault[] {
  const { id, type, target, isExternal } = link;
  const met = `relationship \`${id}\` of \`${part === '' ? 'the package' : part}\` to \`${target}\``;
  if (isExternal) return type === 'hyperlink' ? [] : [fault(part, met, 'a part of the file')];
  if (!deckPackage.parts.has(target)) return [fault(part, met, 'a part that is there')];
  const types = LINKED_TYPES[type];
  if (types === undefined) return [fault(part, `${met} of type \`${type}\``, 'a type that is known')];
  const own = contentTypeOf(target, deckPackage) ?? '';
  return types.includes(own)
    ? []
    : [fault(part, `${met}, which is \`${own}\``, `\`${types.join('` or `')}\``)];
}

function fault(part: string, met: string, expected: string): PackageFault {
  return { kind: 'package-links', part, message: `Unexpected ${met}, expected ${expected}` };
}
