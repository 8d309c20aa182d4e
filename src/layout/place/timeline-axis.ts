// The dates of a timeline and its rectangle → an axis on which a month is a month wide everywhere.

import type { FilledNode } from '../../model/deck/plan.ts';
import type { Rect } from '../../model/length.ts';

export type TimelineNode = Extract<FilledNode, { node: 'timeline' }>;

/** `first` counts months since year 0; `month` is the width of one. */
export type Axis = {
  readonly first: number;
  readonly months: number;
  readonly x: number;
  readonly month: number;
};

function monthOf(date: string): number {
  const [year = '0', month = '1', day] = date.split('-');
  // A month without a day stands at the middle of its month.
  return Number(year) * 12 + Number(month) - 1 + (day ? (Number(day) - 0.5) / 31 : 0.5);
}

export function axisOf(node: TimelineNode, rect: Rect): Axis {
  const dates = [...node.events.map((event) => event.date), ...node.lane.map((one) => one.date)].map(monthOf);
  const first = Math.floor(Math.min(...dates));
  const months = Math.max(3, Math.floor(Math.max(...dates)) - first + 1);
  return { first, months, x: rect.x, month: rect.w / months };
}

export function xOf(date: string, axis: Axis): number {
  return axis.x + (monthOf(date) - axis.first) * axis.month;
}
