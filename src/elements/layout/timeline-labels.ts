// Dated events and the field around their axis → a place for every label, none on another, no stem through words.
import type { NodeOf, TimelineEvent } from '../../model/deck/plan.ts';
import { type Rect, rectOf } from '../../model/length.ts';
import type { ColorRole } from '../../model/template/theme.ts';
import { breakText, type Setting, styleOf, type TextLook } from '../setting.ts';

export type Label = { readonly rect: Rect; readonly above: boolean; readonly align: 'left' | 'right' };

/** Height of the axis. */
export const BAND = 20;
const STEM_GAP = 9;
const STEM = { least: 14, most: 36 } as const;
/** Height of a label of one date, one name and two lines. */
const USUAL_LABEL = 80;
const LABEL_WIDTHS = [200, 150, 120] as const;

export function looksOf(
  event: TimelineEvent,
  setting: Setting,
): { when: TextLook; name: TextLook; text: TextLook } {
  const color: ColorRole = event.emphasised ? 'accent' : 'ink';
  return {
    when: { style: styleOf(setting, 'cell'), color: 'muted' },
    name: { style: styleOf(setting, event.emphasised ? 'claim' : 'card-claim'), color },
    text: { style: styleOf(setting, 'body'), color: 'ink', even: true },
  };
}

/** Of the documents along the foot. */
export function laneLooks(setting: Setting): { titleLook: TextLook; look: TextLook } {
  return {
    titleLook: { style: { ...styleOf(setting, 'cell'), bold: true }, color: 'structure' },
    look: { style: styleOf(setting, 'source'), color: 'ink' },
  };
}

function sizeOf(event: TimelineEvent, width: number, setting: Setting): { width: number; height: number } {
  const looks = looksOf(event, setting);
  const blocks = (['when', 'name', 'text'] as const).map((name) => ({
    broken: breakText(event[name], looks[name], width),
    line: looks[name].style.line,
  }));
  return {
    width: Math.max(...blocks.flatMap(({ broken }) => broken.lines.map((line) => line.width))) / 0.96 + 2,
    height: blocks.reduce((sum, { broken, line }) => sum + broken.lines.length * line, 0),
  };
}

type Choice = Label & { readonly stem: Rect };

/** Where labels may stand, and what their stems must not cross. */
type Field = {
  readonly axis: Axis;
  readonly rect: Rect;
  readonly bandTop: number;
  readonly bottom: number;
  readonly obstacles: readonly Rect[];
};

export function placeLabels(
  events: readonly TimelineEvent[],
  field: Field,
  setting: Setting,
): readonly (Label | undefined)[] {
  const choices = events.map((event) => labelChoices(event, field, setting));
  // An event without any place is reported; the others are placed as if it were not there.
  const able = events.filter((_, index) => (choices[index]?.length ?? 0) > 0);
  const placed = searchLabels(
    choices.filter((one) => one.length > 0),
    [],
    { tries: MOST_TRIES },
  );
  return events.map((event) => {
    const at = able.indexOf(event);
    const label = at < 0 ? undefined : placed[at];
    if (label === undefined) setting.overflow(`timeline label ${event.date}`, styleOf(setting, 'body').line);
    return label;
  });
}

/** Above and below the band, right and left of the stem, wide before narrow. */
function labelChoices(event: TimelineEvent, field: Field, setting: Setting): Choice[] {
  const { axis, rect, bandTop, bottom, obstacles } = field;
  const x = xOf(event.date, axis);
  return LABEL_WIDTHS.flatMap((limit) => {
    const size = sizeOf(event, limit, setting);
    const room = bandTop - rect.y;
    const usual = Math.min(STEM.most, Math.max(STEM.least, room - USUAL_LABEL));
    const stemLength = room - usual < size.height ? STEM.least : usual;
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
        const crosses = obstacles.some((one) => overlaps(stem, one, 0));
        return inside && !crosses
          ? [{ rect: rectOf(left, top, size.width, size.height), above, align, stem }]
          : [];
      }),
    );
  });
}

/** Enough for every row of nine labels met so far; without a limit a crowded page could take minutes. */
const MOST_TRIES = 20_000;

/** Depth first, alternating sides where it can; the longest row of labels that stands without a collision. */
function searchLabels(
  choices: readonly (readonly Choice[])[],
  placed: readonly Choice[],
  budget: { tries: number },
): readonly Choice[] {
  const options = choices[placed.length];
  if (options === undefined) return placed;
  const last = placed.at(-1);
  const preferred = [...options].sort(
    (a, b) => Number(a.above === last?.above) - Number(b.above === last?.above),
  );
  let longest = placed;
  for (const option of preferred) {
    budget.tries -= 1;
    if (budget.tries < 0) break;
    if (placed.some((other) => collides(other, option))) continue;
    const found = searchLabels(choices, [...placed, option], budget);
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

export type TimelineNode = NodeOf<'timeline'>;

/** `first` counts months since year 0; `month` is the width of one. */
export type Axis = {
  readonly first: number;
  readonly months: number;
  readonly x: number;
  readonly month: number;
};

/** The dates of a timeline and its rectangle → an axis on which a month is a month wide everywhere. */
export function axisOf(node: TimelineNode, rect: Rect): Axis {
  const dates = [...node.events.map((event) => event.date), ...node.lane.map((one) => one.date)].map(monthOf);
  const first = Math.floor(Math.min(...dates));
  const months = Math.max(3, Math.floor(Math.max(...dates)) - first + 1);
  return { first, months, x: rect.x, month: rect.w / months };
}

export function xOf(date: string, axis: Axis): number {
  return axis.x + (monthOf(date) - axis.first) * axis.month;
}

function monthOf(date: string): number {
  const [year = '0', month = '1', day] = date.split('-');
  // A month without a day stands at the middle of its month.
  return Number(year) * 12 + Number(month) - 1 + (day ? (Number(day) - 0.5) / 31 : 0.5);
}
