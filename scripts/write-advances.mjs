// Writes src/type/arial-advances.ts: advance widths of Arimo, whose metrics equal Arial's, in 1/2048 em.

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
const require = createRequire(import.meta.url);
const { createCanvas, GlobalFonts } = require('@napi-rs/canvas');
const arimo = require.resolve('@expo-google-fonts/arimo/package.json').replace('package.json', '');
GlobalFonts.registerFromPath(`${arimo}400Regular/Arimo_400Regular.ttf`, 'Regular');
GlobalFonts.registerFromPath(`${arimo}700Bold/Arimo_700Bold.ttf`, 'Bold');
const context = createCanvas(8, 8).getContext('2d');

const RANGES = [
  [0x20, 0x17f],
  [0x2010, 0x2027],
  [0x20a0, 0x20bf],
  [0x2212, 0x2212],
];

function advances(family) {
  context.font = `2048px ${family}`;
  context.fontKerning = 'none';
  const ranges = RANGES.map(([from, to]) => {
    const widths = [];
    for (let point = from; point <= to; point++) {
      widths.push(Math.round(context.measureText(String.fromCodePoint(point)).width));
    }
    return `  [${from}, [${inLines(widths)}]],`;
  });
  return `[\n${ranges.join('\n')}\n]`;
}

/** Twenty numbers a line, as strings that the reader of the file skips over. */
function inLines(widths) {
  const lines = [];
  for (let from = 0; from < widths.length; from += 20)
    lines.push(`'${widths.slice(from, from + 20).join(' ')}'`);
  return `\n    ${lines.join(',\n    ')},\n  `;
}

const text = `// Advance widths of Arimo, whose metrics equal Arial's, in 1/2048 em; written by scripts/write-advances.mjs.

/** Per range: its first code point, then the advances of the code points that follow, twenty a line. */
export type AdvanceRanges = readonly (readonly [number, readonly string[]])[];

export const REGULAR: AdvanceRanges = ${advances('Regular')};

export const BOLD: AdvanceRanges = ${advances('Bold')};
`;
writeFileSync(new URL('../src/type/arial-advances.ts', import.meta.url), text);
