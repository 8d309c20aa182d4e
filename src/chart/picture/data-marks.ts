// What chart.js draws of a chart: its type, its values with their keys, and the scales they stand on.
import type { ChartConfiguration, ChartType, Plugin } from 'chart.js';
import type { Layers, Plot, Size } from '../layout/shape.ts';
import { PIXELS_PER_POINT } from './chart-renderer.ts';
import { type Pen, paintShapes } from './paint-shapes.ts';

export type DataMarks = Pick<ChartConfiguration, 'type' | 'data'> & {
  readonly options: NonNullable<ChartConfiguration['options']> &
    Pick<NonNullable<ChartConfiguration<'doughnut'>['options']>, 'cutout'>;
};

/** In the order of the data; undefined for what is drawn but is no value, such as the rest of a ring. */
type DatasetKeys = readonly (string | undefined)[];

declare module 'chart.js' {
  interface ChartDatasetProperties<TType extends ChartType, TData> {
    keys?: DatasetKeys;
  }
}

/** Structurally part of chart.js's options for every chart type used here. */
export function plainOptions(plot: Plot, size: Size) {
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
