// The points of a waterfall in order → between which two levels each bar hangs.

export type WaterfallStep = { readonly value: number; readonly total?: true };

/** A total reaches from zero to its value, a change from where the bar before it ended. */
export function waterfallLevels(
  steps: readonly WaterfallStep[],
): readonly { readonly from: number; readonly to: number }[] {
  let level = 0;
  return steps.map(({ value, total }) => {
    const from = total ? 0 : level;
    level = total ? value : level + value;
    return { from, to: level };
  });
}
