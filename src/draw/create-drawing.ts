// Nothing in → something that turns charts into PNG pictures, each distinct picture drawn once.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Chart, ChartColors } from '../model/chart.ts';
import { InternalError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { chartConfiguration } from './chart-configuration.ts';
import { chartLayoutOf } from './chart-layout-of.ts';
import { type ChartRenderer, loadChartRenderer } from './chart-renderer.ts';
import { encodePng } from './encode-png.ts';
import { findMissingGlyphs } from './find-missing-glyphs.ts';
import { findPictureFaults } from './find-picture-faults.ts';
import type { Size } from './shape.ts';

/** Sizes are points on the slide. */
export type Drawing = {
  /** A PNG of at least 220 dpi on the slide. Equal arguments share one promise. */
  readonly draw: (chart: Chart, colors: ChartColors, size: Size) => Promise<Uint8Array>;
  /** What keeps this chart from being drawn as written; `place` is where the chart is asked for. */
  readonly findFaults: (
    chart: Chart,
    colors: ChartColors,
    size: Size,
    place: Place,
  ) => Promise<readonly Finding[]>;
};

/**
 * Cheap: fonts, canvas and chart.js are loaded by the first chart. The caller prepares the environment before that
 * (`prepareCanvasEnvironment` in `world/`).
 */
export async function createDrawing(): Promise<Drawing> {
  const pictures = new Map<string, Promise<Uint8Array>>();
  let loaded: ChartRenderer | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let packing: Promise<unknown> = Promise.resolve();

  const renderer = () => {
    loaded ??= loadChartRenderer();
    return loaded;
  };

  const drawNow = async (chart: Chart, colors: ChartColors, size: Size) => {
    const missing = findMissingGlyphs(chart);
    if (missing.length > 0) {
      throw new InternalError(`Unexpected \`${missing.join(' ')}\` in a chart, expected what its fonts have`);
    }
    const { measure, render } = renderer();
    const { data, width, height } = render(chartConfiguration(chart, colors, size, measure), size);
    // One picture is packed while the next is drawn, not more: each holds several megabytes.
    await packing;
    const picture = encodePng(data, width, height);
    packing = picture.catch(() => undefined);
    await nextTurn();
    return { picture };
  };

  return {
    draw: (chart, colors, size) => {
      const whole = { width: Math.ceil(size.width), height: Math.ceil(size.height) };
      const key = keyOf(chart, colors, whole);
      const known = pictures.get(key);
      if (known) return known;
      // One after another: canvases of charts drawn in the same turn would all stay in memory.
      const drawn = queue.then(() => drawNow(chart, colors, whole));
      queue = drawn.catch(() => undefined);
      const picture = drawn.then((drawing) => drawing.picture);
      pictures.set(key, picture);
      return picture;
    },
    findFaults: async (chart, colors, size, place) => {
      const layout = chartLayoutOf(chart, colors, size, renderer().measure);
      return findPictureFaults(chart, findMissingGlyphs(chart), layout, place);
    },
  };
}

/** The title stands on the slide, not in the picture. */
function keyOf(chart: Chart, colors: ChartColors, size: Size): string {
  return JSON.stringify([{ ...chart, title: '' }, colors, size.width, size.height]);
}
