// A takeaway → findings for evidence, chart series and words that refer to something unknown.
import type { Briefing } from '../../model/content/briefing.ts';
import { prosesOf, type Takeaway } from '../../model/content/takeaway.ts';
import type { Finding } from '../../model/finding.ts';
import { LANGUAGES } from '../../words/languages.ts';
import type { Entry } from '../nouns/shelf.ts';
import { checkChart, checkProse } from './check-chart.ts';
import { type Library, unknownName } from './library.ts';

export function checkTakeaway({ noun, placeOf }: Entry<Takeaway>, library: Library): readonly Finding[] {
  const { evidence, chart, words } = noun;
  return [
    ...evidence.flatMap(({ source }, index) =>
      unknownName('source', source, library.sources.names, placeOf(['evidence', index, 'source'])),
    ),
    // A chart from a file of its own is checked there.
    ...(chart?.id === noun.id ? checkChart(chart, placeOf, ['chart'], library) : []),
    ...LANGUAGES.flatMap((language) => prosesOf(words[language])).flatMap((prose) =>
      checkProse(prose, library),
    ),
  ];
}

/** A briefing → findings for takeaways, a theme and words that refer to something unknown. */
export function checkBriefing({ noun, placeOf }: Entry<Briefing>, library: Library): readonly Finding[] {
  const { entries, names } = library.takeaways;
  const themes = [...entries.values()].map((entry) => entry.noun.theme);
  const isThemeKnown = entries.size < names.size || themes.includes(noun.theme);
  return [
    // A takeaway that could not be read may be about any theme.
    ...(isThemeKnown ? [] : unknownName('theme', noun.theme, themes, placeOf(['theme']))),
    ...noun.conclusions.flatMap((id, index) =>
      unknownName('takeaway', id, names, placeOf(['conclusions', index])),
    ),
    ...noun.omit.flatMap((id, index) => unknownName('takeaway', id, names, placeOf(['omit', index]))),
    ...LANGUAGES.flatMap((language) => Object.values(noun.words[language])).flatMap((prose) =>
      checkProse(prose, library),
    ),
  ];
}
