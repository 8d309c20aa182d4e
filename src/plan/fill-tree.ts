// A slide kind's tree and a scope → the same tree with every path replaced by the words that stand there.
import { InternalError, never } from '../model/errors.ts';
import type { FilledNode, RichText } from '../model/plan.ts';
import type { BoxStyle, SlideNode } from '../model/slide-kind.ts';
import { buildChart } from './chart/build-chart.ts';
import { markText } from './citing.ts';
import { fillTable } from './fill-table.ts';
import { fillTimeline } from './fill-timeline.ts';
import type { Item } from './item.ts';
import { type Bound, boundText, itemField, resolveBind } from './resolve-bind.ts';
import type { Scope } from './scope.ts';
import { STANCE_WORDS } from './vocabulary.ts';
import { type Marks, writeProse } from './write-prose.ts';

export function fillTree(node: SlideNode, scope: Scope): FilledNode[] {
  if ('when' in node && node.when !== undefined && !isPresent(node.when, scope)) return [];
  switch (node.node) {
    case 'row':
    case 'column':
      return [fillBox(node, scope)];
    case 'text': {
      const text = writeBound(resolveBind(node.bind, scope), node.marks ?? 'end', scope);
      if (text.length === 0 && !node.fill && !node.minLines && !node.grow && !node.width) return [];
      return [
        {
          ...styleOf(node),
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
    }
    case 'figure': {
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
    case 'chip':
      return fillChip(node, scope);
    case 'rule':
      return [{ node: 'rule', color: node.color ?? 'rule', weight: node.weight ?? 0.75 }];
    case 'space':
      return [{ node: 'space', size: node.size ?? 0, grow: node.grow ?? 0 }];
    case 'arrow':
      return [
        { node: 'arrow', direction: node.direction, color: node.color ?? 'muted', length: node.length },
      ];
    case 'chart': {
      const bound = resolveBind(node.bind, scope);
      if (bound.kind !== 'chart') return [];
      return [
        {
          ...styleOf(node),
          node: 'chart',
          name: nameOf(node.bind, scope),
          form: scope.audience.charts,
          ...buildChart(bound.spec, bound.takeaway.id, scope),
        },
      ];
    }
    case 'table':
      return [fillTable(node, scope)];
    case 'timeline':
      return [fillTimeline(node, scope)];
    default:
      return never(node);
  }
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

const STYLE_KEYS = [
  'width',
  'height',
  'minHeight',
  'grow',
  'basis',
  'gap',
  'padding',
  'fill',
  'stroke',
  'radius',
  'bar',
  'ruleTop',
  'ruleBottom',
  'ruleWeight',
  'align',
  'justify',
] as const satisfies readonly (keyof BoxStyle)[];

/** The look of a node without what binds it to content. */
export function styleOf(node: BoxStyle): BoxStyle {
  const given = STYLE_KEYS.filter((key) => node[key] !== undefined);
  return Object.fromEntries(given.map((key) => [key, node[key]]));
}

function fillBox(node: Extract<SlideNode, { node: 'row' | 'column' }>, scope: Scope): FilledNode {
  const children = fillChildren(node, scope);
  const canSplit = node.node === 'column' && node.each !== undefined && !node.groupBy && !node.columns;
  return {
    ...styleOf(node),
    node: node.node,
    children: inColumns(children, node),
    ...(canSplit && node.each !== 'group.items' && children.length > 1 ? { splits: node.each } : {}),
  };
}

function fillChildren(node: Extract<SlideNode, { node: 'row' | 'column' }>, scope: Scope): FilledNode[] {
  const fillAll = (inner: Scope): FilledNode[] => node.children.flatMap((child) => fillTree(child, inner));
  if (node.each === undefined) return fillAll(scope);
  if (node.each === 'item.points' || node.each.endsWith('.points')) {
    const first = scope.range?.slot === node.each ? scope.range.from : 0;
    return pointsOf(node.each, scope).flatMap((point, index) =>
      fillAll({ ...scope, point, index: first + index }),
    );
  }
  const items = node.each === 'group.items' ? (scope.group?.items ?? []) : (scope.slots.get(node.each) ?? []);
  const { groupBy } = node;
  if (groupBy === undefined) return items.flatMap((item, index) => fillAll({ ...scope, item, index }));
  return groupItems(items, groupBy, scope).flatMap((group) => {
    const first = group.items[0];
    if (first === undefined) throw new InternalError('A group has no items');
    return fillAll({ ...scope, group, item: first }).map((child) =>
      spanGroup(child, group.items.length, node.gap ?? 0),
    );
  });
}

function inColumns(
  children: FilledNode[],
  node: Extract<SlideNode, { node: 'row' | 'column' }>,
): FilledNode[] {
  const { columns, gap = 0 } = node;
  if (columns === undefined) return children;
  const rows: FilledNode[] = [];
  for (let from = 0; from < children.length; from += columns) {
    const cells = Array.from({ length: columns }, (_, index): FilledNode => {
      const child = children[from + index];
      return { node: 'column', grow: 1, children: child ? [child] : [] };
    });
    rows.push({ node: 'row', gap: 2 * gap, children: cells });
  }
  return rows;
}

/** A group of n items is as wide as n columns and the gaps between them. */
function spanGroup(child: FilledNode, count: number, gap: number): FilledNode {
  return 'children' in child && child.grow !== undefined
    ? { ...child, grow: child.grow * count, basis: (count - 1) * gap }
    : child;
}

function groupItems(items: readonly Item[], path: string, scope: Scope): { key: string; items: Item[] }[] {
  const groups: { key: string; items: Item[] }[] = [];
  const field = path.replace(/^item\./, '');
  for (const item of items) {
    const key = boundText(itemField(item, field, scope));
    const last = groups.at(-1);
    if (last && last.key === key) last.items.push(item);
    else groups.push({ key, items: [item] });
  }
  return groups;
}

const POINTS_BY_DEPTH = { brief: 3, standard: 4, full: 6 } as const;

function pointsOf(
  path: string,
  scope: Scope,
): { prose: NonNullable<Scope['point']>['prose']; takeaway: NonNullable<Scope['point']>['takeaway'] }[] {
  const slot = path.replace(/\.points$/, '');
  const item = slot === 'item' ? scope.item : scope.slots.get(slot)?.[0];
  if (item?.kind !== 'takeaway') return [];
  const points = item.takeaway.words[scope.language].points.slice(0, POINTS_BY_DEPTH[scope.audience.depth]);
  const { from, to } = scope.range?.slot === path ? scope.range : { from: 0, to: points.length };
  return points.slice(from, to).map((prose) => ({ prose, takeaway: item.takeaway }));
}

export function isPresent(path: string, scope: Scope): boolean {
  if (!path.includes('.')) return (scope.slots.get(path)?.length ?? 0) > 0;
  if (path.endsWith('.points')) return pointsOf(path, scope).length > 0;
  return resolveBind(path, scope).kind !== 'none';
}

export function writeBound(bound: Bound, marks: Marks, scope: Scope): RichText {
  switch (bound.kind) {
    case 'none':
    case 'chart':
      return [];
    case 'prose':
      return writeProse(bound.prose, bound.takeaway, marks, scope.writing);
    case 'stance':
      return [
        { text: STANCE_WORDS[bound.stance].name[scope.language], strong: false, origin: { from: 'stance' } },
      ];
    case 'runs': {
      const numbers = (bound.cites ?? []).map((cite) =>
        scope.writing.citing.cite(cite.source, cite.line, cite.figure),
      );
      return numbers.length > 0 && marks !== 'none'
        ? [...bound.runs, { text: markText(numbers), strong: false, mark: true }]
        : bound.runs;
    }
    default:
      return never(bound);
  }
}

function fillChip(node: Extract<SlideNode, { node: 'chip' }>, scope: Scope): FilledNode[] {
  const bound = resolveBind(node.bind, scope);
  const name = nameOf(node.bind, scope);
  if (bound.kind === 'stance') {
    const words = STANCE_WORDS[bound.stance];
    return [{ ...styleOf(node), node: 'chip', name, text: words.name[scope.language], look: words.look }];
  }
  const text = writeBound(bound, 'none', scope)
    .map((run) => run.text)
    .join('');
  return text === '' ? [] : [{ ...styleOf(node), node: 'chip', name, text, look: 'outlined' }];
}

/** Shape names say what stands in them: `for-2.claim`. */
export function nameOf(bind: string, scope: Scope): string {
  const [head = '', field = ''] = bind.split('.');
  if (head === 'point') return 'point';
  if (head !== 'item' || scope.item?.kind !== 'takeaway') return field === '' ? head : `${head}.${field}`;
  return `${scope.item.takeaway.id}.${field}`;
}
