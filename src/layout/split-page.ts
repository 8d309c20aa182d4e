// A page that no rung of the ladder makes fit → its lists shared out evenly over as few pages as can be.

import { elementOf, isBox } from '../elements/nodes.ts';
import { alone } from '../model/alone.ts';
import {
  type FilledNode,
  nodesIn,
  nodesOf,
  type PageShare,
  SECTIONS,
  type SlotRange,
} from '../model/deck/plan.ts';
import { type List, sharePages } from '../model/deck/share-pages.ts';

/** How many pages a body takes at least; 1 when it fits on one. */
type LeastPages = (body: FilledNode) => number;

/** Undefined when not even one row on each page fits. */
export function splitLists(body: FilledNode, leastPages: LeastPages): PageShare[] | undefined {
  const groups = columnGroups(body, leastPages);
  if (groups === undefined) return splitRows(body, leastPages);
  // Of each group of columns all rows, over pages of their own.
  const pages = groups.map((share) => {
    const part = sliceLists(body, share);
    const rows = leastPages(part) === 1 ? [[]] : splitRows(part, leastPages);
    return rows?.map((one) => [...share, ...one]);
  });
  return pages.every((each) => each !== undefined) ? pages.flat() : undefined;
}

/** A table of which not even the first row is as narrow as its page → as few groups of columns as can be. */
function columnGroups(body: FilledNode, leastPages: LeastPages): PageShare[] | undefined {
  const table = nodesOf(body, 'table').find(({ across }) => across !== undefined);
  const { splits, across } = table ?? {};
  if (table === undefined || splits === undefined || across === undefined) return undefined;
  const fits = (share: PageShare) =>
    leastPages(sliceLists(body, [...share, { slot: splits, from: 0, to: 1 }])) === 1;
  const list = { slot: across, count: table.columns.length - 1 };
  for (let count = 1; count <= list.count; count++) {
    const groups = sharePages([list], count);
    if (groups.every(fits)) return count === 1 ? undefined : groups;
  }
  return undefined;
}

function splitRows(body: FilledNode, leastPages: LeastPages): PageShare[] | undefined {
  const lists = listsOf(body);
  const most = Math.max(0, ...lists.map(({ count }) => count));
  const filled = fillPages(body, leastPages);
  for (let count = most < 2 ? 2 : Math.max(2, leastPages(body)); count <= most; count++) {
    for (const candidate of candidates(lists, count)) {
      const pages = sharePages(candidate, count);
      if (pages.every((page) => leastPages(sliceLists(body, page)) === 1)) return pages;
    }
    if (filled !== undefined && filled.length <= count) return filled;
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

/** A list of items that differ in height, from page to page as far as each has room; undefined where one has no room at all. */
function fillPages(body: FilledNode, leastPages: LeastPages): PageShare[] | undefined {
  const node = nodesIn(body).find((one) => elementOf(one).list?.isUneven && 'splits' in one && one.splits);
  const slot = node && 'splits' in node ? node.splits : undefined;
  if (node === undefined || slot === undefined) return undefined;
  const total = countOf(node);
  const fits = (from: number, to: number): boolean =>
    leastPages(sliceLists(body, [{ slot, from, to }])) === 1;
  const pages: PageShare[] = [];
  let from = 0;
  while (from < total) {
    let [to, beyond] = [from, total + 1];
    while (beyond - to > 1) {
      const middle = (to + beyond) >> 1;
      if (fits(from, middle)) to = middle;
      else beyond = middle;
    }
    if (to === from) return undefined;
    pages.push([{ slot, from, to }]);
    from = to;
  }
  return pages;
}

function listsOf(body: FilledNode): List[] {
  const counts = new Map<string, number>();
  for (const node of nodesIn(body)) {
    if ('splits' in node && node.splits !== undefined && !counts.has(node.splits))
      counts.set(node.splits, countOf(node));
  }
  return [...counts].map(([slot, count]) => ({ slot, count })).filter(({ count }) => count > 1);
}

function countOf(node: FilledNode): number {
  if (!('children' in node)) return elementOf(node).list?.count(node) ?? 0;
  return node.spans ? node.spans.reduce((sum, span) => sum + span, 0) : node.children.length;
}

/**
 * Lists that are too long by themselves are shared out; `sections` are the places of the body's children in their
 * slide kind. Undefined when one row or paragraph is longer than a page.
 */
export function splitSections(
  body: FilledNode,
  sections: readonly number[],
  leastPages: LeastPages,
): PageShare[] | undefined {
  const pages = pagesOfSections(body, sections, leastPages);
  return pages && pages.length > 1 ? pages : undefined;
}

function pagesOfSections(
  body: FilledNode,
  sections: readonly number[],
  leastPages: LeastPages,
): PageShare[] | undefined {
  if (!('children' in body) || sections.length < 2) return undefined;
  const pages: PageShare[] = [];
  const isEmpty = (at: number): boolean => !hasWords(body.children[at]);
  let from = 0;
  while (from < sections.length) {
    if (isEmpty(from)) {
      from += 1;
      continue;
    }
    let to = sections.length;
    while (to > from && (isEmpty(to - 1) || leastPages(sliceSections(body, from, to)) > 1)) to -= 1;
    const end = Math.max(to, from + 1);
    const share = { slot: SECTIONS, from: sections[from] ?? 0, to: (sections[end - 1] ?? 0) + 1 };
    // A section that is too long by itself has its lists shared out.
    const lists = to > from ? [[]] : splitLists(sliceSections(body, from, end), leastPages);
    if (lists === undefined) return undefined;
    pages.push(...lists.map((list) => [share, ...list]));
    from = end;
  }
  return joined(pages, (page) => leastPages(pageBody(body, sections, page)) === 1);
}

/** A short section before or after a long list stands with the list's first or last items where there is room. */
function joined(pages: readonly PageShare[], isFitting: (page: PageShare) => boolean): PageShare[] {
  const done: PageShare[] = [];
  for (const page of pages) {
    const last = done.at(-1);
    const both = last && join(last, page);
    if (both && isFitting(both)) done[done.length - 1] = both;
    else done.push(page);
  }
  return done;
}

/** Two pages as one, unless both have a part of one section. */
function join([first, ...before]: PageShare, [next, ...after]: PageShare): PageShare | undefined {
  if (first === undefined || next === undefined || next.from < first.to) return undefined;
  return [{ slot: SECTIONS, from: first.from, to: next.to }, ...before, ...after];
}

/** `page` counts sections as the slide kind does, the body has those that are there. */
function pageBody(body: FilledNode, sections: readonly number[], [range, ...lists]: PageShare): FilledNode {
  const places = sections.flatMap((place, index) =>
    range && place >= range.from && place < range.to ? [index] : [],
  );
  const from = places[0] ?? 0;
  return sliceLists(sliceSections(body, from, (places.at(-1) ?? from) + 1), lists);
}

/** Gaps, rules and arrows part what stands around them, and say nothing at the edge of a page. */
function hasWords(node: FilledNode | undefined): boolean {
  if (node === undefined || !isBox(node)) return false;
  return 'children' in node ? node.children.some(hasWords) : true;
}

/** A body and what of it stands on one of several pages → the body as it stands there, for trying. */
function sliceLists(body: FilledNode, ranges: readonly SlotRange[]): FilledNode {
  return ranges.reduce((sliced, { slot, from, to }) => slice(sliced, slot, from, to), body);
}

/** Sections `from` up to `to`, not included, counted among those that are there. */
function sliceSections(body: FilledNode, from: number, to: number): FilledNode {
  if (!('children' in body)) return body;
  const children = body.children.slice(from, to);
  const isPart = children.length < body.children.length;
  return { ...body, children: isPart ? alone(children, body.node) : children };
}

function slice(node: FilledNode, slot: string, from: number, to: number): FilledNode {
  if (!('children' in node)) {
    if ('across' in node && node.across === slot)
      return elementOf(node).list?.sliceAcross?.(node, from, to) ?? node;
    const isList = 'splits' in node && node.splits === slot;
    return isList ? (elementOf(node).list?.slice(node, from, to) ?? node) : node;
  }
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
