// The documents of a timeline and its axis → a lane along the foot: when each was written, and by whom.
import { type Rect, rectOf } from '../../model/length.ts';
import type { RichText } from '../../model/plan.ts';
import type { SceneBox } from '../../model/scene.ts';
import { lineWidth } from '../line-width.ts';
import { type Setting, styleOf, type TextLook } from '../setting.ts';
import { runsOf, textBox } from '../standing-regions.ts';
import { type Axis, type TimelineNode, xOf } from './timeline-axis.ts';

export type Lane = { readonly height: number; readonly boxes: readonly SceneBox[] };

type Entry = {
  readonly date: string;
  /** Middle of the mark. */
  readonly x: number;
  readonly text: RichText;
  /** Where the words begin and how wide they are; none for a further document of one publisher. */
  readonly left: number;
  readonly width: number;
  readonly isRight: boolean;
  /** Words that find no room beside their mark stand on a second row. */
  readonly row: 0 | 1;
};

const ROW = 30;
const TITLE_ROW = 18;
const SECOND_ROW = 15;
const MARK = 4.5;
/** From the middle of a mark to its words, and from the end of words to the next mark's middle. */
const BESIDE = 9;

export function placeLane(node: TimelineNode, axis: Axis, rect: Rect, id: string, setting: Setting): Lane {
  if (node.lane.length === 0) return { height: 0, boxes: [] };
  const { colors } = setting.theme;
  const titleLook: TextLook = { style: { ...styleOf(setting, 'cell'), bold: true }, color: 'structure' };
  const look: TextLook = { style: styleOf(setting, 'source'), color: 'ink' };
  const title = runsOf(node.laneTitle);
  const titleWidth = lineWidth(title, titleLook);
  const entries = entriesOf(node, axis, rect, look, setting);
  const begins = Math.min(...entries.map((one) => Math.min(one.x - MARK, one.left)));
  // Documents as old as the first event would stand on the title: then they get a row of their own.
  const drop = begins < rect.x + titleWidth + BESIDE ? TITLE_ROW : 0;
  const height = ROW + drop + (entries.some((one) => one.row === 1) ? SECOND_ROW : 0);
  const y = rect.y + rect.h - height;
  const rule: SceneBox = {
    kind: 'line',
    id: `${id}-lane-rule`,
    rect: rectOf(rect.x, y, rect.w, 0),
    color: colors.rule,
    width: 0.75,
    arrow: false,
  };
  const boxes = entries.flatMap((one, index): SceneBox[] => [
    {
      kind: 'diamond',
      id: `${id}-lane-mark-${index + 1}`,
      rect: rectOf(one.x - MARK, y + drop + 11.5, 2 * MARK, 2 * MARK),
      fill: colors.structure,
    },
    ...(one.text.length === 0
      ? []
      : [
          textBox(
            `${id}-lane-${index + 1}`,
            rectOf(one.left, y + drop + 9 + one.row * SECOND_ROW, one.width, look.style.line),
            one.text,
            look,
            setting,
            { align: one.isRight ? 'left' : 'right' },
          ),
        ]),
  ]);
  const titleBox = rectOf(rect.x, y + 8, titleWidth, titleLook.style.line);
  return {
    height,
    boxes: [rule, textBox(`${id}-lane-title`, titleBox, title, titleLook, setting), ...boxes],
  };
}

/** From the latest to the earliest: words stand to the right of their mark where there is room, else to its left. */
function entriesOf(
  node: TimelineNode,
  axis: Axis,
  rect: Rect,
  look: TextLook,
  setting: Setting,
): readonly Entry[] {
  const entries: Entry[] = [];
  const marks = node.lane.map(({ date }) => xOf(date, axis));
  /** Points by which words to the left of a mark would cover the mark of an earlier document. */
  const onMark = (x: number, width: number): number =>
    Math.max(0, ...marks.filter((mark) => mark < x).map((mark) => mark + MARK - (x - BESIDE - width)));
  const right = rect.x + rect.w;
  const free: [number, number] = [right, right];
  for (const { date, text } of [...node.lane].reverse()) {
    const x = xOf(date, axis);
    const width = lineWidth(text, look);
    const places = ([0, 1] as const).flatMap((row) => [
      { row, isRight: true, left: x + BESIDE, excess: x + BESIDE + width - free[row] },
      {
        row,
        isRight: false,
        left: x - BESIDE - width,
        excess: Math.max(rect.x - x + BESIDE + width, x - free[row], row === 0 ? onMark(x, width) : 0),
      },
    ]);
    const fitting = places.find(({ excess }) => excess <= 0);
    const { row, isRight, left, excess } = fitting ??
      places[1] ?? { row: 0, isRight: false, left: x, excess: 0 };
    if (text.length === 0) {
      entries.push({ date, x, text, left: x, width, isRight, row: 0 });
      free[0] = Math.min(free[0], x - BESIDE);
      continue;
    }
    if (excess > 0) setting.overflow(`timeline lane ${date}`, excess);
    entries.push({ date, x, text, left, width, isRight, row });
    free[row] = Math.min(free[row], (isRight ? x : left) - BESIDE);
    // A mark stands on the first row wherever its words are.
    free[0] = Math.min(free[0], x - BESIDE);
  }
  return entries;
}
