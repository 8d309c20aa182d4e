// The bytes of a finished file → its entries, parts, relationships and content types, for whoever judges them.
import type { DeckPackage, PackageLink, PackagePart } from './deck-package.ts';
import { findBrokenXml, findElements, parseXml } from './xml.ts';
import { readEntries } from './zip.ts';

type OpenedPackage = {
  readonly deckPackage: DeckPackage;
  /** Bytes by name of part. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
};

const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = /^(.*?)_rels\/([^/]*)\.rels$/;

export function readPackage(file: Uint8Array): OpenedPackage {
  const entries = readEntries(file);
  const bytes = new Map(
    entries.filter(({ name }) => !name.endsWith('/')).map((one) => [one.name, one.bytes]),
  );
  const forms = new Map([...bytes].map(([name, content]) => [name, formOf(content)]));
  const texts = new Map(
    [...bytes]
      .filter(([name]) => forms.get(name) === 'xml')
      .map(([name, content]) => [name, textOf(content)]),
  );
  const broken = new Map(
    [...texts].flatMap(([name, xml]): [string, string][] => {
      const why = findBrokenXml(xml);
      return why === undefined ? [] : [[name, why]];
    }),
  );
  const linksOf = (part: string): PackageLink[] => {
    const name = relationshipsPart(part);
    const xml = texts.get(name);
    return xml === undefined || broken.has(name) ? [] : readRelationships(xml, part);
  };
  const names = [...bytes.keys()].filter((name) => name !== TYPES && !RELATIONSHIPS.test(name));
  const parts = new Map(
    names.map((name): [string, PackagePart] => [
      name,
      { form: forms.get(name) ?? 'other', links: linksOf(name), ...contentOf(texts.get(name) ?? '') },
    ]),
  );
  const owners = [...bytes.keys()].flatMap((name) => {
    const [, folder = '', owner = ''] = RELATIONSHIPS.exec(name) ?? [];
    return owner === '' ? [] : [folder + owner];
  });
  const embedded = [...bytes].filter(([name]) => forms.get(name) === 'zip');
  return {
    bytes,
    deckPackage: {
      entries: entries.map(({ name, date, isWhole }) => ({ name, date, isWhole })),
      parts,
      broken,
      links: linksOf(''),
      ownerless: owners.filter((owner) => !parts.has(owner)),
      types: readTypes(texts.get(TYPES) ?? ''),
      embedded: new Map(embedded.map(([name, content]) => [name, readPackage(content).deckPackage])),
    },
  };
}

const SIGNATURES = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['xml', [0x3c]],
  ['xml', [0xef, 0xbb, 0xbf, 0x3c]],
] as const satisfies readonly (readonly [PackagePart['form'], readonly number[]])[];

function contentOf(xml: string): Omit<PackagePart, 'form' | 'links'> {
  const isOdd = ODD_WORDS.some((word) => xml.includes(word));
  return {
    usedLinks: allOf(xml, /\sr:(?:id|embed|link|pict)="([^"]*)"/g),
    shapeIds: allOf(xml, /<p:cNvPr\b[^>]*?\sid="([^"]*)"/g),
    emptyBodies: allOf(xml, EMPTY_BODY).length,
    oddValues: isOdd ? allOf(xml, ODD_VALUE) : [],
  };
}

const ODD_WORDS = ['NaN', 'undefined', 'null', 'Infinity'] as const;
const ODD_VALUE = new RegExp(`(?:="|>)(-?(?:${ODD_WORDS.join('|')}))(?=["<])`, 'g');
const EMPTY_BODY = /<([pa]:txBody|c:rich|c:txPr)(?:\s[^>]*)?(?:\/>|>(?:(?!<a:p[ />]).)*?<\/\1>)/gs;

function formOf(bytes: Uint8Array): PackagePart['form'] {
  return SIGNATURES.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0] ?? 'other';
}

function allOf(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([, found = '']) => found);
}

function readTypes(xml: string): DeckPackage['types'] {
  const entries = (pattern: RegExp): [string, string][] =>
    [...xml.matchAll(pattern)].map(([, name = '', type = '']) => [name, type]);
  const defaults = entries(/<Default Extension="([^"]*)" ContentType="([^"]*)"/g);
  const overrides = entries(/<Override PartName="\/([^"]*)" ContentType="([^"]*)"/g);
  const names = [...defaults, ...overrides].map(([name]) => name);
  return {
    defaults: new Map(defaults),
    overrides: new Map(overrides),
    repeated: names.filter((name, index) => names.indexOf(name) < index),
  };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** `owner` is empty for the package itself. */
export function readRelationships(xml: string, owner: string): PackageLink[] {
  const base = owner.slice(0, owner.lastIndexOf('/') + 1);
  const root = { name: '', attributes: {}, text: '', children: [parseXml(xml)] };
  return findElements(root, 'Relationship').map(({ attributes }): PackageLink => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    const isExternal = mode === 'External';
    return {
      id,
      type: type.replace(/.*\//, ''),
      target: isExternal ? target : resolvePart(base, target),
      isExternal,
    };
  });
}

/** `slides/slide1.xml` → `slides/_rels/slide1.xml.rels`. */
export function relationshipsPart(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

function resolvePart(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${base}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
