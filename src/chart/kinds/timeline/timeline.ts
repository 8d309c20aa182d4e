// A timeline: takeaways with a date along an axis in true spacing.
import { valuesOf } from '../../points.ts';
import { lacking } from '../asked.ts';
import type { ChartKindEntry } from '../chart-kind.ts';

export const timeline: ChartKindEntry = {
  shows: 'events',
  takes: [],
  valueAxis: 'linear',
  most: 12,
  mayMix: [],
  rowWord: 'subject',
  leads: false,
  needs: ({ spec, content }) => {
    const events = spec.series.flatMap(({ of }) => content.takeaways.get(of) ?? []);
    return events
      .filter(({ date }) => date === undefined)
      .map(({ id }) => lacking(`Unexpected takeaway \`${id}\` without \`date\`, expected an event`));
  },
  levels: valuesOf,
  days: valuesOf,
  labelOf: ({ label }) => label,
  wholes: () => [],
  height: ({ points }) => ({ least: 170 + 12 * points.length, most: 400 }),
  native: 'its axes carry numbers, not events',
  picture: () => import('./picture.ts'),
};
