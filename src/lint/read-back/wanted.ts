// An item or a path of a slide kind → the words of it that must stand on the page, and where.
import type { SlidePath } from '../../elements/paths.ts';
import type { Prose } from '../../model/content/prose.ts';
import { type Item, type ItemOf, itemName } from '../../model/deck/item.ts';
import type { SelectedSlide } from '../../model/deck/selection.ts';
import type { Place } from '../../model/place.ts';
import { POINTS_BY_DEPTH } from '../../model/template/audience.ts';
import { countAnswer } from '../../model/template/fields.ts';
import { editionName } from '../../quantity/format/edition-name.ts';
import { dateWords } from '../../quantity/format/format-date.ts';
import type { ReadBack } from './read-back.ts';
import { proseWords, type Reading, wordsOfField } from './selected-words.ts';

/** Where words have to stand: as a whole text, in one row of a table, within some text, or in the alt text of a chart. */
export type Where = 'text' | 'row' | 'part' | 'alt';

/** Words that belong together. */
export type Wanted = {
  readonly words: readonly string[];
  readonly where: Where;
  /** As the finding names them. */
  readonly what: string;
  readonly place: Place;
};

export type Sight = { readonly slide: SelectedSlide; readonly deck: ReadBack; readonly reading: Reading };

export function sightOf(slide: SelectedSlide, deck: ReadBack): Sight {
  const { content, derived, plan } = deck;
  return { slide, deck, reading: { content, derived, language: plan.language } };
}

export function itemsOf({ slots }: SelectedSlide): readonly Item[] {
  return [...slots.values()].flat();
}

export function wanted(words: readonly string[], what: string, place: Place, where: Where = 'text'): Wanted {
  return { words, what, place, where };
}

export function itemWanted(path: SlidePath, item: Item, sight: Sight): Wanted {
  const [, field = ''] = path.path.split('.');
  const words = wordsOfField(item, field, sight.reading);
  // Sentences of one paragraph stand there side by side.
  const where = item.kind === 'disclosure' ? 'part' : 'text';
  return wanted(words, `\`${path.path}\` of ${nameOf(item)}`, placeOf(item, sight), where);
}

/** What stands on a slide without having been chosen for it: labels, and words about the edition. */
export function fixedAt(path: SlidePath, sight: Sight): readonly Wanted[] {
  const { slide, deck, reading } = sight;
  const { item, points, rows } = path.seen;
  const isRepeated = item !== undefined && rows === undefined && path.seen.group !== 'first';
  const turns =
    points !== undefined
      ? pointsAt(path, sight).map(({ item }) => item)
      : isRepeated
        ? (slide.slots.get(item) ?? [])
        : [undefined];
  return turns
    .filter((turn) => isShown(path, turn, sight))
    .map(() => wanted(fixedWords(path, slide, deck, reading), `\`${path.path}\``, slide.kind.place));
}

export type WantedPoint = {
  readonly item: ItemOf<'takeaway'>;
  /** Counted from 0. */
  readonly index: number;
  readonly point: Prose;
  readonly below: readonly Prose[];
};

/** The points that a path inside their list is repeated for. */
export function pointsAt({ seen }: SlidePath, { slide, deck, reading }: Sight): readonly WantedPoint[] {
  const items = slide.slots.get(seen.points ?? '') ?? [];
  const depth = POINTS_BY_DEPTH[deck.audience?.depth ?? 'brief'];
  return (seen.item === seen.points ? items : items.slice(0, 1)).flatMap((item) => {
    if (item.kind !== 'takeaway') return [];
    const { points, subPoints = [] } = item.takeaway.words[reading.language];
    return points
      .slice(0, depth)
      .map((point, index) => ({ item, index, point, below: subPoints[index] ?? [] }));
  });
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
    review: briefing.review === undefined ? [] : [dateWords(briefing.review, plan.language, plan.house)],
    classification: plan.classification === '' ? [] : [plan.classification],
    section: [sectionTitle],
    question: sectionQuestion === undefined ? [] : [sectionQuestion],
  };
  const prose = Object.entries(briefing.words[language]).find(([name]) => name === field)?.[1];
  return words[field] ?? (prose === undefined ? [] : proseWords(prose, reading));
}

/** Whether nothing that this path is under is left out because something is not there. */
export function isShown(
  { seen }: SlidePath,
  item: Item | undefined,
  { slide, deck, reading }: Sight,
): boolean {
  return seen.when.every((condition) => {
    const [root = '', field] = condition.split('.');
    if (root === 'briefing') return fixedWords({ path: condition }, slide, deck, reading).length > 0;
    const one = root === 'item' ? item : slide.slots.get(root)?.[0];
    if (one === undefined || field === undefined) return one !== undefined;
    const points = one.kind === 'takeaway' ? one.takeaway.words[reading.language].points.length : 0;
    const counted = countAnswer(field, points, slide.slots.get(root)?.length ?? 0);
    if (counted !== undefined) return counted;
    if (one.kind === 'takeaway') {
      if (field === 'points') return points > 0;
      if (field === 'blocks') return one.takeaway.words[reading.language].blocks !== undefined;
      if (field === 'table') return one.takeaway.table !== undefined;
      if (field === 'chart') return one.takeaway.chart !== undefined;
    }
    return wordsOfField(one, field, reading).length > 0;
  });
}

/** Each once, and wherever: what several have in common is written with more beside it. */
export function once(all: readonly Wanted[]): readonly Wanted[] {
  const seen = new Set<string>();
  return all.flatMap((one): readonly Wanted[] => {
    const key = one.words.join('\n');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...one, where: 'part' }];
  });
}

export function nameOf(item: Item): string {
  return `\`${itemName(item)}\``;
}

export function placeOf(item: Item, { slide }: Sight): Place {
  if (item.kind === 'takeaway') return item.takeaway.place;
  if (item.kind === 'report') return item.report.place;
  if (item.kind === 'disclosure') return item.place;
  return item.kind === 'source' ? item.source.place : slide.kind.place;
}
