// A page that no rung of the ladder makes fit → how its rows or points are shared out over several pages.
import type { FilledNode, Split } from '../model/plan.ts';

/** Undefined when nothing on the page can be shared out, or not even one row of it fits. */
export function splitBody(body: FilledNode, fits: (body: FilledNode) => boolean): Split | undefined {
  for (const { slot, count } of splittable(body)) {
    for (let most = count - 1; most >= 1; most--) {
      if (fits(firstOf(body, slot, most))) return { slot, sizes: evenShares(count, most) };
    }
  }
  return undefined;
}

function splittable(node: FilledNode): { slot: string; count: number }[] {
  const own =
    'splits' in node && node.splits !== undefined ? [{ slot: node.splits, count: countOf(node) }] : [];
  const inner = 'children' in node ? node.children.flatMap(splittable) : [];
  return [...own, ...inner].filter(({ count }) => count > 1);
}

function countOf(node: FilledNode): number {
  if (node.node === 'table') return node.rows.length;
  return 'children' in node ? node.children.length : 0;
}

function firstOf(node: FilledNode, slot: string, most: number): FilledNode {
  if (node.node === 'table') return node.splits === slot ? { ...node, rows: node.rows.slice(0, most) } : node;
  if (!('children' in node)) return node;
  const children = node.splits === slot ? node.children.slice(0, most) : node.children;
  return { ...node, children: children.map((child) => firstOf(child, slot, most)) };
}

/** Seven rows where five fit become four and three: no page is left with one. */
export function evenShares(count: number, most: number): number[] {
  const pages = Math.ceil(count / most);
  return Array.from(
    { length: pages },
    (_, index) => Math.floor(count / pages) + (index < count % pages ? 1 : 0),
  );
}
