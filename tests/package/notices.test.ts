// THIRD_PARTY_NOTICES: what is shipped or installed with the program, each with a licence that may be and its text.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

type Notices = { readonly text: string; readonly faults: readonly string[] };
type Write = (head: string, packages: ReadonlyMap<string, readonly string[]>) => Notices;

it('is what the bundles of today contain', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/notices.mjs', '--check'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

it('names fonts, what is bundled and what is installed beside it', () => {
  const text = readFileSync('THIRD_PARTY_NOTICES', 'utf8');
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of ['@expo-google-fonts/noto-sans-jp', '@napi-rs/canvas', 'chart.js'])
    expect(text).toContain(`\n${name} ${{ ...dependencies, ...devDependencies }[name]}\nLicence: `);
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
  expect(text).toContain('Copyright 2021 Google LLC\n\n                                 Apache License');
  // Used for tests alone.
  expect(text).not.toContain('\njest ');
});

describe('a package', () => {
  const room = mkdtempSync(join(tmpdir(), 'notices-'));
  let writeNotices: Write;
  beforeAll(async () => {
    ({ writeNotices } = await import(pathToFileURL('scripts/notices/packages.mjs').href));
  });
  afterAll(() => rmSync(room, { recursive: true, force: true }));

  const noticesOf = (license: string, files: Readonly<Record<string, string>>): Notices => {
    const folder = mkdtempSync(join(room, 'package-'));
    const all = { ...files, 'package.json': JSON.stringify({ name: 'some', version: '1.2.3', license }) };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return writeNotices('Head', new Map([[folder, [join(folder, 'index.js')]]]));
  };
  const INDEX = { 'index.js': '// Copyright (c) Somebody\n' };

  it.each(['MIT', 'ISC', '(MIT OR GPL-3.0-or-later)', 'MIT AND OFL-1.1'])('under %s is taken', (license) => {
    const { text, faults } = noticesOf(license, { ...INDEX, LICENSE: 'The words of the licence' });
    expect(faults).toEqual([]);
    expect(text).toContain(`some 1.2.3\nLicence: ${license}\n`);
    expect(text).toContain('The words of the licence');
  });

  it.each(['GPL-3.0-only', 'MIT AND AGPL-3.0-only', 'MIT AND (ISC OR GPL-2.0)', 'UNLICENSED', ''])(
    'under %j is refused',
    (license) => {
      const { faults } = noticesOf(license, { ...INDEX, LICENSE: 'The words of the licence' });
      expect(faults).toEqual([expect.stringContaining(`Unexpected licence \`${license}\` of some 1.2.3`)]);
    },
  );

  it('without the text gets that of its licence below the rights its files name', () => {
    const { text, faults } = noticesOf('MIT', INDEX);
    expect(faults).toEqual([]);
    expect(text).toContain('Copyright (c) Somebody\n\nPermission is hereby granted');
  });

  it('with neither text nor rights is refused', () => {
    const { faults } = noticesOf('MIT', { 'index.js': 'export {};\n' });
    expect(faults).toEqual([
      expect.stringContaining('Unexpected some 1.2.3 without the text of its licence'),
    ]);
  });
});
