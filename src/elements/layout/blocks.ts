// The body of a free page → its height in one column or two, and the boxes of every block in reading order.
import type { FilledBlock, NodeOf } from '../../model/deck/plan.ts';
import type { SceneBox } from '../../model/deck/scene.ts';
import { type Rect, rectOf } from '../../model/length.ts';
import type { ColorRole, TypeStyleName } from '../../model/template/theme.ts';
import { type Setting, type Size, styleOf } from '../setting.ts';
import { pictureHeight, placePicture } from './picture.ts';
import { placeTable, tableSize } from './table.ts';
import { measureTextNode, placeTextNode } from './text.ts';

type BlocksNode = NodeOf<'blocks'>;
type NameOf = (base: string) => string;

/** Points between two columns, and in front of what is marked: a point by a dot, a quotation by a bar. */
const GUTTER = 28;
const INDENT = { point: 16, 'sub-point': 34, quotation: 18 } as const;
/** Less wide columns hold three words a line. */
const LEAST_COLUMN = 250;
/** Lines across a whole page are hard to follow; from this many on they are parted. */
const MOST_WIDE_LINES = 9;
const GAP = { paragraph: 10, point: 8, 'sub-point': 5, quotation: 16, table: 14, picture: 14 } as const;
const ROW_HEIGHT = 28;
const CAPTION_GAP = 5;
/** Gaps take room that is left over up to this many times their own. */
const MOST_AIR = 1.8;

type Column = { readonly blocks: readonly FilledBlock[]; readonly width: number };

export function measureBlocks(node: BlocksNode, limit: number, setting: Setting): Size {
  const columns = columnsOf(node, limit, setting);
  const heights = columns.map(({ blocks, width }) => stackHeight(blocks, width, node, setting, 'least'));
  return { width: limit, height: Math.max(...heights) };
}

export function placeBlocks(node: BlocksNode, rect: Rect, nameOf: NameOf, setting: Setting): SceneBox[] {
  let x: number = rect.x;
  return columnsOf(node, rect.w, setting).flatMap(({ blocks, width }) => {
    const place = rectOf(x, rect.y, width, rect.h);
    x += width + GUTTER;
    return placeColumn(blocks, place, rect.w, node, nameOf, setting);
  });
}

/**
 * Two where a picture stands beside words, or where running text would be lines across the page; one where a table would
 * be squeezed. The second begins where both are most alike in height.
 */
function columnsOf(node: BlocksNode, width: number, setting: Setting): readonly Column[] {
  const { blocks } = node;
  const half = (width - GUTTER) / 2;
  const one = [{ blocks, width }];
  if (half < LEAST_COLUMN || blocks.length < 2 || !asksForTwo(node, width, setting)) return one;
  if (blocks.some((block) => block.kind === 'table' && isSqueezed(block, half, width, setting))) return one;
  const height = (from: number, to?: number): number =>
    stackHeight(blocks.slice(from, to), half, node, setting, 'wanted');
  const breaks = blocks.flatMap(({ kind }, at) => (at === 0 || kind === 'sub-point' ? [] : [at]));
  const [best] = breaks
    .map((at) => ({ at, height: Math.max(height(0, at), height(at)) }))
    .sort((a, b) => a.height - b.height || a.at - b.at);
  if (best === undefined) return one;
  return [
    { blocks: blocks.slice(0, best.at), width: half },
    { blocks: blocks.slice(best.at), width: half },
  ];
}

function asksForTwo(node: BlocksNode, width: number, setting: Setting): boolean {
  if (node.blocks.some(({ kind }) => kind === 'picture')) return true;
  const lines = node.blocks.map((block) =>
    block.kind !== 'table' && block.kind !== 'picture'
      ? heightOf(block, width, node, setting, 'wanted') / styleOf(setting, node.type).line
      : 0,
  );
  return lines.reduce((sum, one) => sum + one, 0) > MOST_WIDE_LINES;
}

type Block<Kind extends FilledBlock['kind']> = Extract<FilledBlock, { readonly kind: Kind }>;

function isSqueezed(block: Block<'table'>, half: number, width: number, setting: Setting): boolean {
  return (
    tableSize(tableNode(block), half, setting).height > tableSize(tableNode(block), width, setting).height
  );
}

/** A picture may be smaller than it wants to be, everything else is as high as its words. */
type Wish = 'least' | 'wanted';

function stackHeight(
  blocks: readonly FilledBlock[],
  width: number,
  node: BlocksNode,
  setting: Setting,
  wish: Wish,
): number {
  return blocks.reduce(
    (sum, block, index) =>
      sum +
      (index === 0 ? 0 : gapBefore(block, blocks[index - 1])) +
      heightOf(block, width, node, setting, wish),
    0,
  );
}

/** Around a table, a picture or a quotation is as much room before as behind. */
function gapBefore(block: FilledBlock, before: FilledBlock | undefined): number {
  return Math.max(GAP[block.kind], before === undefined || isWords(before) ? 0 : GAP[before.kind]);
}

function isWords(block: FilledBlock): block is Words {
  return block.kind === 'paragraph' || block.kind === 'point' || block.kind === 'sub-point';
}

function heightOf(block: FilledBlock, width: number, node: BlocksNode, setting: Setting, wish: Wish): number {
  switch (block.kind) {
    case 'table':
      return tableSize(tableNode(block), width, setting).height;
    case 'picture': {
      const caption = measureTextNode(captionNode(block), width, setting).height;
      const below = caption === 0 ? 0 : caption + CAPTION_GAP;
      return pictureHeight(block.picture, width, wish) + below;
    }
    case 'quotation': {
      const inner = width - INDENT.quotation;
      const [words, who] = [quotedNode(block, node), whoNode(block)];
      return measureTextNode(words, inner, setting).height + 4 + measureTextNode(who, inner, setting).height;
    }
    default:
      return measureTextNode(textNode(block, node), width - indentOf(block, node), setting).height;
  }
}

function placeColumn(
  blocks: readonly FilledBlock[],
  { x, y, w, h }: Rect,
  whole: number,
  node: BlocksNode,
  nameOf: NameOf,
  setting: Setting,
): SceneBox[] {
  const least = stackHeight(blocks, w, node, setting, 'least');
  const wanted = stackHeight(blocks, w, node, setting, 'wanted');
  const gaps = blocks.slice(1).reduce((sum, block, index) => sum + gapBefore(block, blocks[index]), 0);
  // What is left over makes pictures larger first, then gaps wider.
  const growth = wanted === least ? 0 : Math.min(1, Math.max(0, (h - least) / (wanted - least)));
  const air = gaps === 0 ? 1 : Math.min(MOST_AIR, 1 + Math.max(0, h - wanted) / gaps);
  const used = wanted + gaps * (air - 1);
  // A few words stand where the eye falls on their page.
  let top: number = used < h / 2 && w === whole ? y + (h - used) / 3 : y;
  return blocks.flatMap((block, index) => {
    top += index === 0 ? 0 : gapBefore(block, blocks[index - 1]) * air;
    const [small, large] = [
      heightOf(block, w, node, setting, 'least'),
      heightOf(block, w, node, setting, 'wanted'),
    ];
    const place = rectOf(x, top, w, small + (large - small) * growth);
    top += place.h;
    return placeBlock(block, place, node, nameOf, setting);
  });
}

function placeBlock(
  block: FilledBlock,
  rect: Rect,
  node: BlocksNode,
  nameOf: NameOf,
  setting: Setting,
): SceneBox[] {
  const { x, y, w, h } = rect;
  const { colors } = setting.theme;
  const name = nameOf(block.kind);
  switch (block.kind) {
    case 'table':
      return [placeTable(tableNode(block), rect, name, setting)];
    case 'picture':
      return placePictureBlock(block, rect, name, nameOf, setting);
    case 'quotation': {
      const [words, who] = [quotedNode(block, node), whoNode(block)];
      const [left, inner] = [x + INDENT.quotation, w - INDENT.quotation];
      const high = measureTextNode(words, inner, setting).height;
      return [
        { kind: 'rect', id: nameOf('bar'), rect: rectOf(x, y, 4, h), fill: colors.accent },
        ...placeTextNode(words, rectOf(left, y, inner, high), name, setting),
        ...placeTextNode(who, rectOf(left, y + high + 4, inner, h - high - 4), nameOf('who'), setting),
      ];
    }
    default: {
      const indent = indentOf(block, node);
      const text = placeTextNode(textNode(block, node), rectOf(x + indent, y, w - indent, h), name, setting);
      return block.kind === 'paragraph' ? text : [markOf(block, rect, node, nameOf, setting), ...text];
    }
  }
}

/** A dot before a point, a dash before what stands below one: decoration, for the words are in boxes of their own. */
function markOf(block: Words, { x, y }: Rect, node: BlocksNode, nameOf: NameOf, setting: Setting): SceneBox {
  const middle = y + styleOf(setting, node.type).line / 2;
  const fill = setting.theme.colors.structure;
  return block.kind === 'sub-point'
    ? {
        kind: 'rect',
        id: nameOf('mark'),
        rect: rectOf(x + indentOf(block, node) - 14, middle - 0.75, 8, 1.5),
        fill,
      }
    : { kind: 'ellipse', id: nameOf('mark'), rect: rectOf(x + 2, middle - 2.5, 5, 5), fill };
}

function placePictureBlock(
  block: Block<'picture'>,
  { x, y, w, h }: Rect,
  name: string,
  nameOf: NameOf,
  setting: Setting,
): SceneBox[] {
  const caption = captionNode(block);
  const below = measureTextNode(caption, w, setting).height;
  const room = rectOf(x, y, w, below === 0 ? h : h - below - CAPTION_GAP);
  const picture = placePicture(block, room, name);
  const under = rectOf(x, picture.rect.y + picture.rect.h + CAPTION_GAP, w, below);
  return [picture, ...placeTextNode(caption, under, nameOf('caption'), setting)];
}

type Words = Block<'paragraph' | 'point' | 'sub-point'>;

/** What stands below a point of another box begins at its left edge. */
function indentOf({ kind }: Words, { blocks }: BlocksNode): number {
  if (kind === 'paragraph') return 0;
  return kind === 'point' || blocks.some((block) => block.kind === 'point') ? INDENT[kind] : INDENT.point;
}

function textNode({ kind, text }: Words, { type }: BlocksNode): NodeOf<'text'> {
  return leaf(kind, text, type, 'ink');
}

function quotedNode({ text }: Block<'quotation'>, { type }: BlocksNode): NodeOf<'text'> {
  return leaf('quotation', text, type === 'body' ? 'lead' : 'statement', 'ink');
}

function whoNode({ who }: Block<'quotation'>): NodeOf<'text'> {
  return leaf('who', who, 'body', 'muted');
}

function captionNode({ caption }: Block<'picture'>): NodeOf<'text'> {
  return leaf('caption', caption, 'cell', 'muted');
}

function leaf(
  name: string,
  text: NodeOf<'text'>['text'],
  type: TypeStyleName,
  color: ColorRole,
): NodeOf<'text'> {
  return {
    node: 'text',
    name,
    text,
    type,
    color,
    textAlign: 'left',
    vAlign: 'top',
    minLines: 0,
    even: false,
  };
}

function tableNode({ columns, rows, alt }: Block<'table'>): NodeOf<'table'> {
  return { node: 'table', name: 'table', columns, rows, rowHeight: ROW_HEIGHT, alt };
}
