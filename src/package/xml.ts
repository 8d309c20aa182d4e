// The text of an XML part → its elements as a tree; names keep the prefixes Office always writes.
import { UsageError } from '../model/errors.ts';

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Character data right inside the element. */
  readonly text: string;
};

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

class Open implements XmlElement {
  readonly name: string;
  readonly children: Open[] = [];
  text = '';
  readonly #head: string;

  constructor(name: string, head: string) {
    this.name = name;
    this.#head = head;
  }

  /** Read when asked for: hardly any of a slide's attributes ever is. */
  get attributes(): Record<string, string> {
    const attributes: Record<string, string> = {};
    for (const [, name = '', double, single] of this.#head.matchAll(ATTRIBUTE)) {
      attributes[name] = unescapeXml(double ?? single ?? '');
    }
    return attributes;
  }
}

/** A document tree of a library would take ten times as long and answer nothing more. */
export function parseXml(xml: string): XmlElement {
  const root = new Open('', '');
  const path: Open[] = [root];
  let at = 0;
  while (at < xml.length) {
    const inside = path.at(-1) ?? root;
    const start = xml.indexOf('<', at);
    const data = xml.slice(at, start < 0 ? xml.length : start);
    if (data !== '') inside.text += unescapeXml(data);
    if (start < 0) break;
    const end = endOfMarkup(xml, start);
    const mark = xml[start + 1];
    at = end;
    if (mark === '!' && xml.startsWith('<![CDATA[', start)) inside.text += xml.slice(start + 9, end - 3);
    if (mark === '!' || mark === '?') continue;
    if (mark === '/') {
      const name = xml.slice(start + 2, end - 1).trimEnd();
      if (path.pop()?.name !== name) {
        throw new UsageError(`Unexpected \`</${name}>\`, expected well-formed XML`);
      }
      continue;
    }
    const isEmpty = xml[end - 2] === '/';
    const head = xml.slice(start + 1, isEmpty ? end - 2 : end - 1);
    const element = new Open(/^\S*/.exec(head)?.[0] ?? '', head);
    inside.children.push(element);
    if (!isEmpty) path.push(element);
  }
  const [first] = root.children;
  if (first === undefined || path.length !== 1) {
    throw new UsageError('Unexpected end of XML, expected one whole element');
  }
  return first;
}

/** Behind the `>` that closes what begins at `start`; one inside quotes closes nothing. */
function endOfMarkup(xml: string, start: number): number {
  const close = xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<![CDATA[', start) ? ']]>' : '>';
  let end = xml.indexOf(close, start + 1);
  while (end >= 0 && close === '>' && isQuoted(xml.slice(start, end))) end = xml.indexOf('>', end + 1);
  if (end < 0) throw new UsageError('Unexpected end of XML, expected one whole element');
  return end + close.length;
}

/** Whether a quotation is still open at the end. */
function isQuoted(head: string): boolean {
  let at = 0;
  while (true) {
    const double = head.indexOf('"', at);
    const single = head.indexOf("'", at);
    const open = double < 0 || (single >= 0 && single < double) ? single : double;
    if (open < 0) return false;
    const close = head.indexOf(open === double ? '"' : "'", open + 1);
    if (close < 0) return true;
    at = close + 1;
  }
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

/** Names in this format are ASCII throughout. */
const MARKUP =
  /<(?:\/([A-Za-z_][\w:.-]*)\s*>|([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>|!--[\s\S]*?-->|\?[\s\S]*?\?>|!\[CDATA\[[\s\S]*?\]\]>)/y;
const WRITTEN_ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"[^"]*"|'[^']*')/g;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** The text of an XML part → why it is not well-formed, with the place; undefined when it is. */
export function findBrokenXml(xml: string): string | undefined {
  const reference = REFERENCE.exec(xml) ?? FORBIDDEN.exec(xml);
  if (reference !== null) return `character that XML cannot carry ${placeOf(xml, reference.index)}`;
  const open: string[] = [];
  const fine = new Set<string>();
  let roots = 0;
  let at = 0;
  for (let start = xml.indexOf('<'); start >= 0; start = xml.indexOf('<', at)) {
    if (open.length === 0 && xml.slice(at, start).trim() !== '') return `text outside ${placeOf(xml, at)}`;
    MARKUP.lastIndex = start;
    const found = MARKUP.exec(xml);
    if (found === null) return `markup that does not close ${placeOf(xml, start)}`;
    at = MARKUP.lastIndex;
    const [, closed, opened, attributes = '', isEmpty] = found;
    if (closed !== undefined) {
      if (open.pop() !== closed) return `\`</${closed}>\` ${placeOf(xml, start)}`;
    } else if (opened !== undefined) {
      if (open.length === 0) roots += 1;
      // The same few attributes come back thousands of times.
      if (attributes !== '' && !fine.has(attributes)) {
        if (repeats(attributes)) return `attribute given twice ${placeOf(xml, start)}`;
        fine.add(attributes);
      }
      if (isEmpty === undefined) open.push(opened);
    }
  }
  if (open.length > 0) return `end with \`<${open.at(-1)}>\` still open`;
  return roots === 1 && xml.slice(at).trim() === '' ? undefined : `${roots} elements at the top`;
}

function repeats(attributes: string): boolean {
  const names = [...attributes.matchAll(WRITTEN_ATTRIBUTE)].map(([, name]) => name);
  return new Set(names).size < names.length;
}

function placeOf(xml: string, at: number): string {
  return `at \`${xml.slice(at, at + 40).replace(/\s+/g, ' ')}\``;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Any text → the same text as XML element content or attribute value, cleaned of what XML cannot carry. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/** Has to happen before pptxgenjs: what it writes from such text is no XML and cannot be mended afterwards. */
export function cleanText(text: string): string {
  return text
    .replace(/[\t\n\p{Zl}\p{Zp}]|\p{Cc}/gu, (character) => (/\s|\x85/.test(character) ? ' ' : ''))
    .replace(/[\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu, '');
}
