// Columns: heights from zero, one each value, in sets beside each other.
import { splitMark } from '../../footnote-mark.ts';
import { hasSets, oneVoice, unitAndVoice } from '../../points.ts';
import { gridSheet, logFromZero, markGrid, setGrid, twoInOneSet } from '../../sheet/grid-sheet.ts';
import { aRange } from '../../sheet/scatter-sheet.ts';
import { soundSets } from '../asked.ts';
import type { ChartKindEntry } from '../chart-kind.ts';
import { PLAIN } from '../plain.ts';

/** Beside more columns only their footnote marks find room below them. */
const MOST_PUBLISHERS = 5;

export const columns: ChartKindEntry = {
  ...PLAIN,
  takes: ['set', 'split'],
  valueAxis: 'across-zero',
  showsRanges: true,
  most: 12,
  needs: soundSets,
  height: () => ({ least: 220, most: 420 }),
  native: {
    lacks: (chart) => logFromZero(chart) ?? twoInOneSet(chart) ?? aRange(chart),
    sheet: (chart, language) => {
      const voice = hasSets(chart.points) ? undefined : oneVoice(chart.points);
      const grid = hasSets(chart.points)
        ? setGrid(chart)
        : markGrid(chart, ({ group, publisher }) =>
            voice !== undefined
              ? [group]
              : chart.points.length > MOST_PUBLISHERS
                ? [`${group} ${splitMark(publisher).mark}`.trim()]
                : [group, publisher],
          );
      return { ...gridSheet(grid, chart, language), unit: unitAndVoice(chart.unit, voice) };
    },
    drawing: () => import('./native.ts'),
  },
  picture: () => import('./picture.ts'),
};
