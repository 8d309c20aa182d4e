// A takeaway → findings for evidence, chart series and words that refer to something unknown.
import type { ChartSpec } from '../../model/chart.ts';
import type { Finding } from '../../model/finding.ts';
import { LANGUAGES } from '../../model/language.ts';
import { refOf } from '../../model/ledger/figure-of.ts';
import type { Takeaway } from '../../model/takeaway.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import type { Entry } from '../nouns/shelf.ts';
import { findBareNumbers } from '../words/find-bare-numbers.ts';
import { joinLines } from '../words/join-lines.ts';
import { checkProse } from './check-prose.ts';
import { figureFindings } from './figure-findings.ts';
import type { Library } from './library.ts';
import { unknownName } from './unknown-name.ts';

export function checkTakeaway({ noun, placeOf }: Entry<Takeaway>, library: Library): readonly Finding[] {
  const { evidence, chart, words, dates, counts } = noun;
  return [
    ...evidence.flatMap(({ source }, index) =>
      unknownName('source', source, library.sources.names, placeOf(['evidence', index, 'source'])),
    ),
    ...(chart === undefined ? [] : checkChart(chart, placeOf, library)),
    ...LANGUAGES.flatMap((language) => {
      const title = chart?.title[language];
      if (title === undefined) return [];
      const line = { text: title, place: placeOf(['chart', 'title', language]) };
      return findBareNumbers(joinLines([line], language), { dates, counts });
    }),
    ...LANGUAGES.flatMap((language) => {
      const { claim, points, fields, notes } = words[language];
      return [claim, ...points, ...Object.values(fields), ...notes].flatMap((prose) =>
        checkProse(prose, library),
      );
    }),
  ];
}

function checkChart(chart: ChartSpec, placeOf: PlaceOf, library: Library): readonly Finding[] {
  const inSeries = (key: string, place: ReturnType<PlaceOf>) =>
    unknownName('entry of `series`', key, chart.series, place);
  return [
    ...chart.series.flatMap((key, index) =>
      figureFindings(refOf(key), library.ledger, placeOf(['chart', 'series', index])),
    ),
    ...(chart.emphasis === undefined ? [] : inSeries(chart.emphasis, placeOf(['chart', 'emphasis']))),
    ...chart.comparison.flatMap((key, index) => inSeries(key, placeOf(['chart', 'comparison', index]))),
    ...chart.unclear.flatMap((key, index) => inSeries(key, placeOf(['chart', 'unclear', index]))),
  ];
}
