// One bar of a small multiple and its place → its name above it, its value behind it, its arrow and its note.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { boundArrow, fromZero } from '../../layout/bar-look.ts';
import { blockOf, type Phrase } from '../../layout/block.ts';
import {
  nameAndValue,
  notePhrase,
  POINT_TYPE,
  publisherPhrase,
  valuePhrase,
  withMark,
} from '../../layout/point-phrases.ts';
import { type Ink, rect, type Shape } from '../../layout/shape.ts';

type RowPlace = {
  readonly top: number;
  readonly rowHeight: number;
  /** Of the bar. */
  readonly middle: number;
  readonly left: number;
  readonly right: number;
  /** Where the bar begins and ends, that of a range with its whisker. */
  readonly zero: number;
  readonly end: number;
  /** What lies farthest to the right of it. */
  readonly beyond: number;
};

const GAP = 6;
const ARROW = 20;
const BESIDE_NAME = 8;
const NAME_INSET = 6;
/** What a name above and a value below it need, and what one line does. */
const TWO_LINES = 31;
const ONE_LINE = 14;

/** Of the value alone; a note wraps or gives way. */
export function roomBehindBar(point: ChartPoint, ink: Ink): number {
  const { measure } = ink;
  const value = valuePhrase(point, ink, { mark: false, large: false });
  return GAP + arrowRoom(point) + measure(value.words, value.style) + 0.5;
}

export function multiplesRow(
  point: ChartPoint,
  place: RowPlace,
  ink: Ink,
): { readonly ground: readonly Shape[]; readonly over: readonly Shape[]; readonly cut: readonly string[] } {
  const { colors } = ink;
  const { top, rowHeight, middle, left, right, zero, end, beyond } = place;
  if (rowHeight < TWO_LINES) return lowRow(point, place, ink);
  const name = nameShapes(point, place, ink);
  const x = beyond + GAP + arrowRoom(point);
  const label = blockOf(
    [valuePhrase(point, ink, { mark: false, large: false, maxLines: 1 })],
    right - x,
    ink,
  );
  const note = noteAt(point, place, x, label.width, ink);
  const out = point.value < 0 ? -1 : 1;
  const bar = { end, out, length: Math.abs(end - zero), middle, runs: 'across' } as const;
  const arrows = boundArrow(fromZero(point), bar, { out: ARROW, back: ARROW }, colors);
  const tint: Shape = rect(left, top, right - left, rowHeight, `#${colors.accentTint}`);
  return {
    ground: point.mark === 'relied-on' ? [tint] : [],
    over: [
      ...name.shapes,
      ...arrows,
      ...label.shapesAt(x, middle - label.height / 2, 'left'),
      ...note.shapes,
    ],
    cut: [...name.cut, ...label.cut, ...note.cut],
  };
}

/** In a row too low for two lines name and value share one; a lower one has no words at all. */
function lowRow(point: ChartPoint, { top, rowHeight, left, right }: RowPlace, ink: Ink) {
  const { measure } = ink;
  if (rowHeight < ONE_LINE) return { ground: [], over: [], cut: [point.group, point.label] };
  const x = left + NAME_INSET;
  const value = valuePhrase(point, ink, { mark: false, large: false, maxLines: 1 });
  const { phrase, cut } = nameAndValue(point.group, value, point.publisher, 'name', right - x, measure);
  const block = blockOf([phrase], right - x, ink);
  const note = point.note === undefined ? [] : [point.note];
  return { ground: [], over: block.shapesAt(x, top, 'left'), cut: [...cut, ...block.cut, ...note] };
}

/** Who says so stands behind the name, or its footnote mark does. */
function nameShapes(point: ChartPoint, { top, left, right }: RowPlace, ink: Ink) {
  const { colors } = ink;
  const phrase = (words: string): Phrase => ({
    words,
    style: POINT_TYPE.name,
    color: `#${colors.ink}`,
    markColor: `#${colors.muted}`,
    maxLines: 1,
  });
  const x = left + NAME_INSET;
  const words = point.set === undefined ? point.group : `${point.group} ${point.set}`;
  const name = blockOf([phrase(words)], right - x, ink);
  const at = x + name.width + BESIDE_NAME;
  const publisher = blockOf([publisherPhrase(point, ink, 1)], right - at, ink);
  if (publisher.cut.length === 0) {
    const shapes = [
      ...name.shapesAt(x, top + 2, 'left'),
      // On the line on which the larger name stands.
      ...publisher.shapesAt(at, top + 2 + (name.height - publisher.height) / 2 + 0.3, 'left'),
    ];
    return { shapes, cut: name.cut };
  }
  const marked = blockOf([phrase(withMark(words, point.publisher))], right - x, ink);
  return { shapes: marked.shapesAt(x, top + 2, 'left'), cut: marked.cut };
}

/** Behind the value, where there is room. */
function noteAt(
  point: ChartPoint,
  { middle, right, rowHeight }: RowPlace,
  x: number,
  labelWidth: number,
  ink: Ink,
) {
  const at = x + labelWidth + BESIDE_NAME;
  const note = blockOf([notePhrase(point, ink, rowHeight > 46 ? 2 : 1)], right - at, ink);
  const fits = note.cut.length === 0;
  return { shapes: fits ? note.shapesAt(at, middle - note.height / 2, 'left') : [], cut: note.cut };
}

function arrowRoom(point: ChartPoint): number {
  return fromZero(point).open === 'right' && point.value >= 0 ? ARROW : 0;
}
