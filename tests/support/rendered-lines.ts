// A finished deck and a Japanese font → the words of its PDF, page by page, as LibreOffice sets them in that font.
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** In points from the top left corner of the page. */
export type RenderedWord = { readonly text: string; readonly x: number; readonly y: number };

export type Rendered = {
  readonly pages: readonly (readonly RenderedWord[])[];
  /** Names of the fonts in the PDF, in small letters. */
  readonly fonts: readonly string[];
};

/** The families beside the project's own, which the system has, with the folders of their files. */
export function systemFonts(): ReadonlyMap<string, readonly string[]> {
  const { FONTCONFIG_FILE: _, ...env } = process.env;
  const { stdout } = spawnSync('fc-list', ['--format', '%{family}\t%{file}\n'], { encoding: 'utf8', env });
  const folders = new Map<string, string[]>();
  for (const line of (stdout ?? '').split('\n')) {
    const [families = '', file = ''] = line.split('\t');
    for (const family of families.split(','))
      folders.set(family, [...new Set([...(folders.get(family) ?? []), dirname(file)])]);
  }
  return folders;
}

export async function renderedWords(deck: Uint8Array, family: string): Promise<Rendered> {
  const folder = mkdtempSync(join(tmpdir(), 'lines-'));
  try {
    mkdirSync(join(folder, 'cache'));
    const { fontsConf } = await import(pathToFileURL('scripts/render/fonts.conf.mjs').href);
    const config: string = fontsConf(join(folder, 'cache'), family, systemFonts().get(family));
    writeFileSync(join(folder, 'fonts.conf'), config);
    writeFileSync(join(folder, 'deck.pptx'), deck);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const words = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'deck.pptx')];
    const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
    await run('soffice', [profile, ...words], { env, timeout: 180_000 });
    await run('pdftotext', ['-bbox', join(folder, 'deck.pdf'), join(folder, 'deck.html')]);
    const { stdout } = await run('pdffonts', [join(folder, 'deck.pdf')]);
    return {
      pages: wordsOf(readFileSync(join(folder, 'deck.html'), 'utf8')),
      fonts: stdout.toLowerCase().split('\n'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g;

function wordsOf(html: string): (readonly RenderedWord[])[] {
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
        text,
        x: (Number(left) + Number(right)) / 2,
        y: (Number(top) + Number(bottom)) / 2,
      })),
    );
}
