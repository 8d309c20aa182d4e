// Styled runs and a width → lines: broken at phrases, as few and as even as the look asks for.
import type { RichRun } from '../model/deck/plan.ts';
import { findOpportunities, isKinsokuBreak, type Opportunity, partsNumber } from './break-opportunities.ts';
import { advanceOf, type FontUse, gapBetween, RAISED_SCALE, WIDTH_MARGIN } from './measure-text.ts';

/** A run with its setting decided. `raised` marks are measured at two thirds. */
export type StyledRun = { readonly run: RichRun; readonly font: FontUse };

type BrokenLine = {
  readonly runs: readonly StyledRun[];
  /** Width in points, trailing space not counted. */
  readonly width: number;
  /** Whether the space at its end finds no room beside the words. */
  readonly isTight: boolean;
};

export type Broken = {
  readonly lines: readonly BrokenLine[];
  /** Points by which the widest unbreakable stretch leaves the width; 0 when all lines fit. */
  readonly overshoot: number;
};

/** Points: by how much less room a renderer may find for the space at the end of a line. */
const SPACE_MARGIN = 1;

type Stretch = { readonly text: string; readonly cumulative: Float64Array };

export function breakLines(
  runs: readonly StyledRun[],
  width: number,
  look: 'even' | 'ragged' = 'ragged',
): Broken {
  const text = runs.map(({ run }) => run.text).join('');
  if (text === '') return { lines: [], overshoot: 0 };
  const stretch = { text, cumulative: cumulativeWidths(runs, text.length) };
  const room = width * WIDTH_MARGIN;
  const total = widthBetween(stretch, 0, text.length);
  const ends = total <= room && !text.includes('\n') ? [text.length] : chooseEnds(stretch, runs, room, look);
  const lines = ends.map((end, index) => lineOf(runs, stretch, ends[index - 1] ?? 0, end, width));
  const widest = Math.max(...lines.map((line) => line.width));
  return { lines, overshoot: Math.max(0, widest - room) };
}

function cumulativeWidths(runs: readonly StyledRun[], length: number): Float64Array {
  const cumulative = new Float64Array(length + 1);
  let offset = 0;
  let sum = 0;
  let previous = -1;
  for (const { run, font } of runs) {
    const size = run.mark ? font.size * RAISED_SCALE : font.size;
    for (const character of run.text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const gap = gapBetween(previous, codePoint) * size;
      sum += gap + advanceOf(codePoint, font.bold) * size;
      for (let unit = 0; unit < character.length; unit++) {
        offset += 1;
        cumulative[offset] = sum;
      }
      previous = codePoint;
    }
  }
  return cumulative;
}

function widthBetween({ text, cumulative }: Stretch, start: number, end: number): number {
  let last = end;
  while (last > start && (text[last - 1] === ' ' || text[last - 1] === '\n')) last -= 1;
  return (cumulative[last] ?? 0) - (cumulative[start] ?? 0);
}

/** With the space that parts the line from the next one. */
function wholeWidth(stretch: Stretch, start: number, end: number, isLast: boolean): number {
  const { cumulative } = stretch;
  return isLast ? widthBetween(stretch, start, end) : (cumulative[end] ?? 0) - (cumulative[start] ?? 0);
}

function gluedRanges(runs: readonly StyledRun[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let offset = 0;
  for (const { run } of runs) {
    const end = offset + run.text.length;
    const last = ranges.at(-1);
    const joins = run.part !== undefined || run.mark === true;
    if (joins && last !== undefined && last.end === offset) last.end = end;
    // A mark hangs on the last character before it, so the range begins one character earlier.
    else if (joins) ranges.push({ start: run.mark ? Math.max(0, offset - 1) : offset, end });
    offset = end;
  }
  return ranges;
}

/** Cost of one character's width of unevenness against breaking inside a phrase; judged by eye on the sample pages. */
const EVENNESS = { even: 6, ragged: 1.2 } as const;
/** A last line shorter than this share of the width looks forgotten. */
const ORPHAN_SHARE = 0.25;
const ORPHAN = 1.5;
/** Running text takes a line more rather than break inside a phrase; headlines never do. */
const EXTRA_LINE = { even: 1000, ragged: 1.5 } as const;

function chooseEnds(
  stretch: Stretch,
  runs: readonly StyledRun[],
  room: number,
  look: 'even' | 'ragged',
): number[] {
  const { text } = stretch;
  const opportunities = opportunitiesFor(stretch, runs, room);
  const stops = [0, ...opportunities.map((opportunity) => opportunity.offset), text.length];
  const penalties = [0, ...opportunities.map((opportunity) => opportunity.penalty), 0];
  const required = new Set(opportunities.filter((one) => one.required).map((one) => one.offset));
  const last = stops.length - 1;
  const best: { cost: number; from: number }[] = [{ cost: 0, from: -1 }];
  const target = Math.min(
    room,
    widthBetween(stretch, 0, text.length) / Math.ceil(widthBetween(stretch, 0, text.length) / room),
  );
  for (let to = 1; to <= last; to++) {
    let choice = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = to - 1; from >= 0; from--) {
      const start = stops[from] ?? 0;
      const width = widthBetween(stretch, start, stops[to] ?? 0);
      // LibreOffice sets a space that finds no room before a break on a line of its own.
      const isOver =
        width > room ||
        wholeWidth(stretch, start, stops[to] ?? 0, to === last) > room / WIDTH_MARGIN - SPACE_MARGIN;
      if (isOver && from < to - 1) break;
      const before = best[from];
      if (before === undefined) break;
      const isLast = to === last;
      const slack = look === 'even' ? Math.abs(target - width) / room : isLast ? 0 : (room - width) / room;
      // Without a limit there is no room to fill: only the line breaks that are there count.
      const uneven = Number.isFinite(room) ? EVENNESS[look] * slack * slack : 0;
      const orphan = isLast && from > 0 && width < room * ORPHAN_SHARE ? ORPHAN : 0;
      const over = isOver ? 100_000 : 0;
      const cost = before.cost + EXTRA_LINE[look] + uneven + (penalties[to] ?? 0) + orphan + over;
      if (cost < choice.cost) choice = { cost, from };
      if (required.has(start)) break;
    }
    best.push(choice);
  }
  const ends: number[] = [];
  for (let at = last; at > 0; at = best[at]?.from ?? 0) ends.unshift(stops[at] ?? 0);
  return ends;
}

function opportunitiesFor(stretch: Stretch, runs: readonly StyledRun[], room: number): Opportunity[] {
  const { text } = stretch;
  const usual = findOpportunities(text, gluedRanges(runs));
  const marks = markRanges(runs);
  const isInMark = (offset: number): boolean =>
    marks.some(({ start, end }) => offset > start && offset < end);
  let start = 0;
  return [...usual, undefined].flatMap((opportunity) => {
    const end = opportunity?.offset ?? text.length;
    const extra =
      widthBetween(stretch, start, end) > room
        ? emergencyBreaks(text, start, end).filter(({ offset }) => !isInMark(offset))
        : [];
    start = end;
    return opportunity ? [...extra, opportunity] : extra;
  });
}

/** The width in which no word has to leave its line; very long ones are broken anyway and count in part. */
export function leastWidth(runs: readonly StyledRun[]): number {
  const text = runs.map(({ run }) => run.text).join('');
  const stretch = { text, cumulative: cumulativeWidths(runs, text.length) };
  const ends = [...findOpportunities(text, gluedRanges(runs)).map(({ offset }) => offset), text.length];
  const widths = ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    const words = widthBetween(stretch, start, end) / WIDTH_MARGIN;
    const whole = wholeWidth(stretch, start, end, end === text.length);
    return Math.max(words, whole + SPACE_MARGIN) * Math.min(1, LEAST_BREAKABLE / Math.max(1, end - start));
  });
  return Math.max(0, ...widths);
}

/** A mark hangs on the last character before it, so its range begins one character earlier. */
function markRanges(runs: readonly StyledRun[]): { start: number; end: number }[] {
  let offset = 0;
  return runs.flatMap(({ run }) => {
    const start = offset;
    offset += run.text.length;
    return run.mark ? [{ start: Math.max(0, start - 1), end: offset }] : [];
  });
}

function lineOf(
  runs: readonly StyledRun[],
  stretch: Stretch,
  start: number,
  end: number,
  width: number,
): BrokenLine {
  const parts: StyledRun[] = [];
  let offset = 0;
  for (const styled of runs) {
    const from = Math.max(start, offset);
    const to = Math.min(end, offset + styled.run.text.length);
    if (from < to) {
      const text = stretch.text.slice(from, to).replace(/\n/g, '');
      if (text !== '') parts.push({ ...styled, run: { ...styled.run, text } });
    }
    offset += styled.run.text.length;
  }
  const isTight = wholeWidth(stretch, start, end, false) > width - SPACE_MARGIN;
  return { runs: parts, width: widthBetween(stretch, start, end), isTight };
}

/** Shorter words are left whole: where one finds no room, its box is too narrow, and that is a finding. */
const LEAST_BREAKABLE = 20;

/** What an address is cut behind before anything else. */
const JOINT = /[/\\?&=._+:;,@#~|-]$/u;
const PENALTY = { joint: 20, inside: 60 } as const;

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Offsets between whole characters, as a reader sees them: no emoji, flag or accent is taken apart. */
function emergencyBreaks(
  text: string,
  start: number,
  end: number,
): { readonly offset: number; readonly penalty: number; readonly required: false }[] {
  const stretch = text.slice(start, end).trimEnd();
  if (stretch.length < LEAST_BREAKABLE) return [];
  return [...clusters.segment(stretch)].flatMap(({ index }) => {
    const offset = start + index;
    if (index === 0 || !isKinsokuBreak(text, offset)) return [];
    const before = stretch.slice(0, index);
    // Two letters alone on a line look like a mistake.
    if (index < 3 || stretch.length - index < 3) return [];
    if (partsNumber(before, stretch.slice(index))) return [];
    const penalty = JOINT.test(before) ? PENALTY.joint : PENALTY.inside;
    return [{ offset, penalty, required: false as const }];
  });
}
