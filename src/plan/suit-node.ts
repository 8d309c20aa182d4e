// A slide kind's tree and the shape of the page → the tree as it stands there: on a narrow page widths in proportion, `narrow` in force.
import type { PageShape } from '../model/page-shape.ts';
import type { SlideNode, TableColumn } from '../model/slide-kind.ts';

const SHARE = 3 / 4;
/** What is less wide holds a number or a mark, and needs its width on any page. */
const LEAST_SCALED = 60;

export function suitNode(node: SlideNode, page: PageShape): SlideNode {
  return page === '4:3' ? narrowed(node) : node;
}

function narrowed(node: SlideNode): SlideNode {
  if (node.node === 'rule' || node.node === 'space' || node.node === 'arrow') return node;
  const { narrow, width } = node;
  const suited = {
    ...node,
    ...(width === undefined ? {} : { width: scaled(width) }),
    ...narrow,
  } as Exclude<SlideNode, { readonly node: 'rule' | 'space' | 'arrow' }>;
  if (suited.node === 'table') return { ...suited, columns: suited.columns.map(narrowedColumn) };
  return 'children' in suited ? { ...suited, children: suited.children.map(narrowed) } : suited;
}

function narrowedColumn(column: TableColumn): TableColumn {
  const { narrow, width } = column;
  return { ...column, width: narrow ?? (width === 'fit' ? width : scaled(width)) };
}

function scaled(width: number): number {
  return width < LEAST_SCALED ? width : Math.round(width * SHARE);
}
