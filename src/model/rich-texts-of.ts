// A filled tree → every text in it, in reading order.
import { never } from './errors.ts';
import type { FilledNode, RichText } from './plan.ts';

export function richTextsOf(node: FilledNode): RichText[] {
  switch (node.node) {
    case 'row':
    case 'column':
      return node.children.flatMap(richTextsOf);
    case 'text':
    case 'figure':
      return [node.text];
    case 'table':
      return [...node.columns.map((column) => column.head), ...node.rows.flatMap((row) => row.cells)];
    case 'timeline':
      return [
        ...node.events.flatMap((event) => [event.when, event.name, event.text]),
        ...node.lane.map((one) => one.text),
      ];
    case 'chip':
    case 'rule':
    case 'space':
    case 'arrow':
    case 'chart':
      return [];
    default:
      return never(node);
  }
}
