// The points of a column chart and its width → the slot of every column, and the groups that several of them form.
import type { ChartPoint } from '../../../model/deck/chart.ts';

export type ColumnSlot = { readonly left: number; readonly width: number };

export type ColumnGroup = {
  readonly name: string;
  /** Of its points, in the chart. */
  readonly members: readonly number[];
  readonly left: number;
  readonly right: number;
};

export type ColumnsSlots = {
  /** By the point's place in the chart. */
  readonly slots: readonly ColumnSlot[];
  readonly groups: readonly ColumnGroup[];
};

/** Between groups, in slots. */
const GROUP_GAP = 0.4;

/** Points of one group stand together, in their order. */
export function columnsSlots(points: readonly ChartPoint[], left: number, right: number): ColumnsSlots {
  const names = [...new Set(points.map((point) => point.group))];
  const lone = names.length === points.length;
  const gap = lone ? 0 : GROUP_GAP;
  const width = (right - left) / (points.length + gap * (names.length - 1));
  const slots: ColumnSlot[] = [];
  let x = left;
  const groups = names.map((name): ColumnGroup => {
    const members = [...points.keys()].filter((index) => points[index]?.group === name);
    for (const [at, index] of members.entries()) slots[index] = { left: x + at * width, width };
    const from = x;
    x += members.length * width;
    const group = { name, members, left: from, right: x };
    x += gap * width;
    return group;
  });
  return { slots, groups };
}
