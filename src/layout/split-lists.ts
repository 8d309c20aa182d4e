// A page that no rung of the ladder makes fit → its lists shared out evenly over as few pages as can be.
import { evenShares } from '../model/even-shares.ts';
import type { FilledNode, PageShare } from '../model/plan.ts';
import { sliceLists } from './slice-body.ts';

/** How many pages a body takes at least; 1 when it fits on one. */
export type LeastPages = (body: FilledNode) => number;

type List = { readonly slot: string; readonly count: number };

/** Undefined when not even one row on each page fits. */
export function splitLists(body: FilledNode, leastPages: LeastPages): PageShare[] | undefined {
  const lists = listsOf(body);
  const most = Math.max(0, ...lists.map(({ count }) => count));
  for (let count = most < 2 ? 2 : Math.max(2, leastPages(body)); count <= most; count++) {
    for (const candidate of candidates(lists, count)) {
      const pages = pagesOf(candidate, count);
      if (pages.every((page) => leastPages(sliceLists(body, page)) === 1)) return pages;
    }
  }
  return undefined;
}

/**
 * All lists of the page that are long enough, shared out together; then each by itself, the others on every page; then
 * all of them, short ones ending before the last page.
 */
function candidates(lists: readonly List[], pages: number): List[][] {
  const long = lists.filter(({ count }) => count >= pages);
  const single = long.length > 1 ? long.map((list) => [list]) : [];
  return [long, ...single, ...(long.length < lists.length ? [[...lists]] : [])];
}

function pagesOf(lists: readonly List[], count: number): PageShare[] {
  const sizes = lists.map((list) => evenShares(list.count, count));
  return Array.from({ length: count }, (_, page) =>
    lists.map(({ slot }, index) => {
      const shares = sizes[index] ?? [];
      const from = shares.slice(0, page).reduce((sum, size) => sum + size, 0);
      return { slot, from, to: from + (shares[page] ?? 0) };
    }),
  );
}

function listsOf(body: FilledNode): List[] {
  const counts = new Map<string, number>();
  const visit = (node: FilledNode): void => {
    if ('splits' in node && node.splits !== undefined && !counts.has(node.splits)) {
      counts.set(node.splits, countOf(node));
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(body);
  return [...counts].map(([slot, count]) => ({ slot, count })).filter(({ count }) => count > 1);
}

function countOf(node: FilledNode): number {
  if (node.node === 'table') return node.rows.length;
  if (node.node === 'timeline') return node.events.length;
  if (!('children' in node)) return 0;
  return node.spans ? node.spans.reduce((sum, span) => sum + span, 0) : node.children.length;
}
