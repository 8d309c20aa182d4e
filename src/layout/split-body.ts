// A page that no rung of the ladder makes fit → how its rows, cards or points are shared out over several pages.
import { evenShares } from '../model/even-shares.ts';
import type { FilledNode, Split, SplitShare } from '../model/plan.ts';
import { sliceBody } from './slice-body.ts';

/** Undefined when nothing on the page can be shared out, or not even one row of it fits. */
export function splitBody(body: FilledNode, fits: (body: FilledNode) => boolean): Split | undefined {
  const lists = listsOf(body);
  const most = Math.max(0, ...lists.map(({ count }) => count));
  for (let pages = 2; pages <= most; pages++) {
    for (const candidate of candidates(lists, pages)) {
      const shares = candidate.map(
        ({ slot, count }): SplitShare => ({ slot, sizes: evenShares(count, pages) }),
      );
      const isFitting = Array.from({ length: pages }, (_, page) => page).every((page) =>
        fits(sliceBody(body, shares, page)),
      );
      if (isFitting) return { pages, shares };
    }
  }
  return undefined;
}

type List = { readonly slot: string; readonly count: number };

/** All lists of the page that are long enough, shared out together; then each by itself, the others on every page. */
function candidates(lists: readonly List[], pages: number): List[][] {
  const long = lists.filter(({ count }) => count >= pages);
  return long.length > 1 ? [long, ...long.map((list) => [list])] : [long];
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
