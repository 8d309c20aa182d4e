// A body and how it was laid → the same body, in which no text keeps more lines free than the longest of its name takes.

import { isText, linesOfTextNode } from '../elements/layout/text.ts';
import type { Setting } from '../elements/setting.ts';
import type { FilledNode } from '../model/deck/plan.ts';
import type { Laid } from './flow.ts';

/**
 * Lines are kept free (`minLines`) so that what stands below begins at one height in all cards of a row. Where every
 * card needs fewer, the rest is only a hole in each of them.
 */
export function withNeededLines(body: FilledNode, laid: Laid, setting: Setting): FilledNode {
  const needed = new Map<string, number>();
  const note = ({ node, rect, children }: Laid): void => {
    if (isText(node))
      needed.set(node.name, Math.max(needed.get(node.name) ?? 1, linesOfTextNode(node, rect.w, setting)));
    children.forEach(note);
  };
  note(laid);
  const lowered = (node: FilledNode): FilledNode => {
    if (isText(node))
      return { ...node, minLines: Math.min(node.minLines, needed.get(node.name) ?? node.minLines) };
    return 'children' in node ? { ...node, children: node.children.map(lowered) } : node;
  };
  return lowered(body);
}
