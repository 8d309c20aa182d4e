// Shares: the percentages of one whole as segments of a bar, or of several wholes one below the other.
import type { Chart } from '../../../model/deck/chart.ts';
import { groupsOf, hasSets } from '../../points.ts';
import { gridSheet, setGrid, twoInOneSet } from '../../sheet/grid-sheet.ts';
import { partLabel } from '../../sheet/native-label.ts';
import { textColumn } from '../../sheet/native-sheet.ts';
import { soundSets } from '../asked.ts';
import type { ChartKindEntry } from '../chart-kind.ts';
import { LEGEND, PLAIN, rowed } from '../plain.ts';
import { shareRows } from './share-rows.ts';

/** Percent in which name and number hardly fit. */
const NARROW = 10;

export const share: ChartKindEntry = {
  ...PLAIN,
  takes: ['set'],
  namesUnit: false,
  valueAxis: 'from-zero',
  most: 12,
  mayMix: ['scopes'],
  needs: soundSets,
  wholes: shareRows,
  height: ({ points }) => {
    // What a narrow segment has no room for stands below it.
    const below = points.some(({ note, value }) => note !== undefined || value < NARROW) ? 32 : 0;
    return hasSets(points)
      ? rowed(groupsOf(points).length, [60 + below, 96 + below], LEGEND)
      : rowed(1, [36 + below, 64 + below], 0);
  },
  native: {
    lacks: (chart) =>
      chart.points.some(({ value }) => value < 0) ? 'a share is below zero' : twoInOneSet(chart),
    sheet: (chart, language) => {
      const sheet = gridSheet(hasSets(chart.points) ? setGrid(chart) : oneBar(chart), chart, language);
      return { ...sheet, unit: '' };
    },
    drawing: () => import('./native.ts'),
  },
  picture: () => import('./picture.ts'),
};

/** The parts of one whole are a series each. */
function oneBar(chart: Chart): Parameters<typeof gridSheet>[0] {
  return {
    along: textColumn(chart.columns.group, [chart.unit]),
    names: chart.points.map(({ group }) => group),
    seriesAre: 'named',
    placeOf: (_, index) => [0, index],
    labelOf: (point) => partLabel(point, chart),
  };
}
