// The bytes of a deck → every element that breaks a semantic rule of its format; workbooks inside are looked at too.
import { strFromU8, unzipSync } from 'fflate';
import type { XmlNode } from './compile-test.ts';
import { readNode } from './read-node.ts';
import type { SemanticRule } from './semantic-rules.ts';

export type SemanticCheck = {
  readonly faults: readonly string[];
  /** How often a rule was held against an element. */
  readonly checked: number;
  /** Rules that met at least one element, as `context: test`. */
  readonly met: ReadonlySet<string>;
};

const FOR_DECKS = /All|PowerPoint/;
const FOR_WORKBOOKS = /All|Excel/;
/** The list's names of parts → the last step of the relationship that leads there. */
const LINKS: Readonly<Record<string, string>> = {
  WorkbookPart: 'officeDocument',
  WorkbookStylesPart: 'styles',
  ConnectionsPart: 'connections',
  CellMetadataPart: 'sheetMetadata',
  CustomXmlMappingsPart: 'xmlMaps',
  PivotTableCacheDefinitionPart: 'pivotCacheDefinition',
};

export function semanticFaults(file: Uint8Array, rules: readonly SemanticRule[]): SemanticCheck {
  const parts = unzipSync(file);
  const isDeck = 'ppt/presentation.xml' in parts;
  const applying = rules.filter(({ app }) => (isDeck ? FOR_DECKS : FOR_WORKBOOKS).test(app));
  const byContext = new Map<string, SemanticRule[]>();
  for (const rule of applying) byContext.set(rule.context, [...(byContext.get(rule.context) ?? []), rule]);
  const roots = rootsOf(parts);
  const faults: string[] = [];
  const met = new Set<string>();
  let checked = 0;
  for (const [name, root] of roots) {
    const links = linksOf(parts, name);
    const surroundings = {
      root,
      hasRelationship: (id: string) => links.has(id),
      part: (path: string) => (path === '.' ? root : partAt(path, name, parts, roots)),
    };
    visit(root, (element) => {
      for (const { context, test, judge } of byContext.get(element.name) ?? []) {
        checked += 1;
        met.add(`${context}: ${test}`);
        if (!judge({ ...surroundings, element })) faults.push(`${name}: ${context}: ${test}`);
      }
    });
  }
  for (const [name, bytes] of Object.entries(parts).filter(([part]) => part.endsWith('.xlsx'))) {
    const inside = semanticFaults(bytes, rules);
    faults.push(...inside.faults.map((fault) => `${name}/${fault}`));
    for (const one of inside.met) met.add(one);
    checked += inside.checked;
  }
  return { faults, checked, met };
}

function rootsOf(parts: Readonly<Record<string, Uint8Array>>): Map<string, XmlNode> {
  const xml = Object.entries(parts).filter(([name]) => /^(?:ppt|xl)\/.*\.xml$/.test(name));
  return new Map(
    xml.flatMap(([name, bytes]): [string, XmlNode][] => {
      const root = readNode(strFromU8(bytes));
      return root === undefined ? [] : [[name, root]];
    }),
  );
}

function visit(node: XmlNode, each: (element: XmlNode) => void): void {
  each(node);
  for (const child of node.children) visit(child, each);
}

type Link = { readonly type: string; readonly target: string };

function linksOf(parts: Readonly<Record<string, Uint8Array>>, name: string): Map<string, Link> {
  const bytes = parts[name.replace(/([^/]*)$/, '_rels/$1.rels')];
  const entries = bytes === undefined ? [] : (readNode(strFromU8(bytes))?.children ?? []);
  return new Map(
    entries.map(({ attributes }): [string, Link] => [
      attributes.get('Id') ?? '',
      {
        type: attributes.get('Type') ?? '',
        target: new URL(attributes.get('Target') ?? '', `file:///${name}`).pathname.slice(1),
      },
    ]),
  );
}

function partAt(
  path: string,
  from: string,
  parts: Readonly<Record<string, Uint8Array>>,
  roots: ReadonlyMap<string, XmlNode>,
): XmlNode | undefined {
  let name = path.startsWith('/') ? '' : from;
  for (const step of path.split('/').filter((one) => one !== '')) {
    const links = [...linksOf(parts, name).values()];
    const next = links.find(({ type }) => type.endsWith(`/${LINKS[step]}`))?.target;
    if (next === undefined) return undefined;
    name = next;
  }
  return roots.get(name);
}
