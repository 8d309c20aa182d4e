// The clean decks → every page and box of theirs, and a way to spoil one of them.
import type {
  Scene,
  SceneBox,
  SceneLine,
  ScenePage,
  SceneRun,
  TextBox,
} from '../../../src/model/deck/scene.ts';
import type { FindingKind } from '../../../src/model/finding.ts';
import type { Rect } from '../../../src/model/length.ts';
import type { Candidate, FaultKind } from '../fault.ts';

type Around = { readonly scene: Scene; readonly page: ScenePage; readonly width: number };

/** A page with its boxes spoilt, for each way to do it. */
export function pageKind(
  name: string,
  foundBy: readonly FindingKind[],
  spoil: (page: ScenePage) => readonly { readonly what: string; readonly boxes: readonly SceneBox[] }[],
): FaultKind {
  return {
    name,
    foundBy,
    candidates: ({ decks }) =>
      decks.flatMap(({ scene, plan }, deck) =>
        scene.pages.flatMap((page) =>
          spoil(page).map(
            ({ what, boxes }): Candidate => ({
              what: `${plan.fileName} page ${page.number} \`${what}\``,
              plant: () => ({ into: 'page', deck, page: { ...page, boxes } }),
            }),
          ),
        ),
      ),
  };
}

/** One box in place of what it is. */
export function boxKind(
  name: string,
  foundBy: readonly FindingKind[],
  spoil: (box: SceneBox, around: Around) => readonly SceneBox[],
): FaultKind {
  return {
    name,
    foundBy,
    candidates: ({ decks }) =>
      decks.flatMap(({ scene, plan }, deck) =>
        scene.pages.flatMap((page) =>
          page.boxes.flatMap((box) =>
            spoil(box, { scene, page, width: scene.width }).map((spoilt): Candidate => {
              const boxes = page.boxes.map((one) => (one === box ? spoilt : one));
              return {
                what: `${plan.fileName} page ${page.number} \`${box.id}\``,
                plant: () => ({ into: 'page', deck, page: { ...page, boxes } }),
              };
            }),
          ),
        ),
      ),
  };
}

export function hasWords(box: SceneBox): box is TextBox {
  return box.kind === 'text' && box.lines.length > 0;
}

export function onRuns(box: TextBox, change: (run: SceneRun) => SceneRun): TextBox {
  return { ...box, lines: box.lines.map((line) => ({ ...line, runs: line.runs.map(change) })) };
}

export function onLines(box: TextBox, at: number, change: (line: SceneLine) => SceneLine): TextBox {
  return { ...box, lines: box.lines.map((line, index) => (index === at ? change(line) : line)) };
}

/** Whether a filled shape lies behind the box. */
export function isHeld(box: SceneBox, { boxes }: ScenePage): boolean {
  return boxes.some(
    (other) => other !== box && 'fill' in other && other.fill !== undefined && touch(other.rect, box.rect),
  );
}

function touch(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
