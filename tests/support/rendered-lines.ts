// A finished deck and a Japanese font → the words of its PDF, page by page, as LibreOffice sets them in that font.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

const ARIMO = resolve('node_modules/@expo-google-fonts/arimo');
const NOTO = resolve('node_modules/@expo-google-fonts/noto-sans-jp');

/** Arial is Arimo as everywhere; Yu Gothic is the font asked for, from the system or the project's packages. */
function fontsConfig(family: string, cache: string): string {
  const folders = [
    '/usr/share/fonts',
    ...['400Regular', '700Bold'].flatMap((weight) => [join(ARIMO, weight), join(NOTO, weight)]),
  ];
  const alias = (name: string, to: string): string =>
    `<match target="pattern"><test name="family"><string>${name}</string></test>` +
    `<edit name="family" mode="assign" binding="same"><string>${to}</string></edit></match>`;
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    ...folders.map((folder) => `<dir>${folder}</dir>`),
    alias('Yu Gothic', family),
    alias('游ゴシック', family),
    alias('Arial', 'Arimo'),
    `<cachedir>${cache}</cachedir></fontconfig>`,
  ].join('\n');
}

export async function renderedWords(deck: Uint8Array, family: string): Promise<Rendered> {
  const folder = mkdtempSync(join(tmpdir(), 'lines-'));
  try {
    mkdirSync(join(folder, 'cache'));
    writeFileSync(join(folder, 'fonts.conf'), fontsConfig(family, join(folder, 'cache')));
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
