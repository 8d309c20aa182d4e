// A torment → where its words may find no room, whatever is tried: everywhere else they have to fit.
import type { TormentName } from './torments.ts';

export type Place = { readonly kind: string; readonly box: string };

const TITLES = ({ box }: Place): boolean => box === 'headline' || box === 'title';
/** Reports side by side, whose words are those of the ledger. */
const REPORTS = new Set(['comparison-table', 'conflict-table']);
/** Columns as narrow as a date or a word of the house. */
const COLUMNS = new Set([
  'calls',
  'falsifiers',
  'event-and-doubt',
  'exposure',
  'scenarios',
  'claims-by-publisher',
]);
/** All that may be said of one claim stands on one page, and cannot be parted: so much of each finds no room there. */
const PANELS = new Set(['claim', 'conflict-table']);
const TABLES = new Set([...REPORTS, 'claims-table', 'risk-table', 'status-table', 'watch', 'source-quality']);

/** Titles of more than two lines, words that are wider than their column, paragraphs that are longer than a page. */
const IMPOSSIBLE: Partial<Record<TormentName, (place: Place) => boolean>> = {
  'endless headlines': TITLES,
  'two sentences': ({ kind }) => ['cover', 'calls', 'falsifiers'].includes(kind) || PANELS.has(kind),
  'unbreakable words': ({ kind }) => REPORTS.has(kind) || COLUMNS.has(kind),
  'long addresses': (place) =>
    TITLES(place) || REPORTS.has(place.kind) || COLUMNS.has(place.kind) || place.kind === 'two-horizons',
  emoji: ({ kind, box }) => (kind === 'cover' && box === 'title') || COLUMNS.has(kind),
  'right to left': ({ kind }) => COLUMNS.has(kind),
  'long numbers': (place) =>
    TITLES(place) ||
    TABLES.has(place.kind) ||
    COLUMNS.has(place.kind) ||
    ['claim', 'two-horizons'].includes(place.kind),
  'marks and brackets': () => true,
  'long paragraphs': ({ kind }) =>
    kind === 'cover' || kind === 'two-horizons' || COLUMNS.has(kind) || PANELS.has(kind),
};

export function isImpossible(name: TormentName, place: Place): boolean {
  return IMPOSSIBLE[name]?.(place) ?? false;
}
