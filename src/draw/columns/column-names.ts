// The slots of a column chart → the words below its columns: own name, who says so, and the name of the group.
import type { Chart, ChartColors } from '../../model/chart.ts';
import { type Block, blockOf, type Phrase } from '../block.ts';
import { POINT_TYPE, publisherPhrase } from '../point-phrases.ts';
import type { Measure, Shape, TextStyle } from '../shape.ts';
import type { ColumnGroup, ColumnsSlots } from './columns-slots.ts';

export type ColumnNames = {
  readonly height: number;
  /** Whether every publisher stands there; if not, their marks belong to the values. */
  readonly publishers: boolean;
  readonly shapesAt: (top: number) => readonly Shape[];
  readonly cut: readonly string[];
};

const ASIDE = 6;
const BEFORE_GROUP = 6;
const NAME_LINES = 3;
const TOP = 5;

export function columnNames(
  chart: Chart,
  { slots, groups }: ColumnsSlots,
  colors: ChartColors,
  measure: Measure,
): ColumnNames {
  const lone = groups.every((group) => group.members.length === 1);
  const widthOf = (index: number) => (slots[index]?.width ?? 0) - ASIDE;
  const blocksWith = (publishers: boolean) =>
    chart.points.map((point, index) => {
      const words = lone ? point.group : (point.set ?? '');
      const strong = lone || point.mark === 'relied-on';
      const name = fittingName(words, strong, widthOf(index), colors, measure);
      const publisher = publishers ? [publisherPhrase(point, colors, 2)] : [];
      return blockOf([name, ...publisher], widthOf(index), measure);
    });
  const whole = blocksWith(true);
  const publishers = whole.every((block) => block.cut.length === 0);
  const blocks = publishers ? whole : blocksWith(false);
  const heads = lone ? [] : groups.map((group) => ({ group, block: groupBlock(group, colors, measure) }));
  const own = Math.max(0, ...blocks.map((block) => block.height));
  const grouped = Math.max(0, ...heads.map(({ block }) => block.height));
  return {
    height: TOP + own + (grouped > 0 ? BEFORE_GROUP + grouped : 0),
    publishers,
    shapesAt: (top) => [
      ...blocks.flatMap((block, index) => centred(block, slots[index], top + TOP)),
      ...heads.flatMap(({ group, block }) => groupShapes(group, block, top + TOP + own, colors)),
    ],
    cut: [...blocks, ...heads.map(({ block }) => block)].flatMap((block) => block.cut),
  };
}

/** A single long word is set smaller before it is cut. */
function fittingName(
  words: string,
  strong: boolean,
  width: number,
  colors: ChartColors,
  measure: Measure,
): Phrase {
  const usual = strong ? POINT_TYPE.name : POINT_TYPE.text;
  const phrase = (style: TextStyle): Phrase => ({
    words,
    style,
    color: `#${colors.ink}`,
    maxLines: NAME_LINES,
  });
  const fits = [usual, { ...usual, size: POINT_TYPE.small.size }, POINT_TYPE.small].find(
    (style) => blockOf([phrase(style)], width, measure).cut.length === 0,
  );
  return phrase(fits ?? POINT_TYPE.small);
}

function groupBlock(group: ColumnGroup, colors: ChartColors, measure: Measure): Block {
  const width = group.right - group.left - ASIDE;
  return blockOf([fittingName(group.name, true, width, colors, measure)], width, measure);
}

function centred(block: Block, slot: { left: number; width: number } | undefined, top: number) {
  return slot ? block.shapesAt(slot.left + slot.width / 2, top, 'center') : [];
}

/** A rule holds the columns of a group together. */
function groupShapes(group: ColumnGroup, block: Block, y: number, colors: ChartColors): readonly Shape[] {
  const rule: Shape = {
    kind: 'line',
    x1: group.left + ASIDE,
    y1: y + BEFORE_GROUP / 2,
    x2: group.right - ASIDE,
    y2: y + BEFORE_GROUP / 2,
    weight: 0.5,
    color: `#${colors.data}`,
  };
  return [rule, ...block.shapesAt((group.left + group.right) / 2, y + BEFORE_GROUP, 'center')];
}
