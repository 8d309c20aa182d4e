// Attribute names and values → the attributes of a tag, escaped, with a space before each.
import { escapeXml } from '../pptx/escape-xml.ts';

/** Undefined values are left out. Numbers are rounded to thousandths of a point, which no screen shows. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined) return '';
      const text = typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : value;
      return ` ${name}="${escapeXml(text)}"`;
    })
    .join('');
}
