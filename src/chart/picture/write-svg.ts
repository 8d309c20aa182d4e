// Vector art and the texts on it → one SVG document, the same characters again for the same art.
import { CSS_FAMILIES } from '../../type/fonts.ts';
import type { Size } from '../layout/shape.ts';
import type { DrawnText, VectorArt } from './chart-renderer.ts';

const DECIMALS = 2;

export function writeSvg({ svg, texts }: VectorArt, title: string, { width, height }: Size): string {
  const art = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    renumbered(art),
    `<g font-family="${CSS_FAMILIES.picture}" xml:space="preserve">`,
    ...texts.filter(({ text }) => text !== '').map(textElement),
    '</g></svg>\n',
  ].join('');
}

/** As wide as measured, whichever font shows it. */
function textElement({ text, x, y, font, color, width }: DrawnText): string {
  const size = Number.parseFloat(/([\d.]+)px/u.exec(font)?.[1] ?? '12');
  const weight = /\bbold\b|\b[6-9]00\b/u.test(font) ? ' font-weight="700"' : '';
  const place = `x="${short(x)}" y="${short(y)}" font-size="${size}"${weight} fill="${escaped(color)}"`;
  return `<text ${place} textLength="${short(width)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;
}

function short(length: number): number {
  return Number(length.toFixed(DECIMALS));
}

/** The canvas counts its names on through the life of the process. */
function renumbered(art: string): string {
  const names = new Map<string, string>();
  return art.replace(/\bcl_[0-9a-f]+\b/g, (name) => {
    const known = names.get(name) ?? `clip-${names.size}`;
    names.set(name, known);
    return known;
  });
}

/** XML has no place for most control characters, not even escaped. */
function escaped(text: string): string {
  return text
    .replace(CONTROLS, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const CONTROLS = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
