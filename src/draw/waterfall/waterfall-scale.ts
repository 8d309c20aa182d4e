// The levels of a waterfall and the heights of its labels → points of height for a unit of value, and where zero stands.

export type WaterfallBar = {
  readonly from: number;
  readonly to: number;
  /** With its distance from the bar. */
  readonly label: number;
  readonly labelBelow: boolean;
};

export type WaterfallScale = {
  readonly unit: number;
  /** From the upper edge of the room. */
  readonly zero: number;
};

const STEPS = 60;

/** As high as bars with their labels fit into `room`; labels of falls may hang below the lowest level. */
export function waterfallScale(bars: readonly WaterfallBar[], room: number): WaterfallScale {
  const levels = [0, ...bars.flatMap(({ from, to }) => [from, to])];
  const span = Math.max(...levels) - Math.min(...levels);
  if (!(span > 0)) return { unit: 0, zero: room };
  for (let step = STEPS; step > 0; step -= 1) {
    const unit = ((room / span) * step) / STEPS;
    const { above, below } = extentOf(bars, unit);
    if (above + below <= room || step === 1) return { unit, zero: Math.min(room, above) };
  }
  return { unit: 0, zero: room };
}

function extentOf(bars: readonly WaterfallBar[], unit: number): { above: number; below: number } {
  const tops = bars.map(
    ({ from, to, label, labelBelow }) => Math.max(from, to) * unit + (labelBelow ? 0 : label),
  );
  const bottoms = bars.map(
    ({ from, to, label, labelBelow }) => -Math.min(from, to) * unit + (labelBelow ? label : 0),
  );
  return { above: Math.max(0, ...tops), below: Math.max(0, ...bottoms) };
}
