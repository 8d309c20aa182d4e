// A takeaway → the words of its points, of the blocks of a free page and of its table of figures.
import type { SlidePath } from '../../elements/paths.ts';
import type { Prose } from '../../model/content/prose.ts';
import type { Item } from '../../model/deck/item.ts';
import { figureOf } from '../../quantity/ledger/figure-of.ts';
import { writeSeries } from '../../quantity/table/write-table.ts';
import { proseWords } from './selected-words.ts';
import { isShown, nameOf, pointsAt, type Sight, type Wanted, type Where, wanted } from './wanted.ts';

export function pointsWanted(path: SlidePath, sight: Sight): readonly Wanted[] {
  return pointsAt(path, sight)
    .filter(({ item }) => isShown(path, item, sight))
    .flatMap(({ item, index, point, below }) =>
      partsOf(path.path, point, below).map((prose) =>
        wanted(
          proseWords(prose, sight.reading),
          `point ${index + 1} of ${nameOf(item)}`,
          prose[0]?.place ?? item.takeaway.place,
        ),
      ),
    );
}

/** `point` is a point with all below it, `point.head` it alone; a number is counted by planning. */
function partsOf(path: string, point: Prose, below: readonly Prose[]): readonly Prose[] {
  const parts: Readonly<Record<string, readonly Prose[]>> = {
    point: [point, ...below],
    'point.head': [point],
    'point.first': below.slice(0, 1),
    'point.second': below.slice(1, 2),
  };
  return parts[path] ?? [];
}

/** All that a page says below its claim. */
export function blocksWanted(item: Item, { reading }: Sight): readonly Wanted[] {
  if (item.kind !== 'takeaway') return [];
  const said = (what: string, where: Where, ...proses: readonly Prose[]): Wanted => {
    const words = proses.flatMap((prose) => proseWords(prose, reading));
    return wanted(words, `${what} of ${nameOf(item)}`, proses[0]?.[0]?.place ?? item.takeaway.place, where);
  };
  return (item.takeaway.words[reading.language].blocks ?? []).flatMap((block): readonly Wanted[] => {
    switch (block.kind) {
      case 'quotation':
        return [said('quotation', 'part', block.words), said('quotation', 'part', block.who)];
      case 'table':
        return [
          said('head', 'part', ...block.columns.map(({ head }) => head)),
          ...block.rows.map((row) => said('row', 'row', ...row)),
        ];
      case 'picture':
        return [
          said('picture', 'alt', block.alt),
          said('caption', 'part', block.caption),
          said('credit', 'part', block.credit),
        ];
      default:
        return [said(block.kind, 'text', block.prose)];
    }
  });
}

/** Every name and every figure; a table of many columns goes on on another page. */
export function tableWanted(item: Item, { reading }: Sight): readonly Wanted[] {
  const { language, content, derived } = reading;
  const table = item.kind === 'takeaway' ? item.takeaway.table : undefined;
  const series = content.series.get(table?.of ?? '');
  if (item.kind !== 'takeaway' || table === undefined || series === undefined) return [];
  const { place } = item.takeaway;
  const figureAt = (metric: string) => figureOf(content, { metric }, derived)?.figure;
  const { corner, rows, columns, cells } = writeSeries(table, series, figureAt, language, content.house);
  return [
    ...rows.map((row) => wanted([row], `row of ${nameOf(item)}`, place, 'row')),
    ...[corner, ...columns, ...cells.flat()]
      .filter(Boolean)
      .map((part) => wanted([part], `table of ${nameOf(item)}`, place, 'part')),
  ];
}
