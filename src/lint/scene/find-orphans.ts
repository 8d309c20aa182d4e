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
/** Beside a longest line less than twice its length, a short one is no rest: a label of two short lines. */
const BALANCED = 0.5;

export const findOrphans: SceneRule = ({ pages }) =>
  pages.flatMap(({ page, blocks }) =>
    blocks.filter(isClaim).flatMap(({ subject, lines }) =>
      paragraphsOf(lines).flatMap((paragraph): SceneFault[] => {
        const texts = paragraph.map(({ text }) => text.trim());
        const last = texts.at(-1) ?? '';
        if (!isOrphan(last, JAPANESE.test(texts.join('')), texts)) return [];
        return [
          {
            kind: 'line-orphan',
            page,
            message: `Unexpected last line \`${last}\` in \`${subject}\`, expected more than a word left over`,
          },
        ];
      }),
    ),
  );

/** A cell is as narrow as its column. */
function isClaim({ box, type }: WordBlock): boolean {
  return box.kind === 'text' && (CLAIMS.has(type) || box.role === 'title');
}

function isOrphan(last: string, isJapanese: boolean, texts: readonly string[]): boolean {
  const words = last.replace(/[\p{P}\p{S}]/gu, '').trim();
  if (texts.length === 1 || words === '' || /\s/.test(words)) return false;
  const longest = Math.max(...texts.map((text) => text.length));
  return [...words].length <= (isJapanese ? FEW_CHARACTERS : SHORT_WORD) && last.length < longest * BALANCED;
}
