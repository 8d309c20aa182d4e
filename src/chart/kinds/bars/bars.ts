// Bars: lengths from zero, a row each value, in sets beside each other or parted by what they count.
import { hasSets } from '../../points.ts';
import { gridSheet, logFromZero, markGrid, setGrid, twoInOneSet } from '../../sheet/grid-sheet.ts';
import { aRange } from '../../sheet/scatter-sheet.ts';
import { soundSets } from '../asked.ts';
import type { ChartKindEntry } from '../chart-kind.ts';
import { HEAD, LEGEND, PLAIN, rowed } from '../plain.ts';

export const bars: ChartKindEntry = {
  ...PLAIN,
  takes: ['set', 'split'],
  valueAxis: 'across-zero',
  showsRanges: true,
  most: 8,
  needs: soundSets,
  height: ({ points }) => rowed(points.length, hasSets(points) ? [30, 44] : [44, 72], HEAD + LEGEND),
  native: {
    lacks: (chart) => logFromZero(chart) ?? twoInOneSet(chart) ?? aRange(chart),
    sheet: (chart, language) => {
      // Who says so and how stands under the name, as in the picture.
      const grid = hasSets(chart.points)
        ? setGrid(chart)
        : markGrid(chart, ({ group, publisher, basis }) => [group, publisher, basis]);
      return gridSheet(grid, chart, language);
    },
    drawing: () => import('./native.ts'),
  },
  picture: () => import('./picture.ts'),
};
