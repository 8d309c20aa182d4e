// Boxes along one line, each with the middle it would like → middles at which none runs into its neighbour.

type Spread = { readonly middle: number; readonly length: number };

/**
 * In the order given by their wishes, moved as little as a run of neighbours needs; undefined where the room between
 * `from` and `to` is too short for all of them.
 */
export function spread(
  boxes: readonly Spread[],
  from: number,
  to: number,
  gap: number,
): readonly number[] | undefined {
  const needed = boxes.reduce((sum, box) => sum + box.length + gap, -gap);
  if (needed > to - from + 1e-6) return undefined;
  const order = boxes.map((_, index) => index);
  order.sort((a, b) => (boxes[a]?.middle ?? 0) - (boxes[b]?.middle ?? 0) || a - b);
  /** Runs of boxes that touch: their start, their length and where their members would like the start to be. */
  const runs: { members: number[]; wish: number; length: number }[] = [];
  for (const index of order) {
    const box = boxes[index] ?? { middle: 0, length: 0 };
    let run = { members: [index], wish: box.middle - box.length / 2, length: box.length };
    let before = runs.at(-1);
    while (before && startOf(before, from, to) + before.length + gap > startOf(run, from, to)) {
      runs.pop();
      run = joined(before, run, gap);
      before = runs.at(-1);
    }
    runs.push(run);
  }
  const middles: number[] = [];
  for (const run of runs) {
    let at = startOf(run, from, to);
    for (const index of run.members) {
      const length = boxes[index]?.length ?? 0;
      middles[index] = at + length / 2;
      at += length + gap;
    }
  }
  return middles;
}

type Run = { readonly members: number[]; readonly wish: number; readonly length: number };

function startOf({ wish, length }: Run, from: number, to: number): number {
  return Math.max(from, Math.min(wish, to - length));
}

/** The joint start is the mean of what all members would like. */
function joined(before: Run, after: Run, gap: number): Run {
  const [one, other] = [before.members.length, after.members.length];
  return {
    members: [...before.members, ...after.members],
    wish: (before.wish * one + (after.wish - before.length - gap) * other) / (one + other),
    length: before.length + gap + after.length,
  };
}
