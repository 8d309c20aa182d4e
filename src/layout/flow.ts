// A filled tree and the size it may take → the same tree with a rectangle for every node, by flexbox.
import type { Yoga } from 'yoga-layout/load';
import type { FilledNode } from '../model/deck/plan.ts';
import { never } from '../model/errors.ts';
import { type Rect, rectOf } from '../model/length.ts';
import type { BoxStyle } from '../model/template/slide-kind.ts';
import { WIDTH_MARGIN } from '../type/measure-text.ts';
import type { Laid } from './laid.ts';
import { fitFigure } from './place/figure.ts';
import { tableSize } from './place/table.ts';
import { textLook } from './place/text.ts';
import { breakText, type Setting, styleOf } from './setting.ts';
import { runsOf } from './standing-regions.ts';

type YogaNode = ReturnType<Yoga['Node']['create']>;
type Built = { readonly node: FilledNode; readonly yoga: YogaNode; readonly children: readonly Built[] };

type Flow = {
  readonly laid: Laid;
  /** Points by which the content is higher than the room; 0 when it fits. */
  readonly excess: number;
};

export function flow(root: FilledNode, room: Rect, setting: Setting, yoga: Yoga): Flow {
  const config = yoga.Config.create();
  config.setPointScaleFactor(0);
  const built = build(root, 'column', setting, yoga, config);
  built.yoga.setWidth(room.w);
  built.yoga.setMinHeight(room.h);
  built.yoga.calculateLayout(room.w, undefined, yoga.DIRECTION_LTR);
  const height = built.yoga.getComputedHeight();
  const laid = read(built, room.x, room.y);
  built.yoga.freeRecursive();
  config.free();
  return { laid, excess: Math.max(0, height - room.h - 0.01) };
}

function build(
  node: FilledNode,
  parentDirection: 'row' | 'column',
  setting: Setting,
  yoga: Yoga,
  config: ReturnType<Yoga['Config']['create']>,
): Built {
  const own = yoga.Node.create(config);
  const children: Built[] = [];
  if ('children' in node) {
    own.setFlexDirection(node.node === 'row' ? yoga.FLEX_DIRECTION_ROW : yoga.FLEX_DIRECTION_COLUMN);
    if (node.gap) own.setGap(yoga.GUTTER_ALL, node.gap);
    for (const child of childrenOf(node)) {
      const builtChild = build(child, node.node, setting, yoga, config);
      own.insertChild(builtChild.yoga, children.length);
      children.push(builtChild);
    }
    applyAlignment(own, node, yoga);
  } else {
    applyLeaf(own, node, parentDirection, setting, yoga);
  }
  if (node.node !== 'rule' && node.node !== 'space' && node.node !== 'arrow') {
    applyStyle(own, node, parentDirection, yoga, 'children' in node);
  }
  return { node, yoga: own, children };
}

/** The children of a box, in rows where it has columns. */
function childrenOf(node: Extract<FilledNode, { node: 'row' | 'column' }>): readonly FilledNode[] {
  const { children, columns, gap = 0 } = node;
  if (columns === undefined) return children;
  // Cards share the height of the box, entries of a list keep their own.
  const isGrowing = children.some((child) => 'grow' in child && child.grow !== undefined);
  const share = isGrowing ? { grow: 1 } : {};
  return Array.from({ length: Math.ceil(children.length / columns) }, (_, row): FilledNode => {
    const entries = children.slice(row * columns, (row + 1) * columns);
    // A card left over takes the whole row.
    const count = isGrowing ? entries.length : columns;
    const cells = Array.from({ length: count }, (_, index): FilledNode => {
      const child = entries[index];
      return { node: 'column', grow: 1, children: child ? [child] : [] };
    });
    return { node: 'row', ...share, gap, children: cells };
  });
}

function applyLeaf(
  own: YogaNode,
  node: Exclude<FilledNode, { readonly children: readonly FilledNode[] }>,
  parentDirection: 'row' | 'column',
  setting: Setting,
  yoga: Yoga,
): void {
  switch (node.node) {
    case 'rule':
      if (parentDirection === 'row') own.setWidth(node.weight);
      else own.setHeight(node.weight);
      return;
    case 'space':
      if (parentDirection === 'row') own.setWidth(node.size);
      else own.setHeight(node.size);
      if (node.grow) own.setFlexGrow(node.grow);
      return;
    case 'arrow':
      if (node.direction === 'right') own.setWidth(node.length);
      else own.setHeight(node.length);
      own.setFlexShrink(0);
      return;
    default: {
      // Words wrap when the row is short of room; chips keep their width.
      if (parentDirection === 'row' && node.node === 'text') own.setFlexShrink(1);
      own.setMeasureFunc((width, widthMode) => {
        const limit = widthMode === yoga.MEASURE_MODE_UNDEFINED ? Number.POSITIVE_INFINITY : width;
        const size = measureLeaf(node, limit, setting);
        return {
          width: widthMode === yoga.MEASURE_MODE_EXACTLY ? width : Math.min(size.width, limit),
          height: size.height,
        };
      });
    }
  }
}

function applyStyle(
  own: YogaNode,
  style: BoxStyle,
  parentDirection: 'row' | 'column',
  yoga: Yoga,
  isContainer: boolean,
): void {
  if (style.width !== undefined) own.setWidth(style.width);
  if (style.height !== undefined) own.setHeight(style.height);
  if (style.minHeight !== undefined) own.setMinHeight(style.minHeight);
  if (style.grow !== undefined) {
    own.setFlexGrow(style.grow);
    if (parentDirection === 'row') {
      own.setFlexShrink(1);
      // Columns of equal grow are equally wide whatever they hold; a group of n spans n columns and their gaps.
      own.setFlexBasis(style.basis ?? 0);
      own.setMinWidth(0);
    }
  } else if (parentDirection === 'row' && style.width === undefined && isContainer) {
    own.setFlexShrink(1);
  }
  if (style.padding) {
    const [top, right, bottom, left] = style.padding;
    own.setPadding(yoga.EDGE_TOP, top);
    own.setPadding(yoga.EDGE_RIGHT, right);
    own.setPadding(yoga.EDGE_BOTTOM, bottom);
    own.setPadding(yoga.EDGE_LEFT, left);
  }
}

function applyAlignment(own: YogaNode, style: BoxStyle, yoga: Yoga): void {
  const align = {
    start: yoga.ALIGN_FLEX_START,
    center: yoga.ALIGN_CENTER,
    end: yoga.ALIGN_FLEX_END,
    stretch: yoga.ALIGN_STRETCH,
  };
  const justify = {
    start: yoga.JUSTIFY_FLEX_START,
    center: yoga.JUSTIFY_CENTER,
    end: yoga.JUSTIFY_FLEX_END,
    between: yoga.JUSTIFY_SPACE_BETWEEN,
  };
  own.setAlignItems(align[style.align ?? 'stretch']);
  own.setJustifyContent(justify[style.justify ?? 'start']);
}

function read(built: Built, x: number, y: number): Laid {
  const left = x + built.yoga.getComputedLeft();
  const top = y + built.yoga.getComputedTop();
  const rect = rectOf(left, top, built.yoga.getComputedWidth(), built.yoga.getComputedHeight());
  return { node: built.node, rect, children: built.children.map((child) => read(child, left, top)) };
}

type Leaf = Extract<FilledNode, { node: 'text' | 'figure' | 'chip' | 'chart' | 'table' | 'timeline' }>;

/** A leaf of the tree and the width it may take → the size it wants, from the same breaking that places it later. */
const CHIP = { height: 19, sidePadding: 8 } as const;
const CHART_MIN_HEIGHT = 44;
const TIMELINE_MIN_HEIGHT = 220;

function measureLeaf(node: Leaf, limit: number, setting: Setting): { width: number; height: number } {
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
