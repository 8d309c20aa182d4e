// A shade of a theme colour, written as changes to it, is the colour it stands for.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromHsl, toHsl } from '../../../src/model/color.ts';
import { shadeXml } from '../../../src/package/theme-colors.ts';

/** As ECMA-376 part 1, 20.1.2.3, has the changes: one after the other, in hue, saturation and lightness. */
function applied(from: string, xml: string): string {
  let color = toHsl(from);
  for (const [, name, text] of xml.matchAll(/<a:(\w+) val="(-?\d+)"\/>/g)) {
    const value = Number(text) / 100_000;
    if (name === 'hueOff') color = { ...color, hue: (color.hue + Number(text) / 60_000 + 360) % 360 };
    else if (name === 'satMod') color = { ...color, saturation: Math.min(1, color.saturation * value) };
    else if (name === 'lumMod') color = { ...color, lightness: Math.min(1, color.lightness * value) };
    else if (name === 'lumOff') color = { ...color, lightness: Math.min(1, color.lightness + value) };
    else throw new Error(`unknown change ${name}`);
  }
  return fromHsl(color);
}

const aColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => value.toString(16).padStart(6, '0').toUpperCase());

describe('a shade', () => {
  it('is the colour asked for, within a step of each channel', () => {
    fc.assert(
      fc.property(aColor, aColor, (from, to) => {
        const changes = shadeXml(from, to);
        if (changes === undefined) return;
        const met = applied(from, changes);
        for (const at of [0, 2, 4]) {
          const [a, b] = [met, to].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
          expect(Math.abs((a ?? 0) - (b ?? 0))).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it('says nothing where there is nothing to change, and gives up where one colour would have to become another', () => {
    expect(shadeXml('14375E', '14375E')).toBe('');
    expect(shadeXml('FFFFFF', 'B5440C')).toBeUndefined();
    expect(shadeXml('B5440C', '0C44B5')).toBeUndefined();
    expect(shadeXml('B5440C', '808080')).toContain('satMod val="0"');
  });

  it('stays a tint when the theme colour becomes another', () => {
    const changes = shadeXml('B5440C', 'FFB27A') ?? '';
    const { lightness } = toHsl(applied('1B6A59', changes));
    expect(lightness).toBeGreaterThan(0.6);
  });
});
