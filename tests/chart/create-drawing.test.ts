import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { layout as dotPlotLayout } from '../../src/chart/kinds/dot-plot/picture.ts';
import { shareOfAxis } from '../../src/chart/layout/axes.ts';
import { loadChartRenderer } from '../../src/chart/picture/chart-renderer.ts';
import { createDrawing, type Drawing, findChartFaults } from '../../src/chart/picture/create-drawing.ts';
import type { Chart } from '../../src/model/deck/chart.ts';
import { InternalError } from '../../src/model/errors.ts';
import { prepareCanvasEnvironment } from '../../src/world/environment.ts';
import { aChart, aPage, aScene, aTitle } from '../support/scene-builder.ts';
import { outsideOf, overlapsOf } from './overlaps-of.ts';
import { chartConfiguration, chartLayoutOf } from './pictures.ts';
import {
  BARS_EN,
  BARS_JA,
  COST_EN,
  COST_JA,
  COST_TEN,
  COST_TWO,
  DARK,
  LIGHT,
  SHARE_EN,
  SHARE_JA,
} from './sample-charts.ts';
import { SAMPLE_KINDS } from './sample-kinds.ts';

const SIZE = { width: 572, height: 314 };
const PLACE = { file: 'a.md', line: 1, column: 1 };
const digest = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const pixelsOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

let drawing: Drawing;
beforeAll(async () => {
  prepareCanvasEnvironment();
  drawing = await createDrawing();
});

describe('draw', () => {
  it.each([
    ['dot plot', COST_JA, SIZE],
    ['share', SHARE_JA, { width: 864, height: 44 }],
    ['bars', BARS_JA, { width: 426.5, height: 300.2 }],
    ...SAMPLE_KINDS.map(({ name, chart }) => [name, chart, { width: 400, height: 250 }] as const),
  ])('makes a %s of at least 220 dpi on the slide', async (_, chart, size) => {
    const pixels = pixelsOf(await drawing.draw(chart, LIGHT, size));
    expect(pixels.width).toBeGreaterThanOrEqual(Math.floor(size.width * 3.1));
    expect(pixels.height).toBeGreaterThanOrEqual(Math.floor(size.height * 3.1));
    expect(pixels.width / pixels.height).toBeCloseTo(size.width / size.height, 0);
  });

  it('draws equal charts once, whoever asks', async () => {
    const first = drawing.draw(COST_TWO, LIGHT, SIZE);
    expect(drawing.draw(structuredClone(COST_TWO), { ...LIGHT }, { ...SIZE })).toBe(first);
    expect(drawing.draw({ ...COST_TWO, title: 'another' }, LIGHT, SIZE)).toBe(first);
    expect(drawing.draw(COST_TWO, DARK, SIZE)).not.toBe(first);
    expect(digest(await drawing.draw(COST_TWO, DARK, SIZE))).not.toBe(digest(await first));
  });

  it('makes the same bytes again, here, in another order and in another process', async () => {
    const size = { width: 572, height: 336 };
    const again = await createDrawing();
    const here: Record<string, string> = {};
    for (const { name, language, chart } of SAMPLE_KINDS) {
      const picture = digest(await drawing.draw(chart, LIGHT, size));
      // Other charts before it must not leave a trace.
      await again.draw(COST_EN, DARK, SIZE);
      expect(digest(await again.draw(chart, LIGHT, size))).toBe(picture);
      here[`${name} ${language}`] = picture;
      here[`${name} ${language} svg`] = digest(await again.drawSvg(chart, LIGHT, size));
    }
    expect(new Set(Object.values(here)).size).toBe(2 * SAMPLE_KINDS.length);
    // In a process of its own: esbuild refuses the globals that jest puts in place of Node's.
    const options = { bundle: true, format: 'esm', platform: 'node', write: false, logLevel: 'error' };
    const external = ['@napi-rs/canvas', 'chartjs-node-canvas'];
    // As in scripts/bundle.mjs: linkedom asks for a canvas.
    const alias = { linkedom: './scripts/bundle/linkedom.mjs' };
    const entry = JSON.stringify({
      ...options,
      alias,
      external,
      entryPoints: ['tests/chart/draw-digest.ts'],
    });
    const print = `process.stdout.write(require('esbuild').buildSync(${entry}).outputFiles[0].text)`;
    const bundle = execFileSync(process.execPath, ['-e', print]);
    const there = execFileSync(process.execPath, ['--input-type=module', '-'], { input: bundle });
    expect(JSON.parse(there.toString())).toEqual(here);
  }, 60_000);

  it('refuses a character its fonts lack rather than drawing a box', async () => {
    const chart: Chart = { ...COST_TWO, columns: { ...COST_TWO.columns, basis: '✔' } };
    await expect(drawing.draw(chart, LIGHT, SIZE)).rejects.toThrow(InternalError);
    // The next chart is drawn all the same.
    await expect(drawing.draw(COST_EN, LIGHT, SIZE)).resolves.toBeInstanceOf(Uint8Array);
  });

  it('keeps memory bounded over sixty charts asked for at once', async () => {
    const variants = (name: string, count: number) =>
      Array.from({ length: count }, (_, index): Chart => ({ ...COST_JA, unit: `${name}${index}` }));
    await Promise.all(variants('warm', 5).map((chart) => drawing.draw(chart, LIGHT, SIZE)));
    const before = process.memoryUsage().rss;
    await Promise.all(variants('many', 60).map((chart) => drawing.draw(chart, LIGHT, SIZE)));
    const growth = (process.memoryUsage().rss - before) / 2 ** 20;
    // Sixty canvases kept would be some 420 MiB, and as much again for their pixels.
    expect(growth).toBeLessThan(250);
  }, 60_000);
});

describe('drawSvg', () => {
  const size = { width: 572, height: 336 };
  const textsOfSvg = (svg: string) =>
    [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) =>
      (match[1] ?? '')
        .replaceAll('&amp;', '&')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"'),
    );

  it('writes every word of the layout as it was given, and no picture of it', async () => {
    for (const { chart } of SAMPLE_KINDS) {
      const svg = await drawing.drawSvg(chart, DARK, size);
      const { measure } = await loadChartRenderer();
      const words = chartLayoutOf(chart, DARK, size, measure).over.flatMap((shape) =>
        shape.kind === 'text' ? [shape.text] : [],
      );
      expect(textsOfSvg(svg)).toEqual(words);
      expect(svg).not.toContain('<image');
      expect(svg).toContain(`viewBox="0 0 ${size.width} ${size.height}"`);
    }
  });

  it('lets no words out of their element', async () => {
    const title = 'A & B <script>alert("1")</script>\u0000';
    const chart: Chart = { ...BARS_EN, title, columns: { ...BARS_EN.columns, value: '<b>"R&D"</b>' } };
    const svg = await drawing.drawSvg(chart, LIGHT, size);
    for (const words of ['<script', '<b>', '\u0000']) expect(svg).not.toContain(words);
    expect(textsOfSvg(svg)).toContain('<b>"R&D"</b>');
    expect(svg).toContain('<title>A &amp; B &lt;script&gt;');
  });

  it('refuses a character its fonts lack', async () => {
    const chart: Chart = { ...COST_TWO, message: '✔' };
    await expect(drawing.drawSvg(chart, LIGHT, size)).rejects.toThrow(InternalError);
  });
});

describe('findFaults', () => {
  it.each(
    SAMPLE_KINDS.filter(({ name }) => name !== 'share').map(
      ({ name, language, chart }) => [name, language, chart] as const,
    ),
  )('finds nothing in %s in %s at the size of a slide', async (_, __, chart) => {
    expect(await drawing.findFaults(chart, LIGHT, { width: 864, height: 338 }, PLACE)).toEqual([]);
  });

  it.each([
    ['Japanese costs', COST_JA, SIZE],
    ['two rows', COST_TWO, SIZE],
    ['ten rows over the full width', COST_TEN, { width: 864, height: 338 }],
    ['Japanese shares', SHARE_JA, { width: 864, height: 44 }],
    ['English shares', SHARE_EN, { width: 864, height: 64 }],
    ['Japanese bars', BARS_JA, SIZE],
    ['English bars', BARS_EN, { width: 572, height: 200 }],
  ])('finds nothing in %s', async (_, chart, size) => {
    expect(await drawing.findFaults(chart, LIGHT, size, PLACE)).toEqual([]);
  });

  it('says which words are too long', async () => {
    const faults = await drawing.findFaults(COST_EN, LIGHT, SIZE, PLACE);
    expect(faults.map((finding) => finding.kind)).toEqual(['chart-text-cut']);
    expect(faults[0]?.message).toContain('Worked out in the technical report');
  });
});

describe('chart.js', () => {
  it('puts its points where the layout expects them', async () => {
    const renderer = await loadChartRenderer();
    const layout = dotPlotLayout({ chart: COST_JA, colors: LIGHT, size: SIZE, measure: renderer.measure });
    const configuration = chartConfiguration(COST_JA, LIGHT, SIZE, renderer.measure);
    const seen: { x: number; y: number }[] = [];
    renderer.render(
      {
        ...configuration,
        plugins: [
          ...(configuration.plugins ?? []),
          {
            id: 'spy',
            afterDraw: (chart) =>
              void seen.push(...chart.getDatasetMeta(0).data.map(({ x, y }) => ({ x, y }))),
          },
        ],
      },
      SIZE,
    );
    const { left, top, right, bottom } = layout.plot;
    for (const [index, point] of COST_JA.points.entries()) {
      expect(seen[index]?.x).toBeCloseTo(
        left + shareOfAxis(point.value, layout.range, 'log') * (right - left),
        0,
      );
      expect(seen[index]?.y).toBeCloseTo(top + ((index + 0.5) / COST_JA.points.length) * (bottom - top), 0);
    }
  });

  it('measures real fonts so that no texts collide', async () => {
    const { measure } = await loadChartRenderer();
    const charts = [COST_JA, COST_EN, COST_TEN, ...SAMPLE_KINDS.map(({ chart }) => chart)];
    for (const chart of charts) {
      for (const size of [
        { width: 572, height: 338 },
        { width: 864, height: 330 },
      ]) {
        const { over } = chartLayoutOf(chart, LIGHT, size, measure);
        expect(overlapsOf(over)).toEqual([]);
        expect(outsideOf(over, size)).toEqual([]);
      }
    }
  });
});

describe('faults of the charts of a deck', () => {
  it('are told with their deck, once for each chart, where they depend on its room', async () => {
    const chart: Chart = { ...COST_EN, caveat: 'words without an end '.repeat(40) };
    const box = { ...aChart('chart', [0, 0, 200, 120], 'x'), chart, colors: LIGHT, place: PLACE };
    const pages = ['one', 'two'].map((id, index) => aPage(id, index + 1, [aTitle(id), box]));
    const faults = await findChartFaults(aScene(pages), '2026-W03_board_en', drawing);
    const cut = faults.filter(({ kind }) => kind === 'chart-text-cut');
    expect(cut).toMatchObject([{ place: PLACE, deck: '2026-W03_board_en', page: 1 }]);
  });
});
