// Words with a number typed into them.
import { LANGUAGES } from '../../model/language.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { textOf } from './report-sites.ts';

const UNITS = { ja: ['万ドル', '億元', '%', '倍', '社', 'か月'], en: [' million dollars', '%', ' times', ' companies', ' months'] } as const;

export const bareNumber: FaultKind = {
  name: 'bare number typed (words)',
  candidates: (clean, random) =>
    [...clean.ground.content.takeaways.values()].flatMap(({ id, words, place }) =>
      LANGUAGES.flatMap((language): Candidate[] => {
        const { claim, points } = words[language];
        return [claim, ...points].flatMap((prose): Candidate[] => {
          const span = prose.find((one) => one.kind === 'text' && one.text.length > 8);
          if (span?.kind !== 'text') return [];
          const unit = UNITS[language][random.below(UNITS[language].length)] ?? '';
          const number = `${2 + random.below(97)}${unit}`;
          return [
            {
              what: `${id} (${language}): ${number} in \`${span.text.slice(0, 20)}\``,
              plant: () => ({ into: 'content', files: new Map([[place.file, typedInto(textOf(clean, place.file), span.text, number)]]) }),
            },
          ];
        });
      }),
    ),
};

/** Behind the first comma or space, as an afterthought would be typed. */
function typedInto(text: string, words: string, number: string): string {
  const start = text.indexOf(words.slice(0, 8));
  const gap = /[、,]|(?<=[a-z]) /.exec(text.slice(start + 4));
  const at = start + 4 + (gap === null ? 0 : gap.index + gap[0].length);
  return `${text.slice(0, at)}${number} ${text.slice(at)}`;
}
