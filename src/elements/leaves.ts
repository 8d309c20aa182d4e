// How each leaf of a slide kind's tree is measured and placed: the size it wants, and the boxes it becomes, in points.
import { chartColors } from '../model/deck/chart.ts';
import type { FilledNode, NodeKind, NodeOf } from '../model/deck/plan.ts';
import type { SceneBox } from '../model/deck/scene.ts';
import { type Rect, rectOf } from '../model/length.ts';
import { measureBlocks, placeBlocks } from './layout/blocks.ts';
import { measureFigure, placeFigure } from './layout/figure.ts';
import { placeTable, tableSize } from './layout/table.ts';
import { measureChip, measureTextNode, placeChip, placeTextNode } from './layout/text.ts';
import { placeTimeline } from './layout/timeline.ts';
import { placeTrack, TRACK_SIZE } from './layout/track.ts';
import { lineBox, type Setting, type Size } from './setting.ts';

/** The name of a node's box on its page: `rule`, the second one `rule-2`. */
type NameOf = (base: string) => string;
type Direction = 'row' | 'column';

type Leaf<Node = FilledNode> = {
  readonly place: (node: Node, rect: Rect, nameOf: NameOf, setting: Setting) => readonly SceneBox[];
} & (
  | {
      /** The size it wants where it may be so wide, from the same breaking that places it later. */
      readonly measure: (node: Node, limit: number, setting: Setting) => Size;
      /** Whether it becomes higher where a row is short of room; others keep their width. */
      readonly wraps?: boolean;
    }
  | {
      /** A length of its own in one direction, whatever it holds; in the other it takes what there is. */
      readonly extent: (node: Node, parent: Direction) => Extent;
    }
);

type Extent = {
  readonly along: 'width' | 'height';
  readonly points: number;
  /** Its share of the room left over. */
  readonly grow?: number;
  readonly isFirm?: boolean;
};

const CHART_MIN_HEIGHT = 44;
const TIMELINE_MIN_HEIGHT = 220;
const ARROW_WEIGHT = 1.5;

const LEAVES = {
  text: {
    measure: measureTextNode,
    wraps: true,
    place: (node, rect, nameOf, setting) => placeTextNode(node, rect, nameOf(node.name), setting),
  },
  figure: {
    measure: measureFigure,
    place: (node, rect, nameOf, setting) => placeFigure(node, rect, nameOf(node.name), setting),
  },
  chip: {
    measure: measureChip,
    place: (node, rect, nameOf, setting) => placeChip(node, rect, nameOf(node.name), setting),
  },
  track: {
    measure: () => TRACK_SIZE,
    place: (node, rect, nameOf, setting) => placeTrack(node, rect, nameOf, setting),
  },
  rule: {
    extent: ({ weight }, parent) => ({ along: alongOf(parent), points: weight }),
    place: ({ color, weight }, { x, y, w, h }, nameOf, setting) => {
      const line = h > w ? rectOf(x, y, 0, h) : rectOf(x, y, w, 0);
      return [lineBox(nameOf('rule'), line, color, weight, setting)];
    },
  },
  space: {
    extent: ({ size, grow }, parent) => ({ along: alongOf(parent), points: size, grow }),
    place: () => [],
  },
  arrow: {
    extent: ({ direction, length }) => ({
      along: direction === 'right' ? 'width' : 'height',
      points: length,
      isFirm: true,
    }),
    place: ({ direction, color }, { x, y, w, h }, nameOf, setting) => {
      const line = direction === 'down' ? rectOf(x + w / 2, y, 0, h) : rectOf(x, y + h / 2, w, 0);
      return [{ ...lineBox(nameOf('arrow'), line, color, ARROW_WEIGHT, setting), arrow: true }];
    },
  },
  chart: {
    measure: (_node, limit) => ({ width: limit, height: CHART_MIN_HEIGHT }),
    place: ({ name, chart, form, place, alt, origin }, rect, nameOf, { theme }) => [
      { kind: 'chart', id: nameOf(name), rect, chart, form, place, colors: chartColors(theme), alt, origin },
    ],
  },
  blocks: { measure: measureBlocks, place: placeBlocks },
  table: {
    measure: (node, limit, setting) => ({ width: limit, height: tableSize(node, limit, setting).height }),
    place: (node, rect, nameOf, setting) => [placeTable(node, rect, nameOf(node.name), setting)],
  },
  timeline: {
    measure: (_node, limit) => ({ width: limit, height: TIMELINE_MIN_HEIGHT }),
    place: (node, rect, nameOf, setting) => placeTimeline(node, rect, nameOf('timeline'), setting),
  },
} as const satisfies { readonly [Kind in Exclude<NodeKind, Direction>]: Leaf<NodeOf<Kind>> };

export type LeafNode = NodeOf<keyof typeof LEAVES>;

export function leafOf(node: LeafNode): Leaf {
  // The entry of a kind takes the nodes of that kind, which the compiler does not follow through a table.
  return LEAVES[node.node] as unknown as Leaf;
}

function alongOf(parent: Direction): Extent['along'] {
  return parent === 'row' ? 'width' : 'height';
}
