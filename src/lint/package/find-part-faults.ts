// A package → a fault for XML that is broken, ids that repeat, text bodies without a paragraph, and values that are missing.

import type { DeckPackage, PackagePart } from '../../package/deck-package.ts';
import { contentTypeOf, faultOf, type PackageFault, type PackageRule } from './package-rule.ts';

const fault = faultOf('package-content');
const typeFault = faultOf('package-types');
const zipFault = faultOf('package-zip');

/** `p:cNvPr/@id` is an unsigned number; 0 belongs to nothing. */
const ID = /^[1-9]\d{0,9}$/;

export const findContentFaults: PackageRule = ({ parts, broken }) => [
  ...[...broken].map(([part, why]) => fault(part, `${why} in \`${part}\``, 'well-formed XML')),
  ...[...parts].flatMap(([part, { shapeIds, emptyBodies, oddValues }]): PackageFault[] => [
    ...shapeIds
      .filter((id) => !ID.test(id))
      .map((id) => fault(part, `shape id \`${id}\` in \`${part}\``, 'a whole number')),
    ...shapeIds
      .filter((id, index) => shapeIds.indexOf(id) < index)
      .map((id) => fault(part, `second shape \`${id}\` in \`${part}\``, 'each id once')),
    ...(emptyBodies === 0
      ? []
      : [
          fault(part, `${emptyBodies} text bodies without a paragraph in \`${part}\``, 'a paragraph in each'),
        ]),
    ...oddValues.map((value) => fault(part, `\`${value}\` in \`${part}\``, 'a value')),
  ]),
];

/** A package → a fault for a part without a content type, a type without a part, and bytes of another form than their type. */
export const findTypeFaults: PackageRule = (deckPackage) => [
  ...untyped(deckPackage),
  ...deckPackage.types.repeated.map((name) => typeFault(name, `second content type of \`${name}\``, 'one')),
  ...phantoms(deckPackage),
  ...misformed(deckPackage),
];

function untyped(deckPackage: DeckPackage): PackageFault[] {
  const { parts, types } = deckPackage;
  return [...parts.keys()].flatMap((part) => {
    if (contentTypeOf(part, deckPackage) === undefined)
      return [typeFault(part, `\`${part}\` without a content type`, 'one')];
    // `application/xml` says nothing about what the part is.
    const isVague = part.endsWith('.xml') && !types.overrides.has(part);
    return isVague ? [typeFault(part, `\`${part}\` with the content type of any XML`, 'one of its own')] : [];
  });
}

function phantoms({ parts, types, entries }: DeckPackage): PackageFault[] {
  const used = new Set(entries.map(({ name }) => extensionOf(name)));
  return [
    ...[...types.overrides.keys()]
      .filter((part) => !parts.has(part))
      .map((part) => typeFault(part, `content type of \`${part}\``, 'types of parts that are there')),
    ...[...types.defaults.keys()]
      .filter((extension) => !used.has(extension))
      .map((extension) =>
        typeFault('', `content type of \`.${extension}\``, 'types of files that are there'),
      ),
  ];
}

function misformed(deckPackage: DeckPackage): PackageFault[] {
  return [...deckPackage.parts].flatMap(([part, { form }]) => {
    const type = contentTypeOf(part, deckPackage);
    const expected = type === undefined ? undefined : formOf(type);
    return expected === undefined || expected === form
      ? []
      : [typeFault(part, `\`${part}\` of type \`${type}\` whose bytes are ${form}`, expected)];
  });
}

function formOf(type: string): PackagePart['form'] | undefined {
  if (type.endsWith('xml')) return 'xml';
  if (type === 'image/png') return 'png';
  if (type === 'image/jpeg') return 'jpeg';
  return type.endsWith('spreadsheetml.sheet') ? 'zip' : undefined;
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** A package → a fault for every part that no relationship leads to, from the package on. */
export const findUnreachedParts: PackageRule = ({ parts, links }) => {
  const reached = new Set<string>();
  const waiting = links.map(({ target }) => target);
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (reached.has(part)) continue;
    reached.add(part);
    for (const { target, isExternal } of parts.get(part)?.links ?? []) if (!isExternal) waiting.push(target);
  }
  return [...parts.keys()]
    .filter((part) => !reached.has(part))
    .map((part): PackageFault => {
      const message = `Unexpected part \`${part}\` that nothing leads to, expected none`;
      return { kind: 'package-links', part, message };
    });
};

/** The first moment the format knows: the same content is the same bytes at any time. */
const DATE = '1980-01-01T00:00:00';
const FIRST = '[Content_Types].xml';

/** A package → a fault for every entry of its zip that is not one whole part, once, of the one date. */
export const findZipFaults: PackageRule = ({ entries }) => {
  const names = entries.map(({ name }) => name);
  const first = names[0] === FIRST ? [] : [zipFault(FIRST, `first entry \`${names[0]}\``, `\`${FIRST}\``)];
  return [
    ...first,
    ...entries.flatMap(({ name, date, isWhole }, index): PackageFault[] => [
      ...(name.endsWith('/') ? [zipFault(name, `folder \`${name}\` in the zip`, 'parts only')] : []),
      // Names differ by more than case where a file system unpacks them.
      ...(names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < index
        ? [zipFault(name, `second entry \`${name}\``, 'each part once')]
        : []),
      ...(date === DATE ? [] : [zipFault(name, `date ${date} of \`${name}\``, DATE)]),
      ...(isWhole ? [] : [zipFault(name, `bytes of \`${name}\``, 'those of its length and checksum')]),
    ]),
  ];
};
