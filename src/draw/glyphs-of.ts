// Characters → those that the registered chart fonts have; found by asking the canvas which font it would use.
import { fontOf, JAPANESE_FAMILY, LATIN_FAMILY } from './font-of.ts';

type CanvasModule = typeof import('@napi-rs/canvas');

const SIZE = 12;
const RUN = /<text[^>]*? font-family="([^"]*)"[^>]*? y="(\d+)/gu;

/**
 * A character that our fonts lack is taken from whatever the machine has installed, even with system fonts switched
 * off, or becomes a box. A picture cannot tell; a canvas that writes SVG names the font of every run, and gives
 * boxes no place. Each character stands at its own height, because the text written back may be another character
 * of the same glyph.
 */
export function glyphsOf(
  canvas: CanvasModule,
  characters: readonly string[],
  lang: string,
): ReadonlySet<string> {
  const sheet = canvas.createCanvas(100, characters.length + SIZE, canvas.SvgExportFlag.NoPrettyXML);
  const context = sheet.getContext('2d');
  context.lang = lang;
  context.font = fontOf({ size: SIZE, bold: false });
  for (const [index, character] of characters.entries()) context.fillText(character, 0, index + SIZE);
  const found = new Set<string>();
  for (const [, family, y] of sheet.getContent().toString('utf8').matchAll(RUN)) {
    const character = characters[Number(y) - SIZE];
    const ours = family === LATIN_FAMILY || family === JAPANESE_FAMILY;
    if (ours && character !== undefined) found.add(character);
  }
  return found;
}
