// What a page is drawn of, an entry per kind of box: how it stands among others, its words, its colours and what it says.
import type {
  Align,
  BoxKind,
  BoxOf,
  SceneBox,
  SceneLine,
  SceneRun,
  TableBox,
  TableCell,
  TextBox,
  TextRole,
  VAlign,
} from '../model/deck/scene.ts';
import { type Rect, rectOf } from '../model/length.ts';
import type { TypeStyleName } from '../model/template/theme.ts';

/** Words of a box that stand in one room: of a text box, or of a cell. */
export type Words = {
  /** As a person finds them: the name of the box, and row and column in a table. */
  readonly subject: string;
  readonly lines: readonly SceneLine[];
  readonly type: TypeStyleName | undefined;
  /** Of words that stand by themselves; cells have none. */
  readonly role?: TextRole;
  /** Where words may stand: the box or cell without its insets. */
  readonly room: Rect;
  readonly lineHeight: number;
  readonly align: Align;
  readonly valign: VAlign;
  /** What is drawn behind them as part of the same box. */
  readonly fill: string | undefined;
};

type BoxElement<Kind extends BoxKind, Box = BoxOf<Kind>> = {
  /** Needs its rectangle for itself, lies behind words, runs across the page, or is not to be seen. */
  readonly stands: (box: Box) => 'alone' | 'behind' | 'across' | 'unseen';
  readonly words: (box: Box) => readonly Words[];
  /** Hex, beside those of its words. */
  readonly colors: (box: Box) => readonly (string | undefined)[];
  /** What it shows, for who cannot see it; words say it themselves, decoration says nothing. */
  readonly alt?: (box: Box) => string;
  /** Whether it can be written at all. */
  readonly isWhole?: (box: Box) => boolean;
};

const SHAPE: BoxElement<'rect' | 'ellipse' | 'diamond'> = {
  stands: () => 'behind',
  words: () => [],
  colors: ({ fill, stroke }) => [fill, stroke?.color],
};

const BOXES = {
  text: {
    stands: ({ lines, fill }) => (lines.length > 0 ? 'alone' : fill === undefined ? 'unseen' : 'behind'),
    words: (box) => (box.lines.length > 0 ? [wordsOfText(box)] : []),
    colors: ({ fill, stroke }) => [fill, stroke?.color],
  },
  rect: SHAPE,
  ellipse: SHAPE,
  diamond: SHAPE,
  line: { stands: () => 'across', words: () => [], colors: ({ color }) => [color] },
  chart: { stands: () => 'alone', words: () => [], colors: () => [], alt: ({ alt }) => alt },
  picture: { stands: () => 'alone', words: () => [], colors: () => [], alt: ({ alt }) => alt },
  table: {
    stands: () => 'alone',
    words: wordsOfTable,
    colors: ({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap(({ fill, top, bottom, left }) => [fill, top?.color, bottom?.color, left?.color]),
      ),
    alt: ({ alt }) => alt,
    isWhole: ({ rows, columnWidths }) =>
      rows.length > 0 &&
      rows.every(({ cells, height }) => cells.length === columnWidths.length && height > 0),
  },
} as const satisfies { readonly [Kind in BoxKind]: BoxElement<Kind> };

export function boxElement(box: SceneBox): BoxElement<BoxKind, SceneBox> {
  // The entry of a kind takes the boxes of that kind, which the compiler does not follow through a table.
  return BOXES[box.kind] as unknown as BoxElement<BoxKind, SceneBox>;
}

/** Words, tables and charts: what a page says. */
export function isContent(box: SceneBox): boolean {
  return boxElement(box).stands(box) === 'alone';
}

/** What a chart or table shows, in words; undefined for a box that says it itself, or says nothing. */
export function altOf(box: SceneBox): string | undefined {
  return boxElement(box).alt?.(box);
}

/** Every run of its words, in reading order. */
export function runsIn(box: SceneBox): readonly SceneRun[] {
  return boxElement(box)
    .words(box)
    .flatMap(({ lines }) => lines.flatMap(({ runs }) => runs));
}

/** A rounded corner keeps text out by this share of its radius. */
const CORNER = 0.29;

function wordsOfText(box: TextBox): Words {
  const { rect, inset, radius = 0, id: subject, lines, lineHeight, align, valign, fill, type, role } = box;
  const { left, top, right, bottom } = inset ?? {
    left: radius * CORNER,
    top: 0,
    right: radius * CORNER,
    bottom: 0,
  };
  const room = rectOf(rect.x + left, rect.y + top, rect.w - left - right, rect.h - top - bottom);
  return { subject, lines, type, role, room, lineHeight, align, valign, fill };
}

function wordsOfTable(box: TableBox): readonly Words[] {
  return cellsOf(box).flatMap((row, rowIndex) =>
    row.flatMap(({ cell, rect }, columnIndex): Words[] => {
      const { lines, inset, align, valign, lineHeight, fill, type = 'cell' } = cell;
      const { left, top, right, bottom } = inset;
      const room = rectOf(rect.x + left, rect.y + top, rect.w - left - right, rect.h - top - bottom);
      const subject = `${box.id} row ${rowIndex + 1} column ${columnIndex + 1}`;
      return lines.length > 0 ? [{ subject, lines, type, room, lineHeight, align, valign, fill }] : [];
    }),
  );
}

/** A table's cells where they stand, row by row. */
export function cellsOf({
  rect,
  rows,
  columnWidths,
}: TableBox): readonly (readonly { readonly cell: TableCell; readonly rect: Rect }[])[] {
  const tops = startsOf(rows.map(({ height }) => height));
  const lefts = startsOf(columnWidths);
  return rows.map(({ cells, height }, row) =>
    cells.map((cell, column) => {
      const [x, y] = [rect.x + (lefts[column] ?? 0), rect.y + (tops[row] ?? 0)];
      return { cell, rect: rectOf(x, y, columnWidths[column] ?? 0, height) };
    }),
  );
}

/** Where each of a row of lengths begins. */
function startsOf(lengths: readonly number[]): readonly number[] {
  let sum = 0;
  return lengths.map((length) => {
    sum += length;
    return sum - length;
  });
}
