// A takeaway → findings for evidence, chart series and words that refer to something unknown.
import type { Finding } from '../../model/finding.ts';
import { LANGUAGES } from '../../model/language.ts';
import type { Takeaway } from '../../model/takeaway.ts';
import type { Entry } from '../nouns/shelf.ts';
import { checkChart } from './check-chart.ts';
import { checkProse } from './check-prose.ts';
import type { Library } from './library.ts';
import { unknownName } from './unknown-name.ts';

export function checkTakeaway({ noun, placeOf }: Entry<Takeaway>, library: Library): readonly Finding[] {
  const { evidence, chart, words } = noun;
  return [
    ...evidence.flatMap(({ source }, index) =>
      unknownName('source', source, library.sources.names, placeOf(['evidence', index, 'source'])),
    ),
    // A chart from a file of its own is checked there.
    ...(chart?.id === noun.id ? checkChart(chart, placeOf, ['chart'], library) : []),
    ...LANGUAGES.flatMap((language) => {
      const { claim, points, fields, notes } = words[language];
      return [claim, ...points, ...Object.values(fields), ...notes].flatMap((prose) =>
        checkProse(prose, library),
      );
    }),
  ];
}
