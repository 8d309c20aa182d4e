// The table of advances against the font it stands for, and the widths that no font decides.
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { advanceOf, gapBetween, isLatin, measureText, SCRIPT_GAP_EM } from '../../src/type/measure-text.ts';
import { prepareCanvasEnvironment } from '../../src/world/environment.ts';

const require = createRequire(import.meta.url);
const EM = 2048;
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2012],
  [0x20a0, 0x20be],
  [0x2212, 0x2212],
] as const;
/** Latin letters and signs that are set full width beside Japanese, so the table must not decide them. */
const FULL_WIDTH = new Set('…—–―“”‘’×÷±°'.split('').map((sign) => sign.codePointAt(0)));
const codePoints = RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index),
).filter((point) => !FULL_WIDTH.has(point));

let context: SKRSContext2D;

beforeAll(() => {
  prepareCanvasEnvironment();
  const { createCanvas, GlobalFonts } = require('@napi-rs/canvas');
  const folder = require.resolve('@expo-google-fonts/arimo/package.json').replace('package.json', '');
  GlobalFonts.registerFromPath(`${folder}400Regular/Arimo_400Regular.ttf`, 'Measured Regular');
  GlobalFonts.registerFromPath(`${folder}700Bold/Arimo_700Bold.ttf`, 'Measured Bold');
  GlobalFonts.registerFromPath(
    `${folder}400Regular_Italic/Arimo_400Regular_Italic.ttf`,
    'Measured RegularItalic',
  );
  GlobalFonts.registerFromPath(`${folder}700Bold_Italic/Arimo_700Bold_Italic.ttf`, 'Measured BoldItalic');
  context = createCanvas(8, 8).getContext('2d');
  context.fontKerning = 'none';
});

function inFont(text: string, bold: boolean, lean: 'Italic' | '' = ''): number {
  context.font = `${EM}px ${bold ? 'Measured Bold' : 'Measured Regular'}${lean}`;
  return context.measureText(text).width / EM;
}

describe('advances', () => {
  it.each([
    ['regular', false],
    ['bold', true],
  ] as const)('are those of Arimo %s, one by one', (_, bold) => {
    const wrong = codePoints.filter(
      (point) => Math.abs(advanceOf(point, bold) - inFont(String.fromCodePoint(point), bold)) > 0.0005,
    );
    expect(wrong.map((point) => `U+${point.toString(16)}`)).toEqual([]);
    expect(codePoints.length).toBeGreaterThan(300);
  });

  it.each([
    ['regular', false],
    ['bold', true],
  ] as const)(
    'hold for letters that lean, %s: no more up to U+FF, an eighth of an em in other letters',
    (_, bold) => {
      const more = codePoints.map((point) => ({
        point,
        by: inFont(String.fromCodePoint(point), bold, 'Italic') - advanceOf(point, bold),
      }));
      expect(more.filter(({ point, by }) => point <= 0xff && by > 0.0005)).toEqual([]);
      expect(more.filter(({ point, by }) => point <= 0x17f && by > 1 / 8)).toEqual([]);
    },
  );

  it('differ between the weights', () => {
    const wider = codePoints.filter((point) => advanceOf(point, true) > advanceOf(point, false));
    expect(wider.length).toBeGreaterThan(100);
  });

  it('count more for an emoji than for a letter, and nothing for what joins two', () => {
    expect(advanceOf(0x1f600, false)).toBeGreaterThan(1.36);
    expect([0x200d, 0xfe0e, 0xe0100, 0x200f].map((one) => advanceOf(one, false))).toEqual([0, 0, 0, 0]);
  });

  it.each([...'漢あアー、。（％①…—→×“𠮷'])('count one em for %s', (character) => {
    expect(advanceOf(character.codePointAt(0) ?? 0, false)).toBe(1);
  });

  it('count half an em for half-width katakana and nothing for combining marks', () => {
    expect(measureText('ｶﾀｶﾅ', { size: 10, bold: false })).toBe(20);
    expect(advanceOf(0x301, false)).toBe(0);
    expect(advanceOf(0xfe0e, false)).toBe(0);
  });
});

describe('measuring a text', () => {
  const font = { size: 20, bold: false };

  it('is never less than the unkerned font says, for Latin', () => {
    for (const text of ['DeepSeek-V3', 'about $5.6 million', 'AVATAR Ty. Wo', 'U.S.-based (2025)']) {
      expect(measureText(text, font)).toBeCloseTo(20 * inFont(text, false), 3);
    }
  });

  it('adds a gap where Japanese and Latin meet, and none beside a space', () => {
    expect(measureText('V3の', font)).toBeCloseTo(measureText('V3', font) + 20 + SCRIPT_GAP_EM * 20, 6);
    expect(measureText('V3 の', font)).toBeCloseTo(measureText('V3 ', font) + 20, 6);
    expect(gapBetween(-1, 0x3042)).toBe(0);
  });

  it('grows with every character', () => {
    const text = '学習費は約560万ドル（V3）である';
    const widths = [...text].map((_, index, all) => measureText(all.slice(0, index + 1).join(''), font));
    expect([...widths].sort((a, b) => a - b)).toEqual(widths);
    expect(new Set(widths).size).toBe(widths.length);
  });

  it('takes Japanese for full width and Latin for Arial', () => {
    expect(isLatin('A'.charCodeAt(0))).toBe(true);
    expect(isLatin('漢'.charCodeAt(0))).toBe(false);
    expect(isLatin('—'.charCodeAt(0))).toBe(false);
  });
});
