// What a value axis counts → the line above the plot that says so.
import type { ChartColors } from '../model/chart.ts';
import { blockOf } from './block.ts';
import type { Measure, TextShape } from './shape.ts';

export type AxisHead = {
  readonly height: number;
  readonly shapes: readonly TextShape[];
  readonly cut: readonly string[];
};

const STYLE = { size: 12, bold: false } as const;
const BELOW = 6;

export function axisHead(words: string, colors: ChartColors, width: number, measure: Measure): AxisHead {
  const phrase = { words, style: STYLE, color: `#${colors.muted}`, maxLines: 1 };
  const block = blockOf([phrase], width, measure);
  const height = block.height === 0 ? 0 : block.height + BELOW;
  return { height, shapes: block.shapesAt(0, 0, 'left'), cut: block.cut };
}
