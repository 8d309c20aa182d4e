// A unit is one entry of the table and its words in each language: the compiler asks for them, and everything else follows.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { build } from 'esbuild';

jest.setTimeout(60_000);

const TABLE = 'src/words/units.ts';
/** File → what stands there before the new line, and the line. */
const ENTRIES = {
  [TABLE]: [
    "  percent: { kind: 'percent'",
    "  XTS: { kind: 'money', before: ['¤'], behind: ['XTS'] },\n  patent: { kind: 'count' },\n",
  ],
  'src/words/ja/figures.ts': [
    '  percent: unit(',
    "  XTS: unit(['試貨'], '試貨', '金額（試貨）'),\n  patent: unit(['特許'], '特許', '特許数'),\n",
  ],
  'src/words/en/figures.ts': [
    '  percent: unit(',
    "  XTS: money(['tests'], '¤', 'Amount (¤)'),\n  patent: unit(['patents', 'patent'], ' patent', ' patents', 'Patents'),\n",
  ],
} as const;

let folder: string;
const at = (path: string) => join(folder, path);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefdeck-'));
  for (const part of ['src', 'tsconfig.json', 'package.json']) cpSync(part, at(part), { recursive: true });
  symlinkSync(resolve('node_modules'), at('node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function add(path: keyof typeof ENTRIES): void {
  const [before, lines] = ENTRIES[path];
  const text = readFileSync(path, 'utf8');
  if (!text.includes(before)) throw new Error(`no \`${before}\` in ${path}`);
  writeFileSync(
    at(path),
    text.replace(before, () => lines + before),
  );
}

function complaints(): readonly string[] {
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout.split('\n').filter((line) => line.startsWith('src/'));
}

describe('a unit more', () => {
  it('is asked for in every language, and nowhere else', () => {
    add(TABLE);
    const files = complaints().map((line) => line.replace(/\(.*/, ''));
    expect([...new Set(files)].sort()).toEqual(['src/words/en/figures.ts', 'src/words/ja/figures.ts']);
  });

  it('is then read, written, drawn on an axis, kept whole and read back', async () => {
    add('src/words/ja/figures.ts');
    add('src/words/en/figures.ts');
    const doors = {
      'quantity/find/find-figures': ['findFigures'],
      'quantity/format/format-figure': ['formatFigure', 'figureText', 'tickText'],
      'quantity/entry': ['figureFromEntry'],
      'quantity/units': ['unitOf', 'LEDGER_UNITS'],
      'plan/chart/build-chart': ['unitWords'],
      'type/break-opportunities': ['findOpportunities'],
      'words/house': ['PLAIN_HOUSE'],
    };
    const exported = Object.entries(doors).map(
      ([path, names]) => `export { ${names.join(', ')} } from './src/${path}.ts';`,
    );
    writeFileSync(at('doors.ts'), exported.join('\n'));
    const outfile = at('doors.mjs');
    await build({
      entryPoints: [at('doors.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'error',
      // As the program itself is bundled: native parts stay outside, and a document tree is not needed.
      external: ['@napi-rs/canvas', 'canvas'],
      alias: { linkedom: resolve('scripts/bundle/linkedom.mjs') },
    });
    const program = await import(pathToFileURL(outfile).href);
    const written = (value: number, unit: string, language: string): string =>
      program.figureText(
        program.formatFigure(
          program.figureFromEntry({ value, unit, qualifier: 'about' }),
          language,
          program.PLAIN_HOUSE,
        ),
      );
    expect([written(5_600_000, 'XTS', 'ja'), written(5_600_000, 'XTS', 'en')]).toEqual([
      '約560万試貨',
      'about ¤5.6 million',
    ]);
    expect([written(300, 'patent', 'ja'), written(300, 'patent', 'en')]).toEqual([
      '約300特許',
      'about 300 patents',
    ]);
    for (const text of ['約560万試貨', 'about ¤5.6 million', 'about 5.6 million tests', '約560万XTS']) {
      const [found] = program.findFigures(text);
      expect([text, found.text, program.unitOf(found.figure), found.figure.quantity.amount]).toEqual([
        text,
        text,
        'XTS',
        5_600_000,
      ]);
    }
    const amount = program.figureFromEntry({ value: 2_000_000, unit: 'XTS' }).quantity;
    expect(
      ['ja', 'en'].map((language) =>
        program.unitWords(amount, 'bars', 'linear', language, program.PLAIN_HOUSE),
      ),
    ).toEqual(['金額（試貨）', 'Amount (¤)']);
    expect(['ja', 'en'].map((language) => program.tickText(amount, language, program.PLAIN_HOUSE))).toEqual([
      '200万',
      '¤2 million',
    ]);
    expect(program.LEDGER_UNITS).toEqual(expect.arrayContaining(['XTS', 'patent']));
    const breaks = program.findOpportunities('費用は560試貨である', []);
    expect(breaks.map(({ offset }: { offset: number }) => offset)).not.toContain('費用は560'.length);
  });
});
