// Styled runs and a width → lines: broken at phrases, as few and as even as the look asks for.
import type { RichRun } from '../model/deck/plan.ts';
import { graphemesOf } from '../words/graphemes.ts';
import {
  findOpportunities,
  isKinsokuBreak,
  type Opportunity,
  PARTS_WORD,
  partsNumber,
} from './break-opportunities.ts';
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

/** Words set in runs, their widths summed up once: `widths` up to each UTF-16 offset. */
type Paragraph = {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly widths: Float64Array;
};

type Range = { readonly start: number; readonly end: number };
type Span = Range & { readonly styled: StyledRun };

export function breakLines(
  runs: readonly StyledRun[],
  width: number,
  look: 'even' | 'ragged' = 'ragged',
): Broken {
  const paragraph = paragraphOf(runs);
  const { text } = paragraph;
  if (text === '') return { lines: [], overshoot: 0 };
  const room = width * WIDTH_MARGIN;
  const isOneLine = widthBetween(paragraph, 0, text.length) <= room && !text.includes('\n');
  const ends = isOneLine ? [text.length] : chooseEnds(paragraph, room, look);
  const lines = ends.map((end, index) => lineOf(paragraph, ends[index - 1] ?? 0, end, width));
  const widest = Math.max(...lines.map((line) => line.width));
  return { lines, overshoot: Math.max(0, widest - room) };
}

function paragraphOf(runs: readonly StyledRun[]): Paragraph {
  const text = runs.map(({ run }) => run.text).join('');
  const widths = new Float64Array(text.length + 1);
  let offset = 0;
  let sum = 0;
  let previous = -1;
  const spans = runs.map((styled): Span => {
    const { run, font } = styled;
    const start = offset;
    const size = run.mark ? font.size * RAISED_SCALE : font.size;
    for (const character of run.text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const gap = gapBetween(previous, codePoint) * size;
      sum += gap + advanceOf(codePoint, font.bold) * size;
      widths.fill(sum, offset + 1, offset + character.length + 1);
      offset += character.length;
      previous = codePoint;
    }
    return { start, end: offset, styled };
  });
  return { text, spans, widths };
}

function widthBetween({ text, widths }: Paragraph, start: number, end: number): number {
  let last = end;
  while (last > start && (text[last - 1] === ' ' || text[last - 1] === '\n')) last -= 1;
  return (widths[last] ?? 0) - (widths[start] ?? 0);
}

/** With the space that parts the line from the next one; the last line has none. */
function wholeWidth(paragraph: Paragraph, start: number, end: number): number {
  const { text, widths } = paragraph;
  if (end === text.length) return widthBetween(paragraph, start, end);
  return (widths[end] ?? 0) - (widths[start] ?? 0);
}

/** Figures with their marks. */
function gluedRanges(spans: readonly Span[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const { start, end, styled } of spans) {
    const { part, mark } = styled.run;
    if (part === undefined && mark !== true) continue;
    const last = ranges.at(-1);
    if (last?.end === start) ranges[ranges.length - 1] = { start: last.start, end };
    else ranges.push({ start: mark ? hangingFrom(start) : start, end });
  }
  return ranges;
}

/** A mark hangs on the last character before it, so its range begins one character earlier. */
function hangingFrom(start: number): number {
  return Math.max(0, start - 1);
}

/** Cost of one character's width of unevenness against breaking inside a phrase; judged by eye on the sample pages. */
const EVENNESS = { even: 6, ragged: 1.2 } as const;
/** A last line shorter than this share of the width looks forgotten. */
const ORPHAN_SHARE = 0.25;
const ORPHAN = 1.5;
/** Running text takes a line more rather than break inside a phrase; headlines never do. */
const EXTRA_LINE = { even: 1000, ragged: 1.5 } as const;

function chooseEnds(paragraph: Paragraph, room: number, look: 'even' | 'ragged'): number[] {
  const { text } = paragraph;
  const opportunities = opportunitiesFor(paragraph, room);
  const stops = [0, ...opportunities.map((opportunity) => opportunity.offset), text.length];
  const penalties = [0, ...opportunities.map((opportunity) => opportunity.penalty), 0];
  const required = new Set(opportunities.filter((one) => one.required).map((one) => one.offset));
  const last = stops.length - 1;
  const best: { cost: number; from: number }[] = [{ cost: 0, from: -1 }];
  const total = widthBetween(paragraph, 0, text.length);
  const target = Math.min(room, total / Math.ceil(total / room));
  for (let to = 1; to <= last; to++) {
    let choice = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = to - 1; from >= 0; from--) {
      const start = stops[from] ?? 0;
      const end = stops[to] ?? 0;
      const width = widthBetween(paragraph, start, end);
      // LibreOffice sets a space that finds no room before a break on a line of its own.
      const whole = wholeWidth(paragraph, start, end);
      const isOver = width > room || (whole > width && whole > room / WIDTH_MARGIN - SPACE_MARGIN);
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

function opportunitiesFor(paragraph: Paragraph, room: number): Opportunity[] {
  const { text, spans } = paragraph;
  const marks = spans.filter(({ styled }) => styled.run.mark);
  const isInMark = (offset: number): boolean =>
    marks.some(({ start, end }) => offset > hangingFrom(start) && offset < end);
  let start = 0;
  return [...findOpportunities(text, gluedRanges(spans)), undefined].flatMap((opportunity) => {
    const end = opportunity?.offset ?? text.length;
    const isTooWide = widthBetween(paragraph, start, end) > room;
    const extra = isTooWide ? emergencyBreaks(text, start, end) : [];
    start = end;
    return [...extra.filter(({ offset }) => !isInMark(offset)), ...(opportunity ? [opportunity] : [])];
  });
}

/** The width in which no word has to leave its line; very long ones, and letters set in full width, are broken anyway. */
export function leastWidth(runs: readonly StyledRun[]): number {
  const paragraph = paragraphOf(runs);
  const { text, spans } = paragraph;
  const between = findOpportunities(text, gluedRanges(spans)).filter(({ penalty }) => penalty !== PARTS_WORD);
  const ends = [...between.map(({ offset }) => offset), text.length];
  const widths = ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    const words = widthBetween(paragraph, start, end) / WIDTH_MARGIN;
    const whole = wholeWidth(paragraph, start, end);
    return Math.max(words, whole + SPACE_MARGIN) * Math.min(1, LEAST_BREAKABLE / Math.max(1, end - start));
  });
  return Math.max(0, ...widths);
}

function lineOf(paragraph: Paragraph, start: number, end: number, width: number): BrokenLine {
  const { text, spans, widths } = paragraph;
  const runs = spans.flatMap(({ styled, ...span }): StyledRun[] => {
    const words = text.slice(Math.max(start, span.start), Math.min(end, span.end)).replace(/\n/g, '');
    const isHere = span.start < end && span.end > start && words !== '';
    return isHere ? [{ ...styled, run: { ...styled.run, text: words } }] : [];
  });
  const isTight = (widths[end] ?? 0) - (widths[start] ?? 0) > width - SPACE_MARGIN;
  return { runs, width: widthBetween(paragraph, start, end), isTight };
}

/** Shorter words are left whole: where one finds no room, its box is too narrow, and that is a finding. */
const LEAST_BREAKABLE = 20;

/** What an address is cut behind before anything else. */
const JOINT = /[/\\?&=._+:;,@#~|-]$/u;
const PENALTY = { joint: 20, inside: 60, short: 600 } as const;

/** Offsets between whole characters, as a reader sees them: no emoji, flag or accent is taken apart. */
function emergencyBreaks(
  text: string,
  start: number,
  end: number,
): { readonly offset: number; readonly penalty: number; readonly required: false }[] {
  const stretch = text.slice(start, end).trimEnd();
  if (stretch.length < LEAST_BREAKABLE) return [];
  // What was to stay together is parted between its words before one of them is, unless that is long by itself.
  const words = [...stretch.matchAll(/\S+/gu)];
  const isShort = (index: number): boolean =>
    words.length > 1 &&
    words.some(
      ({ 0: word, index: at }) => at < index && index < at + word.length && word.length < LEAST_BREAKABLE,
    );
  return [...graphemesOf(stretch)].flatMap(({ index }) => {
    const offset = start + index;
    if (index === 0 || !isKinsokuBreak(text, offset)) return [];
    // Two letters tell: no pattern looks further back.
    const before = stretch.slice(Math.max(0, index - 2), index);
    // Two letters alone on a line look like a mistake.
    if (index < 3 || stretch.length - index < 3) return [];
    if (partsNumber(before, stretch.slice(index, index + 2))) return [];
    const penalty = isShort(index)
      ? PENALTY.short
      : JOINT.test(before) || before.endsWith(' ')
        ? PENALTY.joint
        : PENALTY.inside;
    return [{ offset, penalty, required: false as const }];
  });
}
