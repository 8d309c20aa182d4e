// A chart spec → findings for entries and roles that lead nowhere.
import { CHART_KINDS } from '../../chart/kinds/chart-kinds.ts';
import type { ChartSpec } from '../../model/content/chart-spec.ts';
import type { Prose } from '../../model/content/prose.ts';
import { never } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import { refOf } from '../../quantity/ledger/figure-of.ts';
import type { Path, PlaceOf } from '../files/read-yaml.ts';
import { figureFindings, type Library, unknownName } from './library.ts';

/** `at` as in `toChartSpec`. */
export function checkChart(
  chart: ChartSpec,
  placeOf: PlaceOf,
  at: Path,
  library: Library,
): readonly Finding[] {
  const { shows } = CHART_KINDS[chart.kind];
  const place = (...path: Path) => placeOf([...at, ...path]);
  const keys = chart.series.map((entry) => entry.of);
  const inSeries = (key: string, ...path: Path) =>
    unknownName('entry of `series`', key, keys, place(...path));
  const takeaway = (name: string, index: number, key: 'of' | 'at') =>
    unknownName('takeaway', name, library.takeaways.names, place('series', index, key));
  const sentences = [chart.message, chart.caveat, ...chart.annotations.map(({ text }) => text)];
  return [
    ...chart.series.flatMap((entry, index) => [
      ...(shows === 'events'
        ? takeaway(entry.of, index, 'of')
        : figureFindings(refOf(entry.of), library, place('series', index))),
      ...(entry.at === undefined ? [] : takeaway(entry.at, index, 'at')),
    ]),
    ...(chart.emphasis === undefined ? [] : inSeries(chart.emphasis, 'emphasis')),
    ...chart.comparison.flatMap((key, index) => inSeries(key, 'comparison', index)),
    ...chart.unclear.flatMap((key, index) => inSeries(key, 'unclear', index)),
    ...chart.annotations.flatMap(({ on }, index) => inSeries(on, 'annotations', index, 'on')),
    ...sentences.flatMap((words) => (words === undefined ? [] : checkProses(Object.values(words), library))),
  ];
}

/** Figures that are not in the ledger and citations of sources that are not known. */
export function checkProses(proses: readonly Prose[], library: Library): readonly Finding[] {
  return proses.flat().flatMap((span) => {
    switch (span.kind) {
      case 'text':
        return [];
      case 'figure':
        return figureFindings(span.ref, library, span.place);
      case 'cite':
        return unknownName('source', span.source, library.sources.names, span.place);
      default:
        return never(span);
    }
  });
}
