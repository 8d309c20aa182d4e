// A cache, if there is one → something that turns charts into PNG pictures, each distinct picture drawn once.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Chart, ChartColors } from '../../model/deck/chart.ts';
import { boxesOf, type ChartBox, type Scene } from '../../model/deck/scene.ts';
import { InternalError } from '../../model/errors.ts';
import { type Finding, type FindingKind, hasErrors } from '../../model/finding.ts';
import { sha256 } from '../../model/hash.ts';
import { type Place, placeText } from '../../model/place.ts';
import type { Cache } from '../../model/world.ts';
import type { Size } from '../layout/shape.ts';
import { type ChartRenderer, loadChartRenderer } from './chart-renderer.ts';
import { encodePng } from './encode-png.ts';
import { findMissingGlyphs, findPictureFaults } from './picture-faults.ts';
import { chartConfiguration, lacksAxis, loadPictures } from './picture-of.ts';
import { writeSvg } from './write-svg.ts';

/** Sizes are points on the slide. */
export type Drawing = {
  /** A PNG of at least 220 dpi on the slide. Equal arguments share one promise. */
  readonly draw: (chart: Chart, colors: ChartColors, size: Size) => Promise<Uint8Array>;
  /** The same picture as vectors with its words as text: the same characters again for the same chart. */
  readonly drawSvg: (chart: Chart, colors: ChartColors, size: Size) => Promise<string>;
  /** What keeps this chart from being drawn as written; `place` is where the chart is asked for. */
  readonly findFaults: (
    chart: Chart,
    colors: ChartColors,
    size: Size,
    place: Place,
  ) => Promise<readonly Finding[]>;
};

/** Of about 150 kB each. */
const MOST_PICTURES = 64;

/**
 * The pictures last asked for stay in memory, for decks that share them. In `cache` they are kept by everything that
 * is drawn and by the program that draws; only those without faults.
 * Cheap: fonts, canvas and chart.js are loaded by the first chart. The caller prepares the environment before that
 * (`prepareCanvasEnvironment` in `world/`).
 */
export async function createDrawing(cache?: Cache): Promise<Drawing> {
  const kinds = await loadPictures();
  const pictures = new Map<string, Promise<Uint8Array>>();
  let loaded: Promise<ChartRenderer> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let packing: Promise<unknown> = Promise.resolve();
  const faultless = new Set<string>();

  const kept = (key: string): Promise<Uint8Array> | undefined => {
    const bytes = cache?.read(cacheName(key, cache));
    return bytes && Promise.resolve(bytes);
  };

  const keep = (key: string, bytes: Uint8Array): Uint8Array => {
    if (cache && faultless.has(key)) cache.write(cacheName(key, cache), bytes);
    return bytes;
  };

  const renderer = () => {
    loaded ??= loadChartRenderer();
    return loaded;
  };

  const refuseMissingGlyphs = (chart: Chart) => {
    const missing = findMissingGlyphs(chart);
    if (missing.length > 0) {
      throw new InternalError(`Unexpected \`${missing.join(' ')}\` in a chart, expected what its fonts have`);
    }
  };

  const drawNow = async (chart: Chart, colors: ChartColors, size: Size) => {
    refuseMissingGlyphs(chart);
    const { measure, render } = await renderer();
    const configuration = chartConfiguration(kinds[chart.kind], { chart, colors, size, measure });
    const { data, width, height } = render(configuration, size);
    // One picture is packed while the next is drawn, not more: each holds several megabytes.
    await packing;
    const picture = encodePng(data, width, height);
    packing = picture.catch(() => undefined);
    await nextTurn();
    return { picture };
  };

  const remember = (key: string, picture: Promise<Uint8Array>): Promise<Uint8Array> => {
    pictures.delete(key);
    pictures.set(key, picture);
    const [oldest] = pictures.keys();
    if (pictures.size > MOST_PICTURES && oldest !== undefined) pictures.delete(oldest);
    return picture;
  };

  return {
    draw: (chart, colors, size) => {
      const whole = wholePoints(size);
      const key = keyOf(chart, colors, whole);
      const known = pictures.get(key) ?? kept(key);
      if (known) return remember(key, known);
      // One after another: canvases of charts drawn in the same turn would all stay in memory.
      const drawn = queue.then(() => drawNow(chart, colors, whole));
      queue = drawn.catch(() => undefined);
      return remember(
        key,
        drawn.then(async (drawing) => keep(key, await drawing.picture)),
      );
    },
    drawSvg: async (chart, colors, size) => {
      refuseMissingGlyphs(chart);
      const whole = wholePoints(size);
      const { measure, renderVector } = await renderer();
      const drawn = { chart, colors, size: whole, measure };
      const configuration = chartConfiguration(kinds[chart.kind], drawn);
      const art = renderVector(configuration, whole);
      await nextTurn();
      return writeSvg(art, chart.title, whole);
    },
    findFaults: async (chart, colors, size, place) => {
      const whole = wholePoints(size);
      const key = keyOf(chart, colors, whole);
      if (faultless.has(key)) return [];
      const known = kept(key);
      if (known) {
        // A picture is kept only when nothing was found, so a kept one has no faults.
        faultless.add(key);
        await remember(key, known);
        return [];
      }
      if (lacksAxis(chart)) return [];
      const { measure } = await renderer();
      const layout = kinds[chart.kind].layout({ chart, colors, size: whole, measure });
      const faults = findPictureFaults(chart, findMissingGlyphs(chart), layout, place);
      if (faults.length === 0) faultless.add(key);
      return faults;
    },
  };
}

function wholePoints({ width, height }: Size): Size {
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

function cacheName(key: string, cache: Cache): string {
  return `chart-${sha256(cache.program + key).slice(0, 32)}.png`;
}

/** The title stands on the slide, not in the picture. */
function keyOf(chart: Chart, colors: ChartColors, size: Size): string {
  return JSON.stringify([{ ...chart, title: '' }, colors, size.width, size.height]);
}

/**
 * A scene → the pictures of its charts by `<page id>/<box id>`. A chart that cannot be drawn has an empty one, so that the rest of
 * its deck can still be written and read back.
 */
export async function drawCharts(scene: Scene, drawing: Drawing): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawn = chartsOf(scene).map(async ({ key, box }): Promise<[string, Uint8Array]> => {
    const faults = await drawing.findFaults(box.chart, box.colors, sizeOf(box), box.place);
    if (hasErrors(faults) || lacksAxis(box.chart)) return [key, await encodePng(new Uint8Array(4), 1, 1)];
    return [key, await drawing.draw(box.chart, box.colors, sizeOf(box))];
  });
  return new Map(await Promise.all(drawn));
}

/** What depends on the room that a chart has is told with its deck, once for all pages of a deck that show the chart. */
export async function findChartFaults(
  scene: Scene,
  deck: string,
  drawing: Drawing,
): Promise<readonly Finding[]> {
  const found = await Promise.all(
    chartsOf(scene).map(async ({ box, page }) => {
      const faults = await drawing.findFaults(box.chart, box.colors, sizeOf(box), box.place);
      return faults.map((fault) => (OF_ROOM.includes(fault.kind) ? { ...fault, deck, page } : fault));
    }),
  );
  const told = new Set<string>();
  return found.flat().filter((fault) => {
    const name = `${fault.kind} ${placeText(fault.place)}`;
    if (OF_ROOM.includes(fault.kind) && told.has(name)) return false;
    told.add(name);
    return true;
  });
}

const OF_ROOM: readonly FindingKind[] = ['chart-text-cut', 'chart-crowded'];

type PlacedChart = { readonly key: string; readonly page: number; readonly box: ChartBox };

function chartsOf(scene: Scene): readonly PlacedChart[] {
  return scene.pages.flatMap((page) =>
    boxesOf(page, 'chart').map((box) => ({ key: `${page.id}/${box.id}`, page: page.number, box })),
  );
}

function sizeOf({ rect }: ChartBox): { readonly width: number; readonly height: number } {
  return { width: rect.w, height: rect.h };
}
