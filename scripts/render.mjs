// node scripts/render.mjs FILE.pptx OUTDIR [DPI]: renders a deck to OUTDIR/page-N.png (page-NN.png from ten pages on) with LibreOffice and poppler,
// using the fonts the layout measured with.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fontsConf } from './render/fonts.conf.mjs';

const [file, folder, dpi = '80'] = process.argv.slice(2);
if (!file || !folder) {
  console.error('Usage: node scripts/render.mjs FILE.pptx OUTDIR [DPI]');
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), 'render-'));
try {
  const config = join(work, 'fonts.conf');
  writeFileSync(config, fontsConf(join(work, 'cache')));
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${work}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      work,
      file,
    ],
    { env: { ...process.env, FONTCONFIG_FILE: config }, stdio: 'ignore', timeout: 120_000 },
  );
  const pdf = join(work, `${basename(file).replace(/\.pptx$/i, '')}.pdf`);
  mkdirSync(folder, { recursive: true });
  execFileSync('pdftoppm', ['-r', dpi, '-png', pdf, join(resolve(folder), 'page')]);
} finally {
  rmSync(work, { recursive: true, force: true });
}
