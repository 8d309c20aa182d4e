// A slide kind → findings for every path in it that leads nowhere: its beginning, its field, and what stands after that.

import { type SlidePath, slidePaths, slotOf } from '../../elements/paths.ts';
import type { Item } from '../../model/deck/item.ts';
import type { Finding } from '../../model/finding.ts';
import { nearestName } from '../../model/names.ts';
import { onceFor } from '../../model/once-for.ts';
import { FIXED_FIELDS, fieldsFor, ITEM_FIELDS } from '../../model/template/fields.ts';
import type { SlideKind } from '../../model/template/slide-kind.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpected, unexpectedName } from '../files/unexpected.ts';
import type { Entry } from '../nouns/shelf.ts';
import { type Library, repeated, unknownName, unknownNames } from './library.ts';

export function checkSlideKind(
  { noun: kind, placeOf }: Entry<SlideKind>,
  { slideKinds }: Pick<Library, 'slideKinds'>,
): readonly Finding[] {
  const paths = slidePaths(kind);
  const meant = itemsBySlot(kind);
  return [
    ...repeated(
      kind.slots.map(({ name }) => name),
      (index) => placeOf(['slots', index, 'name']),
    ),
    ...kind.slots.flatMap(({ requires }, index) =>
      requires.flatMap((field, position) => {
        const known = fieldsFor('takeaway', 'condition');
        const place = placeOf(['slots', index, 'requires', position]);
        return known.includes(field) ? [] : [unknownField(field, field, ['takeaway'], known, place)];
      }),
    ),
    ...(kind.repeat === undefined
      ? []
      : unknownName(
          'slot',
          kind.repeat,
          kind.slots.map(({ name }) => name),
          placeOf(['repeat']),
        )),
    ...unknownNames('slide kind', kind.variants ?? [], slideKinds.names, placeOf, ['variants']),
    ...paths.flatMap((one) => checkPath(one, kind, meant, placeOf)),
    ...unshownSlots(kind, paths, placeOf),
    ...unshownLabels(kind, paths, placeOf),
  ];
}

/** A condition shows nothing. */
function unshownSlots(kind: SlideKind, paths: readonly SlidePath[], placeOf: PlaceOf): readonly Finding[] {
  const shown = new Set(paths.filter(({ role }) => role !== 'condition').map((one) => slotOf(one, kind)));
  return kind.slots.flatMap(({ name }, index) =>
    shown.has(name)
      ? []
      : [
          unexpected(
            'slot-unshown',
            placeOf(['slots', index, 'name']),
            `slot \`${name}\` that no path leads to`,
            'one that the slide shows',
          ),
        ],
  );
}

function unshownLabels(
  { labels }: SlideKind,
  paths: readonly SlidePath[],
  placeOf: PlaceOf,
): readonly Finding[] {
  const shown = new Set(paths.map(({ path }) => path));
  return Object.keys(labels)
    .filter((name) => !shown.has(`label.${name}`))
    .map((name) =>
      unexpected(
        'words-unshown',
        placeOf(['labels', name], 'key'),
        `label \`${name}\` that no path leads to`,
        'one that the slide shows',
      ),
    );
}

/** Where the names stand for something that do so only in places. */
const INSIDE: Readonly<Record<string, string>> = {
  item: 'inside `each` or in a table',
  point: 'inside `each` over points',
  group: 'inside `groupBy`',
};

function checkPath(
  one: SlidePath,
  kind: SlideKind,
  meant: ReadonlyMap<string, ItemKinds>,
  placeOf: PlaceOf,
): readonly Finding[] {
  const { path, at, role, seen } = one;
  const place = placeOf(at);
  const met = `path \`${path}\``;
  const [root = '', field, ...deeper] = path.split('.');
  const slots = kind.slots.map(({ name }) => name);
  const open = { item: seen.item, point: seen.points, group: seen.group };
  const isRepeated = role === 'each' || role === 'slot';
  if (isRepeated && ![...slots, 'item', 'group'].includes(root)) {
    const expected = 'a slot, the points of one, or the items of a group';
    const lists = [
      ...slots,
      ...['item', 'group'].filter((name) => open[name as keyof typeof open] !== undefined),
    ];
    return [unexpectedName('unknown-bind', place, met, expected, root, lists)];
  }
  if (root === 'label')
    return unknownName('label', path.slice('label.'.length), Object.keys(kind.labels), place);
  const roots = [...slots, 'item', 'point', 'group', 'label', 'briefing', 'audience'];
  if (!roots.includes(root)) {
    const expected = 'a path that begins with a slot or one of the fixed names';
    return [unexpectedName('unknown-bind', place, met, expected, root, roots)];
  }
  if (root in open && open[root as keyof typeof open] === undefined) {
    const near = nearestName(root, slots);
    const hint = near === undefined ? undefined : `Write \`${near}\``;
    return [unexpected('unknown-bind', place, met, `\`${root}\` only ${INSIDE[root]}`, hint)];
  }
  // In every turn it would say what the first one says; a condition asks all of them, so that a column is there for every row.
  if (root === seen.item && role !== 'each' && role !== 'condition') {
    const expected = 'a path that begins with `item`, which is another one in every turn';
    return [unexpected('unknown-bind', place, met, expected, 'Write `item`')];
  }
  if (deeper.length > 0)
    return [unexpected('unknown-bind', place, met, `nothing after \`${root}.${field}\``)];
  if (role === 'group' && root !== 'item')
    return [unexpected('unknown-bind', place, met, 'a path that begins with `item`')];
  if (root in FIXED_FIELDS) {
    const thing = root as keyof typeof FIXED_FIELDS;
    const known: readonly string[] = isRepeated && thing === 'group' ? ['items'] : FIXED_FIELDS[thing];
    if (known.includes(field ?? '')) return [];
    return [unknownField(path, field ?? '', [thing], known, place)];
  }
  const slot = slotOf(one, kind);
  // An `item` of a slot that is none: told where the slot is named.
  if (slot === undefined) return [];
  if (field === undefined && root === slot && (isRepeated || role === 'condition')) return [];
  const things = meant.get(slot) ?? [];
  const known = role === 'slot' ? [] : [...new Set(things.flatMap((thing) => fieldsFor(thing, role)))];
  return known.includes(field ?? '') ? [] : [unknownField(path, field ?? '', things, known, place)];
}

function unknownField(
  path: string,
  field: string,
  things: readonly string[],
  known: readonly string[],
  place: Finding['place'],
): Finding {
  const thing = things.length === 1 ? things[0]?.replace('-', ' ') : 'what may stand there';
  const expected = known.length === 0 ? 'the name of a slot' : `a field of ${thing}`;
  return unexpectedName('unknown-bind', place, `path \`${path}\``, expected, field, known);
}

type ItemKinds = readonly Item['kind'][];

/**
 * The kinds of item that each slot is meant for: those which have most of the fields that the slide shows of it. Kept, because
 * every slide of every audience asks.
 */
export const itemsBySlot = onceFor(
  (kind: SlideKind): ReadonlyMap<string, ItemKinds> => readItems(kind, slidePaths(kind)),
);

function readItems(kind: SlideKind, paths: readonly SlidePath[]): ReadonlyMap<string, ItemKinds> {
  const uses = new Map(kind.slots.map(({ name }) => [name, [] as SlidePath[]]));
  for (const one of paths) if (one.path.includes('.')) uses.get(slotOf(one, kind) ?? '')?.push(one);
  return new Map(
    kind.slots.map(({ name, requires }) => [
      name,
      requires.length > 0 ? ['takeaway'] : mostAnswered(uses.get(name) ?? []),
    ]),
  );
}

function mostAnswered(uses: readonly SlidePath[]): ItemKinds {
  const kinds = Object.keys(ITEM_FIELDS) as Item['kind'][];
  const scores = kinds.map((item) => uses.filter((use) => answers(use, item)).length);
  const most = Math.max(...scores);
  return kinds.filter((_, index) => scores[index] === most);
}

/** Whether an item of that kind has the field that the path ends with. */
export function answers({ path, role }: SlidePath, kind: Item['kind']): boolean {
  return fieldsFor(kind, role).includes(path.split('.')[1] ?? '');
}
