// The same scene gives the same bytes: as the second deck of a process, and in another time zone.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { aFullScene, FULL_PICTURES } from '../../support/scene-builder.ts';

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const write = () => writePptx(aFullScene(), FULL_PICTURES, 'f00d');

describe('the same scene', () => {
  it('gives the same bytes again after other decks, and leaves the scene as it was', async () => {
    const scene = aFullScene();
    const before = JSON.stringify(scene);
    const first = sha(await writePptx(scene, FULL_PICTURES, 'f00d'));
    await writePptx(aFullScene('en', 'dark'), FULL_PICTURES, 'beef');
    expect(sha(await writePptx(scene, FULL_PICTURES, 'f00d'))).toBe(first);
    expect(JSON.stringify(scene)).toBe(before);
  });

  it('gives the same bytes when decks are written side by side', async () => {
    const [one, two] = await Promise.all([write(), write()]);
    expect(sha(one)).toBe(sha(two));
  });

  it('gives the same bytes in another process in Tokyo', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'write-pptx-'));
    try {
      const script = join(folder, 'write.mjs');
      const entry =
        "import { createHash } from 'node:crypto';" +
        `import { writePptx } from '${resolve('src/write/pptx/write-pptx.ts')}';` +
        `import { aFullScene, FULL_PICTURES } from '${resolve('tests/support/scene-builder.ts')}';` +
        "const bytes = await writePptx(aFullScene(), FULL_PICTURES, 'f00d');" +
        "process.stdout.write(createHash('sha256').update(bytes).digest('hex'));";
      const banner =
        "import { createRequire as make } from 'node:module'; const require = make(import.meta.url);";
      execFileSync(
        resolve('node_modules/.bin/esbuild'),
        [
          '--bundle',
          '--format=esm',
          '--platform=node',
          `--banner:js=${banner}`,
          `--outfile=${script}`,
          '--loader=ts',
          // As in the program's own bundle: no browser's document for the parser of phrases, no native part for pictures.
          '--alias:linkedom=./scripts/bundle/linkedom.mjs',
          '--external:@napi-rs/canvas',
        ],
        { input: entry, cwd: resolve('.'), stdio: ['pipe', 'ignore', 'ignore'] },
      );
      const child = execFileSync(process.execPath, [pathToFileURL(script).pathname], {
        env: { ...process.env, TZ: 'Asia/Tokyo', NODE_OPTIONS: '' },
      });
      expect(child.toString()).toBe(sha(await write()));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
