// A table node and a scope → head and rows of words, repeated group names written once.
import type { FilledNode, FilledRow } from '../model/plan.ts';
import type { SlideNode } from '../model/slide-kind.ts';
import { nameOf, styleOf, writeBound } from './fill-tree.ts';
import type { Item } from './item.ts';
import { boundText, itemField, plain, resolveBind } from './resolve-bind.ts';
import type { Scope } from './scope.ts';

type TableNode = Extract<SlideNode, { node: 'table' }>;

export function fillTable(node: TableNode, scope: Scope): FilledNode {
  const items = scope.slots.get(node.rows) ?? [];
  const groupField = node.groupBy?.replace(/^item\./, '');
  const groupOf = (item: Item | undefined): string =>
    item && groupField ? boundText(itemField(item, groupField, scope)) : '';
  const rows = items.map((item, index): FilledRow => {
    const sameGroup = groupField !== undefined && index > 0 && groupOf(items[index - 1]) === groupOf(item);
    const inner: Scope = { ...scope, item };
    return {
      emphasised: node.emphasise === 'preferred' && isPreferred(item),
      startsGroup: groupField !== undefined && index > 0 && !sameGroup,
      cells: node.columns.map((column) =>
        sameGroup && column.bind === node.groupBy
          ? []
          : writeBound(resolveBind(column.bind, inner), column.marks ?? 'end', inner),
      ),
    };
  });
  const heads = node.columns.map((column) => resolveBind(`label.${column.head}`, scope));
  const alt = `${boundText(plain(scope.sectionTitle, ''))}: ${heads.map(boundText).filter(Boolean).join(' / ')}`;
  return {
    ...styleOf(node),
    node: 'table',
    name: nameOf(node.rows, scope),
    columns: node.columns.map((column, index) => ({
      head: writeBound(heads[index] ?? { kind: 'none' }, 'none', scope),
      width: column.width,
      align: column.align ?? 'left',
      type: column.type ?? 'cell',
      bold: column.bold ?? false,
    })),
    rows,
    splits: node.rows,
    rowHeight: node.rowHeight ?? 36,
    alt,
  };
}

function isPreferred(item: Item): boolean {
  if (item.kind === 'chart-value') return item.spec.emphasis === item.entry.of;
  return item.kind === 'report' && item.preferred;
}
