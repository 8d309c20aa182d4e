// What a chart kind's layout puts out besides chart.js's own points and scales: shapes in points, ready to paint.
import type { Chart, ChartColors } from '../../model/deck/chart.ts';
import { never } from '../../model/errors.ts';
import type { Box, Segment } from './box.ts';

export type TextStyle = { readonly size: number; readonly bold: boolean };

/** Width of a text in points. */
export type Measure = (text: string, style: TextStyle) => number;

export type Size = { readonly width: number; readonly height: number };

/** A chart in its colours, within its size, and how wide its words are. */
export type Drawn = {
  readonly chart: Chart;
  readonly colors: ChartColors;
  readonly size: Size;
  readonly measure: Measure;
};

/** What words are set with. */
export type Ink = Pick<Drawn, 'colors' | 'measure'>;

/** `x` is the left edge, `y` the middle of the line; `width` as measured, so that boxes can be compared. */
export type TextShape = {
  readonly kind: 'text';
  readonly text: string;
  readonly style: TextStyle;
  /** CSS colour, like all colours of shapes. */
  readonly color: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
};

export type DotShape = {
  readonly kind: 'dot';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly color: string;
  /** Colour inside the ring of a hollow dot. */
  readonly hollow?: string;
  readonly form?: DotForm;
};

/** Stands for what a point belongs to, where colour alone would; names are those of chart.js. */
export type DotForm = 'circle' | 'rect' | 'triangle' | 'rectRot';

/** What lies on a filling, so that two fillings differ without their colours. */
export type Pattern = 'plain' | 'diagonal' | 'dotted' | 'barred';

/** Its upper left corner and its size. */
export type Area = { readonly x: number; readonly y: number } & Size;

type Colored = { readonly color: string };

export type Shape =
  | TextShape
  | DotShape
  | ({ readonly kind: 'rect' } & Area & Colored)
  /** Horizontal or vertical. */
  | ({ readonly kind: 'line'; readonly weight: number } & Segment & Colored)
  /** Horizontal or vertical, its head at the second point. */
  | ({ readonly kind: 'arrow' } & Segment & Colored)
  /** At any angle; a `dash` of lengths and gaps, if any. */
  | ({ readonly kind: 'stroke'; readonly weight: number; readonly dash?: readonly number[] } & Segment &
      Colored)
  /** Inside its rectangle; for `plain` nothing. */
  | ({ readonly kind: 'hatch'; readonly pattern: Pattern } & Area & Colored);

export function textShape(
  text: string,
  x: number,
  y: number,
  style: TextStyle,
  color: string,
  measure: Measure,
): TextShape {
  return { kind: 'text', text, style, color, x, y, width: measure(text, style) };
}

/** Horizontal or vertical. */
export function line(x1: number, y1: number, x2: number, y2: number, color: string, weight = 1): Shape {
  return { kind: 'line', x1, y1, x2, y2, weight, color };
}

export function stroke(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  color: string,
  weight: number,
  dash?: readonly number[],
): Shape {
  return { kind: 'stroke', x1, y1, x2, y2, weight, color, ...(dash ? { dash } : {}) };
}

export function arrow(x1: number, y1: number, x2: number, y2: number, color: string): Shape {
  return { kind: 'arrow', x1, y1, x2, y2, color };
}

export function rect(x: number, y: number, width: number, height: number, color: string): Shape {
  return { kind: 'rect', x, y, width, height, color };
}

/** Shapes by when they are painted, around what chart.js draws. */
export type Layers = {
  /** Below the gridlines. */
  readonly ground: readonly Shape[];
  /** Above the gridlines, below the points. */
  readonly under: readonly Shape[];
  /** Above everything. */
  readonly over: readonly Shape[];
};

/** A shape and a distance → the same shape so much lower. */
export function moveShape(shape: Shape, down: number): Shape {
  switch (shape.kind) {
    case 'text':
    case 'dot':
    case 'rect':
    case 'hatch':
      return { ...shape, y: shape.y + down };
    case 'line':
    case 'arrow':
    case 'stroke':
      return { ...shape, y1: shape.y1 + down, y2: shape.y2 + down };
    default:
      return never(shape);
  }
}

/** Texts that had to be shortened or left out, whole; empty when everything stands as written. */
export type Cut = { readonly cut: readonly string[] };

/** Words in their places, with what leads to them. */
export type Placed = Cut & { readonly shapes: readonly Shape[] };

/** What every chart kind's layout has in common: shapes by layer, the plot of chart.js, and texts that did not fit. */
export type ChartLayout = Layers &
  Cut & {
    /** Where chart.js puts its scales and points. */
    readonly plot: Box;
    /** Whether rows or bars are lower than their text needs. */
    readonly crowded: boolean;
  };
