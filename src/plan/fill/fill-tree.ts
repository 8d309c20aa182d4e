// A slide kind's tree and a scope → the same tree with every path replaced by the words that stand there.
import type { Item } from '../../model/deck/item.ts';
import type { FilledBlock, FilledNode, NodeKind, NodeOf, SlotRange } from '../../model/deck/plan.ts';
import { InternalError } from '../../model/errors.ts';
import { POINTS_BY_DEPTH } from '../../model/template/audience.ts';
import { countAnswer } from '../../model/template/fields.ts';
import type { SlideNode } from '../../model/template/slide-kind.ts';
import type { TypeStyleName } from '../../model/template/theme.ts';
import { wordsOf } from '../../words/languages.ts';
import { buildChart } from '../chart/build-chart.ts';
import { writeProse } from '../write-prose.ts';
import { STANCE_LOOKS } from './bound.ts';
import { fillBlocks } from './fill-blocks.ts';
import { fillTable, fillTimeline } from './fill-lists.ts';
import { fillSeriesTable, tableAt } from './fill-series-table.ts';
import { groupOf, resolveBind } from './resolve-bind.ts';
import type { Scope } from './scope.ts';
import { nameOf, styleOf, writeBound } from './write-bound.ts';

export function fillTree(node: SlideNode, scope: Scope): FilledNode[] {
  if ('when' in node && node.when !== undefined && !isPresent(node.when, scope)) return [];
  const suited = scope.index === 0 && 'first' in node ? { ...node, ...node.first } : node;
  // The entry of a kind takes the nodes of that kind, which the compiler does not follow through a table.
  return (FILLS[suited.node] as unknown as Fill<SlideNode>)(suited, scope);
}

/** A node of a kind → what stands there: nothing where its paths lead to no words. */
type Fill<Node> = (node: Node, scope: Scope) => FilledNode[];

const FILLS: { readonly [Kind in NodeKind]: Fill<NodeOf<Kind, SlideNode>> } = {
  row: fillBox,
  column: fillBox,
  text: fillText,
  figure: fillFigure,
  chip: fillChip,
  track: (node, scope) => {
    const [slot = ''] = node.bind.split('.');
    const item = slot === 'item' ? scope.item : scope.slots.get(slot)?.[0];
    const direction = item?.kind === 'takeaway' ? item.takeaway.direction : undefined;
    const name = `${nameOf(node.bind, scope)}-track`;
    return [{ ...styleOf(node), node: 'track', name, ...(direction === undefined ? {} : { direction }) }];
  },
  rule: ({ color = 'rule', weight = 0.75 }) => [{ node: 'rule', color, weight }],
  space: ({ size = 0, grow = 0 }) => [{ node: 'space', size, grow }],
  arrow: ({ direction, color = 'muted', length }) => [{ node: 'arrow', direction, color, length }],
  chart: (node, scope) => {
    const bound = resolveBind(node.bind, scope);
    if (bound.kind !== 'chart') return [];
    const name = nameOf(node.bind, scope);
    const chart = buildChart(bound.spec, bound.takeaway.id, scope);
    return [{ ...styleOf(node), node: 'chart', name, form: scope.audience.charts, ...chart }];
  },
  blocks: (node, scope) => {
    const { bind, type } = node;
    if (bind.endsWith('.table')) return fillSeriesTable(node, scope);
    const slot = bind.replace(/\.blocks$/, '');
    const item = slot === 'item' ? scope.item : scope.slots.get(slot)?.[0];
    const range = scope.ranges?.find((one) => one.slot === bind);
    const blocks = item?.kind === 'takeaway' ? fillBlocks(item.takeaway, range, scope) : [];
    return blocks.length === 0 ? [] : [{ ...styleOf(node), node: 'blocks', blocks, splits: bind, type }];
  },
  table: (node, scope) => [fillTable(node, scope)],
  timeline: (node, scope) => [fillTimeline(node, scope)],
};

function fillText(node: NodeOf<'text', SlideNode>, scope: Scope): FilledNode[] {
  const text = writeBound(resolveBind(node.bind, scope), node.marks ?? 'end', scope);
  if (text.length === 0 && !node.fill && !node.minLines && !node.grow && !node.width) return [];
  const below = node.bind === 'point' ? (scope.point?.below ?? []) : [];
  const filled: FilledNode[] = [
    {
      ...(below.length === 0 ? styleOf(node) : {}),
      node: 'text',
      name: nameOf(node.bind, scope),
      text,
      type: node.type,
      color: node.color ?? 'ink',
      textAlign: node.textAlign ?? 'left',
      vAlign: node.vAlign ?? 'top',
      minLines: node.minLines ?? 0,
      even: EVEN_TYPES.has(node.type),
      ...(node.maxLines === undefined ? {} : { maxLines: node.maxLines }),
      ...(node.strongType ? { strongType: node.strongType } : {}),
      ...(node.strongColor ? { strongColor: node.strongColor } : {}),
    },
  ];
  if (below.length === 0) return filled;
  const blocks = below.map((prose): FilledBlock => {
    const written = writeProse(prose, scope.point?.takeaway, node.marks ?? 'end', scope.writing);
    return { kind: 'sub-point', text: written };
  });
  const type = SMALLER[node.type] ?? node.type;
  return [
    {
      ...styleOf(node),
      node: 'column',
      justify: node.grow === undefined ? 'start' : 'center',
      gap: 4,
      children: [...filled, { node: 'blocks', blocks, type }],
    },
  ];
}

/** What stands below a point is set a step smaller. */
const SMALLER: Partial<Record<TypeStyleName, TypeStyleName>> = {
  claim: 'lead',
  'card-claim': 'body',
  statement: 'lead',
  lead: 'body',
};

function fillFigure(node: NodeOf<'figure', SlideNode>, scope: Scope): FilledNode[] {
  const bound = resolveBind(node.bind, scope);
  const isLedger = bound.kind === 'prose' && bound.prose.some((span) => span.kind === 'figure');
  const text = writeBound(bound, node.marks ?? (isLedger ? 'figures' : 'end'), scope);
  const isAccent =
    (node.accent === 'first' && scope.index === 0) ||
    (node.accent === 'figure' && text.some((run) => run.part !== undefined));
  const color = isAccent ? 'accent' : (node.color ?? 'ink');
  const filled = { text, type: node.type, color, textAlign: node.textAlign ?? 'left' } as const;
  return [{ ...styleOf(node), node: 'figure', name: nameOf(node.bind, scope), ...filled }];
}

const EVEN_TYPES: ReadonlySet<string> = new Set([
  'headline',
  'claim',
  'card-claim',
  'cover-title',
  'cover-subtitle',
  'statement',
  'lead',
]);

type BoxNode = NodeOf<'row' | 'column', SlideNode>;

/** A box that holds no room of its own is left out with all that it would hold. */
function fillBox(node: BoxNode, scope: Scope): FilledNode[] {
  const { children, splits, spans } = fillChildren(node, scope);
  const holdsRoom = ROOM.some((key) => node[key] !== undefined);
  if (children.length === 0 && splits === undefined && !holdsRoom) return [];
  const filled: FilledNode = {
    ...styleOf(node),
    node: node.node,
    children,
    ...(splits === undefined ? {} : { splits }),
    ...(spans === undefined ? {} : { spans }),
    ...(node.columns === undefined ? {} : { columns: node.columns }),
  };
  return [filled];
}

const ROOM = ['grow', 'width', 'height', 'minHeight', 'fill', 'stroke'] as const;

type Children = {
  readonly children: FilledNode[];
  readonly splits?: string;
  readonly spans?: readonly number[];
};

function fillChildren(node: BoxNode, scope: Scope): Children {
  const fillAll = (inner: Scope): FilledNode[] => node.children.flatMap((child) => fillTree(child, inner));
  const { each, groupBy } = node;
  if (each === undefined) return { children: fillAll(scope) };
  const range = scope.ranges?.find(({ slot }) => slot === each);
  const first = range?.from ?? 0;
  if (each.endsWith('.points')) {
    const points = pointsOf(each, range, scope);
    const filled = points.map((point, index) => fillAll({ ...scope, point, index: first + index }));
    return listOf(filled, each);
  }
  const items = each === 'group.items' ? (scope.group?.items ?? []) : (scope.slots.get(each) ?? []);
  if (groupBy === undefined) {
    const filled = items.map((item, index) => fillAll({ ...scope, item, index: first + index }));
    // A legend stands once, whatever the page is shared out by.
    if (items.some((item) => item.kind === 'stance')) return { children: filled.flat() };
    return listOf(filled, each === 'group.items' ? scope.group?.slot : each);
  }
  const groups = groupItems(items, groupBy, each, scope).map((group) => {
    const item = group.items[0];
    if (item === undefined) throw new InternalError('A group has no items');
    const span = group.items.length;
    return {
      filled: fillAll({ ...scope, group, item }).map((one) => spanGroup(one, span, node.gap ?? 0)),
      span,
    };
  });
  return {
    ...listOf(
      groups.map(({ filled }) => filled),
      each,
    ),
    spans: groups.map(({ span }) => span),
  };
}

/** Where every item is one child, the page may be continued between any two of them. */
function listOf(filled: readonly FilledNode[][], slot: string | undefined): Children {
  const canSplit = slot !== undefined && filled.every((nodes) => nodes.length === 1);
  return { children: filled.flat(), ...(canSplit ? { splits: slot } : {}) };
}

/** A group of n items is as wide as n columns and the gaps between them. */
function spanGroup(child: FilledNode, count: number, gap: number): FilledNode {
  return 'children' in child && child.grow !== undefined
    ? { ...child, grow: child.grow * count, basis: (count - 1) * gap }
    : child;
}

type Group = { readonly slot: string; readonly key: string; readonly items: Item[] };

function groupItems(items: readonly Item[], path: string, slot: string, scope: Scope): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const key = groupOf(item, path, scope);
    const last = groups.at(-1);
    if (last && last.key === key) last.items.push(item);
    else groups.push({ slot, key, items: [item] });
  }
  return groups;
}

function pointsOf(path: string, range: SlotRange | undefined, scope: Scope): NonNullable<Scope['point']>[] {
  const [slot = ''] = path.split('.');
  const item = slot === 'item' ? scope.item : scope.slots.get(slot)?.[0];
  if (item?.kind !== 'takeaway') return [];
  const points = item.takeaway.words[scope.language].points.slice(0, POINTS_BY_DEPTH[scope.audience.depth]);
  const { from, to } = range ?? { from: 0, to: points.length };
  const { subPoints } = item.takeaway.words[scope.language];
  return points.slice(from, to).map((prose, index) => {
    return { prose, below: subPoints?.[from + index] ?? [], takeaway: item.takeaway };
  });
}

function isPresent(path: string, scope: Scope): boolean {
  if (!path.includes('.')) return (scope.slots.get(path)?.length ?? 0) > 0;
  const [slot = '', field = ''] = path.split('.');
  const points = pointsOf(path, undefined, scope).length;
  if (field === 'points') return points > 0;
  const items = scope.slots.get(slot)?.length ?? 0;
  // One of several pages looks as they all do, whatever is left for it: as it was measured when they were parted.
  const counted = countAnswer(field, points, scope.ranges === undefined ? items : Math.max(2, items));
  if (counted !== undefined) return counted;
  if (field === 'blocks') {
    const item = slot === 'item' ? scope.item : scope.slots.get(slot)?.[0];
    return item?.kind === 'takeaway' && (item.takeaway.words[scope.language].blocks ?? []).length > 0;
  }
  if (path.endsWith('.table')) return tableAt(path, scope) !== undefined;
  const listed = slot === 'item' ? undefined : scope.slots.get(slot);
  // Of a list any item may have it: a column that the first row leaves empty is there for the others.
  if (listed !== undefined && listed.length > 1)
    return listed.some((item) => resolveBind(`item.${field}`, { ...scope, item }).kind !== 'none');
  return resolveBind(path, scope).kind !== 'none';
}

function fillChip(node: NodeOf<'chip', SlideNode>, scope: Scope): FilledNode[] {
  const bound = resolveBind(node.bind, scope);
  const name = nameOf(node.bind, scope);
  if (bound.kind === 'stance') {
    const text = wordsOf(scope.language).deck.stances[bound.stance].name;
    return [{ ...styleOf(node), node: 'chip', name, text, look: STANCE_LOOKS[bound.stance] }];
  }
  const text = writeBound(bound, 'none', scope)
    .map((run) => run.text)
    .join('');
  return text === '' ? [] : [{ ...styleOf(node), node: 'chip', name, text, look: 'outlined' }];
}
