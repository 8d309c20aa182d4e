// A scene and a way to measure lines → its pages with every block of words and the place where the words stand.
import { boxElement, type Words } from '../../elements/boxes.ts';
import type { Scene, SceneBox, SceneLine, ScenePage } from '../../model/deck/scene.ts';
import { type Rect, rectOf } from '../../model/length.ts';

/** Width of a line in points; space at its end not counted. */
export type MeasureLine = (line: SceneLine) => number;

/** The words of a text box or of a table cell; boxes without words have none. */
export type WordBlock = Words & {
  readonly box: SceneBox;
  /** Where they do stand. */
  readonly ink: Rect;
};

export type PageView = { readonly page: ScenePage; readonly blocks: readonly WordBlock[] };

type Seen = Omit<Scene, 'properties'>;

export type SceneView = { readonly scene: Seen; readonly pages: readonly PageView[] };

/** Words are measured where a rule asks for them: most pages have been looked at before. */
export function viewScene(scene: Seen, measure: MeasureLine): SceneView {
  const blocksOf = (box: SceneBox) =>
    boxElement(box)
      .words(box)
      .map((words): WordBlock => ({ ...words, box, ink: inkOf(words, measure) }));
  const viewOf = (page: ScenePage): PageView => {
    let blocks: readonly WordBlock[] | undefined;
    return {
      page,
      get blocks() {
        blocks ??= page.boxes.flatMap(blocksOf);
        return blocks;
      },
    };
  };
  return { scene, pages: scene.pages.map(viewOf) };
}

function inkOf({ lines, lineHeight, room, align, valign }: Words, measure: MeasureLine): Rect {
  const width = Math.max(...lines.map(measure));
  const height = lines.length * lineHeight;
  return rectOf(
    room.x + (room.w - width) * { left: 0, center: 0.5, right: 1 }[align],
    room.y + (room.h - height) * { top: 0, middle: 0.5, bottom: 1 }[valign],
    width,
    height,
  );
}
