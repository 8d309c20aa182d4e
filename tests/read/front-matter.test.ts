import { describe, expect, it } from '@jest/globals';
import { splitFrontMatter } from '../../src/read/files/front-matter.ts';
import { readYaml } from '../../src/read/files/read-yaml.ts';
import { readContent } from '../../src/read/read-content.ts';
import { GOOD_FILES, ROOTS } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

declare global {
  var evaluated: string | undefined;
}

const PATH = 'content/sources/daiwa-2025-02-26.md';

function kindsFor(text: string): readonly string[] {
  const { findings } = readContent(memoryFiles({ ...GOOD_FILES, [PATH]: text }), ROOTS);
  return findings.map(({ kind, place }) => `${place.line}:${place.column} ${kind}`);
}

describe('front matter', () => {
  it.each(['js', 'javascript', 'json', 'toml', 'coffee', 'cson', 'yaml', ' js', 'constructor', '__proto__'])(
    'refuses to be written in `---%s`, and evaluates nothing',
    (language) => {
      globalThis.evaluated = undefined;
      const text = `---${language}\nglobalThis.evaluated = "yes", { id: "x" }\n---\nwords\n`;
      expect(kindsFor(text)).toEqual(['1:1 front-matter-language']);
      expect(globalThis.evaluated).toBeUndefined();
    },
  );

  it('keeps a tag for a program from making one', () => {
    globalThis.evaluated = undefined;
    const text = '---\nid: !!js/function "function () { globalThis.evaluated = 1 }"\n---\n';
    expect(kindsFor(text)).toContain('2:5 broken-yaml');
    expect(globalThis.evaluated).toBeUndefined();
  });

  it('ends only at a line of its own', () => {
    const split = splitFrontMatter('a.md', '---\ntitle: before --- after\n---\nbody --- more\n---\nend');
    expect(split.findings).toEqual([]);
    expect(split.value?.yaml).toContain('before --- after');
    expect(split.value).toMatchObject({ body: 'body --- more\n---\nend', bodyLine: 4 });
  });

  it('remembers nothing from one file to the next', () => {
    const text = '---\nid: one\n---\nbody';
    const first = splitFrontMatter('a.md', text);
    expect(splitFrontMatter('b.md', text)).toEqual(first);
  });

  it('reads Windows line ends and a byte order mark like their plain forms', () => {
    const windows = `\uFEFF${GOOD_FILES[PATH]?.replaceAll('\n', '\r\n')}`;
    expect(kindsFor(windows)).toEqual([]);
  });

  it('tells what is missing when there is nothing between the fences', () => {
    expect(kindsFor('---\n---\n')).toEqual(['1:1 wrong-value']);
    expect(kindsFor('---\n# only a remark\n---\n')).toEqual(['1:1 wrong-value']);
  });

  it('finds a file that cannot be read', () => {
    const files = memoryFiles(GOOD_FILES);
    const blind = { ...files, read: (path: string) => (path === PATH ? undefined : files.read(path)) };
    const { findings } = readContent(blind, ROOTS);
    expect(findings.map(({ kind, place }) => `${place.file} ${kind}`)).toEqual([`${PATH} unreadable-file`]);
  });
});

describe('YAML', () => {
  it('refuses aliases that multiply without end', () => {
    const rows = Array.from({ length: 8 }, (_, row) => {
      const items = row === 0 ? 'x' : Array.from({ length: 9 }, () => `*a${row - 1}`).join(', ');
      return `a${row}: &a${row} [${items}]`;
    });
    const { value, findings } = readYaml('a.yaml', rows.join('\n'));
    expect(value).toBeUndefined();
    expect(findings.map(({ kind }) => kind)).toEqual(['beyond-limit']);
  });

  it('keeps dates and versions as they are written', () => {
    const { value } = readYaml('a.yaml', 'day: 2025-02-26\nmonth: 2025-02\nshare: 1/10\nyes: yes');
    expect(value?.data).toEqual({ day: '2025-02-26', month: '2025-02', share: '1/10', yes: 'yes' });
  });

  it('finds the way back to a key, a value, an item, and the parent of what is not there', () => {
    const { value } = readYaml('a.yaml', 'first:\n  - name: x\n    list: [10, 20]\n');
    const at = (...asked: Parameters<NonNullable<typeof value>['placeOf']>) => {
      const place = value?.placeOf(...asked);
      return `${place?.line}:${place?.column}`;
    };
    expect(at(['first'], 'key')).toBe('1:1');
    expect(at(['first', 0])).toBe('2:5');
    expect(at(['first', 0, 'name'])).toBe('2:11');
    expect(at(['first', 0, 'list'], 'key')).toBe('3:5');
    expect(at(['first', 0, 'list', 1])).toBe('3:16');
    expect(at(['first', 0, 'none', 'deeper'])).toBe('2:5');
  });
});
