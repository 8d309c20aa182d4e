import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { diskFiles, readBytes } from '../../src/world/files.ts';
import { makeFolder } from '../../src/world/make-folder.ts';
import { troubleOf } from '../../src/world/trouble.ts';

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

  it('are refused when they are no UTF-8 text, with the line', () => {
    writeFileSync(
      join(cwd, 'content/bad.md'),
      Buffer.concat([Buffer.from('あ\nい\n'), Buffer.from([0x82, 0xff])]),
    );
    const files = diskFiles(cwd, ['content']);
    expect(files.read('content/bad.md')).toBeUndefined();
    expect(files.obstacle('content/bad.md')).toEqual({ what: 'not in UTF-8', line: 3 });
  });
});

describe('what is no regular file', () => {
  const put = {
    'a pipe': (path: string) => execFileSync('mkfifo', [path]),
    'a device': (path: string) => execFileSync('mknod', [path, 'c', '1', '5']),
    'a folder': (path: string) => mkdirSync(path),
    'a link that leads nowhere': (path: string) => symlinkSync('nothing.md', path),
    'a link that leads in a circle': (path: string) => symlinkSync('odd.md', path),
    'a link that leads out of its folder': (path: string) => symlinkSync(join(cwd, 'secret.md'), path),
  } as const;

  it.each(Object.entries(put))('(%s) is listed, never waited for, and named', (what, make) => {
    // Devices are made by whoever may do everything; pipes and links as on every Unix.
    if (process.platform === 'win32' || (what === 'a device' && process.getuid?.() !== 0)) return;
    const path = 'content/odd.md';
    make(join(cwd, path));
    const files = diskFiles(cwd, ['content']);
    expect(files.list('content')).toContain(path);
    expect([files.read(path), files.readBytes(path), files.obstacle(path)]).toEqual([
      undefined,
      undefined,
      { what },
    ]);
  });

  it('is a socket, too', async () => {
    const server = createServer().listen(join(cwd, 'content/odd.md'));
    await once(server, 'listening');
    try {
      expect(diskFiles(cwd, ['content']).obstacle('content/odd.md')).toEqual({ what: 'a socket' });
    } finally {
      server.close();
    }
  });

  it('gives a sentence where somebody typed its name', () => {
    const path = join(cwd, 'typed');
    mkdirSync(path);
    expect(() => readBytes(path)).toThrow(`Cannot read \`${path}\`: it is a folder`);
    expect(readBytes(join(cwd, 'nothing'))).toBeUndefined();
  });
});

describe('a refusal of the system', () => {
  it('is a sentence that says what, why, and what helps', () => {
    const error = Object.assign(new Error('EROFS'), { code: 'EROFS', syscall: 'open', path: '/cdrom/x' });
    expect(troubleOf(error, 'write', '`out`')?.message).toBe(
      'Cannot write `out`: the disk is read-only\nName a place on another disk',
    );
    expect(troubleOf(error)?.message).toMatch(/^Cannot use `\/cdrom\/x`: /);
    expect(troubleOf(Object.assign(new Error(), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeUndefined();
  });

  it('is no endless loop where a folder takes no other', () => {
    if (!existsSync('/proc/self')) return;
    expect(() => makeFolder('/proc/briefdeck/out')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });

  it('makes folders that are not there, and minds those that are not', () => {
    makeFolder(join(cwd, 'a/b/c'));
    expect(existsSync(join(cwd, 'a/b/c'))).toBe(true);
    symlinkSync('nowhere', join(cwd, 'dangling'));
    expect(() => makeFolder(join(cwd, 'dangling/x'))).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(() => makeFolder(join(cwd, 'secret.md/x'))).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
  });
});
