// The sections of a bar chart → their rules and zero lines, their scope words, and the sentence that keeps them apart.
import type { Chart } from '../../../model/deck/chart.ts';
import { blockOf, type Phrase } from '../../layout/block.ts';
import { POINT_TYPE } from '../../layout/point-phrases.ts';
import { type Ink, line, type Shape, type Size, stroke } from '../../layout/shape.ts';
import { type BarsRows, SECTION_GAP } from './bars-rows.ts';

const SCOPE_TOP = 4;
const AROUND_SPLIT = 8;

export function sectionShapes(
  chart: Chart,
  rows: BarsRows,
  size: Size,
  ink: Ink,
): { readonly under: readonly Shape[]; readonly over: readonly Shape[]; readonly cut: readonly string[] } {
  const { colors } = ink;
  const color = `#${colors.data}`;
  const across = (y: number): Shape => line(0, y, size.width, y, color);
  const placed = rows.sections.map((section, index) => {
    const x = rows.labels.x;
    const scope = blockOf(
      [{ words: section.scope, style: POINT_TYPE.value, color: `#${colors.structure}`, maxLines: 1 }],
      rows.end - x,
      ink,
    );
    const sentence: Phrase = {
      words: index === 0 ? '' : (chart.split ?? ''),
      style: POINT_TYPE.small,
      color: `#${colors.muted}`,
      maxLines: 1,
    };
    // The sentence begins where the bars do, since it is about their lengths; a long one further left.
    const behind = blockOf([sentence], rows.end - rows.start, ink);
    const at = behind.cut.length === 0 ? rows.start : x;
    const split = behind.cut.length === 0 ? behind : blockOf([sentence], rows.end - x, ink);
    const y = section.head - SECTION_GAP / 2;
    const dashed = (x1: number, x2: number): Shape => stroke(x1, y, x2, y, color, 1, [3, 3]);
    const [before, after] = [at - AROUND_SPLIT, at + split.width + AROUND_SPLIT];
    const apart: readonly Shape[] =
      split.height === 0
        ? []
        : [
            ...(before > 0 ? [dashed(0, before)] : []),
            ...split.shapesAt(at, y - split.height / 2, 'left'),
            ...(after < size.width ? [dashed(after, size.width)] : []),
          ];
    const zeroLine: Shape = line(rows.zero, section.top, rows.zero, section.bottom, color);
    return {
      under: [across(section.top), across(section.bottom)],
      over: [zeroLine, ...apart, ...scope.shapesAt(x, section.head + SCOPE_TOP, 'left')],
      cut: [...scope.cut, ...split.cut],
    };
  });
  return {
    under: placed.flatMap(({ under }) => under),
    over: placed.flatMap(({ over }) => over),
    cut: placed.flatMap(({ cut }) => cut),
  };
}
