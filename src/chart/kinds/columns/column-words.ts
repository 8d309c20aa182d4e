// The slots of a column chart → the words below its columns: own name, who says so, and the name of the group.
import type { Chart, ChartColors, ChartPoint } from '../../../model/deck/chart.ts';
import { boundArrow } from '../../layout/bar-look.ts';
import { type Block, blockOf, type Phrase } from '../../layout/block.ts';
import {
  notePhrase,
  POINT_TYPE,
  publisherPhrase,
  valuePhrase,
  withMark,
} from '../../layout/point-phrases.ts';
import { type Ink, line, type Shape, type TextStyle } from '../../layout/shape.ts';
import { oneVoice } from '../../points.ts';
import type { ColumnGroup, ColumnsSlots } from './columns-slots.ts';

type ColumnNames = {
  readonly height: number;
  /** Whether every publisher, or its mark, stands there; if not, the marks belong to the values. */
  readonly publishers: boolean;
  readonly shapesAt: (top: number) => readonly Shape[];
  readonly cut: readonly string[];
};

const ASIDE = 6;
const BEFORE_GROUP = 6;
const TOP = 5;

/** From most to fewest words. */
const FULLNESS = [
  { publishers: 'names', lines: 3 },
  { publishers: 'marks', lines: 3 },
  { publishers: false, lines: 3 },
  { publishers: false, lines: 2 },
  { publishers: false, lines: 1 },
] as const;
type Fullness = (typeof FULLNESS)[number];

/** As much as `most` of the height holds. */
export function columnNames(chart: Chart, places: ColumnsSlots, most: number, ink: Ink): ColumnNames {
  const isNamedAbove = oneVoice(chart.points) !== undefined;
  const ways = FULLNESS.filter(({ publishers }) => !(isNamedAbove && publishers)).map(
    (fullness) => () => namesWith(fullness, chart, places, ink),
  );
  for (const way of ways) {
    const names = way();
    if (names.height <= most && !(names.publishers && names.cut.length > 0)) return names;
  }
  return namesWith(FULLNESS[4], chart, places, ink);
}

function namesWith(
  { publishers, lines }: Fullness,
  chart: Chart,
  { slots, groups }: ColumnsSlots,
  ink: Ink,
): ColumnNames {
  const { colors } = ink;
  const lone = groups.every((group) => group.members.length === 1);
  const blocks = chart.points.map((point, index) => {
    const words = lone ? point.group : (point.set ?? '');
    const strong = lone || point.mark === 'relied-on';
    const width = (slots[index]?.width ?? 0) - ASIDE;
    const told = publishers === 'marks' ? withMark(words, point.publisher) : words;
    const name = { ...fittingName(told, strong, lines, width, ink), markColor: `#${colors.muted}` };
    return blockOf([name, ...(publishers === 'names' ? [publisherPhrase(point, ink, 2)] : [])], width, ink);
  });
  const heads = (lone ? [] : groups).map((group) => {
    const width = group.right - group.left - ASIDE;
    const name = fittingName(group.name, true, lines, width, ink);
    return { group, block: blockOf([name], width, ink) };
  });
  const own = Math.max(0, ...blocks.map((block) => block.height));
  const grouped = Math.max(0, ...heads.map(({ block }) => block.height));
  return {
    height: TOP + own + (grouped > 0 ? BEFORE_GROUP + grouped : 0),
    publishers: publishers !== false,
    shapesAt: (top) => [
      ...blocks.flatMap((block, index) => centred(block, slots[index], top + TOP)),
      ...heads.flatMap(({ group, block }) => groupShapes(group, block, top + TOP + own, colors)),
    ],
    cut: [...blocks, ...heads.map(({ block }) => block)].flatMap((block) => block.cut),
  };
}

/** A single long word is set smaller before it is cut. */
export function fittingName(
  words: string,
  strong: boolean,
  maxLines: number,
  width: number,
  ink: Ink,
): Phrase {
  const { colors } = ink;
  const usual = strong ? POINT_TYPE.name : POINT_TYPE.text;
  const phrase = (style: TextStyle): Phrase => ({
    words,
    style,
    color: `#${colors.ink}`,
    maxLines,
  });
  const fits = [usual, { ...usual, size: POINT_TYPE.small.size }, POINT_TYPE.small].find(
    (style) => blockOf([phrase(style)], width, ink).cut.length === 0,
  );
  return phrase(fits ?? POINT_TYPE.small);
}

function centred(block: Block, slot: { left: number; width: number } | undefined, top: number) {
  return slot ? block.shapesAt(slot.left + slot.width / 2, top, 'center') : [];
}

/** A rule holds the columns of a group together. */
function groupShapes(group: ColumnGroup, block: Block, y: number, colors: ChartColors): readonly Shape[] {
  const rule: Shape = line(
    group.left + ASIDE,
    y + BEFORE_GROUP / 2,
    group.right - ASIDE,
    y + BEFORE_GROUP / 2,
    `#${colors.data}`,
    0.5,
  );
  return [rule, ...block.shapesAt((group.left + group.right) / 2, y + BEFORE_GROUP, 'center')];
}

type ColumnLabelRoom = { readonly width: number; readonly height: number };

const MOST_LINES = 3;
const LARGE = POINT_TYPE.emphasised.size;
/** A number is not torn from its unit while it still fits in a smaller size. */
const SIZES = [LARGE, POINT_TYPE.value.size, 11, 10];
/** From most to fewest words. */
const LABEL_FULLNESS = [
  { notes: 3, most: MOST_LINES },
  { notes: 0, most: MOST_LINES },
  { notes: 0, most: 2 },
  { notes: 0, most: 1 },
] as const;

/** `below` turns the order round, so that the value stands nearest to the bar. */
export function columnLabel(
  point: ChartPoint,
  { width, height }: ColumnLabelRoom,
  { mark, below }: { readonly mark: boolean; readonly below: boolean },
  ink: Ink,
): Block {
  const value = (size: number, maxLines: number): Phrase => {
    const phrase = valuePhrase(point, ink, { mark, large: size === LARGE, maxLines });
    return size === LARGE ? phrase : { ...phrase, style: { ...phrase.style, size } };
  };
  const lines = point.label.includes(' ') ? MOST_LINES : 1;
  const whole = SIZES.map((size) => value(size, size === LARGE ? 1 : lines)).find(
    (phrase) => blockOf([phrase], width, ink).cut.length === 0,
  );
  for (const { notes, most } of LABEL_FULLNESS) {
    const usual = whole ?? value(POINT_TYPE.value.size, most);
    const label = { ...usual, maxLines: Math.min(usual.maxLines, most) };
    const note = notes > 0 ? [notePhrase(point, ink, notes)] : [];
    const block = blockOf(below ? [label, ...note] : [...note, label], width, ink);
    if (block.height > height) continue;
    return notes > 0 || !point.note ? block : { ...block, cut: [...block.cut, point.note] };
  }
  return { ...blockOf([], width, ink), cut: [point.label, ...(point.note ? [point.note] : [])] };
}

const ARROW = { out: 20, back: 22 };

type ColumnEnds = {
  readonly middle: number;
  readonly top: number;
  readonly foot: number;
  /** Whether its value ends at its foot. */
  readonly down: boolean;
};

/** What the arrow of a column whose value is only a bound needs before the label. */
export function columnArrowRoom(point: ChartPoint): number {
  return point.open === 'right' ? ARROW.back : 0;
}

export function columnArrow(
  point: ChartPoint,
  { middle, top, foot, down }: ColumnEnds,
  colors: ChartColors,
): readonly Shape[] {
  const ends = down ? ({ end: foot, out: 1 } as const) : ({ end: top, out: -1 } as const);
  return boundArrow(point, { ...ends, length: foot - top, middle, runs: 'up' }, ARROW, colors);
}
