// A package → a fault for a part without a content type, a type without a part, and bytes of another form than their type.
import type { DeckPackage, PackagePart } from '../../model/deck-package.ts';
import { contentTypeOf } from './content-type-of.ts';
import type { PackageFault, PackageRule } from './package-rule.ts';

export const findTypeFaults: PackageRule = (deckPackage) => [
  ...untyped(deckPackage),
  ...deckPackage.types.repeated.map((name) => fault(name, `second content type of \`${name}\``, 'one')),
  ...phantoms(deckPackage),
  ...misformed(deckPackage),
];

function untyped(deckPackage: DeckPackage): PackageFault[] {
  const { parts, types } = deckPackage;
  return [...parts.keys()].flatMap((part) => {
    if (contentTypeOf(part, deckPackage) === undefined)
      return [fault(part, `\`${part}\` without a content type`, 'one')];
    // `application/xml` says nothing about what the part is.
    const isVague = part.endsWith('.xml') && !types.overrides.has(part);
    return isVague ? [fault(part, `\`${part}\` with the content type of any XML`, 'one of its own')] : [];
  });
}

function phantoms({ parts, types, entries }: DeckPackage): PackageFault[] {
  const used = new Set(entries.map(({ name }) => extensionOf(name)));
  return [
    ...[...types.overrides.keys()]
      .filter((part) => !parts.has(part))
      .map((part) => fault(part, `content type of \`${part}\``, 'types of parts that are there')),
    ...[...types.defaults.keys()]
      .filter((extension) => !used.has(extension))
      .map((extension) => fault('', `content type of \`.${extension}\``, 'types of files that are there')),
  ];
}

function misformed(deckPackage: DeckPackage): PackageFault[] {
  return [...deckPackage.parts].flatMap(([part, { form }]) => {
    const type = contentTypeOf(part, deckPackage);
    const expected = type === undefined ? undefined : formOf(type);
    return expected === undefined || expected === form
      ? []
      : [fault(part, `\`${part}\` of type \`${type}\` whose bytes are ${form}`, expected)];
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

function fault(part: string, met: string, expected: string): PackageFault {
  return { kind: 'package-types', part, message: `Unexpected ${met}, expected ${expected}` };
}
