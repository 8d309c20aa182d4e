// A slide kind → every path in it, where it is written, and what it can see there.
import { onceFor } from '../model/once-for.ts';
import type { PathRole } from '../model/template/fields.ts';
import type { SlideKind, SlideNode } from '../model/template/slide-kind.ts';
import { NODES } from './nodes.ts';

export type SlidePath = {
  readonly path: string;
  /** Keys from the top of the kind's file. */
  readonly at: readonly (string | number)[];
  readonly role: PathRole;
  readonly seen: Surroundings;
};

type Surroundings = {
  /** The slot of which `item` is one: inside `each`, a table or a timeline. */
  readonly item?: string;
  /** The slot whose points are repeated: inside `each: ….points`. */
  readonly points?: string;
  /** Inside `groupBy`: there `item` is the first of its group, inside `each: group.items` every one. */
  readonly group?: 'first' | 'every';
  /** The rows that this path is a cell of. */
  readonly rows?: string;
  /** The items of those are columns, and a path a row. */
  readonly isTurned?: true;
  /** Paths that must lead to something, else this one is left out. */
  readonly when: readonly string[];
};

/** Takes the place of a headline that leads to nothing. */
export const OWN_HEADLINE = 'label.headline';

/** Kept, because every section of every audience asks for those of its kinds. */
export const slidePaths = onceFor(readPaths);

function readPaths({ headline, labels, body }: SlideKind): readonly SlidePath[] {
  const seen: Surroundings = { when: [] };
  const own =
    headline === OWN_HEADLINE || labels.headline === undefined
      ? []
      : [{ path: OWN_HEADLINE, at: ['labels', 'headline'], role: 'condition', seen } as const];
  return [
    { path: headline, at: ['headline'], role: 'words', seen },
    ...own,
    ...pathsIn(body, ['body'], seen),
  ];
}

/** The slot that a path begins with, itself or as `item`; undefined for every other beginning. */
export function slotOf({ path, seen }: SlidePath, { slots }: SlideKind): string | undefined {
  const [root = ''] = path.split('.');
  const slot = root === 'item' ? seen.item : root;
  return slots.find(({ name }) => name === slot)?.name;
}

function pathsIn(node: SlideNode, at: SlidePath['at'], around: Surroundings): readonly SlidePath[] {
  const { when } = node;
  const seen = when === undefined ? around : { ...around, when: [...around.when, when] };
  const own = ownPaths(node);
  const list = own.find(({ role }) => role === 'each' || role === 'slot');
  const inside = list === undefined ? seen : insideList(list, seen);
  const isGrouped = list?.role === 'each' && own.some(({ role }) => role === 'group');
  const below: Surroundings = isGrouped ? { ...inside, group: 'first' } : inside;
  const children = 'children' in node ? node.children : [];
  const columns = 'rows' in node ? node.columns : [];
  const ofCells: Surroundings =
    'rows' in node && node.items === 'columns' ? { ...below, isTurned: true } : below;
  return [
    ...(when === undefined
      ? []
      : [{ path: when, at: [...at, 'when'], role: 'condition', seen: around } as const]),
    ...own.flatMap(({ key, path, role, shows }): readonly SlidePath[] => [
      { path, at: [...at, key], role, seen: role === 'group' ? inside : seen },
      ...shows.map(
        (field): SlidePath => ({
          path: `item.${field}`,
          at: [...at, key],
          role: 'words',
          seen: { ...seen, item: path },
        }),
      ),
    ]),
    ...columns.flatMap(({ head, bind, per }, index): readonly SlidePath[] => {
      const column = [...at, 'columns', index];
      const label = { path: `label.${head}`, at: [...column, 'head'], role: 'label', seen: ofCells } as const;
      // What stands there depends on the publisher as well: a rule on the plan's own words looks after it.
      const role = per === undefined ? 'words' : 'condition';
      const cell = { path: bind, at: [...column, 'bind'], role, seen: ofCells } as const;
      if (per !== undefined) return [{ path: per, at: [...column, 'per'], role: 'slot', seen }, cell];
      return head === '' ? [cell] : [label, cell];
    }),
    ...children.flatMap((child, index) => pathsIn(child, [...at, 'children', index], below)),
  ];
}

type OwnPath = {
  readonly key: string;
  readonly path: string;
  readonly role: PathRole;
  readonly shows: readonly string[];
};

/** The paths that a node's own keys hold, as its element says. */
function ownPaths(node: SlideNode): readonly OwnPath[] {
  const values: Readonly<Record<string, unknown>> = node;
  return Object.entries(NODES[node.node].keys).flatMap(([key, { holds }]): readonly OwnPath[] => {
    const path = values[key];
    if (typeof holds === 'string' || !('path' in holds) || typeof path !== 'string') return [];
    return [{ key, path, role: holds.path, shows: holds.shows }];
  });
}

/** What stands inside a node that repeats it, or in a cell of a table. */
function insideList({ path, role }: OwnPath, seen: Surroundings): Surroundings {
  if (role === 'slot') return { ...seen, item: path, rows: path };
  if (path === 'group.items') return { ...seen, group: 'every' };
  if (!path.endsWith('.points')) return { ...seen, item: path };
  const slot = path.slice(0, -'.points'.length);
  return { ...seen, points: slot === 'item' ? (seen.item ?? '') : slot };
}
