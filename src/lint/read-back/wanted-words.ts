// A slide that was chosen → all words that must stand on its pages, item by item and path by path.
import { type SlidePath, slidePaths, slotOf } from '../../elements/paths.ts';
import type { Prose } from '../../model/content/prose.ts';
import { type Item, itemName } from '../../model/deck/item.ts';
import type { SelectedSlide } from '../../model/deck/selection.ts';
import type { Place } from '../../model/place.ts';
import { POINTS_BY_DEPTH } from '../../model/template/audience.ts';
import { editionName } from '../../quantity/format/edition-name.ts';
import { dateWords } from '../../quantity/format/format-date.ts';
import { figureOf } from '../../quantity/ledger/figure-of.ts';
import { writeSeries } from '../../quantity/table/write-table.ts';
import type { ReadBack } from './read-back.ts';
import { chartWords, proseWords, type Reading, wordsOfField } from './selected-words.ts';

/** Where words have to stand: as a whole text, in one row of a table, within some text, or in the alt text of a chart. */
type Where = 'text' | 'row' | 'part' | 'alt';

/** Words that belong together. */
export type Wanted = {
  readonly words: readonly string[];
  readonly where: Where;
  /** As the finding names them. */
  readonly what: string;
  readonly place: Place;
};

type Sight = { readonly slide: SelectedSlide; readonly deck: ReadBack; readonly reading: Reading };

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

function sightOf(slide: SelectedSlide, deck: ReadBack): Sight {
  const { content, derived, plan } = deck;
  return { slide, deck, reading: { content, derived, language: plan.language } };
}

function itemsOf({ slots }: SelectedSlide): readonly Item[] {
  return [...slots.values()].flat();
}

function wanted(words: readonly string[], what: string, place: Place, where: Where = 'text'): Wanted {
  return { words, what, place, where };
}

/** What neighbours have in common stands in the first row of them alone. */
function rowsWanted(rows: string, cells: readonly SlidePath[], sight: Sight): readonly Wanted[] {
  if (cells.some(({ seen }) => seen.isTurned)) return columnsWanted(rows, cells, sight);
  const group = cells.find(({ role }) => role === 'group')?.path;
  const [common, own] = [true, false].map((isCommon) =>
    cells.filter(({ role, path }) => role === 'words' && (path === group) === isCommon),
  );
  const items = sight.slide.slots.get(rows) ?? [];
  const shown = items.filter((item) => own?.every((path) => isShown(path, item, sight)));
  return [
    ...once(cells.filter(({ role }) => role === 'label').flatMap((path) => fixedAt(path, sight))),
    ...(common ?? []).flatMap((path) => once(shown.map((item) => itemWanted(path, item, sight)))),
    ...shown.map((item) => {
      const words = (own ?? []).flatMap((path) => itemWanted(path, item, sight).words);
      return wanted(words, `row of ${nameOf(item)}`, placeOf(item, sight), 'row');
    }),
  ];
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

function wantedAt(path: SlidePath, paths: readonly SlidePath[], sight: Sight): readonly Wanted[] {
  const { role, seen } = path;
  if (role !== 'words' && role !== 'chart' && role !== 'blocks') return [];
  const { slots, kind } = sight.slide;
  const [root = ''] = path.path.split('.');
  const slot = slotOf(path, kind);
  if (path.path === 'point') return pointsWanted(path, sight);
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

function itemWanted(path: SlidePath, item: Item, sight: Sight): Wanted {
  const [, field = ''] = path.path.split('.');
  const words = wordsOfField(item, field, sight.reading);
  // Sentences of one paragraph stand there side by side.
  const where = item.kind === 'disclosure' ? 'part' : 'text';
  return wanted(words, `\`${path.path}\` of ${nameOf(item)}`, placeOf(item, sight), where);
}

function pointsWanted(path: SlidePath, sight: Sight): readonly Wanted[] {
  const { slide, deck, reading } = sight;
  const { seen } = path;
  const items = slide.slots.get(seen.points ?? '') ?? [];
  const depth = POINTS_BY_DEPTH[deck.audience?.depth ?? 'brief'];
  return (seen.item === seen.points ? items : items.slice(0, 1)).flatMap((item) => {
    if (item.kind !== 'takeaway' || !isShown(path, item, sight)) return [];
    const { points, subPoints = [] } = item.takeaway.words[reading.language];
    return points
      .slice(0, depth)
      .flatMap((point, index) =>
        [point, ...(subPoints[index] ?? [])].map((prose) =>
          wanted(
            proseWords(prose, reading),
            `point ${index + 1} of ${nameOf(item)}`,
            prose[0]?.place ?? item.takeaway.place,
          ),
        ),
      );
  });
}

/** All that a page says below its claim. */
function blocksWanted(item: Item, { reading }: Sight): readonly Wanted[] {
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
function tableWanted(item: Item, { reading }: Sight): readonly Wanted[] {
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

/** What stands on a slide without having been chosen for it: labels, and words about the edition. */
function fixedAt(path: SlidePath, sight: Sight): readonly Wanted[] {
  const { slide, deck, reading } = sight;
  const { item, points, rows } = path.seen;
  const isRepeated = item !== undefined && rows === undefined && points === undefined;
  const turns = isRepeated && path.seen.group !== 'first' ? (slide.slots.get(item) ?? []) : [undefined];
  return turns
    .filter((turn) => isShown(path, turn, sight))
    .map(() => wanted(fixedWords(path, slide, deck, reading), `\`${path.path}\``, slide.kind.place));
}

function fixedWords(
  { path }: Pick<SlidePath, 'path'>,
  { kind, sectionTitle, sectionQuestion }: SelectedSlide,
  { plan, audience }: ReadBack,
  reading: Reading,
): readonly string[] {
  const [root = '', field = ''] = path.split('.');
  const { language, content } = reading;
  const briefing = content.briefings.get(plan.week);
  const label = kind.labels[field]?.[language];
  if (root === 'label') return label ? [label] : [];
  if (root === 'audience') return audience === undefined ? [] : [audience.name[language]];
  if (root !== 'briefing' || briefing === undefined) return [];
  const words: Readonly<Record<string, readonly string[]>> = {
    week: [editionName(briefing, language, plan.house)],
    date: [dateWords(plan.date, plan.language, plan.house)],
    classification: plan.classification === '' ? [] : [plan.classification],
    section: [sectionTitle],
    question: sectionQuestion === undefined ? [] : [sectionQuestion],
  };
  const prose = Object.entries(briefing.words[language]).find(([name]) => name === field)?.[1];
  return words[field] ?? (prose === undefined ? [] : proseWords(prose, reading));
}

/** Whether nothing that this path is under is left out because something is not there. */
function isShown({ seen }: SlidePath, item: Item | undefined, { slide, deck, reading }: Sight): boolean {
  return seen.when.every((condition) => {
    const [root = '', field] = condition.split('.');
    if (root === 'briefing') return fixedWords({ path: condition }, slide, deck, reading).length > 0;
    const one = root === 'item' ? item : slide.slots.get(root)?.[0];
    if (one === undefined || field === undefined) return one !== undefined;
    if (one.kind === 'takeaway') {
      if (field === 'points') return one.takeaway.words[reading.language].points.length > 0;
      if (field === 'blocks') return one.takeaway.words[reading.language].blocks !== undefined;
      if (field === 'table') return one.takeaway.table !== undefined;
      if (field === 'chart') return one.takeaway.chart !== undefined;
    }
    return wordsOfField(one, field, reading).length > 0;
  });
}

/** Each once, and wherever: what several have in common is written with more beside it. */
function once(all: readonly Wanted[]): readonly Wanted[] {
  const seen = new Set<string>();
  return all.flatMap((one): readonly Wanted[] => {
    const key = one.words.join('\n');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...one, where: 'part' }];
  });
}

function nameOf(item: Item): string {
  return `\`${itemName(item)}\``;
}

function placeOf(item: Item, { slide }: Sight): Place {
  if (item.kind === 'takeaway') return item.takeaway.place;
  if (item.kind === 'report') return item.report.place;
  if (item.kind === 'disclosure') return item.place;
  return item.kind === 'source' ? item.source.place : slide.kind.place;
}
