// Every page → faults of its type: lines broken where they may not be, words left over, words too small.

import type { SceneLine, SceneRun, TextRole } from '../../model/deck/scene.ts';
import { type TypeStyleName, typeFloor } from '../../model/template/theme.ts';
import { mayBegin, mayEnd } from '../../type/kinsoku.ts';
import { RAISED_SCALE } from '../../type/measure-text.ts';
import { inAnyLanguage } from '../../words/languages.ts';
import { JAPANESE } from '../../words/match-text.ts';
import { onEveryBlock } from './scene-rule.ts';
import type { WordBlock } from './scene-view.ts';

/** A number; not the last of a name, as in V3, GPT-4 or H800. */
const NUMBER_LAST = /(?<![\p{Script=Latin}\d][\d.,-]*)(?<![\d.,])\d[\d.,]*$/u;
const UNIT_FIRST = new RegExp(`^${inAnyLanguage(({ breaking }) => breaking.unitFirst)}`, 'u');
const DIGIT_FIRST = /^\d/;
const INSIDE_NUMBER = /\d[.,–〜～-]?$/u;
/** Characters without a space among them, from which on a break inside is no mistake. */
const LEAST_BREAKABLE = 20;
const WORD = '[^\\s\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]*';
/** Full-width letters stand in Japanese, where a line may end between any two of them. */
const LETTER = /^(?![\uFF00-\uFFEF])\p{Script=Latin}/u;
const LETTER_LAST = /(?![\uFF00-\uFFEF])\p{Script=Latin}$/u;

/** A line that begins or ends with what may not stand there, or parts what belongs together. */
export const findKinsoku = onEveryBlock('line-kinsoku', ({ subject, lines }) =>
  paragraphsOf(lines).flatMap((paragraph) =>
    paragraph.slice(1).flatMap((line, index) => {
      const before = paragraph[index];
      if (before === undefined || isInLongWord(paragraph, index + 1)) return [];
      const what = faultAt(before, line);
      return what === undefined ? [] : [`Unexpected ${what} in \`${subject}\`, expected another break`];
    }),
  ),
);

function faultAt({ text: before }: SetLine, { text: after, beginsWithMark }: SetLine): string | undefined {
  const [first = ''] = after;
  if (beginsWithMark) return 'footnote mark at the beginning of a line';
  if (!mayBegin(after)) return `\`${first}\` at the beginning of a line`;
  if (!mayEnd(before)) return `\`${before.trimEnd().slice(-1)}\` at the end of a line`;
  if (NUMBER_LAST.test(before.trimEnd()) && UNIT_FIRST.test(after))
    return `number parted from \`${unitOf(after)}\``;
  if (INSIDE_NUMBER.test(before) && DIGIT_FIRST.test(after))
    return `break inside the number before \`${after}\``;
  if (LETTER_LAST.test(before) && LETTER.test(after)) return `break inside the word before \`${after}\``;
  return undefined;
}

/** Addresses and compounds that no line holds are broken somewhere, also over several lines. */
function isInLongWord(paragraph: readonly SetLine[], line: number): boolean {
  const textOf = (lines: readonly SetLine[]): string => lines.map(({ text }) => text).join('');
  const [end = ''] = new RegExp(`${WORD}$`, 'u').exec(textOf(paragraph.slice(0, line))) ?? [];
  const [start = ''] = new RegExp(`^${WORD}`, 'u').exec(textOf(paragraph.slice(line))) ?? [];
  return end !== '' && start !== '' && end.length + start.length >= LEAST_BREAKABLE;
}

function unitOf(after: string): string {
  return UNIT_FIRST.exec(after)?.[0] ?? '';
}

/** Running words may end as they do; these are looked at as a shape. */
const CLAIMS: ReadonlySet<TypeStyleName | undefined> = new Set([
  'cover-title',
  'headline',
  'number-l',
  'claim',
  'card-claim',
]);
const FEW_CHARACTERS = 3;
const SHORT_WORD = 5;
/** Beside a longest line less than twice its length, a short one is no rest: a label of two short lines. */
const BALANCED = 0.5;

/** A headline or claim whose last line is a few characters or one short word. */
export const findOrphans = onEveryBlock('line-orphan', (block) =>
  (isClaim(block) ? paragraphsOf(block.lines) : []).flatMap((paragraph) => {
    const texts = paragraph.map(({ text }) => text.trim());
    const last = texts.at(-1) ?? '';
    if (!isOrphan(last, JAPANESE.test(texts.join('')), texts)) return [];
    return [`Unexpected last line \`${last}\` in \`${block.subject}\`, expected more than a word left over`];
  }),
);

/** A cell is as narrow as its column. */
function isClaim({ role, type }: WordBlock): boolean {
  return role !== undefined && (CLAIMS.has(type) || role === 'title');
}

function isOrphan(last: string, isJapanese: boolean, texts: readonly string[]): boolean {
  const words = last.replace(/[\p{P}\p{S}]/gu, '').trim();
  if (texts.length === 1 || words === '' || /\s/.test(words)) return false;
  const longest = Math.max(...texts.map((text) => text.length));
  return [...words].length <= (isJapanese ? FEW_CHARACTERS : SHORT_WORD) && last.length < longest * BALANCED;
}

/** Also for the unit beside a big number. */
const BODY = 14;
const CELL = 12;
const FOOTER = 10;
const FOOT: ReadonlySet<TextRole> = new Set(['sources', 'footer', 'date', 'page-number']);
/** What a raised mark is drawn at; PowerPoint draws it at two thirds of its size. */
const MARK = 9;

/** Words set smaller than words of their kind may be. */
export const findTooSmall = onEveryBlock('text-too-small', (block) => {
  const floor = floorOf(block);
  const least = ({ raised }: SceneRun): number => (raised ? MARK : floor);
  const runs = block.lines.flatMap((line) => line.runs);
  const small = runs.find((run) => drawnSize(run) < least(run));
  if (small === undefined) return [];
  const size = Math.round(drawnSize(small) * 10) / 10;
  return [
    `Unexpected \`${small.text.trim()}\` at ${size} pt in \`${block.subject}\`, expected at least ${least(small)} pt`,
  ];
});

function floorOf({ role, type }: WordBlock): number {
  if (role !== undefined && FOOT.has(role)) return FOOTER;
  const floor = type === undefined ? BODY : Math.min(BODY, typeFloor(type));
  return role === undefined ? Math.min(CELL, floor) : floor;
}

function drawnSize({ size, raised }: SceneRun): number {
  return raised ? size * RAISED_SCALE : size;
}

type SetLine = {
  /** With the space at its end, without footnote marks. */
  readonly text: string;
  readonly beginsWithMark: boolean;
};

/** The lines of a block → its paragraphs, each as the words of its lines and whether a line begins with a footnote mark. */
function paragraphsOf(lines: readonly SceneLine[]): SetLine[][] {
  const paragraphs: SetLine[][] = [[]];
  for (const { runs, ends } of lines) {
    const text = runs
      .filter(({ raised = false }) => !raised)
      .map((run) => run.text)
      .join('');
    paragraphs.at(-1)?.push({ text, beginsWithMark: runs[0]?.raised === true });
    if (ends === 'paragraph') paragraphs.push([]);
  }
  return paragraphs.filter(({ length }) => length > 0);
}
