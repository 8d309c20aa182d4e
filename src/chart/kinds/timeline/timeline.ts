// A timeline: takeaways with a date along an axis in true spacing.
import { valuesOf } from '../../points.ts';
import { lacking } from '../asked.ts';
import type { ChartKindEntry } from '../chart-kind.ts';
import { PLAIN } from '../plain.ts';

export const timeline: ChartKindEntry = {
  ...PLAIN,
  shows: 'events',
  takes: [],
  namesUnit: false,
  valueAxis: 'linear',
  most: 12,
  needs: ({ spec, content }) => {
    const events = spec.series.flatMap(({ of }) => content.takeaways.get(of) ?? []);
    return events
      .filter(({ date }) => date === undefined)
      .map(({ id }) => lacking(`Unexpected takeaway \`${id}\` without \`date\`, expected an event`));
  },
  days: valuesOf,
  height: ({ points }) => ({ least: 170 + 12 * points.length, most: 400 }),
  native: 'its axes carry numbers, not events',
  picture: () => import('./picture.ts'),
};
