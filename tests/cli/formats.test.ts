// Which files a build writes for a deck, as `--format` asks, and what it says where a program for them is missing.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

const TIMEOUT = 240_000;
const DECK = '2025-W43_executive_ja';
const BUILD = ['build', '--audience', 'executive', '--format'] as const;

const canRender = ['soffice', 'pdftoppm'].every((name) => spawnSync(name, ['-v']).error === undefined);
const withRenderers = canRender ? it : it.skip;

let project: ProjectCopy;
beforeEach(() => {
  project = copyProject();
});
afterEach(() => project.remove());

function files(): readonly string[] {
  return Object.keys(project.snapshot('out')).map((path) => path.replace('out/2025-W43/', ''));
}

describe('--format', () => {
  it(
    'pptx leaves the preview out, and takes away one that would show an earlier deck',
    () => {
      expect(project.run('build', '--audience', 'executive').code).toBe(0);
      expect(files()).toEqual([`${DECK}.html`, `${DECK}.json`, `${DECK}.pptx`, 'manifest.json']);
      expect(project.run(...BUILD, 'pptx').code).toBe(0);
      expect(files()).toEqual([`${DECK}.json`, `${DECK}.pptx`, 'manifest.json']);
    },
    TIMEOUT,
  );

  it(
    'writes a preview whose numbers have receipts, and the deck whatever else is asked for',
    () => {
      expect(project.run(...BUILD, 'html').code).toBe(0);
      expect(files()).toContain(`${DECK}.pptx`);
      const html = project.read(`out/2025-W43/${DECK}.html`);
      expect(html).toMatch(/class="card report".*v3-training-cost@daiwa-2025-02-26/);
      expect(html).toMatch(/<dd[^>]*>\d{4}-\d{2}-\d{2}（記録による。今回は原文と照合していない）<\/dd>/);
    },
    TIMEOUT,
  );

  it(
    'refuses a format it does not know',
    () => {
      const { code, stderr } = project.run(...BUILD, 'pdff');
      expect(stderr).toContain('Unexpected format `pdff`, expected one of `pptx`, `html`, `pdf`, `png`');
      expect(stderr).toContain('Did you mean `pdf`?');
      expect(code).toBe(2);
    },
    TIMEOUT,
  );

  it(
    'says what is missing where LibreOffice is not installed, and writes the rest',
    () => {
      const { status, stdout } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...BUILD, 'pdf,png'], {
        cwd: project.folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: '/nowhere', NO_COLOR: '1' },
      });
      expect(stdout).toMatch(/warning {2}renderer-missing {2}Unexpected machine without LibreOffice/);
      expect(status).toBe(0);
      expect(files()).toEqual([`${DECK}.json`, `${DECK}.pptx`, 'manifest.json']);
    },
    TIMEOUT,
  );

  withRenderers(
    'pdf and png are the pages of the deck (skipped without LibreOffice and poppler)',
    () => {
      const { code, stdout } = project.run(...BUILD, 'pdf,png');
      expect(stdout).not.toContain('renderer');
      expect(code).toBe(0);
      const pages = Array.from(
        { length: 13 },
        (_, index) => `${DECK}-${String(index + 1).padStart(2, '0')}.png`,
      );
      expect(files()).toEqual([...pages, `${DECK}.json`, `${DECK}.pdf`, `${DECK}.pptx`, 'manifest.json']);
      const written = project.snapshot('out');
      const bytesOf = (name: string) => Buffer.from(written[`out/2025-W43/${name}`] ?? '', 'base64');
      expect(bytesOf(`${DECK}.pdf`).subarray(0, 5).toString()).toBe('%PDF-');
      // Twice the 960 by 540 points of a page, in pixels; LibreOffice rounds a page to its own units.
      const [width = 0, height = 0] = [16, 20].map((at) => bytesOf(pages[0] ?? '').readUInt32BE(at));
      expect(Math.abs(width - 1920)).toBeLessThan(3);
      expect(Math.abs(height - 1080)).toBeLessThan(3);
    },
    TIMEOUT,
  );
});
