// A slide kind → findings for paths and labels in its tree that lead nowhere.
import { never } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import type { SlideKind, SlideNode } from '../../model/template/slide-kind.ts';
import { type PlaceOf, placeUnder } from '../files/read-yaml.ts';
import { unexpectedName } from '../files/unexpected.ts';
import type { Entry } from '../nouns/shelf.ts';
import { repeated, unknownName } from './library.ts';

/** What a path may begin with besides the name of a slot. */
const ROOTS = ['item', 'point', 'group', 'label', 'briefing', 'audience'];

export function checkSlideKind({ noun, placeOf }: Entry<SlideKind>): readonly Finding[] {
  const slots = noun.slots.map((slot) => slot.name);
  const context: Context = { slots, labels: Object.keys(noun.labels) };
  return [
    ...repeated(slots, (index) => placeOf(['slots', index, 'name'])),
    ...checkPath(noun.headline, 'headline', context, placeOf),
    ...checkNode(noun.body, context, placeUnder(placeOf, ['body'])),
  ];
}

type Context = { readonly slots: readonly string[]; readonly labels: readonly string[] };

function checkNode(node: SlideNode, context: Context, placeOf: PlaceOf): readonly Finding[] {
  const paths = pathsOf(node).flatMap(([key, path]) => checkPath(path, key, context, placeOf));
  const children = 'children' in node ? node.children : [];
  const below = children.flatMap((child, index) =>
    checkNode(child, context, placeUnder(placeOf, ['children', index])),
  );
  const columns = node.node === 'table' ? node.columns : [];
  const cells = columns.flatMap((column, index) => {
    const place = placeUnder(placeOf, ['columns', index]);
    const head = column.head === '' ? [] : unknownName('label', column.head, context.labels, place(['head']));
    return [...head, ...checkPath(column.bind, 'bind', context, place)];
  });
  return [...paths, ...cells, ...below];
}

/** Every key of a node that holds a path, with the path. */
function pathsOf(node: SlideNode): readonly (readonly [key: string, path: string])[] {
  const given = (keys: Readonly<Record<string, string | undefined>>) =>
    Object.entries({ when: node.when, ...keys }).flatMap(([key, path]) =>
      path === undefined ? [] : [[key, path] as const],
    );
  switch (node.node) {
    case 'row':
    case 'column':
      return given({ each: node.each, groupBy: node.groupBy });
    case 'text':
    case 'figure':
    case 'chip':
    case 'chart':
      return given({ bind: node.bind });
    case 'table':
      return given({ rows: node.rows, groupBy: node.groupBy });
    case 'timeline':
      return given({ events: node.events, lane: node.lane });
    case 'rule':
    case 'space':
    case 'arrow':
      return given({});
    default:
      return never(node);
  }
}

function checkPath(path: string, key: string, context: Context, placeOf: PlaceOf): readonly Finding[] {
  const [root = '', ...rest] = path.split('.');
  const place = placeOf([key]);
  if (root === 'label') return unknownName('label', rest.join('.'), context.labels, place);
  const roots = [...context.slots, ...ROOTS];
  if (roots.includes(root)) return [];
  return [
    unexpectedName(
      'unknown-bind',
      place,
      `path \`${path}\``,
      'a path that begins with a slot or one of the fixed names',
      root,
      roots,
    ),
  ];
}
