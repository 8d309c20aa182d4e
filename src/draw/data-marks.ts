// What chart.js draws of a chart: its type, its values with their keys, and the scales they stand on.
import type { ChartConfiguration } from 'chart.js';

export type DataMarks = Pick<ChartConfiguration, 'type' | 'data'> & {
  readonly options: NonNullable<ChartConfiguration['options']> &
    Pick<NonNullable<ChartConfiguration<'doughnut'>['options']>, 'cutout'>;
};
