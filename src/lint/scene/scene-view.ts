// A scene and a way to measure lines → its pages with every block of words and the place where the words stand.
import type {
  Align,
  Scene,
  SceneLine,
  ScenePage,
  TableBox,
  TextBox,
  VAlign,
} from '../../model/deck/scene.ts';
import { type Rect, rectOf } from '../../model/length.ts';
import type { TypeStyleName } from '../../model/template/theme.ts';

/** Width of a line in points; space at its end not counted. */
export type MeasureLine = (line: SceneLine) => number;

/** The words of a text box or of a table cell; boxes without words have none. */
export type WordBlock = {
  /** As a person finds it: the name of the box, and row and column in a table. */
  readonly subject: string;
  readonly box: TextBox | TableBox;
  readonly lines: readonly SceneLine[];
  readonly type: TypeStyleName | undefined;
  /** Where words may stand: the box or cell without its insets. */
  readonly room: Rect;
  /** Where they do stand. */
  readonly ink: Rect;
  /** What is drawn behind them as part of the same box. */
  readonly fill: string | undefined;
};

export type PageView = {
  readonly page: ScenePage;
  readonly blocks: readonly WordBlock[];
};

export type SceneView = { readonly scene: Scene; readonly pages: readonly PageView[] };

export function viewScene(scene: Scene, measure: MeasureLine): SceneView {
  return {
    scene,
    pages: scene.pages.map((page) => ({
      page,
      blocks: page.boxes.flatMap((box) => {
        if (box.kind === 'table') return tableBlocks(box, measure);
        return box.kind === 'text' && box.lines.length > 0 ? [textBlock(box, measure)] : [];
      }),
    })),
  };
}

/** A rounded corner keeps text out by this share of its radius. */
const CORNER = 0.29;

function textBlock(box: TextBox, measure: MeasureLine): WordBlock {
  const { rect, inset, lines, lineHeight, align, valign, fill, type } = box;
  const corner = (box.radius ?? 0) * CORNER;
  const { left, top, right, bottom } = inset ?? { left: corner, top: 0, right: corner, bottom: 0 };
  const room = rectOf(rect.x + left, rect.y + top, rect.w - left - right, rect.h - top - bottom);
  const ink = inkOf(lines, lineHeight, room, align, valign, measure);
  return { subject: box.id, box, lines, type, room, ink, fill };
}

function tableBlocks(box: TableBox, measure: MeasureLine): WordBlock[] {
  const blocks: WordBlock[] = [];
  let y: number = box.rect.y;
  for (const [rowIndex, { height, cells }] of box.rows.entries()) {
    let x: number = box.rect.x;
    for (const [columnIndex, cell] of cells.entries()) {
      const { lines, inset, align, valign, lineHeight, fill, type } = cell;
      const width = box.columnWidths[columnIndex] ?? 0;
      if (lines.length > 0) {
        const room = rectOf(
          x + inset.left,
          y + inset.top,
          width - inset.left - inset.right,
          height - inset.top - inset.bottom,
        );
        const subject = `${box.id} row ${rowIndex + 1} column ${columnIndex + 1}`;
        const ink = inkOf(lines, lineHeight, room, align, valign, measure);
        blocks.push({ subject, box, lines, type: type ?? 'cell', room, ink, fill });
      }
      x += width;
    }
    y += height;
  }
  return blocks;
}

function inkOf(
  lines: readonly SceneLine[],
  lineHeight: number,
  room: Rect,
  align: Align,
  valign: VAlign,
  measure: MeasureLine,
): Rect {
  const width = Math.max(...lines.map(measure));
  const height = lines.length * lineHeight;
  return rectOf(
    room.x + (room.w - width) * { left: 0, center: 0.5, right: 1 }[align],
    room.y + (room.h - height) * { top: 0, middle: 0.5, bottom: 1 }[valign],
    width,
    height,
  );
}
