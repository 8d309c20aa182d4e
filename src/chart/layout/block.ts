// Phrases of different sizes and a width → one block of lines that can be set anywhere, with what had to be shortened.
import type { FittedLines } from '../../type/fit-lines.ts';
import { splitMark } from '../footnote-mark.ts';
import { fitWithMark, markWidth, raisedMark } from './marked-text.ts';
import { type Ink, type Measure, type TextShape, type TextStyle, textShape } from './shape.ts';

/** `words` may end in footnote marks; empty words take no room. */
export type Phrase = {
  readonly words: string;
  readonly style: TextStyle;
  readonly color: string;
  readonly maxLines: number;
  /** Whether its lines are to be about as long as each other. */
  readonly balanced?: true;
  /** Of its footnote marks; default the phrase's own. */
  readonly markColor?: string;
};

export type BlockAlign = 'left' | 'center' | 'right';

export type Block = {
  readonly width: number;
  readonly height: number;
  /** How many lines it has. */
  readonly lines: number;
  /** Whole words of what was shortened or left out. */
  readonly cut: readonly string[];
  /** `x` is where the block is aligned, `top` its upper edge. */
  readonly shapesAt: (x: number, top: number, align: BlockAlign) => readonly TextShape[];
};

/** Between the middles of lines, in em. */
const PITCH = 1.25;

type Line = Omit<Phrase, 'words' | 'maxLines' | 'balanced'> & {
  readonly text: string;
  readonly mark: string;
  readonly width: number;
};

export function blockOf(phrases: readonly Phrase[], width: number, { measure }: Pick<Ink, 'measure'>): Block {
  const set = phrases.filter(({ words }) => words !== '').map((phrase) => linesOf(phrase, width, measure));
  const lines = set.flatMap((one) => one.lines);
  return {
    width: Math.max(0, ...lines.map((line) => line.width)),
    height: lines.reduce((sum, { style }) => sum + style.size * PITCH, 0),
    lines: lines.length,
    cut: set.flatMap((one) => one.cut),
    shapesAt: (x, top, align) => {
      let y = top;
      return lines.flatMap((line) => {
        const pitch = line.style.size * PITCH;
        y += pitch;
        const left = align === 'left' ? x : align === 'right' ? x - line.width : x - line.width / 2;
        return shapesOf(line, left, y - pitch / 2, measure);
      });
    },
  };
}

function linesOf(
  phrase: Phrase,
  width: number,
  measure: Measure,
): { readonly lines: readonly Line[]; readonly cut: readonly string[] } {
  const { words, mark } = splitMark(phrase.words);
  const beside = markWidth(mark, measure);
  const linesIn = (room: number) => fitWithMark(words, beside, { ...phrase, width: room }, measure);
  const { lines, cut } = phrase.balanced ? balanced(linesIn, width) : linesIn(width);
  const { style, color, markColor } = phrase;
  const set = lines.map((text, index): Line => {
    const last = index === lines.length - 1;
    return {
      text,
      mark: last ? mark : '',
      style,
      color,
      ...(markColor ? { markColor } : {}),
      width: measure(text, style) + (last ? beside : 0),
    };
  });
  // Better no words than some that run into their neighbours.
  const tooWide = set.some((line) => line.width > width + 0.01);
  return { lines: tooWide ? [] : set, cut: cut || tooWide ? [phrase.words] : [] };
}

const BALANCE_STEPS = 12;

/** The narrowest lines that are as many as the room asks for: no last line of a single word. */
function balanced(linesIn: (room: number) => FittedLines, width: number): FittedLines {
  const whole = linesIn(width);
  if (whole.cut || whole.lines.length < 2) return whole;
  let best = whole;
  for (let step = 1; step < BALANCE_STEPS; step += 1) {
    const narrower = linesIn(width * (1 - step / (2 * BALANCE_STEPS)));
    if (narrower.cut || narrower.lines.length > whole.lines.length) break;
    best = narrower;
  }
  return best;
}

function shapesOf(line: Line, x: number, y: number, measure: Measure): readonly TextShape[] {
  const { text, style, color, mark, markColor = color } = line;
  const words = textShape(text, x, y, style, color, measure);
  return [words, ...raisedMark(mark, words, markColor, measure)];
}
