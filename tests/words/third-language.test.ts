// A third language is one file and one entry: the program with such a language in it compiles, builds a deck and writes to people.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import mailparser from 'mailparser';
import { TOY_FILES } from './toy-content.ts';

jest.setTimeout(120_000);

const TABLE = 'src/words/languages.ts';
const FILE = 'src/words/xx.ts';
const DECK = 'out/2025-W05/2025-W05_zogs_xx';

let folder: string;
const at = (path: string) => join(folder, path);
const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: undefined, BRIEFDECK_CACHE: at('cache') },
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefdeck-'));
  for (const part of [
    'src',
    'scripts/bundle',
    'scripts/bundle.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(part, at(part), { recursive: true });
  symlinkSync(resolve('node_modules'), at('node_modules'));
  for (const [path, text] of Object.entries({
    ...TOY_FILES,
    'templates/themes/light.yaml': readFileSync('templates/themes/light.yaml', 'utf8'),
  })) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
  copyFileSync('tests/words/toy/xx.ts.txt', at(FILE));
  const table = readFileSync(TABLE, 'utf8');
  const entry = '{ ja: JA, en: EN }';
  if (!table.includes(entry)) throw new Error(`no \`${entry}\` in ${TABLE}`);
  const [head = '', ...rest] = table.split('\n');
  writeFileSync(
    at(TABLE),
    [head, "import { XX } from './xx.ts';", ...rest].join('\n').replace(entry, '{ ja: JA, en: EN, xx: XX }'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says about the whole program. */
function complaints(): string {
  const { stdout } = run(resolve('node_modules/typescript/bin/tsc'), '--noEmit', '--pretty', 'false');
  return stdout;
}

describe('a language more', () => {
  it('compiles as it stands, and not with a word forgotten', () => {
    expect(complaints()).toBe('');
    const text = readFileSync(at(FILE), 'utf8');
    const forgotten = [
      ["    stale: ' zolda',\n", 'stale'],
      ["      company: unit('firmoz'),\n", 'company'],
      ["      under: hedge('subzo'),\n", 'under'],
    ] as const;
    for (const [line] of forgotten) expect(text).toContain(line);
    writeFileSync(
      at(FILE),
      forgotten.reduce((rest, [line]) => rest.replace(line, ''), text),
    );
    const said = complaints();
    writeFileSync(at(FILE), text);
    for (const [, word] of forgotten) expect(said).toContain(`Property '${word}' is missing`);
  });

  describe('in the program', () => {
    let slide: string;
    let parts: Readonly<Record<string, Uint8Array>>;
    beforeAll(() => {
      for (const words of [
        ['scripts/bundle.mjs'],
        ['dist/cli.js', 'verify', '--originals', 'originals', '--update'],
        ['dist/cli.js', 'build'],
        ['dist/cli.js', 'mail'],
      ]) {
        const { status, stdout, stderr } = run(...words);
        if (status !== 0) throw new Error(`${words.join(' ')}\n${stdout}${stderr}`);
        // What was written is read back in the new language: hedges, dates and numbers lead to the ledger.
        if (words[1] === 'build') expect(stdout).toMatch(/zogs +xx +2 +0 /);
      }
      parts = unzipSync(readFileSync(at(`${DECK}.pptx`)));
      slide = partText('ppt/slides/slide2.xml');
    });
    const partText = (name: string) => strFromU8(parts[name] ?? new Uint8Array());

    it('says its words on slides, figures and dates among them', () => {
      const words = [...slide.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join('');
      expect(words).toContain('Zdiras');
      expect(words).toContain('cirko 5.6 milo doru');
      expect(words).toMatch(/Zfontoz: \(1\) ZQuixote \[Zpreso &amp; zer 2025 mon 1 da 10\] {3}\(2\)/);
      expect(slide).toContain('lang="xx-XX" altLang="en-US"');
      expect(partText('docProps/core.xml')).toContain('<dc:language>xx-XX</dc:language>');
      expect(partText('ppt/slideLayouts/slideLayout2.xml')).toContain('Ztitolo');
    });

    it('says its words in charts and of them', () => {
      expect(slide).toContain('Zbaroj [zunuo milo doru]');
      const chart = Object.keys(parts).find((name) => /charts\/chart\d+\.xml$/.test(name)) ?? '';
      expect(partText(chart)).toContain('milo doru');
      expect(partText(chart)).toContain('<c:lang val="xx-XX"/>');
      const book = Object.keys(parts).find((name) => name.endsWith('.xlsx')) ?? '';
      const sheet = Object.entries(unzipSync(parts[book] ?? new Uint8Array()));
      expect(sheet.map(([, bytes]) => strFromU8(bytes)).join()).toContain('Zmontra');
    });

    it('says its words around the slides of a preview', () => {
      const html = readFileSync(at(`${DECK}.html`), 'utf8');
      expect(html).toContain('<html lang="xx"');
      expect(html).toContain('Zbildo 2 / 2 = ');
      expect(html).toContain('Zsekva');
    });

    it('says its words in a message', async () => {
      const draft = readFileSync(at('out/2025-W05/mail/2025-W05_zogs_xx_zaphod_at_example.com.eml'));
      const { subject, text } = await mailparser.simpleParser(draft);
      expect(subject).toBe('[ZSKIZO] Zmueloj (2025-W05)');
      expect(text).toContain('zsinjoro Zaphod');
      expect(text).toContain('Zogoj zer 2025 mon 1 da 31');
      expect(text).toContain('Zformo = PowerPoint & 2 zbildoj');
    });
  });
});
