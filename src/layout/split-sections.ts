// A page whose lists shared out do not make it fit → its sections on pages of their own.
import { type FilledNode, type PageShare, SECTIONS } from '../model/plan.ts';
import { sliceLists, sliceSections } from './slice-body.ts';
import { type LeastPages, splitLists } from './split-lists.ts';

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
  if (node === undefined || node.node === 'rule' || node.node === 'space' || node.node === 'arrow')
    return false;
  return 'children' in node ? node.children.some(hasWords) : true;
}
