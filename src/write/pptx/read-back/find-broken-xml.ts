// The text of an XML part → why it is not well-formed, with the place; undefined when it is.

/** Names in this format are ASCII throughout. */
const MARKUP =
  /<(?:\/([A-Za-z_][\w:.-]*)\s*>|([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>|!--[\s\S]*?-->|\?[\s\S]*?\?>|!\[CDATA\[[\s\S]*?\]\]>)/y;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"[^"]*"|'[^']*')/g;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

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
  const names = [...attributes.matchAll(ATTRIBUTE)].map(([, name]) => name);
  return new Set(names).size < names.length;
}

function placeOf(xml: string, at: number): string {
  return `at \`${xml.slice(at, at + 40).replace(/\s+/g, ' ')}\``;
}
