// A chart → the characters in it that its fonts lack.
import { inflateRawSync } from 'node:zlib';
import type { Chart } from '../model/chart.ts';
import { chartTexts } from './chart-texts.ts';
import { GLYPH_COVERAGE } from './glyph-coverage.ts';

/** Spaces, joiners and variation selectors: nothing to see, so nothing missing. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/u;

let coverage: Uint8Array | undefined;

/**
 * The canvas takes such a character from whatever the machine has installed, even with system fonts switched off,
 * or draws a box; it never says so. Hence a table made from the fonts.
 */
export function findMissingGlyphs(chart: Chart): readonly string[] {
  coverage ??= inflateRawSync(Buffer.from(GLYPH_COVERAGE, 'base64'));
  const bits = coverage;
  const covered = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    return (((bits[code >> 3] ?? 0) >> (code & 7)) & 1) === 1;
  };
  return [...new Set(chartTexts(chart).join(''))].filter(
    (character) => !INVISIBLE.test(character) && !covered(character),
  );
}
