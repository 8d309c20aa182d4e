// A chart in its colours and size, and the picture of its kind → what chart.js draws of it, and the layout around that.
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { ChartKind } from '../../model/content/chart-spec.ts';
import type { Chart } from '../../model/deck/chart.ts';
import { InternalError } from '../../model/errors.ts';
import type { PictureFace } from '../kinds/chart-kind.ts';
import { loadEach, startsAtZero } from '../kinds/chart-kinds.ts';
import type { Box } from '../layout/box.ts';
import type { Drawn, Layers, Size } from '../layout/shape.ts';
import { PIXELS_PER_POINT } from './chart-renderer.ts';
import { type Pen, paintShapes } from './paint-shapes.ts';

type Pictures = Readonly<Record<ChartKind, PictureFace>>;

let pictures: Promise<Pictures> | undefined;

/** Of every kind, loaded once. */
export function loadPictures(): Promise<Pictures> {
  pictures ??= loadEach(({ picture }) => picture());
  return pictures;
}

/** A log axis has no zero to draw from. `checkEntries` in lint/ says so, with the place. */
export function lacksAxis({ kind, scale }: Pick<Chart, 'kind' | 'scale'>): boolean {
  return scale === 'log' && startsAtZero(kind);
}

export function chartConfiguration(picture: PictureFace, drawn: Drawn): ChartConfiguration {
  if (lacksAxis(drawn.chart)) {
    throw new InternalError(`Unexpected log scale for ${drawn.chart.kind}, expected \`linear\``);
  }
  const { size, colors } = drawn;
  const layout = picture.layout(drawn);
  const { type, data, options } = picture.marks(drawn, layout);
  return {
    type,
    data,
    options: { ...plainOptions(layout.plot, size), events: [], ...options },
    plugins: [layerPlugin(layout, `#${colors.page}`, size)],
  };
}

/** Structurally part of chart.js's options for every chart type used here. */
function plainOptions(plot: Box, size: Size) {
  return {
    responsive: false,
    animation: false,
    devicePixelRatio: PIXELS_PER_POINT,
    events: [],
    layout: {
      autoPadding: false,
      padding: {
        left: plot.left,
        top: plot.top,
        right: size.width - plot.right,
        bottom: size.height - plot.bottom,
      },
    },
    plugins: { legend: { display: false }, tooltip: { enabled: false }, title: { display: false } },
  } as const;
}

/** A layout's layers → the chart.js plugin that paints them around the scales and points of chart.js. */
function layerPlugin(layers: Layers, page: string, size: Size): Plugin {
  const paint = (pen: Pen, shapes: Layers['ground']) => paintShapes(pen, shapes, PIXELS_PER_POINT);
  return {
    id: 'layers',
    beforeDraw: (chart) => {
      // Opaque, so that the picture looks the same wherever it is pasted.
      const background = { kind: 'rect', x: 0, y: 0, ...size, color: page } as const;
      paint(chart.ctx, [background, ...layers.ground]);
    },
    beforeDatasetsDraw: (chart) => {
      paint(chart.ctx, layers.under);
    },
    afterDatasetsDraw: (chart) => {
      paint(chart.ctx, layers.over);
    },
  };
}
