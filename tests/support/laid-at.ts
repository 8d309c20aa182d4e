// A leaf and a rectangle → the leaf as if the flow had laid it there.
import type { Laid } from '../../src/layout/flow.ts';
import type { FilledNode } from '../../src/model/deck/plan.ts';
import type { Rect } from '../../src/model/length.ts';

export function laidAt(node: FilledNode, rect: Rect): Laid {
  return { node, rect, children: [] };
}
