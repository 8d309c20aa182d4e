// The kinds of fault that spoil one laid-out page: its boxes, its words, its order. Each counts only as what it is.
import type { SceneLine, SceneRun, TextBox } from '../../../src/model/deck/scene.ts';
import { rectOf, toPt } from '../../../src/model/length.ts';
import { boxKind, hasWords, isHeld, onLines, onRuns, pageKind } from './page-boxes.ts';

/** A line less than they need. */
export const textOverflows = boxKind('words higher than their box (page)', ['text-overflow'], (box) =>
  hasWords(box) ? [{ ...box, rect: { ...box.rect, h: toPt((box.lines.length - 1) * box.lineHeight) } }] : [],
);

/** Onto the next words of the page, wherever they stand. */
export const boxesOverlap = pageKind('words on other words (page)', ['boxes-overlap'], ({ boxes }) => {
  const texts = boxes.filter(hasWords);
  return texts.slice(1).map((box, index) => {
    const onto = texts[index]?.rect ?? box.rect;
    return {
      what: box.id,
      boxes: boxes.map((one) =>
        one === box ? { ...box, rect: { ...box.rect, x: onto.x, y: onto.y } } : one,
      ),
    };
  });
});

export const boxOffPage = boxKind('box that leaves the page (page)', ['off-page'], (box, { width }) => [
  { ...box, rect: rectOf(width + 1 - box.rect.w / 2, box.rect.y, box.rect.w, box.rect.h) },
]);

export const textTooSmall = boxKind('words too small (page)', ['text-too-small'], (box) =>
  hasWords(box) && box.role === 'body'
    ? [7, 9].map((size) => onRuns(box, (run) => ({ ...run, size: run.raised ? 12 : size })))
    : [],
);

/** In the colour of what lies behind them. */
export const contrastLow = boxKind(
  'words in the colour of their ground (page)',
  ['low-contrast'],
  (box, { page }) => {
    if (!hasWords(box) || (box.fill === undefined && isHeld(box, page))) return [];
    const color = box.fill ?? page.background;
    return [onRuns(box, (run) => ({ ...run, color }))];
  },
);

export const altMissing = boxKind('alt text missing (page)', ['alt-missing'], (box) =>
  box.kind === 'chart' || box.kind === 'table' ? ['', 'image-1.png'].map((alt) => ({ ...box, alt })) : [],
);

export const titleMissing = boxKind('title missing (page)', ['title-missing'], (box) =>
  isTitle(box) ? [{ ...box, lines: [] }] : [],
);

export const titleTwice = boxKind(
  'title of another slide (page)',
  ['title-twice'],
  (box, { scene, page }) => {
    if (!isTitle(box)) return [];
    const others = scene.pages
      .filter((other) => other !== page)
      .flatMap((other) => other.boxes.filter(isTitle));
    return others.slice(0, 2).map(({ lines }) => ({ ...box, lines }));
  },
);

function isTitle(box: { readonly kind: string }): box is TextBox {
  return box.kind === 'text' && 'role' in box && box.role === 'title';
}

/** Read before everything that stands above it. */
export const readFirst = pageKind(
  'box read before those above it (page)',
  ['reading-order'],
  ({ layout, boxes }) =>
    layout !== 'content'
      ? []
      : boxes
          .filter(
            (box) => box.drawing === undefined && box.kind !== 'line' && 'lines' in box && hasWords(box),
          )
          .filter((box) => box.id !== 'kicker' && !isTitle(box))
          .map((box) => ({ what: box.id, boxes: [box, ...boxes.filter((other) => other !== box)] })),
);

/** A stop at the beginning of a line, or a bracket at the end of the one before. */
export const lineBrokenWrong = boxKind('line broken where it may not be (page)', ['line-kinsoku'], (box) => {
  if (!hasWords(box)) return [];
  const at = box.lines.findIndex(({ ends }, index) => ends === 'line' && index + 1 < box.lines.length);
  if (at < 0) return [];
  return [
    onLines(box, at + 1, (line) => withRuns(line, (runs) => [worded(runs[0], '、'), ...runs])),
    onLines(box, at, (line) => withRuns(line, (runs) => [...runs, worded(runs.at(-1), '（')])),
  ];
});

function withRuns(line: SceneLine, change: (runs: readonly SceneRun[]) => readonly SceneRun[]): SceneLine {
  return { ...line, runs: change(line.runs) };
}

function worded(beside: SceneRun | undefined, text: string): SceneRun {
  const { size = 14, color = '000000' } = beside ?? {};
  return { text, size, bold: false, color, language: 'ja' };
}
