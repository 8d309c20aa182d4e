// A figure that stands alone, and its room → its number as large as fits, a long unit below it on a line of its own.
import type { FilledNode, NodeOf, RichRun, RichText } from '../../model/deck/plan.ts';
import type { SceneLine, TextBox } from '../../model/deck/scene.ts';
import type { Rect } from '../../model/length.ts';
import type { Broken } from '../../type/break-lines.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { literally } from '../../words/match-text.ts';
import {
  breakText,
  type Setting,
  type Size,
  styleOf,
  type TextLook,
  TOLERANCE,
  toSceneLines,
} from '../setting.ts';
import { boxOf, sizeOf } from './text.ts';

export type FigureNode = NodeOf<'figure'>;

export function isFigure(node: FilledNode): node is FigureNode {
  return node.node === 'figure';
}

export function isRow({ node }: FilledNode): boolean {
  return node === 'row';
}

/** Units are about half the size of their number. */
const UNIT_SCALE = 0.56;
const LEAST_UNIT = 14;
/** A mark of 18 pt, drawn at 12, ends at the height of a number of 36 to 44 pt. */
const MARK_RAISE = 70;
const STEPS = [1, 0.9, 0.8, 0.7, 0.62] as const;
/** Below it a long unit rather goes to the next line. */
const LEAST_WITH_LONG_UNIT = 0.8;
/** Signs of a unit that may stand alone: ` per share`, not `mn`. */
const LONG_UNIT = 5;

type Part = { readonly broken: Broken; readonly look: TextLook };

type Fitted = {
  /** The number, and where it has a line of its own the unit. */
  readonly parts: readonly Part[];
  /** Of the size that its type has. */
  readonly step: number;
  /** Points. */
  readonly line: number;
};

export function measureFigure(node: FigureNode, limit: number, setting: Setting): Size {
  const { parts, line } = fitFigure(node, limit, setting);
  const sizes = parts.map(({ broken }) => sizeOf(broken, line, 1));
  return {
    width: Math.max(...sizes.map(({ width }) => width)),
    height: sizes.reduce((sum, { height }) => sum + height, 0),
  };
}

/** Of its size, the least line that holds ascenders and descenders of Arial. */
const LEAST_LINE = 1.15;

/** The share of its size that a figure finds room for in a width: a row of cards takes the least of theirs. */
export function stepOf(node: FigureNode, width: number, setting: Setting): number {
  return fitFigure(node, width, setting).step;
}

/** One line, in the largest of the steps that fits its box; a long unit below its number; else more lines. */
function fitFigure(node: FigureNode, width: number, setting: Setting): Fitted {
  const style = styleOf(setting, node.type);
  const sized = (step: number) => Math.round(style.size * step * 2) / 2;
  const lookOf = (size: number): TextLook => ({
    style: { ...style, size },
    color: node.color,
    unitScale: Math.max(UNIT_SCALE, LEAST_UNIT / size),
    raise: MARK_RAISE,
  });
  const whole = (step: number): Fitted => {
    const look = lookOf(sized(step));
    return { parts: [{ broken: breakText(node.text, look, width), look }], step, line: style.line };
  };
  const apart = (step: number, [number, unit]: readonly [RichText, RichText]): Fitted => {
    const size = sized(step);
    const look = lookOf(size);
    const below = Math.max(LEAST_UNIT, Math.round(size * 0.5));
    const small: TextLook = { style: { ...style, size: below }, color: node.color, unitScale: 1 };
    const parts = [
      { broken: breakText(number, look, width), look },
      { broken: breakText(unit, small, width), look: small },
    ];
    return { parts, step, line: Math.ceil(size * LEAST_LINE) };
  };
  const fits = ({ parts }: Fitted) =>
    parts.every(({ broken }) => broken.lines.length <= 1 && broken.overshoot === 0);
  const split = unitApart(node.text, setting.language);
  const ways = split
    ? [
        ...STEPS.filter((step) => step >= LEAST_WITH_LONG_UNIT).map(whole),
        ...STEPS.map((step) => apart(step, split)),
      ]
    : STEPS.map(whole);
  const own = ways.find(fits) ?? ways.at(-1) ?? whole(1);
  // In a row of one size it may be smaller, on as many lines as were kept for it.
  if (node.step === undefined || node.step >= own.step) return own;
  return split && own.parts.length > 1 ? apart(node.step, split) : whole(node.step);
}

/** Undefined where the unit is short, or stands before its number. A percent sign and a scale stay with the number. */
function unitApart(text: RichText, language: Language): readonly [RichText, RichText] | undefined {
  const from = text.findLastIndex(({ part, mark }) => part !== 'unit' && !mark) + 1;
  const [number, unit] = [text.slice(0, from), text.slice(from)];
  const [first, ...rest] = unit;
  if (number.length === 0 || first === undefined) return undefined;
  const scales = Object.keys(wordsOf(language).figures.numbers.powers).map((scale) =>
    literally(scale.trim()),
  );
  const [kept = ''] = new RegExp(`^\\s*(?:%|(?:${scales.join('|')}))\\S*`, 'u').exec(first.text) ?? [];
  const below: RichRun = { ...first, text: first.text.slice(kept.length).trimStart() };
  const words = [below, ...rest].filter(({ mark }) => !mark).map((run) => run.text);
  if (words.join('').trim().length < LONG_UNIT) return undefined;
  return [kept === '' ? number : [...number, { ...first, text: kept }], [below, ...rest]];
}

export function placeFigure(node: FigureNode, rect: Rect, id: string, setting: Setting): TextBox[] {
  if (node.text.length === 0) return [];
  const { parts, line } = fitFigure(node, rect.w, setting);
  const [first] = parts;
  if (first === undefined) return [];
  const excess = parts.reduce((sum, { broken }) => sum + broken.lines.length, 0) * line - rect.h;
  if (excess > TOLERANCE) setting.overflow(id, excess);
  for (const { broken } of parts) {
    if (broken.overshoot > TOLERANCE) setting.overflow(id, broken.overshoot);
  }
  const lines = parts.map(({ broken, look }) => toSceneLines(broken, look, setting));
  const look = { ...first.look, style: { ...first.look.style, line } };
  return [
    {
      ...boxOf(id, rect, first.broken, look, setting),
      lines: lines.flatMap((each, at) => (at < lines.length - 1 ? continued(each) : each)),
      align: node.textAlign,
      valign: 'middle',
    },
  ];
}

/** The unit belongs to the same words: its break stands for the space before it. */
function continued(lines: readonly SceneLine[]): readonly SceneLine[] {
  return lines.map((line, at) => (at === lines.length - 1 ? { ...line, ends: 'line' as const } : line));
}
