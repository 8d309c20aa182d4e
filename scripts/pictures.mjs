// node scripts/pictures.mjs [OUT]: renders decks in OUT (default out/) and keeps the pages that the README shows in docs/.
// Needs LibreOffice and poppler.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const out = process.argv[2] ?? 'out';
const WEEK = '2025-W43';
const DPI = '84';

/** Deck → picture name → the slide's id in its plan. */
const PICTURES = {
  executive_ja: {
    cover: 'cover',
    summary: 'executive-summary',
    factors: 'factor-grid',
    'cost-chart': 'comparison-chart',
    'cost-table': 'comparison-table',
  },
  technical_ja: {
    'argument-dark': 'argument',
    'timeline-dark': 'timeline',
    'methods-dark': 'card-grid',
    'factors-dark': 'factor-grid',
  },
  'global-investor_en': { 'market-en': 'stat-cards', 'roles-en': 'roles' },
};

mkdirSync('docs', { recursive: true });
for (const [deck, pictures] of Object.entries(PICTURES)) {
  const base = join(out, WEEK, `${WEEK}_${deck}`);
  const { plan } = JSON.parse(readFileSync(`${base}.json`, 'utf8'));
  const pages = mkdtempSync(join(tmpdir(), 'pictures-'));
  execFileSync(process.execPath, ['scripts/render.mjs', `${base}.pptx`, pages, DPI], { stdio: 'inherit' });
  const files = readdirSync(pages).sort();
  for (const [name, slide] of Object.entries(pictures)) {
    const at = plan.slides.findIndex(({ id }) => id === slide);
    if (at < 0) throw new Error(`Deck ${deck} has no slide ${slide}`);
    copyFileSync(join(pages, files[at]), join('docs', `${name}.png`));
  }
  rmSync(pages, { recursive: true });
}
