// A filled tree and the size it may take → the same tree with a rectangle for every node, by flexbox.
import type { Yoga } from 'yoga-layout/load';
import { type LeafNode, leafOf } from '../elements/leaves.ts';
import { isBox } from '../elements/nodes.ts';
import type { Setting } from '../elements/setting.ts';
import type { FilledNode, NodeOf } from '../model/deck/plan.ts';
import { type Rect, rectOf } from '../model/length.ts';
import type { BoxStyle } from '../model/template/slide-kind.ts';

/** A node with the place it got. */
export type Laid = { readonly node: FilledNode; readonly rect: Rect; readonly children: readonly Laid[] };

type Direction = 'row' | 'column';
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

/** Points that a body takes where nothing in it grows to fill the page. */
export function contentHeight(root: FilledNode, room: Rect, setting: Setting, yoga: Yoga): number {
  const config = yoga.Config.create();
  config.setPointScaleFactor(0);
  const { yoga: node } = build(root, 'column', setting, yoga, config);
  node.setWidth(room.w);
  node.calculateLayout(room.w, undefined, yoga.DIRECTION_LTR);
  const height = node.getComputedHeight();
  node.freeRecursive();
  config.free();
  return height;
}

function build(
  node: FilledNode,
  parentDirection: Direction,
  setting: Setting,
  yoga: Yoga,
  config: ReturnType<Yoga['Config']['create']>,
): Built {
  const own = yoga.Node.create(config);
  const children: Built[] = [];
  if ('children' in node) {
    own.setFlexDirection({ row: yoga.FLEX_DIRECTION_ROW, column: yoga.FLEX_DIRECTION_COLUMN }[node.node]);
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
  if (isBox(node)) applyStyle(own, node, parentDirection, yoga, 'children' in node);
  return { node, yoga: own, children };
}

/** The children of a box, in rows where it has columns. */
function childrenOf(node: NodeOf<Direction>): readonly FilledNode[] {
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

function applyLeaf(own: YogaNode, node: LeafNode, parent: Direction, setting: Setting, yoga: Yoga): void {
  const leaf = leafOf(node);
  if ('extent' in leaf) {
    const { along, points, grow, isFirm } = leaf.extent(node, parent);
    if (along === 'width') own.setWidth(points);
    else own.setHeight(points);
    if (grow) own.setFlexGrow(grow);
    if (isFirm) own.setFlexShrink(0);
    return;
  }
  if (parent === 'row' && leaf.wraps) own.setFlexShrink(1);
  own.setMeasureFunc((width, widthMode) => {
    const limit = widthMode === yoga.MEASURE_MODE_UNDEFINED ? Number.POSITIVE_INFINITY : width;
    const size = leaf.measure(node, limit, setting);
    return {
      width: widthMode === yoga.MEASURE_MODE_EXACTLY ? width : Math.min(size.width, limit),
      height: size.height,
    };
  });
}

function applyStyle(
  own: YogaNode,
  style: BoxStyle,
  parentDirection: Direction,
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
