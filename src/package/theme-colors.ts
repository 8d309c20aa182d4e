// A palette → the scheme colour slot each hex value stands for, so that another theme recolours the deck.

import { toHsl } from '../model/color.ts';
import type { Scene } from '../model/deck/scene.ts';

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

/** Whole degrees and percent are too coarse: the file has 60,000ths of a degree and thousandths of a percent. */
const DEGREE = 60_000;
const WHOLE = 100_000;
/** In degrees: below the one a hue is rounding, beyond the other it is no shade but a colour of its own. */
const [SAME_HUE, OTHER_HUE] = [0.5, 30];

/** Empty where they are equal; undefined where the one is no shade of the other. */
export function shadeXml(from: string, to: string): string | undefined {
  if (from === to) return '';
  const [base, shade] = [toHsl(from), toHsl(to)];
  const changes = lightnessXml(base.lightness, shade.lightness);
  // Black and white have neither hue nor saturation to change.
  if (shade.lightness === 0 || shade.lightness === 1) return changes;
  if (shade.saturation === 0) return change('satMod', 0) + changes;
  if (base.saturation === 0) return undefined;
  // Not the shorter way round the circle: LibreOffice stops at its ends.
  const turn = shade.hue - base.hue;
  if (Math.abs(turn) > OTHER_HUE) return undefined;
  const hue = Math.abs(turn) < SAME_HUE ? '' : change('hueOff', turn * DEGREE);
  return hue + change('satMod', (shade.saturation / base.saturation) * WHOLE) + changes;
}

/** Darker in proportion; lighter by what is left to white, so that it stays a tint whatever the theme colour becomes. */
function lightnessXml(from: number, to: number): string {
  if (to === from) return '';
  if (to < from) return change('lumMod', (to / from) * WHOLE);
  const kept = (1 - to) / (1 - from);
  return change('lumMod', kept * WHOLE) + change('lumOff', (1 - kept) * WHOLE);
}

function change(name: string, value: number): string {
  return `<a:${name} val="${Math.round(value)}"/>`;
}
