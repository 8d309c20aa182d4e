// A slide that was chosen → all words that must stand on its pages, item by item and path by path.
import { type SlidePath, slidePaths, slotOf } from '../../elements/paths.ts';
import type { SelectedSlide } from '../../model/deck/selection.ts';
import type { ReadBack } from './read-back.ts';
import { chartWords, proseWords } from './selected-words.ts';
import {
  fixedAt,
  isShown,
  itemsOf,
  itemWanted,
  nameOf,
  once,
  placeOf,
  type Sight,
  sightOf,
  type Wanted,
  wanted,
} from './wanted.ts';
import { blocksWanted, pointsWanted, tableWanted } from './wanted-of-takeaway.ts';
import { rowsWanted } from './wanted-rows.ts';

export function wantedOn(slide: SelectedSlide, deck: ReadBack): readonly Wanted[] {
  const sight = sightOf(slide, deck);
  const paths = slidePaths(slide.kind);
  const tables = new Set(paths.flatMap(({ seen }) => seen.rows ?? []));
  const alone = paths.filter(({ seen }) => seen.rows === undefined);
  return [
    ...alone.flatMap((path) => wantedAt(path, paths, sight)),
    ...[...tables].flatMap((rows) =>
      rowsWanted(
        rows,
        paths.filter(({ seen }) => seen.rows === rows),
        sight,
      ),
    ),
  ].filter(({ words }) => words.length > 0);
}

/** What the speaker is to say about every takeaway that was chosen, shown or not. */
export function notesWanted(slide: SelectedSlide, deck: ReadBack): readonly Wanted[] {
  const { reading } = sightOf(slide, deck);
  return itemsOf(slide).flatMap((item) =>
    item.kind === 'takeaway'
      ? item.takeaway.words[reading.language].notes.map((prose) =>
          wanted(
            proseWords(prose, reading),
            `notes of ${nameOf(item)}`,
            prose[0]?.place ?? item.takeaway.place,
          ),
        )
      : [],
  );
}

function wantedAt(path: SlidePath, paths: readonly SlidePath[], sight: Sight): readonly Wanted[] {
  const { role, seen } = path;
  if (role !== 'words' && role !== 'chart' && role !== 'blocks') return [];
  const { slots, kind } = sight.slide;
  const [root = ''] = path.path.split('.');
  const slot = slotOf(path, kind);
  if (root === 'point') return pointsWanted(path, sight);
  if (root === 'group') {
    const group = paths.find((one) => one.role === 'group' && one.seen.item === seen.item);
    const items = slots.get(seen.item ?? '') ?? [];
    return group === undefined ? [] : once(items.map((item) => itemWanted(group, item, sight)));
  }
  if (slot === undefined) return fixedAt(path, sight);
  const items = slots.get(slot) ?? [];
  // Of a group only the first is seen outside `each: group.items`.
  if (root === 'item' && seen.group === 'first') return [];
  const shown = (root === 'item' ? items : items.slice(0, 1)).filter((item) => isShown(path, item, sight));
  if (role === 'blocks') {
    const wantedBelow = path.path.endsWith('.table') ? tableWanted : blocksWanted;
    return shown.flatMap((item) => wantedBelow(item, sight));
  }
  const found =
    role === 'words'
      ? shown.map((item) => itemWanted(path, item, sight))
      : shown.flatMap((item) =>
          chartWords(item, sight.reading).map((word) =>
            wanted([word], `chart of ${nameOf(item)}`, placeOf(item, sight), 'alt'),
          ),
        );
  if (path.at.at(-1) !== 'lane') return found;
  // Along an axis a date is a place, and a publisher is named at its first document.
  return path.path === 'item.date' ? [] : once(found);
}
