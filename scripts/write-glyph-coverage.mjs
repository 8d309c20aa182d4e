// The chart fonts' `cmap` tables → src/chart/picture/glyph-coverage.ts; with --check, only says by its exit code whether
// that file is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateRawSync } from 'node:zlib';

const FAMILIES = [
  [
    '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
    '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
  ],
  [
    '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
    '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
  ],
];
const TARGET = new URL('../src/chart/picture/glyph-coverage.ts', import.meta.url);
/** Planes 0 to 2; the fonts have nothing beyond. */
const CODE_POINTS = 0x30000;

const require = createRequire(import.meta.url);
const bits = Buffer.alloc(CODE_POINTS / 8);
for (const [regular, bold] of FAMILIES.map((files) =>
  files.map((file) => coverageOf(readFileSync(require.resolve(file)))),
)) {
  for (const code of regular) if (bold.has(code)) bits[code >> 3] |= 1 << (code & 7);
}
const written = `// Code points that Arimo or Noto Sans JP have in both weights; written by scripts/write-glyph-coverage.mjs.

/** One bit for each code point of planes 0 to 2, lowest first; deflated, in base64. */
export const GLYPH_COVERAGE =
  '${deflateRawSync(bits, { level: 9 }).toString('base64')}';
`;
if (!process.argv.includes('--check')) writeFileSync(TARGET, written);
else if (readFileSync(TARGET, 'utf8') !== written) process.exitCode = 1;

function coverageOf(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16);
  const cmap = view.getUint32(tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') + 8);
  const found = new Set();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const platform = view.getUint16(cmap + 4 + index * 8);
    const table = cmap + view.getUint32(cmap + 8 + index * 8);
    if (platform !== 0 && platform !== 3) continue;
    if (view.getUint16(table) === 4) readFormat4(view, table, found);
    if (view.getUint16(table) === 12) readFormat12(view, table, found);
  }
  return found;
}

function readFormat4(view, table, found) {
  const size = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + size];
  for (let at = 0; at < size; at += 2) {
    const start = view.getUint16(starts + at);
    const delta = view.getUint16(starts + size + at);
    const offset = view.getUint16(starts + 2 * size + at);
    for (let code = start; code <= view.getUint16(ends + at) && code < 0xffff; code += 1) {
      const listed =
        offset === 0 ? code : view.getUint16(starts + 2 * size + at + offset + (code - start) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) found.add(code);
    }
  }
}

function readFormat12(view, table, found) {
  for (let group = 0; group < view.getUint32(table + 12); group += 1) {
    const [start, end, glyph] = [0, 4, 8].map((at) => view.getUint32(table + 16 + group * 12 + at));
    for (let code = start; code <= end; code += 1) if (glyph + code - start !== 0) found.add(code);
  }
}
