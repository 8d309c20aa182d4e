// npm run pictures: builds decks and keeps what the README shows of them in docs/: single slides, a contact sheet of each
// theme, and one chart as a picture beside the same as a PowerPoint chart. Needs LibreOffice and poppler.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { palettePng } from './pictures/palette-png.mjs';

process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
const { createCanvas, loadImage } = createRequire(import.meta.url)('@napi-rs/canvas');

const WEEK = '2025-W43';
const DPI = '84';
/** Slides of a sheet in pixels, three in a row. */
const TILE = { columns: 3, width: 480, height: 270, gap: 12 };
const MOST_BYTES = 250_000;

/** What is built, the slides shown by themselves (picture name → slide id), and those of the theme's sheet. */
const DECKS = [
  {
    audience: 'portfolio-manager',
    theme: 'light',
    singles: { factors: 'factor-grid', 'cost-chart': 'comparison-chart' },
    sheet: [
      ...['cover', 'calls', 'claims-table', 'event-and-doubt', 'factor-grid', 'comparison-chart'],
      ...['comparison-table', 'argument', 'exposure', 'scenarios', 'stat-cards', 'falsifiers'],
    ],
  },
  {
    audience: 'technical',
    theme: 'dark',
    singles: {},
    sheet: [
      ...['cover', 'executive-summary', 'factor-grid', 'timeline', 'claims-table', 'card-grid'],
      ...['argument', 'comparison-chart', 'comparison-table', 'two-numbers', 'risk-table', 'source-quality'],
    ],
  },
  {
    audience: 'global-investor',
    theme: 'example-brand',
    singles: {},
    sheet: [
      ...['cover', 'calls', 'claims-table', 'event-and-doubt', 'comparison-chart', 'argument'],
      ...['claims-by-publisher', 'exposure', 'two-horizons', 'scenarios', 'risk-table', 'falsifiers'],
    ],
  },
];

/** The cost chart as the audience of the first deck would get it with `charts: native`. */
const NATIVE = { audience: 'native', theme: 'light' };

const work = mkdtempSync(join(tmpdir(), 'pictures-'));
try {
  mkdirSync('docs', { recursive: true });
  const project = join(work, 'project');
  for (const part of ['content', 'templates', 'briefdeck.yaml'])
    cpSync(part, join(project, part), { recursive: true });
  writeFileSync(
    join(project, 'templates/audiences/native.yaml'),
    `id: native\nextends: ${DECKS[0].audience}\ncharts: native\n`,
  );
  const pair = [];
  for (const deck of DECKS) {
    const pageOf = await renderedPages(deck);
    if (deck === DECKS[0]) pair.push(pageOf('comparison-chart'));
    for (const [name, slide] of Object.entries(deck.singles)) keep(name, [pageOf(slide)], 1);
    keep(`sheet-${deck.theme}`, deck.sheet.map(pageOf), TILE.columns);
  }
  pair.push((await renderedPages(NATIVE, project))('comparison-chart'));
  keep('chart-forms', pair, 2);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Slide id → the picture of that slide. */
async function renderedPages({ audience, theme }, project = '.') {
  const out = join(work, audience);
  const words = ['build', '--week', WEEK, '--audience', audience, '--theme', theme, '--out', out, '--quiet'];
  execFileSync(process.execPath, [resolve('dist/cli.js'), ...words], { cwd: project, stdio: 'inherit' });
  const folder = join(out, WEEK);
  const base = readdirSync(folder)
    .find((name) => name.endsWith('.pptx'))
    .slice(0, -'.pptx'.length);
  const { plan } = JSON.parse(readFileSync(join(folder, `${base}.json`), 'utf8'));
  const pages = join(out, 'pages');
  execFileSync(process.execPath, ['scripts/render.mjs', join(folder, `${base}.pptx`), pages, DPI], {
    stdio: 'inherit',
  });
  const files = readdirSync(pages).sort();
  const images = await Promise.all(files.map((file) => loadImage(readFileSync(join(pages, file)))));
  return (slide) => {
    const at = plan.slides.findIndex(({ id }) => id === slide);
    if (at < 0)
      throw new Error(
        `No slide \`${slide}\` in ${base}, which has ${plan.slides.map(({ id }) => id).join(', ')}`,
      );
    return images[at];
  };
}

/** One page as large as it is, or several as tiles with a rule around each. */
function keep(name, images, columns) {
  const isSheet = images.length > 1;
  const { gap } = TILE;
  const [width, height] = isSheet ? [TILE.width, TILE.height] : [images[0].width, images[0].height];
  const rows = Math.ceil(images.length / columns);
  const canvas = isSheet
    ? createCanvas(columns * (width + gap) + gap, rows * (height + gap) + gap)
    : createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.fillStyle = '#9AA5B1';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  for (const [index, image] of images.entries()) {
    const edge = isSheet ? gap : 0;
    const x = edge + (index % columns) * (width + gap);
    const y = edge + Math.floor(index / columns) * (height + gap);
    pen.drawImage(image, x, y, width, height);
  }
  const picture = pen.getImageData(0, 0, canvas.width, canvas.height);
  const sizes = [128, 64, 32].map((colors) => palettePng(picture, colors));
  const bytes = sizes.find(({ length }) => length < MOST_BYTES);
  if (bytes === undefined) throw new Error(`Picture ${name} takes ${sizes.at(-1).length} bytes`);
  writeFileSync(join('docs', `${name}.png`), bytes);
}
