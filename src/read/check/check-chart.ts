// A chart spec → findings for entries and roles that lead nowhere.
import type { ChartSpec } from '../../model/chart-spec.ts';
import type { Finding } from '../../model/finding.ts';
import { LANGUAGES } from '../../model/language.ts';
import { refOf } from '../../model/ledger/figure-of.ts';
import type { Path, PlaceOf } from '../files/read-yaml.ts';
import { checkProse } from './check-prose.ts';
import { figureFindings } from './figure-findings.ts';
import type { Library } from './library.ts';
import { unknownName } from './unknown-name.ts';

/** `at` as in `toChartSpec`. */
export function checkChart(
  chart: ChartSpec,
  placeOf: PlaceOf,
  at: Path,
  library: Library,
): readonly Finding[] {
  const place = (...path: Path) => placeOf([...at, ...path]);
  const keys = chart.series.map((entry) => entry.of);
  const inSeries = (key: string, path: Path) =>
    unknownName('entry of `series`', key, keys, placeOf([...at, ...path]));
  const takeaway = (name: string, index: number, key: 'of' | 'at') =>
    unknownName('takeaway', name, library.takeaways.names, place('series', index, key));
  const sentences = [chart.message, chart.caveat, ...chart.annotations.map(({ text }) => text)];
  return [
    ...chart.series.flatMap((entry, index) => [
      ...(chart.kind === 'timeline'
        ? takeaway(entry.of, index, 'of')
        : figureFindings(refOf(entry.of), library.ledger, place('series', index))),
      ...(entry.at === undefined ? [] : takeaway(entry.at, index, 'at')),
    ]),
    ...(chart.emphasis === undefined ? [] : inSeries(chart.emphasis, ['emphasis'])),
    ...chart.comparison.flatMap((key, index) => inSeries(key, ['comparison', index])),
    ...chart.unclear.flatMap((key, index) => inSeries(key, ['unclear', index])),
    ...chart.annotations.flatMap(({ on }, index) => inSeries(on, ['annotations', index, 'on'])),
    ...sentences.flatMap((words) =>
      words === undefined ? [] : LANGUAGES.flatMap((language) => checkProse(words[language], library)),
    ),
  ];
}
