// What the tree of a slide kind may hold, an entry per kind: its keys in a template, its words, and how it is continued.
import { isNative, toNativeSheet } from '../chart/native-form.ts';
import { nativeTexts } from '../chart/sheet/native-values.ts';
import { piecesIn, slicePieces } from '../model/deck/page-pieces.ts';
import {
  type FilledBlock,
  type FilledNode,
  type NodeKind,
  type NodeOf,
  nodesIn,
  type RichText,
} from '../model/deck/plan.ts';
import type { PathRole } from '../model/template/fields.ts';
import type { BoxStyle, SlideNode } from '../model/template/slide-kind.ts';
import type { Language } from '../words/languages.ts';

/** What a key of a template may hold: a path, a name of the theme's, a number, one of some words, or a list of nodes or columns. */
export type KeyHolds =
  | PathKey
  | 'color'
  | 'type'
  | 'length'
  | 'positive'
  | 'count'
  | 'nodes'
  | 'columns'
  | readonly [string, ...string[]];

/** A path, what it must lead to, and the fields that are shown of the items of a slot without being named. */
type PathKey = { readonly path: PathRole; readonly shows: readonly string[] };

type Key<Needed extends boolean> = { readonly holds: KeyHolds; readonly needed: Needed };

type OwnKeys<Node> = Exclude<
  keyof Node,
  'node' | 'when' | ('narrow' extends keyof Node ? keyof BoxStyle | 'narrow' | 'first' : never)
>;

/** A key that the model of a slide kind gains and an entry lacks is a compile error here, not an unknown key in a template. */
type KeysOf<Node> = {
  readonly [Name in OwnKeys<Node>]-?: Key<object extends Pick<Node, Name> ? false : true>;
};

type NodeElement<Kind extends NodeKind, Node = NodeOf<Kind>> = {
  /** Beside those that all nodes have, and all boxes. */
  readonly keys: KeysOf<NodeOf<Kind, SlideNode>>;
  /** Whether it is a box, with a size, padding and words; what is none parts what stands around it. */
  readonly isBox: boolean;
  /** Its own words in reading order, without those of its children. */
  readonly texts: (node: Node) => readonly RichText[];
  /** Every text of its own that the finished file has to say, in each wording it may have there. */
  readonly says: (node: Node, language: Language) => readonly (readonly string[])[];
  /** Where it is a list that a page may be continued in. */
  readonly list?: {
    readonly count: (node: Node) => number;
    readonly slice: (node: Node, from: number, to: number) => Node;
    /** Its items differ in height: as many stand on a page as find room there. */
    readonly isUneven?: true;
    /** In the other direction; every page has the first column. */
    readonly sliceAcross?: (node: Node, from: number, to: number) => Node;
  };
  /** With less air where a page is short of room. */
  readonly tightened?: (node: Node, spacing: number) => Partial<Node>;
};

const ALIGN = ['left', 'center', 'right'] as const;
const MARKS = ['end', 'figures', 'none'] as const;

const CONTAINER: NodeElement<'row' | 'column'> = {
  keys: {
    each: may(pathTo('each')),
    groupBy: may(pathTo('group')),
    columns: may('count'),
    children: must('nodes'),
  },
  isBox: true,
  texts: () => [],
  says: () => [],
};

export const NODES = {
  row: CONTAINER,
  column: CONTAINER,
  text: {
    keys: {
      bind: must(pathTo('words')),
      type: must('type'),
      color: may('color'),
      textAlign: may(ALIGN),
      vAlign: may(['top', 'middle', 'bottom']),
      marks: may(MARKS),
      minLines: may('count'),
      maxLines: may('count'),
      strongType: may('type'),
      strongColor: may('color'),
    },
    isBox: true,
    texts: ({ text }) => [text],
    says: ({ text }) => [[words(text)]],
  },
  figure: {
    keys: {
      bind: must(pathTo('words')),
      type: must('type'),
      color: may('color'),
      textAlign: may(ALIGN),
      accent: may(['first', 'figure']),
      marks: may(['end', 'none']),
    },
    isBox: true,
    texts: ({ text }) => [text],
    says: ({ text }) => [[words(text)]],
  },
  chip: {
    keys: { bind: must(pathTo('words')), look: may(['stance', 'outlined']) },
    isBox: true,
    texts: () => [],
    says: ({ text }) => [[text]],
  },
  track: {
    keys: { bind: must(pathTo('condition')) },
    isBox: true,
    texts: () => [],
    says: () => [],
  },
  rule: {
    keys: { color: may('color'), weight: may('length') },
    isBox: false,
    texts: () => [],
    says: () => [],
  },
  space: {
    keys: { size: may('length'), grow: may('length') },
    isBox: false,
    texts: () => [],
    says: () => [],
    tightened: ({ size }, spacing) => ({ size: size * spacing }),
  },
  arrow: {
    keys: { direction: must(['down', 'right']), color: may('color'), length: must('positive') },
    isBox: false,
    texts: () => [],
    says: () => [],
  },
  chart: {
    keys: { bind: must(pathTo('chart')) },
    isBox: true,
    texts: () => [],
    says: (node, language) => {
      const native = isNative(node) ? nativeTexts(node.chart, toNativeSheet(node.chart, language)) : [];
      return [node.alt, ...native].map((text) => [text]);
    },
  },
  blocks: {
    keys: { bind: must(pathTo('blocks')), type: must('type') },
    isBox: true,
    texts: ({ blocks }) => blocks.flatMap(textsOf),
    says: ({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind !== 'table')
          return [...('alt' in block ? [[block.alt]] : []), ...textsOf(block).map((text) => [words(text)])];
        return tableSays(block);
      }),
    list: {
      isUneven: true,
      count: ({ blocks }) => piecesIn(blocks),
      slice: (node, from, to) => ({ ...node, blocks: slicePieces(node.blocks, from, to) }),
    },
  },
  table: {
    keys: {
      rows: must(pathTo('slot')),
      columns: must('columns'),
      emphasise: may(['preferred', 'none']),
      groupBy: may(pathTo('group')),
      rowHeight: may('length'),
      items: may(['rows', 'columns']),
    },
    isBox: true,
    texts: tableTexts,
    says: tableSays,
    list: {
      count: ({ rows }) => rows.length,
      slice: (node, from, to) => ({ ...node, rows: node.rows.slice(from, to) }),
      sliceAcross: (node, from, to) => ({
        ...node,
        columns: firstAnd(node.columns, from, to),
        rows: node.rows.map((row) => ({ ...row, cells: firstAnd(row.cells, from, to) })),
      }),
    },
    tightened: ({ rowHeight }, spacing) => ({ rowHeight: rowHeight * spacing }),
  },
  timeline: {
    keys: {
      events: must(pathTo('slot', ['when', 'label', 'support'])),
      lane: may(pathTo('slot', ['date', 'publisher'])),
    },
    isBox: true,
    texts: ({ events, lane }) => [
      ...events.flatMap(({ when, name, text }) => [when, name, text]),
      ...lane.map(({ text }) => text),
    ],
    says: ({ events, lane, laneTitle, laneListTitle, yearLabels }) => [
      ...events.flatMap(({ when, name, text }) => [when, name, text].map((one) => [words(one)])),
      // Along an axis a date is a place, in a list it is written.
      ...lane.map(({ text, when }) => [words(text), `${words(text)}${when}`]),
      ...(lane.length > 0 ? [[laneTitle, laneListTitle]] : []),
      // A year of which the axis shows too little for its name stands there without it.
      ...Object.values(yearLabels).map((label) => [label, '']),
    ],
    list: {
      count: ({ events }) => events.length,
      slice: (node, from, to) => ({ ...node, events: node.events.slice(from, to) }),
    },
  },
} as const satisfies { readonly [Kind in NodeKind]: NodeElement<Kind> };

/** Kinds that are no boxes: they part what stands around them. */
type GapKind = {
  [Kind in NodeKind]: (typeof NODES)[Kind]['isBox'] extends false ? Kind : never;
}[NodeKind];

/** For nodes of a template as for filled ones. */
export function isBox<Node extends { readonly node: NodeKind }>(
  node: Node,
): node is Exclude<Node, { readonly node: GapKind }> {
  return NODES[node.node].isBox;
}

export function elementOf(node: FilledNode): NodeElement<NodeKind, FilledNode> {
  // The entry of a kind takes the nodes of that kind, which the compiler does not follow through a table.
  return NODES[node.node] as unknown as NodeElement<NodeKind, FilledNode>;
}

/** A filled tree → every text in it, in reading order. */
export function richTextsOf(root: FilledNode): RichText[] {
  return nodesIn(root).flatMap((node) => elementOf(node).texts(node));
}

function pathTo(path: PathRole, shows: readonly string[] = []): PathKey {
  return { path, shows };
}

function must(holds: KeyHolds): Key<true> {
  return { holds, needed: true };
}

function may(holds: KeyHolds): Key<false> {
  return { holds, needed: false };
}

function firstAnd<Cell>(cells: readonly Cell[], from: number, to: number): readonly Cell[] {
  return [...cells.slice(0, 1), ...cells.slice(from + 1, to + 1)];
}

type Table = Extract<FilledBlock, { kind: 'table' }>;

function tableTexts({ columns, rows }: Pick<Table, 'columns' | 'rows'>): readonly RichText[] {
  return [...columns.map(({ head }) => head), ...rows.flatMap(({ cells }) => cells)];
}

function tableSays({
  alt,
  columns,
  rows,
}: Pick<Table, 'alt' | 'columns' | 'rows'>): readonly (readonly string[])[] {
  return [
    [alt],
    [columns.map(({ head }) => words(head)).join('')],
    ...rows.map(({ cells }) => [cells.map(words).join('')]),
  ];
}

function textsOf(block: FilledBlock): readonly RichText[] {
  switch (block.kind) {
    case 'table':
      return tableTexts(block);
    case 'picture':
      return block.caption.length === 0 ? [] : [block.caption];
    case 'quotation':
      return [block.text, block.who];
    default:
      return [block.text];
  }
}

function words(text: RichText): string {
  return text.map((run) => run.text).join('');
}
