// A chart of any kind, really drawn → where chart.js has put the mark of every value, by key, in points.
import type { ChartConfiguration } from 'chart.js';
import type { Size } from '../../src/chart/layout/shape.ts';
import type { ChartRenderer } from '../../src/chart/picture/chart-renderer.ts';
import type { Chart } from '../../src/model/deck/chart.ts';
import { chartConfiguration } from './pictures.ts';
import { LIGHT } from './sample-charts.ts';

export type DrawnMark = {
  readonly x: number;
  readonly y: number;
  /** Where a bar begins; width across it. */
  readonly base?: number;
  readonly horizontal?: boolean;
  /** Of an arc, in radians. */
  readonly circumference?: number;
};

export function drawnMarks(
  chart: Chart,
  size: Size,
  renderer: ChartRenderer,
): ReadonlyMap<string, DrawnMark> {
  const marks = new Map<string, DrawnMark>();
  const configuration: ChartConfiguration = chartConfiguration(chart, LIGHT, size, renderer.measure);
  const spy = {
    id: 'spy',
    afterDraw: (drawn: {
      data: ChartConfiguration['data'];
      getDatasetMeta: (index: number) => { data: unknown };
    }) => {
      for (const [index, dataset] of drawn.data.datasets.entries()) {
        const elements = drawn.getDatasetMeta(index).data as readonly DrawnMark[];
        for (const [at, { x, y, base, horizontal, circumference }] of elements.entries()) {
          const key = dataset.keys?.[at];
          if (key === undefined || dataset.data[at] === null) continue;
          marks.set(key, {
            x,
            y,
            ...(base === undefined ? {} : { base }),
            ...(horizontal === undefined ? {} : { horizontal }),
            ...(circumference === undefined ? {} : { circumference }),
          });
        }
      }
    },
  };
  renderer.render({ ...configuration, plugins: [...(configuration.plugins ?? []), spy as never] }, size);
  return marks;
}
