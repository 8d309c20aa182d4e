import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { diskFiles } from '../../src/world/files.ts';

let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'briefdeck-files-'));
  mkdirSync(join(cwd, 'content/deep'), { recursive: true });
  writeFileSync(join(cwd, 'content/b.md'), 'b');
  writeFileSync(join(cwd, 'content/Z.md'), 'z');
  writeFileSync(join(cwd, 'content/deep/a.md'), 'あ');
  writeFileSync(join(cwd, 'secret.md'), 'secret');
});

afterEach(() => rmSync(cwd, { recursive: true }));

describe('files on disk', () => {
  it('are listed by path in the same order everywhere, and read as text', () => {
    const files = diskFiles(cwd, ['content']);
    expect(files.list('content')).toEqual(['content/Z.md', 'content/b.md', 'content/deep/a.md']);
    expect(files.read('content/deep/a.md')).toBe('あ');
  });

  it('are none where there is no folder, and undefined where there is no file', () => {
    const files = diskFiles(cwd, ['content', 'templates']);
    expect(files.list('templates')).toEqual([]);
    expect(files.read('content/none.md')).toBeUndefined();
  });

  it('cannot be reached outside the folders, by path or by link', () => {
    symlinkSync(join(cwd, 'secret.md'), join(cwd, 'content/link.md'));
    symlinkSync(cwd, join(cwd, 'content/up'));
    const files = diskFiles(cwd, ['content']);
    expect(files.read('secret.md')).toBeUndefined();
    expect(files.read('content/../secret.md')).toBeUndefined();
    expect(files.list('content')).toContain('content/link.md');
    expect(files.read('content/link.md')).toBeUndefined();
    expect(files.read('content/up/secret.md')).toBeUndefined();
    expect(files.list('.')).toEqual([]);
  });

  it('may be links that stay inside', () => {
    symlinkSync(join(cwd, 'content/b.md'), join(cwd, 'content/same.md'));
    expect(diskFiles(cwd, ['content']).read('content/same.md')).toBe('b');
  });

  it('are listed in folders that are linked, however the links go in circles', () => {
    mkdirSync(join(cwd, 'content/more'));
    symlinkSync(join(cwd, 'content/deep'), join(cwd, 'content/more/linked'));
    symlinkSync(join(cwd, 'content/more'), join(cwd, 'content/deep/back'));
    expect(diskFiles(cwd, ['content']).list('content/more')).toEqual(['content/more/linked/a.md']);
  });

  it('are refused when they are no UTF-8 text', () => {
    writeFileSync(join(cwd, 'content/bad.md'), Buffer.from([0x82, 0xa0, 0xff]));
    expect(diskFiles(cwd, ['content']).read('content/bad.md')).toBeUndefined();
  });
});
