// Words with a number typed into them.
import { LANGUAGES } from '../../model/language.ts';
import type { Place } from '../../model/place.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { textOf } from './report-sites.ts';

const UNITS = {
  ja: ['万ドル', '億元', '%', '倍', '社', 'か月'],
  en: [' million dollars', '%', ' times', ' companies', ' months'],
} as const;

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
              plant: () => ({
                into: 'content',
                files: new Map([[place.file, typedInto(textOf(clean, place.file), span.place, number)]]),
              }),
            },
          ];
        });
      }),
    ),
};

/** Behind the first comma or space of the line, as an afterthought would be typed; never inside a Latin word. */
function typedInto(text: string, { line, column }: Place, number: string): string {
  const lines = text.split('\n');
  const words = lines[line - 1] ?? '';
  const gap = /[、,](?!\d)|(?<=[a-z]) /.exec(words.slice(column + 3));
  let at = Math.min(words.length, column + 3 + (gap === null ? 0 : gap.index + gap[0].length));
  while (/[A-Za-z0-9.-]/.test(words[at - 1] ?? '') && /[A-Za-z0-9.-]/.test(words[at] ?? '')) at += 1;
  const parted = /[A-Za-z0-9]$/.test(words.slice(0, at)) ? ' ' : '';
  return lines.with(line - 1, `${words.slice(0, at)}${parted}${number} ${words.slice(at)}`).join('\n');
}
