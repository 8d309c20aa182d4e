// The text of an XML part → its elements as a tree; names keep the prefixes Office always writes.
import { UsageError } from '../../../model/errors.ts';

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Character data right inside the element. */
  readonly text: string;
};

const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string };

/** A document tree of the whole part would take ten times as long and answer nothing more. */
export function parseXml(xml: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const path: Open[] = [root];
  let done = 0;
  for (const match of xml.matchAll(MARKUP)) {
    const [whole, data, closing, name, attributes = '', empty] = match;
    const inside = path.at(-1) ?? root;
    inside.text += unescapeXml(xml.slice(done, match.index)) + (data ?? '');
    done = match.index + whole.length;
    if (name === undefined) continue;
    if (closing === '/') {
      if (path.pop()?.name !== name)
        throw new UsageError(`Unexpected \`</${name}>\`, expected well-formed XML`);
      continue;
    }
    const element: Open = { name, attributes: attributesOf(attributes), children: [], text: '' };
    inside.children.push(element);
    if (empty === '') path.push(element);
  }
  const [first] = root.children;
  if (first === undefined || path.length !== 1)
    throw new UsageError('Unexpected end of XML, expected one whole element');
  return first;
}

/** The first element of that name anywhere below. */
export function findElement(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) {
    const found = child.name === name ? child : findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All elements of that name below, in order; none of them inside another of the name. */
export function findElements(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).flatMap((child) =>
    child.name === name ? [child] : findElements(child, name),
  );
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    attributes[name] = unescapeXml(double ?? single ?? '');
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}
