// What is tried, in order, when a page does not fit: less air, then smaller type down to the floors. Never cut.
import type { FilledNode } from '../model/plan.ts';
import { type Theme, TYPE_STYLES, type TypeStyle, type TypeStyleName } from '../model/theme.ts';
import { typeFloor } from '../model/type-floors.ts';

/** `spacing` scales gaps, vertical padding and row heights; `step` counts the steps down the type scale. */
export type Rung = { readonly spacing: number; readonly step: number };

export const LADDER: readonly [Rung, ...Rung[]] = [
  { spacing: 1, step: 0 },
  { spacing: 0.7, step: 0 },
  { spacing: 0.7, step: 1 },
  { spacing: 0.6, step: 2 },
];

const STEP = 0.9;

/** The theme with its type `step` steps smaller, lines in proportion. */
export function stepDown(theme: Theme, step: number): Theme {
  if (step === 0) return theme;
  const type = Object.fromEntries(
    TYPE_STYLES.map((name): [TypeStyleName, TypeStyle] => {
      const style = theme.type[name];
      // A headline has sizes of its own: how long it is says nothing about the body.
      if (name === 'headline') return [name, style];
      const floor = Math.min(style.size, typeFloor(name));
      const size = Math.max(floor, Math.round(style.size * STEP ** step * 2) / 2);
      return [name, { ...style, size, line: Math.ceil((style.line * size) / style.size) }];
    }),
  ) as Theme['type'];
  return { ...theme, type };
}

/** The tree with less air: nothing that carries words changes. */
export function tighten(node: FilledNode, spacing: number): FilledNode {
  if (spacing === 1) return node;
  if (node.node === 'space') return { ...node, size: node.size * spacing };
  if (node.node === 'rule' || node.node === 'arrow') return node;
  const { padding, gap } = node;
  const tight = {
    ...(gap === undefined ? {} : { gap: gap * spacing }),
    ...(padding === undefined ? {} : { padding: tightPadding(padding, spacing) }),
  };
  if ('children' in node)
    return { ...node, ...tight, children: node.children.map((child) => tighten(child, spacing)) };
  if (node.node === 'table') return { ...node, ...tight, rowHeight: node.rowHeight * spacing };
  return { ...node, ...tight };
}

type Padding = readonly [number, number, number, number];

function tightPadding([top, right, bottom, left]: Padding, spacing: number): Padding {
  return [top * spacing, right, bottom * spacing, left];
}
