// A table of a slide kind → the words of each row, or of each cell where items are columns, and its heads.
import type { SlidePath } from '../../elements/paths.ts';
import type { Item } from '../../model/deck/item.ts';
import {
  fixedAt,
  isShown,
  itemWanted,
  nameOf,
  once,
  placeOf,
  type Sight,
  type Wanted,
  wanted,
} from './wanted.ts';

/** What neighbours have in common stands in the first row of them alone. */
export function rowsWanted(rows: string, cells: readonly SlidePath[], sight: Sight): readonly Wanted[] {
  if (cells.some(({ seen }) => seen.isTurned)) return columnsWanted(rows, cells, sight);
  const group = cells.find(({ role }) => role === 'group')?.path;
  const [common, own] = [true, false].map((isCommon) =>
    cells.filter(({ role, path }) => role === 'words' && (path === group) === isCommon),
  );
  const items = sight.slide.slots.get(rows) ?? [];
  const shown = items.filter((item) => own?.every((path) => isShown(path, item, sight)));
  return [
    ...once(headsOf(cells, items, sight).flatMap((path) => fixedAt(path, sight))),
    ...(common ?? []).flatMap((path) => once(shown.map((item) => itemWanted(path, item, sight)))),
    ...shown.map((item) => {
      const words = (own ?? []).flatMap((path) => itemWanted(path, item, sight).words);
      return wanted(words, `row of ${nameOf(item)}`, placeOf(item, sight), 'row');
    }),
  ];
}

/** A column in which no item has anything is left out, and its head with it. */
function headsOf(cells: readonly SlidePath[], items: readonly Item[], sight: Sight): readonly SlidePath[] {
  const columnOf = ({ at }: SlidePath) => at.slice(0, -1).join('/');
  return cells.filter((path) => {
    const beside = cells.filter((one) => one.role !== 'label' && columnOf(one) === columnOf(path));
    const isEmpty = beside.every((one) =>
      items.every((item) => itemWanted(one, item, sight).words.length === 0),
    );
    return path.role === 'label' && !(beside.length > 0 && isEmpty);
  });
}

/** Where items are columns, a row has something of each: every cell is looked for by itself. */
function columnsWanted(rows: string, cells: readonly SlidePath[], sight: Sight): readonly Wanted[] {
  const items = sight.slide.slots.get(rows) ?? [];
  const all = cells.flatMap((path) => {
    if (path.role === 'label') return fixedAt(path, sight);
    return path.role === 'words' ? items.map((item) => itemWanted(path, item, sight)) : [];
  });
  return all.map((one) => ({ ...one, where: 'part' }));
}
