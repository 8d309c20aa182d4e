// A palette → the scheme colour slot each hex value stands for, so that another theme recolours the deck.
import type { Scene } from '../../../model/scene.ts';
import { shadeXml } from './shade-xml.ts';

/** Slots as the master maps them: text and background first, because they carry the most meaning. */
const SLOTS = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const;

export type ThemeColors = {
  /** The master's colour map; a dark deck whose page is `dk1` swaps text and background. */
  readonly mapXml: string;
  /** One colour element: a theme slot, or the shade of one; the value itself where the palette has neither. */
  readonly colorXml: (hex: string) => string;
  /** Every plain colour of a part, turned into slots. */
  readonly toSlots: (xml: string) => string;
  /** The master's background. */
  readonly background: string;
};

export function themeColors(scene: Scene): ThemeColors {
  const { palette, shades = [] } = scene;
  const swapped = isSwapped(scene);
  const [bg1, tx1, bg2, tx2] = swapped ? ['dk1', 'lt1', 'dk2', 'lt2'] : ['lt1', 'dk1', 'lt2', 'dk2'];
  const named = { tx1, bg1, tx2, bg2, ...Object.fromEntries(SLOTS.map((slot) => [slot, slot])) };
  const slots = new Map<string, string>();
  for (const [slot, key] of Object.entries(named)) {
    const hex = palette[key as keyof typeof palette].toUpperCase();
    if (!slots.has(hex)) slots.set(hex, slot);
  }
  const mapped = new Map(Object.entries(named).map(([slot, key]) => [key, slot]));
  const elements = new Map([...slots].map(([hex, slot]) => [hex, `<a:schemeClr val="${slot}"/>`]));
  for (const { color, slot } of shades) {
    const hex = color.toUpperCase();
    const changes = shadeXml(palette[slot], hex);
    if (!elements.has(hex) && changes !== undefined)
      elements.set(hex, `<a:schemeClr val="${mapped.get(slot) ?? slot}">${changes}</a:schemeClr>`);
  }
  const colorXml = (hex: string): string =>
    elements.get(hex.toUpperCase()) ?? `<a:srgbClr val="${hex.toUpperCase()}"/>`;
  const accents = [...SLOTS, 'hlink', 'folHlink'].map((slot) => ` ${slot}="${slot}"`).join('');
  return {
    mapXml: `<p:clrMap bg1="${bg1}" tx1="${tx1}" bg2="${bg2}" tx2="${tx2}"${accents}/>`,
    colorXml,
    toSlots: (xml) => xml.replace(/<a:srgbClr val="([0-9A-F]{6})"\/>/g, (_, hex: string) => colorXml(hex)),
    background: palette[bg1 as 'lt1' | 'dk1'],
  };
}

function isSwapped({ pages, palette }: Scene): boolean {
  const count = (hex: string) =>
    pages.filter((page) => page.layout === 'content' && page.background.toUpperCase() === hex.toUpperCase())
      .length;
  return count(palette.dk1) > count(palette.lt1);
}
