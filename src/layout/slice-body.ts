// A body and what of it stands on one of several pages → the body as it stands there, for trying.
import { alone } from '../model/alone.ts';
import type { FilledNode, SlotRange } from '../model/plan.ts';

export function sliceLists(body: FilledNode, ranges: readonly SlotRange[]): FilledNode {
  return ranges.reduce((sliced, { slot, from, to }) => slice(sliced, slot, from, to), body);
}

/** Sections `from` up to `to`, not included, counted among those that are there. */
export function sliceSections(body: FilledNode, from: number, to: number): FilledNode {
  if (!('children' in body)) return body;
  const children = body.children.slice(from, to);
  const isPart = children.length < body.children.length;
  return { ...body, children: isPart ? alone(children, body.node) : children };
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
