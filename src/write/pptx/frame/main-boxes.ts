// A page → the boxes that hold what it is about: its chart or table, or else its body text, in reading order.
import type { ChartBox, SceneBox, ScenePage, TableBox, TextBox } from '../../../model/scene.ts';

export type MainBox = ChartBox | TableBox | TextBox;

/** None on covers and chapter pages, whose title and subtitle say it all. */
export function mainBoxes(page: ScenePage): readonly MainBox[] {
  if (page.layout !== 'content') return [];
  const pieces = page.boxes.filter((box) => box.kind === 'chart' || box.kind === 'table');
  const [largest] = [...pieces].sort((a, b) => area(b) - area(a));
  return largest === undefined ? bodyText(page) : [largest];
}

/** The field of a slide kind that has the most words on the page, with all its repetitions. */
function bodyText({ boxes }: ScenePage): readonly TextBox[] {
  const fields = new Map<string, TextBox[]>();
  for (const box of boxes) {
    if (box.kind !== 'text' || box.role !== 'body' || box.drawing !== undefined || lengthOf(box) === 0)
      continue;
    // `item.support-2` is the second `item.support` on its page, and `cost.support` that of a takeaway by its name.
    const field = box.id.replace(/-\d+$/, '').replace(/^.*\./, '');
    fields.set(field, [...(fields.get(field) ?? []), box]);
  }
  const [longest = []] = [...fields.values()].sort((a, b) => totalOf(b) - totalOf(a));
  return longest;
}

function totalOf(boxes: readonly TextBox[]): number {
  return boxes.reduce((sum, box) => sum + lengthOf(box), 0);
}

function lengthOf({ lines }: TextBox): number {
  return lines.flatMap(({ runs }) => runs).reduce((sum, { text }) => sum + text.trim().length, 0);
}

function area({ rect }: SceneBox): number {
  return rect.w * rect.h;
}
