// A body and how its lists are shared out → the body as it stands on one of the pages, for trying.
import type { FilledNode, SplitShare } from '../model/plan.ts';

export function sliceBody(body: FilledNode, shares: readonly SplitShare[], page: number): FilledNode {
  return shares.reduce((sliced, { slot, sizes }) => {
    const from = sizes.slice(0, page).reduce((sum, size) => sum + size, 0);
    return slice(sliced, slot, from, from + (sizes[page] ?? 0));
  }, body);
}

function slice(node: FilledNode, slot: string, from: number, to: number): FilledNode {
  if (node.node === 'table')
    return node.splits === slot ? { ...node, rows: node.rows.slice(from, to) } : node;
  if (node.node === 'timeline')
    return node.splits === slot ? { ...node, events: node.events.slice(from, to) } : node;
  if (!('children' in node)) return node;
  if (node.splits !== slot)
    return { ...node, children: node.children.map((child) => slice(child, slot, from, to)) };
  if (node.spans === undefined) return { ...node, children: node.children.slice(from, to) };
  return sliceGroups(node, node.spans, slot, from, to);
}

type Box = Extract<FilledNode, { readonly children: readonly FilledNode[] }>;

/** A group stands on every page that has one of its items. */
function sliceGroups(
  node: Box,
  spans: readonly number[],
  slot: string,
  from: number,
  to: number,
): FilledNode {
  let start = 0;
  const kept = node.children.flatMap((child, index) => {
    const span = spans[index] ?? 0;
    const first = Math.max(0, from - start);
    const last = Math.min(span, to - start);
    start += span;
    return last > first ? [{ child: slice(child, slot, first, last), span: last - first }] : [];
  });
  return { ...node, children: kept.map(({ child }) => child), spans: kept.map(({ span }) => span) };
}
