// Dated events and a lane of documents → an axis with true spacing, labels on stems that do not collide.
import { type Rect, rectOf } from '../../model/length.ts';
import type { FilledNode, RichText, TimelineEvent } from '../../model/plan.ts';
import type { SceneBox } from '../../model/scene.ts';
import type { ColorRole } from '../../model/theme.ts';
import type { Laid } from '../flow.ts';
import { breakText, type Setting, styleOf, type TextLook } from '../setting.ts';
import { runsOf, textBox } from '../standing-regions.ts';

type TimelineNode = Extract<FilledNode, { node: 'timeline' }>;
type Axis = { readonly first: number; readonly months: number; readonly x: number; readonly month: number };
type Label = { readonly rect: Rect; readonly above: boolean; readonly align: 'left' | 'right' };

const BAND = 20;
const LANE = 30;
const STEM_GAP = 9;
const STEM = { least: 14, most: 36 } as const;
/** Height of a label of one date, one name and two lines. */
const USUAL_LABEL = 80;
const LABEL_WIDTHS = [200, 150, 120] as const;

export function placeTimeline(laid: Laid, node: TimelineNode, id: string, setting: Setting): SceneBox[] {
  const { rect } = laid;
  const axis = axisOf(node, rect);
  const laneHeight = node.lane.length > 0 ? LANE + 12 : 0;
  const bandTop = rect.y + (rect.h - laneHeight - BAND) / 2 - 4;
  const labels = placeLabels(node.events, axis, rect, bandTop, rect.y + rect.h - laneHeight, setting);
  return [
    ...bandBoxes(node, axis, rect, bandTop, id, setting),
    ...node.events.flatMap((event, index) => {
      const label = labels[index];
      return label ? eventBoxes(event, label, axis, bandTop, `${id}-${index + 1}`, setting) : [];
    }),
    ...laneBoxes(node, axis, rect, id, setting),
  ];
}

function monthOf(date: string): number {
  const [year = '0', month = '1', day] = date.split('-');
  // A month without a day stands at the middle of its month.
  return Number(year) * 12 + Number(month) - 1 + (day ? (Number(day) - 0.5) / 31 : 0.5);
}

function axisOf(node: TimelineNode, rect: Rect): Axis {
  const dates = [...node.events.map((event) => event.date), ...node.lane.map((one) => one.date)].map(monthOf);
  const first = Math.floor(Math.min(...dates));
  const months = Math.max(3, Math.floor(Math.max(...dates)) - first + 1);
  return { first, months, x: rect.x, month: rect.w / months };
}

function xOf(date: string, axis: Axis): number {
  return axis.x + (monthOf(date) - axis.first) * axis.month;
}

function looksOf(event: TimelineEvent, setting: Setting): { when: TextLook; name: TextLook; text: TextLook } {
  const color: ColorRole = event.emphasised ? 'accent' : 'ink';
  return {
    when: { style: styleOf(setting, 'cell'), color: 'muted' },
    name: { style: styleOf(setting, event.emphasised ? 'claim' : 'card-claim'), color },
    text: { style: styleOf(setting, 'body'), color: 'ink', even: true },
  };
}

function sizeOf(event: TimelineEvent, width: number, setting: Setting): { width: number; height: number } {
  const looks = looksOf(event, setting);
  const blocks = [
    { broken: breakText(event.when, looks.when, width), line: looks.when.style.line },
    { broken: breakText(event.name, looks.name, width), line: looks.name.style.line },
    { broken: breakText(event.text, looks.text, width), line: looks.text.style.line },
  ];
  return {
    width: Math.max(...blocks.flatMap(({ broken }) => broken.lines.map((line) => line.width))) / 0.96 + 2,
    height: blocks.reduce((sum, { broken, line }) => sum + broken.lines.length * line, 0),
  };
}

function placeLabels(
  events: readonly TimelineEvent[],
  axis: Axis,
  rect: Rect,
  bandTop: number,
  bottom: number,
  setting: Setting,
): (Label | undefined)[] {
  const choices = events.map((event) => labelChoices(event, axis, rect, bandTop, bottom, setting));
  const placed = searchLabels(choices, []);
  events.forEach((event, index) => {
    if (placed[index] === undefined)
      setting.overflow(`timeline label ${event.date}`, styleOf(setting, 'body').line);
  });
  return events.map((_, index) => placed[index]);
}

type Choice = Label & { readonly stem: Rect };

/** Above and below the band, right and left of the stem, wide before narrow. */
function labelChoices(
  event: TimelineEvent,
  axis: Axis,
  rect: Rect,
  bandTop: number,
  bottom: number,
  setting: Setting,
): Choice[] {
  const x = xOf(event.date, axis);
  const stemLength = Math.min(STEM.most, Math.max(STEM.least, bandTop - rect.y - USUAL_LABEL));
  return LABEL_WIDTHS.flatMap((limit) => {
    const size = sizeOf(event, limit, setting);
    return [true, false].flatMap((above) =>
      (['left', 'right'] as const).flatMap((align): Choice[] => {
        const left = align === 'left' ? x + STEM_GAP : x - STEM_GAP - size.width;
        const top = above ? bandTop - stemLength - size.height : bandTop + BAND + stemLength + 8;
        const inside =
          left >= rect.x &&
          left + size.width <= rect.x + rect.w &&
          top >= rect.y - 1 &&
          top + size.height <= bottom + 1;
        // The stem counts as part of the label, or another label would be crossed by it.
        const stem = rectOf(
          x - 4,
          above ? top : bandTop,
          8,
          above ? bandTop - top : top + size.height - bandTop,
        );
        return inside ? [{ rect: rectOf(left, top, size.width, size.height), above, align, stem }] : [];
      }),
    );
  });
}

/** Depth first, alternating sides where it can; the longest row of labels that stands without a collision. */
function searchLabels(choices: readonly (readonly Choice[])[], placed: readonly Choice[]): readonly Choice[] {
  const options = choices[placed.length];
  if (options === undefined) return placed;
  const last = placed.at(-1);
  const preferred = [...options].sort(
    (a, b) => Number(a.above === last?.above) - Number(b.above === last?.above),
  );
  let longest = placed;
  for (const option of preferred) {
    if (placed.some((other) => collides(other, option))) continue;
    const found = searchLabels(choices, [...placed, option]);
    if (found.length === choices.length) return found;
    if (found.length > longest.length) longest = found;
  }
  return longest;
}

function collides(a: Choice, b: Choice): boolean {
  return overlaps(a.rect, b.rect, 6) || overlaps(a.stem, b.rect, 0) || overlaps(b.stem, a.rect, 0);
}

function overlaps(a: Rect, b: Rect, gap: number): boolean {
  return a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h && b.y < a.y + a.h;
}

function bandBoxes(
  node: TimelineNode,
  axis: Axis,
  rect: Rect,
  bandTop: number,
  id: string,
  setting: Setting,
): SceneBox[] {
  const colors = setting.theme.colors;
  const boxes: SceneBox[] = [];
  const yearLook: TextLook = { style: { ...styleOf(setting, 'cell'), bold: true }, color: 'muted' };
  for (let year = Math.floor(axis.first / 12); year * 12 < axis.first + axis.months; year++) {
    const from = Math.max(axis.first, year * 12);
    const to = Math.min(axis.first + axis.months, (year + 1) * 12);
    const left = axis.x + (from - axis.first) * axis.month;
    boxes.push({
      kind: 'rect',
      id: `${id}-band-${year}`,
      rect: rectOf(left, bandTop, (to - from) * axis.month, BAND),
      fill: colors[year % 2 === 0 ? 'panel' : 'strong-panel'],
    });
    const label = node.yearLabels[year] ?? String(year);
    boxes.push(
      textBox(
        `${id}-year-${year}`,
        rectOf(left, bandTop + BAND + 3, 60, 16),
        runsOf(label),
        yearLook,
        setting,
      ),
    );
  }
  for (let month = 0; month <= axis.months; month++) {
    const x = axis.x + month * axis.month;
    boxes.push({
      kind: 'line',
      id: `${id}-tick-${month}`,
      rect: rectOf(Math.min(x, rect.x + rect.w), bandTop + BAND - 4, 0, 4),
      color: colors.data,
      width: 0.75,
      arrow: false,
    });
  }
  return boxes;
}

function eventBoxes(
  event: TimelineEvent,
  label: Label,
  axis: Axis,
  bandTop: number,
  id: string,
  setting: Setting,
): SceneBox[] {
  const x = xOf(event.date, axis);
  const { rect, above, align } = label;
  const color = setting.theme.colors[event.emphasised ? 'accent' : 'structure'];
  const middle = bandTop + BAND / 2;
  const top = above ? rect.y : middle;
  const height = above ? middle - rect.y : rect.y + rect.h - middle;
  const radius = event.emphasised ? 8.5 : 6;
  const looks = looksOf(event, setting);
  let y: number = rect.y;
  const block = (name: string, text: RichText, look: TextLook): SceneBox[] => {
    const lines = breakText(text, look, rect.w).lines.length;
    if (lines === 0) return [];
    const box = textBox(
      `${id}-${name}`,
      rectOf(rect.x, y, rect.w, lines * look.style.line),
      text,
      look,
      setting,
      { align },
    );
    y += lines * look.style.line;
    return [box];
  };
  return [
    {
      kind: 'line',
      id: `${id}-stem`,
      rect: rectOf(x, top, 0, height),
      color,
      width: event.emphasised ? 2 : 1.25,
      arrow: false,
    },
    {
      kind: 'ellipse',
      id: `${id}-dot`,
      rect: rectOf(x - radius, middle - radius, 2 * radius, 2 * radius),
      fill: color,
      stroke: { color: setting.theme.colors.page, width: 1.5 },
    },
    ...block('when', event.when, looks.when),
    ...block('name', event.name, looks.name),
    ...block('text', event.text, looks.text),
  ];
}

function laneBoxes(node: TimelineNode, axis: Axis, rect: Rect, id: string, setting: Setting): SceneBox[] {
  if (node.lane.length === 0) return [];
  const y = rect.y + rect.h - LANE;
  const colors = setting.theme.colors;
  const titleLook: TextLook = { style: { ...styleOf(setting, 'cell'), bold: true }, color: 'structure' };
  const look: TextLook = { style: styleOf(setting, 'source'), color: 'ink' };
  const boxes: SceneBox[] = [
    {
      kind: 'line',
      id: `${id}-lane-rule`,
      rect: rectOf(rect.x, y, rect.w, 0),
      color: colors.rule,
      width: 0.75,
      arrow: false,
    },
    textBox(`${id}-lane-title`, rectOf(rect.x, y + 8, 260, 16), runsOf(node.laneTitle), titleLook, setting),
  ];
  let taken = rect.x + rect.w + 40;
  [...node.lane].reverse().forEach((one, index) => {
    const x = xOf(one.date, axis);
    boxes.push({
      kind: 'diamond',
      id: `${id}-lane-mark-${index + 1}`,
      rect: rectOf(x - 4.5, y + 11.5, 9, 9),
      fill: colors.structure,
    });
    if (one.text.length === 0) return;
    const width = (breakText(one.text, look, 400).lines[0]?.width ?? 0) / 0.96 + 2;
    const right = x + 9 + width <= Math.min(taken, rect.x + rect.w);
    const left = right ? x + 9 : x - 9 - width;
    if (!right && x - 9 > taken) setting.overflow(`timeline lane ${one.date}`, x - 9 - taken);
    boxes.push(
      textBox(`${id}-lane-${index + 1}`, rectOf(left, y + 9, width, 14), one.text, look, setting, {
        align: right ? 'left' : 'right',
      }),
    );
    taken = Math.min(taken, right ? x - 8 : left - 6);
  });
  return boxes;
}
