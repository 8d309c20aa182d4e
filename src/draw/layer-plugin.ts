// A layout's layers → the chart.js plugin that paints them around the scales and points of chart.js.
import type { Plugin } from 'chart.js';
import type { Pen } from './paint-shapes.ts';
import { paintShapes } from './paint-shapes.ts';
import { PIXELS_PER_POINT } from './pixels-per-point.ts';
import type { Layers, Size } from './shape.ts';

export function layerPlugin(layers: Layers, page: string, size: Size): Plugin {
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
