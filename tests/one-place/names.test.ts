// Names, hashes and the start of a file are made in one place of src/ each: another place that spells one out is told.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { VERSION } from '../../src/model/version.ts';

type Fact = {
  /** How the fact looks where somebody writes it down again. */
  readonly looks: RegExp;
  readonly place: string;
  readonly bad: string;
  /** Beside it: what only looks alike, or asks the one place. */
  readonly good: string;
};

const FACTS: Readonly<Record<string, Fact>> = {
  'names listed in backquotes': {
    looks: /\((\w+)\) => `\\`\$\{\1\}\\``\)/,
    place: 'model/names.ts',
    bad: 'const listed = ids.map((id) => `\\`$' + '{id}\\``).join(", ");',
    good: 'const listed = quoted(ids);',
  },
  'text compared by its units': {
    looks: /< [\w.]+ \? -1 : [\w.]+ > [\w.]+ \? 1 : 0/,
    place: 'model/names.ts',
    bad: 'rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));',
    good: 'rows.sort((a, b) => byText(a.key, b.key));',
  },
  'the start of a file': {
    looks: /line: 1, column: 1\b/,
    place: 'model/place.ts',
    bad: 'const place = { file, line: 1, column: 1 };',
    good: 'const place = startOf(file);',
  },
  'a SHA-256 in hex': {
    looks: /createHash\('sha256'\)\.update\([^\n]*\)\.digest\('hex'\)|hash\w*\('sha256', [^\n]*, 'hex'\)/i,
    place: 'model/hash.ts',
    bad: "const hash = createHash('sha256').update(bytes).digest('hex');",
    good: "const digest = createHash('sha256').update(bytes).digest();",
  },
  'the form of a week': {
    looks: /\/\^\(\\d\{4\}\)-W/,
    place: 'model/calendar.ts',
    bad: 'const WEEK = /^(\\d{4})-W(\\d{2})$/;',
    good: "const example = 'as in 2025-W43';",
  },
  'the name of the lock': {
    looks: /['"`/]evidence\.lock\.json\b/,
    place: 'model/content/receipt.ts',
    bad: "const file = join(content, 'evidence.lock.json');",
    good: 'const file = lockPath(content);',
  },
  'the name of the manifest': {
    looks: /['"`/]manifest\.json\b/,
    place: 'commands/build/manifest.ts',
    bad: "const path = join(folder, 'manifest.json');",
    good: 'const path = join(folder, MANIFEST_FILE);',
  },
  'the name of the file of people': {
    looks: /['"`/]recipients\.yaml\b/,
    place: 'commands/options.ts',
    bad: "const file = 'recipients.yaml';",
    good: "const example = 'recipients.example.yaml';",
  },
  'the name of the settings': {
    looks: /['"`/]briefdeck\.yaml\b/,
    place: 'read/read-settings.ts',
    bad: 'throw new UsageError(`expected it in \\`briefdeck.yaml\\``);',
    good: 'const text = files.read(SETTINGS_FILE);',
  },
  'the refusals of the system': {
    looks: /\b(?:ENOSPC|EROFS|EMFILE)\b/,
    place: 'world/trouble.ts',
    bad: "if (error.code === 'ENOSPC') throw new UsageError('Unexpected full disk');",
    good: "tellTrouble('write', path, () => writeFileSync(path, text));",
  },
  'the signals that end a process': {
    looks: /\bSIGTERM\b/,
    place: 'model/errors.ts',
    bad: "process.on('SIGTERM', () => remove());",
    good: 'await whileWaiting((stop) => work(stop));',
  },
  'how an address gives its mailbox': {
    looks: /\bemail\.toLowerCase\(\)/,
    place: 'model/mail.ts',
    bad: 'const key = to.email.toLowerCase();',
    good: 'const key = mailboxOf(to);',
  },
};

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, code: codeOf(readFileSync(join('src', path), 'utf8')) }));

describe.each(Object.entries(FACTS))('%s', (_, { looks, place, bad, good }) => {
  it('stands in one file', () => {
    expect(FILES.filter(({ code }) => looks.test(code)).map(({ path }) => path)).toEqual([place]);
  });

  it('is told where it is written again, and only there', () => {
    expect(looks.test(bad)).toBe(true);
    expect(looks.test(good)).toBe(false);
  });
});

describe('the version', () => {
  it('is that of the package', () => {
    expect(VERSION).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });
});

function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
