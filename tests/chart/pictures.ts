// Every kind's picture, loaded once → the layout of a chart, and what chart.js is given, without waiting.
import type { ChartConfiguration } from 'chart.js';
import type { ChartLayout, Drawn } from '../../src/chart/layout/shape.ts';
import { chartConfiguration as configure, loadPictures } from '../../src/chart/picture/picture-of.ts';
import type { Chart } from '../../src/model/deck/chart.ts';

const PICTURES = await loadPictures();

type Given = readonly [chart: Chart, colors: Drawn['colors'], size: Drawn['size'], measure: Drawn['measure']];

export function chartLayoutOf(...given: Given): ChartLayout {
  return PICTURES[given[0].kind].layout(drawnOf(given));
}

export function chartConfiguration(...given: Given): ChartConfiguration {
  return configure(PICTURES[given[0].kind], drawnOf(given));
}

function drawnOf([chart, colors, size, measure]: Given): Drawn {
  return { chart, colors, size, measure };
}
