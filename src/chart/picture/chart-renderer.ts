// The one place that knows chartjs-node-canvas and its canvas: configuration → pixels, text → width.
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChartConfiguration, Plugin } from 'chart.js';
import { InternalError } from '../../model/errors.ts';
import { CANVAS_FONTS } from '../../type/fonts.ts';
import type { Measure, Size, TextStyle } from '../layout/shape.ts';

type Pixels = { readonly data: Uint8Array; readonly width: number; readonly height: number };

export type ChartRenderer = {
  readonly measure: Measure;
  /** At PIXELS_PER_POINT. Give the event loop a turn before the next: native canvases are freed only then. */
  readonly render: (configuration: ChartConfiguration, size: Size) => Pixels;
  readonly renderVector: (configuration: ChartConfiguration, size: Size) => VectorArt;
};

/** `svg` without any words: the canvas would write other characters than it was given (U+2FA6 for U+91D1). */
export type VectorArt = { readonly svg: string; readonly texts: readonly DrawnText[] };

export type DrawnText = {
  readonly text: string;
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  /** As CSS writes it. */
  readonly font: string;
  readonly color: string;
  readonly width: number;
};

type Canvas = import('@napi-rs/canvas').Canvas;

/** Put in by `scripts/bundle.mjs`. */
declare const BRIEFDECK_FONTS: string;

/**
 * Loads the vendors (about 90 ms), so only when the first chart is drawn. The environment variable
 * DISABLE_SYSTEM_FONTS_LOAD has to be set before: `world/environment.ts`.
 */
export async function loadChartRenderer(): Promise<ChartRenderer> {
  const canvas = await import('@napi-rs/canvas');
  const { default: vendor } = await import('chartjs-node-canvas');
  for (const { family, files } of CANVAS_FONTS)
    for (const file of files) {
      if (canvas.GlobalFonts.registerFromPath(pathOf(file), family) === null)
        throw new InternalError(`Unexpected font file \`${file}\`, expected one that can be read`);
    }
  const context = canvas.createCanvas(8, 8).getContext('2d');
  context.lang = LANG;
  /** One for all sizes: each instance of its own would load chart.js again (30 ms, 2 MB) and keep it. */
  class SizedRenderer extends vendor.ChartJSNodeCanvas {
    resize({ width, height }: Size): void {
      Object.assign(this, { _width: width, _height: height });
    }

    get chartJs() {
      return this._chartJs;
    }
  }
  const renderer = new SizedRenderer({ width: 1, height: 1 });
  return {
    measure: (text, style) => {
      context.font = fontOf(style);
      return context.measureText(text).width;
    },
    render: (configuration, size) => {
      renderer.resize(size);
      const pixels = { width: 0, height: 0 };
      const plugins = [pixelPlugin(pixels), ...(configuration.plugins ?? [])];
      const data = renderer.renderToBufferSync({ ...configuration, plugins });
      return { data, ...pixels };
    },
    renderVector: (configuration, size) => {
      // chartjs-node-canvas makes no vector canvas of this package; its chart.js draws on one as well.
      const sheet = canvas.createCanvas(size.width, size.height, canvas.SvgExportFlag.NoPrettyXML);
      const pen = sheet.getContext('2d');
      const texts: DrawnText[] = [];
      pen.fillText = (text, x, y) => {
        const { font, fillStyle } = pen;
        texts.push({ text, x, y, font, color: String(fillStyle), width: pen.measureText(text).width });
      };
      const options = { ...configuration.options, devicePixelRatio: 1 };
      const chart = new renderer.chartJs(sheet as never, { ...configuration, options });
      const svg = sheet.getContent().toString('utf8');
      chart.destroy();
      return { svg, texts };
    },
  };
}

/** Beside the bundled program, else in the package that brings it. */
function pathOf(font: string): string {
  return typeof BRIEFDECK_FONTS === 'string'
    ? fileURLToPath(new URL(BRIEFDECK_FONTS + basename(font), import.meta.url))
    : createRequire(import.meta.url).resolve(font);
}

/** Unset, shapes of characters would follow the language of the machine. */
const LANG = 'ja';

/**
 * renderToBufferSync asks the canvas for its bytes; it answers with pixels, which `encode-png.ts` packs in about half
 * the time and off the main thread.
 */
function pixelPlugin(size: { width: number; height: number }): Plugin {
  return {
    id: 'pixels',
    beforeDraw: (chart) => {
      const canvas = chart.canvas as unknown as Canvas;
      size.width = canvas.width;
      size.height = canvas.height;
      canvas.toBuffer = () => canvas.data();
      canvas.getContext('2d').lang = LANG;
    },
  };
}

const FONT_FAMILY = CANVAS_FONTS.map(({ family }) => (family.includes(' ') ? `"${family}"` : family)).join(
  ', ',
);

/** A text style → the font of a canvas context. */
export function fontOf(style: TextStyle): string {
  return `${style.bold ? 'bold ' : ''}${style.size}px ${FONT_FAMILY}`;
}

/** An exact binary fraction, so that whole points fall on the same pixels everywhere. 220 dpi would be 3.06. */
export const PIXELS_PER_POINT = 3.125;
