// Attribute names and values → the attributes of a tag, escaped, with a space before each.
import { escapeXml } from '../pptx/escape-xml.ts';

/** Nothing in these needs escaping, and most attributes of a page are of this sort. */
const PLAIN = /^[\w #.,%()-]*$/;

/** Undefined values are left out. Numbers are rounded to thousandths of a point, which no screen shows. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let text = '';
  for (const name in values) {
    const value = values[name];
    if (value === undefined) continue;
    const words = typeof value === 'number' ? Math.round(value * 1000) / 1000 : escapeXmlUnlessPlain(value);
    text += ` ${name}="${words}"`;
  }
  return text;
}

function escapeXmlUnlessPlain(value: string): string {
  return PLAIN.test(value) ? value : escapeXml(value);
}
