// Every page → faults for who hears it read: titles, words for what is drawn, the order in which boxes are read.

import { altOf, isContent } from '../../elements/boxes.ts';
import { boxesOf, type SceneBox, type ScenePage } from '../../model/deck/scene.ts';
import { type Rect, unionOf } from '../../model/length.ts';
import { LANGUAGES, wordsOf } from '../../words/languages.ts';
import { onEveryPage, type SceneFault, type SceneRule } from './scene-rule.ts';

/** A title that an earlier page has; a continuation says so, as in `(2/3)`. */
export const findDuplicateTitles: SceneRule = ({ pages }) => {
  const first = new Map<string, number>();
  return pages.flatMap(({ page }): SceneFault[] => {
    const title = titleOf(page);
    const earlier = first.get(title);
    if (earlier === undefined) first.set(title, page.number);
    if (earlier === undefined || title === '') return [];
    const message = `Unexpected title \`${title}\`, which slide ${earlier} has too, expected one of its own`;
    const hint =
      'Write a claim of its own into the heading of one of the two; where one claim stands on both, leave it off one of the slides';
    return [{ kind: 'title-twice', page, message, hint }];
  });
};

/** A page without words in its title. */
export const findMissingTitles = onEveryPage('title-missing', ({ page }) =>
  titleOf(page) === '' ? ['Unexpected page without a title, expected a headline'] : [],
);

/** A page → the words of its title on one line, without footnote marks; empty where it has none. */
function titleOf(page: ScenePage): string {
  return boxesOf(page, 'text')
    .flatMap(({ role, lines }) => (role === 'title' ? lines : []))
    .flatMap(({ runs }) => runs.filter(({ raised = false }) => !raised).map(({ text }) => text))
    .join('')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A title that names a subject and says nothing of it, on a page that has something to say. Sources and disclosures are what
 * they are. A title may be in another language than its deck.
 */
export const findTopicTitles: SceneRule = ({ pages }) =>
  pages.flatMap(({ page }): SceneFault[] => {
    const title = titleOf(page);
    if (page.layout !== 'content' || title === '' || asserts(withoutPart(title))) return [];
    const message = `Unexpected title \`${title}\` without a verb, expected a sentence that says what the page shows`;
    return [{ kind: 'title-no-sentence', page, message }];
  });

/** An empty one holds for every title. */
const ASSERTS = LANGUAGES.map((language) => new RegExp(wordsOf(language).sentences.asserts, 'iu'));

function asserts(title: string): boolean {
  return ASSERTS.some((pattern) => pattern.test(title));
}

/** `(2/3)` at the end of one that goes on. */
function withoutPart(title: string): string {
  return title.replace(/ ?\(\d+\/\d+\)$/u, '');
}

const FILE_NAME = /^[\w-]+\.(?:png|jpe?g|gif|svg|emf)$/i;

/** A chart or table that does not say what it shows; all else says it itself, or is decoration. */
export const findMissingAlt = onEveryPage('alt-missing', ({ page }) =>
  page.boxes.flatMap((box) => {
    const alt = altOf(box)?.trim();
    if (alt === undefined || (alt !== '' && !FILE_NAME.test(alt))) return [];
    return [`Unexpected alt text \`${alt}\` of \`${box.id}\`, expected what the ${box.kind} shows`];
  }),
);

/** Boxes that have less than this share of the shorter one in common stand in different columns or rows. */
const SHARED = 0.3;
const TOLERANCE = 1;

/** A box, or all boxes of one drawing: a timeline is read by date, whatever stands above or below its axis. */
type Read = { readonly id: string; readonly rect: Rect };

/**
 * Columns are read one after the other or row by row: two boxes that share neither a column nor a row may stand in any
 * order. The title is announced by its role, wherever it stands. One fault a page: the others follow from it.
 */
export const findReadingOrder = onEveryPage('reading-order', ({ page }) => {
  const read = readOn(page);
  for (const [index, later] of read.entries()) {
    const earlier = read.slice(0, index).find((one) => comesBefore(later.rect, one.rect));
    if (earlier !== undefined)
      return [
        `Unexpected \`${later.id}\` read after \`${earlier.id}\`, expected the order in which they stand`,
      ];
  }
  return [];
});

function readOn({ boxes }: ScenePage): Read[] {
  const read = new Map<string, Read>();
  for (const box of boxes.filter(isRead)) {
    const id = box.drawing ?? box.id;
    const before = read.get(id);
    read.set(id, { id, rect: before === undefined ? box.rect : unionOf(before.rect, box.rect) });
  }
  return [...read.values()];
}

function isRead(box: SceneBox): boolean {
  return isContent(box) && !('role' in box && box.role === 'title');
}

function comesBefore(a: Rect, b: Rect): boolean {
  const isAbove = a.y + a.h <= b.y + TOLERANCE && shares(a.x, a.w, b.x, b.w);
  const isLeft = a.x + a.w <= b.x + TOLERANCE && shares(a.y, a.h, b.y, b.h);
  return isAbove || isLeft;
}

function shares(a: number, length: number, b: number, other: number): boolean {
  const common = Math.min(a + length, b + other) - Math.max(a, b);
  return common > SHARED * Math.min(length, other);
}
