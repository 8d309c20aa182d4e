// Small multiples: panels of bars side by side, all on one scale, a panel each scope.
import { lacking } from '../asked.ts';
import type { ChartKindEntry } from '../chart-kind.ts';
import { HEAD, LEGEND, PLAIN, rowed } from '../plain.ts';

/** Side by side, as far as a picture's usual width goes. */
const BESIDE = 3;
const PANEL_HEAD = 38;

export const smallMultiples: ChartKindEntry = {
  ...PLAIN,
  setsOut: 'panels',
  takes: ['panel'],
  mayMixCurrencies: true,
  valueAxis: 'across-zero',
  most: 12,
  mayMix: ['scopes'],
  needs: ({ entries }) =>
    new Set(entries.map(({ panel, scope }) => panel ?? scope)).size > 1
      ? []
      : [lacking('Unexpected single panel, expected two or more, or `kind: bars`')],
  height: ({ points }) => {
    const panels = new Set(points.map(({ panel }) => panel ?? '')).size;
    const lines = Math.ceil(panels / Math.min(BESIDE, panels));
    return rowed(lines * Math.ceil(points.length / panels), [40, 72], HEAD + LEGEND + PANEL_HEAD * lines);
  },
  native: 'several charts would not keep one axis when they are edited',
  picture: () => import('./picture.ts'),
};
