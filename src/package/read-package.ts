// The bytes of a finished file → its entries, parts, relationships and content types, for whoever judges them.
import { madeOnce, type Products } from '../model/world.ts';
import type { DeckPackage, PackageLink, PackagePart } from './deck-package.ts';
import { findBrokenXml, findElements, parseXml } from './xml.ts';
import { type OpenedEntry, openEntries } from './zip.ts';

type OpenedPackage = {
  readonly deckPackage: DeckPackage;
  readonly parts: DeckParts;
};

/** Parts of a file by name, none unpacked before it is asked for. */
export type DeckParts = Pick<ReadonlyMap<string, Uint8Array>, 'get' | 'has'> & {
  /** Of equal ones the same can be said. */
  readonly hashOf?: (name: string) => string | undefined;
};

const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = /^(.*?)_rels\/([^/]*)\.rels$/;

/** What is said of a part whoever leads to it. */
type ReadPart = Omit<PackagePart, 'links'> & {
  readonly isWhole: boolean;
  readonly broken: string | undefined;
  /** Of a package inside. */
  readonly embedded: DeckPackage | undefined;
};

/** Below this many bytes a part is read sooner than found, and of a picture only the checksum is looked at. */
const KEPT_FROM = 2048;
const PICTURE = /\.(?:jpeg|png)$/;

/** Of a part that was read before, byte for byte as it is packed, the same is said. */
export function readPackage(file: Uint8Array, products?: Products): OpenedPackage {
  const entries = openEntries(file);
  // Of two entries of one name, the later one is what programs open.
  const files = new Map(
    entries.filter(({ name }) => !name.endsWith('/')).map((entry) => [entry.name, entry]),
  );
  const read = new Map(entries.map((entry) => [entry, readEntry(entry, products)]));
  const bytesOf = (name: string): Uint8Array | undefined => files.get(name)?.unpack().bytes;
  const partOf = (name: string): ReadPart => read.get(files.get(name) as OpenedEntry) as ReadPart;
  const linksOf = (part: string): PackageLink[] => {
    const name = relationshipsPart(part);
    if (!files.has(name) || partOf(name).form !== 'xml' || partOf(name).broken !== undefined) return [];
    return readRelationships(textOf(bytesOf(name) ?? new Uint8Array()), part);
  };
  const names = [...files.keys()];
  const parts = new Map(
    names
      .filter((name) => name !== TYPES && !RELATIONSHIPS.test(name))
      .map((name): [string, PackagePart] => {
        const { isWhole: _, broken: __, embedded: ___, ...part } = partOf(name);
        return [name, { ...part, links: linksOf(name) }];
      }),
  );
  const owners = names.flatMap((name) => {
    const [, folder = '', owner = ''] = RELATIONSHIPS.exec(name) ?? [];
    return owner === '' ? [] : [folder + owner];
  });
  const told = <Key extends 'broken' | 'embedded'>(key: Key) =>
    new Map(
      names.flatMap((name) => {
        const value = partOf(name)[key];
        return value === undefined ? [] : [[name, value] as [string, NonNullable<ReadPart[Key]>]];
      }),
    );
  return {
    parts: { get: bytesOf, has: (name) => files.has(name), hashOf: (name) => files.get(name)?.hash() },
    deckPackage: {
      entries: entries.map((entry) => ({
        name: entry.name,
        date: entry.date,
        isWhole: read.get(entry)?.isWhole ?? false,
      })),
      parts,
      broken: told('broken'),
      links: linksOf(''),
      ownerless: owners.filter((owner) => !parts.has(owner)),
      types: readTypes(textOf(bytesOf(TYPES) ?? new Uint8Array())),
      embedded: told('embedded'),
    },
  };
}

function readEntry(entry: OpenedEntry, products: Products | undefined): ReadPart {
  const read = (): ReadPart => {
    const { isWhole, bytes } = entry.unpack();
    const form = formOf(bytes);
    const xml = form === 'xml' ? textOf(bytes) : '';
    return {
      isWhole,
      form,
      broken: form === 'xml' ? findBrokenXml(xml) : undefined,
      embedded: form === 'zip' ? readPackage(bytes).deckPackage : undefined,
      ...contentOf(xml),
    };
  };
  const isKept = entry.size >= KEPT_FROM && !PICTURE.test(entry.name);
  return !isKept ? read() : madeOnce(products, 'part', [entry.hash()], read);
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
