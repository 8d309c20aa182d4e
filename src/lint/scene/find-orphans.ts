// Every page → a fault for a headline or claim whose last line is a few characters or one short word.
import type { TypeStyleName } from '../../model/theme.ts';
import { paragraphsOf } from './paragraphs-of.ts';
import type { SceneFault, SceneRule } from './scene-rule.ts';
import type { WordBlock } from './scene-view.ts';

/** Running words may end as they do; these are looked at as a shape. */
const CLAIMS: ReadonlySet<TypeStyleName | undefined> = new Set([
  'cover-title',
  'headline',
  'number-l',
  'claim',
  'card-claim',
]);
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const FEW_CHARACTERS = 3;
const SHORT_WORD = 5;

export const findOrphans: SceneRule = ({ pages }) =>
  pages.flatMap(({ page, blocks }) =>
    blocks.filter(isClaim).flatMap(({ subject, lines }) =>
      paragraphsOf(lines).flatMap((paragraph): SceneFault[] => {
        const last = paragraph.length > 1 ? (paragraph.at(-1)?.text ?? '') : '';
        const whole = paragraph.map(({ text }) => text).join('');
        if (!isOrphan(last, JAPANESE.test(whole))) return [];
        return [
          {
            kind: 'line-orphan',
            page,
            message: `Unexpected last line \`${last.trim()}\` in \`${subject}\`, expected more than a word left over`,
          },
        ];
      }),
    ),
  );

function isClaim({ box, type }: WordBlock): boolean {
  return CLAIMS.has(type) || (box.kind === 'text' && box.role === 'title');
}

function isOrphan(last: string, isJapanese: boolean): boolean {
  const words = last.replace(/[\p{P}\p{S}]/gu, '').trim();
  if (words === '' || /\s/.test(words)) return false;
  return [...words].length <= (isJapanese ? FEW_CHARACTERS : SHORT_WORD);
}
