// A scene and the words of its rendered pages → boxes in which more or fewer lines stand than were predicted.
import type { Scene, SceneBox, SceneLine } from '../../src/model/deck/scene.ts';
import { type Rect, rectOf } from '../../src/model/length.ts';
import type { RenderedWord } from './rendered-lines.ts';

type Block = { readonly name: string; readonly rect: Rect; readonly lines: number; readonly pitch: number };

function blocksOf(box: SceneBox): Block[] {
  const filled = (lines: readonly SceneLine[]): number => lines.filter(({ runs }) => runs.length > 0).length;
  if (box.kind === 'text') {
    const lines = filled(box.lines);
    return lines > 0 ? [{ name: box.id, rect: box.rect, lines, pitch: box.lineHeight }] : [];
  }
  if (box.kind !== 'table') return [];
  let y: number = box.rect.y;
  return box.rows.flatMap((row, index) => {
    const top = y;
    y += row.height;
    let x: number = box.rect.x;
    return row.cells.flatMap((cell, column): Block[] => {
      const left = x;
      x += box.columnWidths[column] ?? 0;
      const rect = rectOf(left, top, box.columnWidths[column] ?? 0, row.height);
      const name = `${box.id} row ${index} column ${column + 1}`;
      const lines = filled(cell.lines);
      return lines > 0 ? [{ name, rect, lines, pitch: cell.lineHeight }] : [];
    });
  });
}

/** Heights at which words stand, those of one line taken together: marks are raised, units are small. */
function linesAt(words: readonly RenderedWord[], pitch: number): number {
  const heights = words.map(({ y }) => y).sort((a, b) => a - b);
  return heights.filter((y, index) => index === 0 || y - (heights[index - 1] ?? y) > pitch * 0.45).length;
}

function area({ w, h }: Rect): number {
  return w * h;
}

/** Boxes whose rendered lines are not as many as predicted, and how many were compared. */
export function compareLines(scene: Scene, pages: readonly (readonly RenderedWord[])[]) {
  const more: string[] = [];
  const fewer: string[] = [];
  let boxes = 0;
  scene.pages.forEach((page, index) => {
    const blocks = page.boxes.flatMap(blocksOf);
    const inside = new Map<Block, RenderedWord[]>();
    for (const word of pages[index] ?? []) {
      const holding = blocks.filter(({ rect: { x, y, w, h } }) => {
        return word.x >= x - 2 && word.x <= x + w + 2 && word.y >= y - 3 && word.y <= y + h + 3;
      });
      const [smallest] = holding.sort((a, b) => area(a.rect) - area(b.rect));
      if (smallest) inside.set(smallest, [...(inside.get(smallest) ?? []), word]);
    }
    for (const [block, words] of inside) {
      boxes += 1;
      const lines = linesAt(words, block.pitch);
      const what = `page ${index + 1} ${block.name}: ${block.lines} predicted, ${lines} rendered`;
      if (lines > block.lines) more.push(what);
      if (lines < block.lines) fewer.push(what);
    }
  });
  return { boxes, more, fewer };
}
