// A slide kind's body and a scope → the body filled with words, and where each of its sections stands in the kind.

import { alone } from '../model/alone.ts';
import type { FilledNode } from '../model/plan.ts';
import { SECTIONS } from '../model/plan.ts';
import type { SlideNode } from '../model/slide-kind.ts';
import { fillTree, styleOf } from './fill-tree.ts';
import type { Scope } from './scope.ts';

export type FilledBody = {
  readonly body: FilledNode;
  /** Of every child of the body, its place among the children in the kind: where a page may be parted. */
  readonly sections: readonly number[];
};

export function fillBody(whole: SlideNode, scope: Scope): FilledBody {
  const node = sectionsOf(whole, scope);
  if (!('children' in node) || node.each !== undefined || node.when !== undefined) {
    const [body = { node: 'space', size: 0, grow: 0 }] = fillTree(node, scope);
    return { body, sections: [] };
  }
  const filled = node.children.map((child) => fillTree(child, scope));
  return {
    body: {
      ...styleOf(node),
      node: node.node,
      children: filled.flat(),
      ...(node.columns === undefined ? {} : { columns: node.columns }),
    },
    sections: filled.flatMap((nodes, index) => nodes.map(() => index)),
  };
}

/** On one of several pages, the sections that stand there. */
function sectionsOf(node: SlideNode, { ranges }: Scope): SlideNode {
  const range = ranges?.find(({ slot }) => slot === SECTIONS);
  if (range === undefined || !('children' in node)) return node;
  const children = node.children.slice(range.from, range.to);
  return { ...node, children: alone(children, node.node) };
}
