// A slope: the same things at two ends, a straight line each between their values.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { nameOf, wordsOf } from '../../../words/languages.ts';
import { groupsOf } from '../../points.ts';
import { gridSheet, setNames, twoInOneSet } from '../../sheet/grid-sheet.ts';
import { partLabel, valueLabel } from '../../sheet/native-label.ts';
import { textColumn } from '../../sheet/native-sheet.ts';
import { lacking, oncePerSet } from '../asked.ts';
import type { Asked, ChartFault, ChartKindEntry } from '../chart-kind.ts';
import { PLAIN } from '../plain.ts';

export const slope: ChartKindEntry = {
  ...PLAIN,
  setsOut: 'sides',
  takes: ['set'],
  valueAxis: 'linear',
  most: 12,
  needs: (asked) => [...twoEnds(asked), ...(hasAnySet(asked) ? oncePerSet(asked.entries) : [])],
  height: ({ points }) => {
    const rows = groupsOf(points).length;
    return { least: 130 + 24 * rows, most: Math.max(320, 150 + 48 * rows) };
  },
  native: {
    lacks: (chart) =>
      new Set(chart.points.map(({ set }) => set)).size === 2 ? twoInOneSet(chart) : 'a slope has two ends',
    sheet: (chart, language) => {
      const ends = setNames(chart);
      const groups = groupsOf(chart.points);
      const [first] = chart.points;
      const grid = {
        along: textColumn(wordsOf(language).chart.sheet.set, ends),
        names: groups,
        seriesAre: 'named' as const,
        placeOf: ({ group, set }: ChartPoint) =>
          [ends.indexOf(set ?? chart.unit), groups.indexOf(group)] as const,
        labelOf: (point: ChartPoint) =>
          point.set === first?.set ? partLabel(point, chart) : valueLabel(point, chart, 'named'),
      };
      return gridSheet(grid, chart, language);
    },
    drawing: () => import('./native.ts'),
  },
  picture: () => import('./picture.ts'),
};

function hasAnySet({ spec }: Asked): boolean {
  return spec.series.some(({ set }) => set !== undefined);
}

function twoEnds({ spec, entries }: Asked): readonly ChartFault[] {
  const ends = new Set(spec.series.map(({ set }) => (set ? nameOf(set) : ''))).size;
  if (ends !== 2) return [lacking(`Unexpected ${ends} ends (\`set\`) of a slope, expected two`)];
  const names = [...new Set(entries.map(({ name }) => name))];
  return names
    .filter((name) => entries.filter((one) => one.name === name).length < 2)
    .map((name) => lacking(`Unexpected single end of \`${name}\`, expected both`));
}
