// What found no room inside the segments of one bar → the same words below it, each with a line to its segment.
import type { ChartColors, ChartPoint } from '../../model/chart.ts';
import { spread } from '../../model/spread.ts';
import { type Block, blockOf } from '../block.ts';
import { notePhrase, POINT_TYPE, valuePhrase, withMark } from '../point-phrases.ts';
import type { Measure, Shape } from '../shape.ts';

export type Outside = {
  readonly point: ChartPoint;
  /** Empty where the name stands inside or in the legend. */
  readonly name: string;
  readonly value: boolean;
  readonly middle: number;
};

const STEM = 6;
const BETWEEN = 10;
const WIDEST = 170;

export type WordsBelow = {
  readonly height: number;
  readonly shapesAt: (top: number) => readonly Shape[];
  readonly cut: readonly string[];
};

export function wordsBelow(
  outside: readonly Outside[],
  bar: { readonly left: number; readonly right: number },
  room: number,
  colors: ChartColors,
  measure: Measure,
): WordsBelow {
  const wanted = outside.map((one) => ({ one, block: blockFor(one, colors, measure) }));
  for (let count = wanted.length; count > 0; count -= 1) {
    const shown = wanted.slice(0, count);
    const height = STEM + Math.max(...shown.map(({ block }) => block.height));
    const boxes = shown.map(({ one, block }) => ({ middle: one.middle, length: block.width }));
    const middles = height <= room ? spread(boxes, bar.left, bar.right, BETWEEN) : undefined;
    if (middles === undefined) continue;
    const shapesAt = (top: number) =>
      shown.flatMap(({ one, block }, at): readonly Shape[] => {
        const x = middles[at] ?? one.middle;
        return [
          {
            kind: 'stroke',
            x1: one.middle,
            y1: top,
            x2: x,
            y2: top + STEM,
            weight: 0.75,
            color: `#${colors.data}`,
          },
          ...block.shapesAt(x, top + STEM, 'center'),
        ];
      });
    const left = wanted.slice(count).flatMap(({ one }) => wordsOf(one));
    return { height, shapesAt, cut: [...shown.flatMap(({ block }) => block.cut), ...left] };
  }
  return { height: 0, shapesAt: () => [], cut: outside.flatMap(wordsOf) };
}

function blockFor({ point, name, value }: Outside, colors: ChartColors, measure: Measure): Block {
  const label = valuePhrase(point, colors, { mark: true, large: false, maxLines: 1 });
  const words = value ? `${name}${name === '' ? '' : ' '}${point.label}` : name;
  const line = { ...label, words: value ? withMark(words, point.publisher) : words };
  const style = value ? POINT_TYPE.value : POINT_TYPE.text;
  return blockOf([{ ...line, style }, notePhrase(point, colors, 2)], WIDEST, measure);
}

function wordsOf({ point, name, value }: Outside): readonly string[] {
  return [name, value ? point.label : '', point.note ?? ''].filter((words) => words !== '');
}
