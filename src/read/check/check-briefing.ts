// A briefing → findings for takeaways, a theme and words that refer to something unknown.
import type { Briefing } from '../../model/briefing.ts';
import type { Finding } from '../../model/finding.ts';
import { LANGUAGES } from '../../model/language.ts';
import type { Entry } from '../nouns/shelf.ts';
import { checkProse } from './check-prose.ts';
import type { Library } from './library.ts';
import { unknownName } from './unknown-name.ts';

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
