// A leaf of the tree and the width it may take → the size it wants, from the same breaking that places it later.
import { never } from '../model/errors.ts';
import type { FilledNode } from '../model/plan.ts';
import { fitFigure } from './place/figure.ts';
import { tableSize } from './place/table.ts';
import { textLook } from './place/text.ts';
import { breakText, type Setting, styleOf } from './setting.ts';
import { runsOf } from './standing-regions.ts';
import { WIDTH_MARGIN } from './text/break-lines.ts';

export type Leaf = Extract<FilledNode, { node: 'text' | 'figure' | 'chip' | 'chart' | 'table' | 'timeline' }>;

export const CHIP = { height: 19, sidePadding: 8 } as const;
const CHART_MIN_HEIGHT = 44;
const TIMELINE_MIN_HEIGHT = 220;

export function measureLeaf(node: Leaf, limit: number, setting: Setting): { width: number; height: number } {
  switch (node.node) {
    case 'text': {
      const broken = breakText(node.text, textLook(node, setting), limit);
      const lines = Math.max(broken.lines.length, node.minLines);
      return { width: roomFor(widest(broken.lines)), height: lines * styleOf(setting, node.type).line };
    }
    case 'figure': {
      const fitted = fitFigure(node, limit, setting);
      const lines = Math.max(1, fitted.broken.lines.length);
      return {
        width: roomFor(widest(fitted.broken.lines)),
        height: lines * styleOf(setting, node.type).line,
      };
    }
    case 'chip': {
      const { lines } = breakText(
        runsOf(node.text),
        { style: styleOf(setting, 'chip'), color: 'ink' },
        Number.POSITIVE_INFINITY,
      );
      return { width: roomFor(widest(lines)) + 2 * CHIP.sidePadding, height: CHIP.height };
    }
    case 'chart':
      return { width: limit, height: CHART_MIN_HEIGHT };
    case 'table':
      return { width: limit, height: tableSize(node, limit, setting).height };
    case 'timeline':
      return { width: limit, height: TIMELINE_MIN_HEIGHT };
    default:
      return never(node);
  }
}

function widest(lines: readonly { readonly width: number }[]): number {
  return lines.reduce((most, line) => Math.max(most, line.width), 0);
}

/** The width in which text of this width breaks the same way again. */
function roomFor(width: number): number {
  return Math.ceil((width / WIDTH_MARGIN) * 100) / 100 + 0.01;
}
