// The text of `docProps/core.xml` → what is against the rules for a package's properties, which the validator does not read.
import { DOMParser, type Element } from '@xmldom/xmldom';

const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
};
const ALLOWED = new Set([
  ...['category', 'contentStatus', 'keywords', 'lastModifiedBy', 'lastPrinted', 'revision', 'version'].map(
    (name) => `cp:${name}`,
  ),
  ...['creator', 'description', 'identifier', 'language', 'subject', 'title'].map((name) => `dc:${name}`),
  'dcterms:created',
  'dcterms:modified',
]);
/** A year, a month, a day or a moment, as the W3C writes them. */
const W3CDTF =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

/** Each property at most once, in any order, words and nothing else in it; dates say what they are. */
export function corePropertyFaults(xml: string): readonly string[] {
  const root = new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml').documentElement;
  if (root === null || nameOf(root) !== 'cp:coreProperties') return ['no cp:coreProperties'];
  const met = new Set<string>();
  return [...root.childNodes].flatMap((node): string[] => {
    if (node.nodeType !== node.ELEMENT_NODE)
      return node.nodeValue?.trim() ? [`words outside a property: ${node.nodeValue}`] : [];
    const property = node as Element;
    const name = nameOf(property);
    const isSecond = met.has(name);
    met.add(name);
    return [
      ...(ALLOWED.has(name) ? [] : [`no property is named ${name}`]),
      ...(isSecond ? [`${name} is there twice`] : []),
      ...([...property.childNodes].every((child) => child.nodeType === child.TEXT_NODE)
        ? []
        : [`${name} holds more than words`]),
      ...attributeFaults(property, name),
    ];
  });
}

function attributeFaults(property: Element, name: string): string[] {
  const given = [...property.attributes].filter((one) => !one.name.startsWith('xmlns'));
  const isDate = name.startsWith('dcterms:');
  const odd = given.filter((one) => !isDate || one.name !== 'xsi:type' || one.value !== 'dcterms:W3CDTF');
  return [
    ...odd.map((one) => `${name} has ${one.name}="${one.value}"`),
    ...(isDate && given.length === 0 ? [`${name} does not say that it is a date`] : []),
    ...(isDate && !W3CDTF.test(property.textContent ?? '')
      ? [`${name} is no date: ${property.textContent}`]
      : []),
  ];
}

function nameOf({ namespaceURI, localName }: Element): string {
  return `${NAMESPACES[namespaceURI ?? ''] ?? '?'}:${localName}`;
}
