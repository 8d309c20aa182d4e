// Two colours (hex without `#`) → their contrast as WCAG 2 defines it, from 1 to 21.

export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** A deck has a dozen colours, and words of the same two thousands of times. */
const known = new Map<string, number>();

/** Relative luminance, 0 to 1. */
function luminance(hex: string): number {
  const value = known.get(hex) ?? computeLuminance(hex);
  known.set(hex, value);
  return value;
}

function computeLuminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
