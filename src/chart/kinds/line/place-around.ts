// Marks with their words, what is in the way, and the room there is → words beside their marks, where they find a place.
import type { Block, BlockAlign } from '../../layout/block.ts';
import { type Box, crosses, type Segment, touch, within } from '../../layout/box.ts';

type MarkWords = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly block: Block;
};

type PlacedBlock = {
  readonly x: number;
  readonly top: number;
  readonly align: BlockAlign;
  /** From the mark to words that stand away from it. */
  readonly leader?: Segment;
};

type Surroundings = {
  readonly bounds: Box;
  /** Never covered. */
  readonly boxes: readonly Box[];
  /** Covered only where there is no other way. */
  readonly strokes: readonly Segment[];
};

const GAP = 3;
const PADDING = 1.5;
const STROKE_COST = 10;
const SWAP_COST = 6;
const NEAR = 40;
const FAR = [0, 14, 28] as const;

/** In the order given: what comes first has its choice. Undefined where nothing is free. */
export function placeAround(
  items: readonly MarkWords[],
  { bounds, boxes, strokes }: Surroundings,
): readonly (PlacedBlock | undefined)[] {
  const taken: Box[] = [...boxes];
  return items.map((item) => {
    let best: { place: PlacedBlock; box: Box; cost: number } | undefined;
    for (const [order, place] of candidatesFor(item).entries()) {
      const box = boxOf(item.block, place);
      const { leader } = place;
      const free = !taken.some(
        (other) => touch(padded(box), other) || (leader !== undefined && crosses(leader, other)),
      );
      if (!within(box, bounds) || !free) continue;
      const cost =
        order +
        STROKE_COST * strokes.filter((stroke) => crosses(stroke, box)).length +
        SWAP_COST * items.filter((other) => swaps(item, other, box)).length;
      if (best === undefined || cost < best.cost) best = { place, box, cost };
    }
    if (best) taken.push(best.box, ...leaderBox(best.place));
    return best?.place;
  });
}

/** Whether the words would stand on the side where a neighbour's mark is. */
function swaps(item: MarkWords, other: MarkWords, box: Box): boolean {
  if (other === item || Math.abs(other.x - item.x) > NEAR || Math.abs(other.y - item.y) > NEAR) return false;
  const middle = (box.top + box.bottom) / 2;
  return (other.y < item.y && middle < item.y) || (other.y > item.y && middle > item.y);
}

export function boxOf(block: Block, { x, top, align }: PlacedBlock): Box {
  const left = align === 'left' ? x : align === 'right' ? x - block.width : x - block.width / 2;
  return { left, top, right: left + block.width, bottom: top + block.height };
}

function candidatesFor({ x, y, radius, block }: MarkWords): readonly PlacedBlock[] {
  const away = radius + GAP;
  const beside = y - block.height / 2;
  return FAR.flatMap((far): PlacedBlock[] => {
    const above = y - away - far - block.height;
    const below = y + away + far;
    const leaderTo = (out: number) =>
      far === 0
        ? {}
        : { leader: { x1: x, y1: y + out * (radius + 1), x2: x, y2: y + out * (away + far - 1) } };
    const [up, down] = [leaderTo(-1), leaderTo(1)];
    const vertical: PlacedBlock[] = [
      { x, top: above, align: 'center', ...up },
      { x, top: below, align: 'center', ...down },
      { x: x - radius, top: above, align: 'left', ...up },
      { x: x + radius, top: above, align: 'right', ...up },
      { x: x - radius, top: below, align: 'left', ...down },
      { x: x + radius, top: below, align: 'right', ...down },
    ];
    if (far > 0) return vertical;
    return [
      ...vertical,
      { x: x + away + GAP, top: beside, align: 'left' },
      { x: x - away - GAP, top: beside, align: 'right' },
    ];
  });
}

function leaderBox({ leader }: PlacedBlock): readonly Box[] {
  if (leader === undefined) return [];
  const { x1, y1, y2 } = leader;
  return [{ left: x1 - PADDING, right: x1 + PADDING, top: Math.min(y1, y2), bottom: Math.max(y1, y2) }];
}

function padded({ left, top, right, bottom }: Box): Box {
  return { left: left - PADDING, top: top - PADDING, right: right + PADDING, bottom: bottom + PADDING };
}
