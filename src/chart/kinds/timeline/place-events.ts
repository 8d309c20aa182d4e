// Events along an axis, each with its words, and the room above and below → on which side and level the words stand.
import type { Block, BlockAlign } from '../../layout/block.ts';
import { type Box, touch, within } from '../../layout/box.ts';

type EventMark = { readonly x: number; readonly radius: number; readonly block: Block };

type PlacedEvent = {
  readonly x: number;
  readonly top: number;
  readonly align: BlockAlign;
  /** From the mark to the words. */
  readonly stem: { readonly from: number; readonly to: number };
};

type EventRoom = { readonly bounds: Box; readonly axis: number };

const SHORTEST = 12;
const STEP = 6;
const ASIDE = 5;
const PADDING = 4;
const STEM_HALF = 2;
/** A level further out, words over a neighbour's mark, the side that was used last. */
const COST = { point: 0.12, covered: 6, sameSide: 3, align: { left: 0, right: 0.5, center: 0 } };

/** Undefined where an event found no place. */
export function placeEvents(
  events: readonly EventMark[],
  room: EventRoom,
): readonly (PlacedEvent | undefined)[] {
  let best: readonly (PlacedEvent | undefined)[] = events.map(() => undefined);
  for (const order of ordersOf(events)) {
    const placed = placeInOrder(events, order, room);
    if (countOf(placed) > countOf(best)) best = placed;
    if (countOf(best) === events.length) break;
  }
  return best;
}

function countOf(placed: readonly (PlacedEvent | undefined)[]): number {
  return placed.filter((one) => one !== undefined).length;
}

/** Left to right, right to left, then the largest first. */
function ordersOf(events: readonly EventMark[]): readonly (readonly number[])[] {
  const indices = [...events.keys()];
  const at = (index: number) => events[index] as EventMark;
  const along = [...indices].sort((a, b) => at(a).x - at(b).x || a - b);
  const large = [...indices].sort((a, b) => at(b).block.height - at(a).block.height || at(a).x - at(b).x);
  return [along, [...along].reverse(), large];
}

function placeInOrder(
  events: readonly EventMark[],
  order: readonly number[],
  { bounds, axis }: EventRoom,
): readonly (PlacedEvent | undefined)[] {
  const result: (PlacedEvent | undefined)[] = events.map(() => undefined);
  const words: Box[] = [];
  const stems: Box[] = [];
  let lastSide = 1;
  for (const [position, index] of order.entries()) {
    const event = events[index] as EventMark;
    const waiting = order.slice(position + 1).map((other) => (events[other] as EventMark).x);
    let found: { place: PlacedEvent; box: Box; stem: Box; side: number; cost: number } | undefined;
    for (const candidate of candidatesFor(event, axis, bounds)) {
      const { box, stem, side, place } = candidate;
      const free =
        within(box, bounds) &&
        !words.some((other) => touch(padded(box), other) || touch(stem, other)) &&
        !stems.some((other) => touch(padded(box), other));
      if (!free) continue;
      const covered = waiting.filter((x) => x > box.left - PADDING && x < box.right + PADDING).length;
      const cost = candidate.cost + covered * COST.covered + (side === lastSide ? COST.sameSide : 0);
      if (found === undefined || cost < found.cost) found = { place, box, stem, side, cost };
    }
    if (found === undefined) continue;
    result[index] = found.place;
    words.push(found.box);
    stems.push(found.stem);
    lastSide = found.side;
  }
  return result;
}

type Candidate = {
  readonly place: PlacedEvent;
  readonly box: Box;
  readonly stem: Box;
  readonly side: number;
  readonly cost: number;
};

function candidatesFor({ x, radius, block }: EventMark, axis: number, bounds: Box): readonly Candidate[] {
  return [-1, 1].flatMap((side) => {
    const room = side < 0 ? axis - bounds.top : bounds.bottom - axis;
    const steps = Math.max(0, Math.floor((room - block.height - radius - SHORTEST) / STEP));
    return Array.from({ length: steps + 1 }, (_, step) => radius + SHORTEST + step * STEP).flatMap((out) =>
      (['center', 'left', 'right'] as const).map((align): Candidate => {
        const top = side < 0 ? axis - out - block.height : axis + out;
        const anchor = align === 'left' ? x - ASIDE : align === 'right' ? x + ASIDE : x;
        const left =
          align === 'left' ? anchor : align === 'right' ? anchor - block.width : anchor - block.width / 2;
        const stem = { from: axis + side * radius, to: axis + side * (out - 1) };
        return {
          place: { x: anchor, top, align, stem },
          box: { left, right: left + block.width, top, bottom: top + block.height },
          stem: {
            left: x - STEM_HALF,
            right: x + STEM_HALF,
            top: Math.min(stem.from, stem.to),
            bottom: Math.max(stem.from, stem.to),
          },
          side,
          cost: out * COST.point + COST.align[align],
        };
      }),
    );
  });
}

function padded({ left, top, right, bottom }: Box): Box {
  return {
    left: left - PADDING,
    top: top - PADDING / 2,
    right: right + PADDING,
    bottom: bottom + PADDING / 2,
  };
}
