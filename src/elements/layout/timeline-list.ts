// Dated events that find no room along an axis → the same events one below the other, with the documents at the foot.

import type { RichText, TimelineEvent } from '../../model/deck/plan.ts';
import type { SceneBox } from '../../model/deck/scene.ts';
import { type Rect, rectOf } from '../../model/length.ts';
import { breakText, lineWidth, type Setting, styleOf, type TextLook } from '../setting.ts';
import { drawingOf, runsOf } from './text.ts';
import { laneLooks, type TimelineNode } from './timeline-labels.ts';

const DOT = { column: 32, usual: 5, emphasised: 7 } as const;
const NAME_SHARE = 0.3;
const GAP = 14;
/** Between two events: as much as there is room for, within these. */
const SPACING = { least: 6, most: 30 } as const;
const LANE = { top: 10, title: 20, row: 16, mark: 4, gap: 20 } as const;

type Block = {
  readonly name: string;
  readonly text: RichText;
  readonly look: TextLook;
  readonly x: number;
  readonly w: number;
};
type Row = { readonly event: TimelineEvent; readonly blocks: readonly Block[]; readonly height: number };

export function placeTimelineList(node: TimelineNode, rect: Rect, id: string, setting: Setting): SceneBox[] {
  const lane = laneBoxes(node, rect, id, setting);
  const rows = rowsOf(node, rect, setting);
  const room = rect.h - lane.height;
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const between = rows.length > 1 ? (room - height) / rows.length : 0;
  const spacing = Math.min(SPACING.most, Math.max(SPACING.least, between));
  const whole = height + spacing * rows.length;
  if (whole > room + 0.5) setting.overflow(id, whole - room);
  const dotX = rect.x + whenWidth(node, rect, setting) + DOT.column / 2;
  let top = rect.y + spacing / 2;
  const placed = rows.map((row, index) => {
    const boxes = rowBoxes(row, top, dotX, `${id}-${index + 1}`, setting);
    const middle = top + (row.blocks[0]?.look.style.line ?? 20) / 2;
    top += row.height + spacing;
    return { boxes, middle };
  });
  const first = placed[0]?.middle ?? rect.y;
  const along = rectOf(dotX, first, 0, (placed.at(-1)?.middle ?? first) - first);
  const axis = drawingOf(id, setting).line('axis', along, 'rule', 2);
  return [axis, ...placed.flatMap(({ boxes }) => boxes), ...lane.boxes];
}

function looksFor(event: TimelineEvent, setting: Setting): Record<'when' | 'name' | 'text', TextLook> {
  const name = styleOf(setting, 'label');
  const color = event.emphasised ? 'accent' : 'ink';
  return {
    when: { style: styleOf(setting, 'body'), color: 'muted' },
    name: { style: name, color },
    text: { style: styleOf(setting, 'body'), color: 'ink' },
  };
}

function rowsOf(node: TimelineNode, rect: Rect, setting: Setting): Row[] {
  const when = whenWidth(node, rect, setting);
  const left = rect.x + when + DOT.column;
  const room = rect.w - when - DOT.column;
  const names = node.events.map((event) => lineWidth(event.name, looksFor(event, setting).name));
  const name = Math.min(room * NAME_SHARE, Math.max(0, ...names));
  return node.events.map((event): Row => {
    const looks = looksFor(event, setting);
    const blocks: Block[] = [
      { name: 'when', text: event.when, look: looks.when, x: rect.x, w: when },
      { name: 'name', text: event.name, look: looks.name, x: left, w: name },
      { name: 'text', text: event.text, look: looks.text, x: left + name + GAP, w: room - name - GAP },
    ];
    const height = Math.max(...blocks.map(heightOf));
    return { event, blocks: blocks.filter(({ text }) => text.length > 0), height };
  });
}

function heightOf({ text, look, w }: Block): number {
  return breakText(text, look, w).lines.length * look.style.line;
}

function whenWidth(node: TimelineNode, rect: Rect, setting: Setting): number {
  const widths = node.events.map((event) => lineWidth(event.when, looksFor(event, setting).when));
  return Math.min(rect.w / 4, Math.max(0, ...widths));
}

function rowBoxes(
  { event, blocks }: Row,
  top: number,
  dotX: number,
  id: string,
  setting: Setting,
): SceneBox[] {
  const { dot, words } = drawingOf(id, setting);
  const { emphasised } = event;
  const middle = top + (blocks[0]?.look.style.line ?? 20) / 2;
  return [
    dot('dot', dotX, middle, emphasised ? DOT.emphasised : DOT.usual, emphasised ? 'accent' : 'structure'),
    ...blocks.map(({ name, x, w, text, look }) =>
      words(name, [x, top, w], text, look, { lines: breakText(text, look, w).lines.length }),
    ),
  ];
}

/** Each publisher with the dates of its documents, side by side in as many rows as they need. */
function laneBoxes(
  node: TimelineNode,
  rect: Rect,
  id: string,
  setting: Setting,
): { readonly height: number; readonly boxes: readonly SceneBox[] } {
  const named = node.lane.filter(({ text }) => text.length > 0);
  if (named.length === 0) return { height: 0, boxes: [] };
  const { line, diamond, words } = drawingOf(id, setting);
  const { titleLook, look } = laneLooks(setting);
  let x = 0;
  let row = 0;
  const entries = named.map(({ text, when }) => {
    const said: RichText = [...text, { text: `  ${when}`, strong: false }];
    const width = Math.min(rect.w - 3 * LANE.mark, lineWidth(said, look));
    if (x > 0 && x + 3 * LANE.mark + width > rect.w) {
      x = 0;
      row += 1;
    }
    const at = { said, width, x, row };
    x += 3 * LANE.mark + width + LANE.gap;
    return at;
  });
  const height = LANE.top + LANE.title + (row + 1) * LANE.row;
  const y = rect.y + rect.h - height + LANE.top;
  const marked = entries.flatMap(({ said, width, x: left, row: at }, index): SceneBox[] => {
    const top = y + LANE.title + at * LANE.row;
    const { mark } = LANE;
    return [
      diamond(`lane-mark-${index + 1}`, rect.x + left, top + look.style.line / 2 - mark, mark),
      words(`lane-${index + 1}`, [rect.x + left + 3 * mark, top, width], said, look),
    ];
  });
  return {
    height: height + LANE.top,
    boxes: [
      line('lane-rule', rectOf(rect.x, y - 4, rect.w, 0), 'rule', 0.75),
      words('lane-title', [rect.x, y, rect.w], runsOf(node.laneListTitle), titleLook),
      ...marked,
    ],
  };
}
