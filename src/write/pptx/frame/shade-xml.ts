// A theme colour and one that follows it → the DrawingML changes that make the one of the other.
import { toHsl } from '../../../model/hsl.ts';

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
