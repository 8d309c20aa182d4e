// Dated events and a lane of documents → an axis with true spacing, labels on stems that do not collide; else a list.
import type { RichText, TimelineEvent } from '../../model/deck/plan.ts';
import type { SceneBox } from '../../model/deck/scene.ts';
import { type Rect, rectOf } from '../../model/length.ts';
import { breakText, lineWidth, type Setting, styleOf, type TextLook } from '../setting.ts';
import { type Drawing, drawingOf, runsOf, textBox } from './text.ts';
import {
  type Axis,
  axisOf,
  BAND,
  type Label,
  laneLooks,
  looksOf,
  placeLabels,
  type TimelineNode,
  xOf,
} from './timeline-labels.ts';
import { placeTimelineList } from './timeline-list.ts';

/** Room for `2025年` in twelve points. */
const YEAR_LABEL = 48;

export function placeTimeline(node: TimelineNode, rect: Rect, id: string, setting: Setting): SceneBox[] {
  const faults: string[] = [];
  const along = placeAlongAxis(node, rect, id, {
    ...setting,
    overflow: (subject) => faults.push(subject),
  });
  const boxes = faults.length === 0 ? along : placeTimelineList(node, rect, id, setting);
  return boxes.map((box) => ({ ...box, drawing: id }));
}

function placeAlongAxis(node: TimelineNode, rect: Rect, id: string, setting: Setting): SceneBox[] {
  const axis = axisOf(node, rect);
  const lane = placeLane(node, axis, rect, id, setting);
  const laneHeight = lane.height > 0 ? lane.height + 12 : 0;
  const bandTop = rect.y + (rect.h - laneHeight - BAND) / 2 - 4;
  const years = yearLabels(node, axis, bandTop, setting);
  const field = {
    axis,
    rect,
    bandTop,
    bottom: rect.y + rect.h - laneHeight,
    obstacles: years.map((year) => year.rect),
  };
  const labels = placeLabels(node.events, field, setting);
  return [
    ...bandBoxes(axis, rect, bandTop, drawingOf(id, setting)),
    ...years.map(({ year, rect: place, text }) =>
      textBox(`${id}-year-${year}`, place, text, yearLook(setting), setting),
    ),
    ...node.events.flatMap((event, index) => {
      const label = labels[index];
      return label
        ? eventBoxes(event, label, xOf(event.date, axis), bandTop, `${id}-${index + 1}`, setting)
        : [];
    }),
    ...lane.boxes,
  ];
}

type YearLabel = { readonly year: number; readonly rect: Rect; readonly text: RichText };

function yearLook(setting: Setting): TextLook {
  return { style: { ...styleOf(setting, 'cell'), bold: true }, color: 'muted' };
}

/** First and last place of every year on the axis. */
function yearsOf(axis: Axis): { readonly year: number; readonly left: number; readonly width: number }[] {
  const end = axis.first + axis.months;
  const years: { year: number; left: number; width: number }[] = [];
  for (let year = Math.floor(axis.first / 12); year * 12 < end; year++) {
    const from = Math.max(axis.first, year * 12);
    const to = Math.min(end, (year + 1) * 12);
    const left = axis.x + (from - axis.first) * axis.month;
    years.push({ year, left, width: (to - from) * axis.month });
  }
  return years;
}

/** A year of which the axis shows too little for its name has none: the next year's would stand in it. */
function yearLabels(node: TimelineNode, axis: Axis, bandTop: number, setting: Setting): readonly YearLabel[] {
  const look = yearLook(setting);
  return yearsOf(axis).flatMap(({ year, left, width }): YearLabel[] => {
    const text = runsOf(node.yearLabels[year] ?? String(year));
    const { lines, overshoot } = breakText(text, look, width - 4);
    if (lines.length !== 1 || overshoot > 0) return [];
    const room = Math.min(width - 4, YEAR_LABEL);
    return [{ year, rect: rectOf(left, bandTop + BAND + 3, room, look.style.line), text }];
  });
}

function bandBoxes(axis: Axis, rect: Rect, bandTop: number, { band, line }: Drawing): SceneBox[] {
  const bands = yearsOf(axis).map(({ year, left, width }) =>
    band(`band-${year}`, rectOf(left, bandTop, width, BAND), year % 2 === 0 ? 'panel' : 'strong-panel'),
  );
  const ticks = Array.from({ length: axis.months + 1 }, (_, month) => {
    const x = Math.min(axis.x + month * axis.month, rect.x + rect.w);
    return line(`tick-${month}`, rectOf(x, bandTop + BAND - 4, 0, 4), 'data', 0.75);
  });
  return [...bands, ...ticks];
}

function eventBoxes(
  event: TimelineEvent,
  { rect, above, align }: Label,
  x: number,
  bandTop: number,
  id: string,
  setting: Setting,
): SceneBox[] {
  const { line, dot, words } = drawingOf(id, setting);
  const { emphasised } = event;
  const color = emphasised ? 'accent' : 'structure';
  const middle = bandTop + BAND / 2;
  const top = above ? rect.y : middle;
  const height = above ? middle - rect.y : rect.y + rect.h - middle;
  const looks = looksOf(event, setting);
  let y: number = rect.y;
  const blocks = (['when', 'name', 'text'] as const).flatMap((name): SceneBox[] => {
    const [text, look] = [event[name], looks[name]];
    const lines = breakText(text, look, rect.w).lines.length;
    const box = lines === 0 ? [] : [words(name, [rect.x, y, rect.w], text, look, { lines, align })];
    y += lines * look.style.line;
    return box;
  });
  return [
    line('stem', rectOf(x, top, 0, height), color, emphasised ? 2 : 1.25),
    dot('dot', x, middle, emphasised ? 8.5 : 6, color),
    ...blocks,
  ];
}

type Lane = { readonly height: number; readonly boxes: readonly SceneBox[] };

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

/** The documents of a timeline and its axis → a lane along the foot: when each was written, and by whom. */
function placeLane(node: TimelineNode, axis: Axis, rect: Rect, id: string, setting: Setting): Lane {
  if (node.lane.length === 0) return { height: 0, boxes: [] };
  const { line, diamond, words } = drawingOf(id, setting);
  const { titleLook, look } = laneLooks(setting);
  const title = runsOf(node.laneTitle);
  const titleWidth = lineWidth(title, titleLook);
  const entries = entriesOf(node, axis, rect, look, setting);
  const begins = Math.min(...entries.map((one) => Math.min(one.x - MARK, one.left)));
  // Documents as old as the first event would stand on the title: then they get a row of their own.
  const drop = begins < rect.x + titleWidth + BESIDE ? TITLE_ROW : 0;
  const height = ROW + drop + (entries.some((one) => one.row === 1) ? SECOND_ROW : 0);
  const y = rect.y + rect.h - height;
  const marked = entries.flatMap((one, index): SceneBox[] => {
    const at = [one.left, y + drop + 9 + one.row * SECOND_ROW, one.width] as const;
    const align = one.isRight ? 'left' : 'right';
    return [
      diamond(`lane-mark-${index + 1}`, one.x - MARK, y + drop + 11.5, MARK),
      ...(one.text.length > 0 ? [words(`lane-${index + 1}`, at, one.text, look, { align })] : []),
    ];
  });
  return {
    height,
    boxes: [
      line('lane-rule', rectOf(rect.x, y, rect.w, 0), 'rule', 0.75),
      words('lane-title', [rect.x, y + 8, titleWidth], title, titleLook),
      ...marked,
    ],
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
