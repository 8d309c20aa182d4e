// Sections of a body that stand on a page of their own → the same sections, filling it.
import type { BoxStyle } from './template/slide-kind.ts';

/**
 * A section that stood beside others takes the page's width, one that stood above or below others its height. What is
 * no box (a line of words, a gap) stays as it is.
 */
export function alone<Node extends object>(
  sections: readonly Node[],
  direction: 'row' | 'column',
): readonly Node[] {
  const boxes = sections.filter((node) => 'children' in node);
  const [only] = boxes;
  if (only === undefined || boxes.length > 1) return sections;
  if (direction === 'row' && sections.length > 1) return sections;
  const { width: _, basis: __, ...rest } = only as Node & BoxStyle;
  const whole = direction === 'row' ? { ...rest, grow: 1 } : { ...only, grow: 1 };
  return sections.map((node) => (node === only ? (whole as unknown as Node) : node));
}
