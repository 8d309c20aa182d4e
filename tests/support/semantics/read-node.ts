// The text of an XML part → its elements, named with the prefixes of the list of semantic rules.
import { DOMParser, type Element } from '@xmldom/xmldom';
import type { XmlNode } from './compile-test.ts';

const MAIN = 'http://schemas.openxmlformats.org';
const PREFIXES: Readonly<Record<string, string>> = {
  [`${MAIN}/presentationml/2006/main`]: 'p',
  [`${MAIN}/drawingml/2006/main`]: 'a',
  [`${MAIN}/drawingml/2006/chart`]: 'c',
  [`${MAIN}/drawingml/2006/chartDrawing`]: 'cdr',
  [`${MAIN}/spreadsheetml/2006/main`]: 'x',
};
const RELATIONSHIPS = `${MAIN}/officeDocument/2006/relationships`;
const ELEMENT = 1;

export function readNode(xml: string): XmlNode | undefined {
  const root = new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml').documentElement;
  return root === null ? undefined : toNode(root, undefined);
}

function toNode(element: Element, parent: XmlNode | undefined): XmlNode {
  const prefix = PREFIXES[element.namespaceURI ?? ''] ?? '?';
  const children: XmlNode[] = [];
  const attributes = [...element.attributes].map(
    ({ namespaceURI, localName, name, value }): [string, string] => [
      namespaceURI === RELATIONSHIPS ? `r:${localName}` : (localName ?? name),
      value,
    ],
  );
  const node: XmlNode = {
    name: `${prefix}:${element.localName}`,
    attributes: new Map(attributes),
    children,
    parent,
  };
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === ELEMENT) children.push(toNode(child as Element, node));
  }
  return node;
}
