// Small multiples: panels of bars, or of columns over the same names, all on one scale; a panel each scope.
import { counted } from '../../../model/names.ts';
import { lacking } from '../asked.ts';
import type { ChartKindEntry } from '../chart-kind.ts';
import { HEAD, LEGEND, PLAIN, rowed } from '../plain.ts';
import { areOverOneRow } from './over-one-row.ts';

/** Side by side, as far as a picture's usual width goes. */
const BESIDE = 3;
const PANEL_HEAD = 38;
/** As bars. */
const MOST_ROWS = 12;
/** Heights of a panel of columns, and what stands below the lowest. */
const COLUMNS = [72, 140] as const;
const NAMES = 22;

export const smallMultiples: ChartKindEntry = {
  ...PLAIN,
  setsOut: 'panels',
  showsRanges: true,
  takes: ['panel'],
  mayMixCurrencies: true,
  valueAxis: 'across-zero',
  most: 36,
  mayMix: ['scopes'],
  needs: ({ entries }) => {
    const placed = entries.map(({ panel, scope, name }) => ({ panel: panel ?? scope, group: name }));
    if (new Set(placed.map(({ panel }) => panel)).size < 2)
      return [lacking('Unexpected single panel, expected two or more, or `kind: bars`')];
    if (placed.length <= MOST_ROWS || areOverOneRow(placed)) return [];
    const met = counted(placed.length, 'entry', 'entries');
    const message = `Unexpected ${met} in \`series\`, expected at most ${MOST_ROWS} where panels differ in their names`;
    return [{ kind: 'chart-too-many', message }];
  },
  height: ({ points }) => {
    const panels = new Set(points.map(({ panel }) => panel ?? '')).size;
    if (areOverOneRow(points)) return rowed(panels, COLUMNS, HEAD + LEGEND + NAMES);
    const lines = Math.ceil(panels / Math.min(BESIDE, panels));
    return rowed(lines * Math.ceil(points.length / panels), [40, 72], HEAD + LEGEND + PANEL_HEAD * lines);
  },
  native: 'several charts would not keep one axis when they are edited',
  picture: () => import('./picture.ts'),
};
