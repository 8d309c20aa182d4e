// Everything a path of a slide kind may lead to, and its fields: the reader checks paths by this, planning resolves them by it.
import { FIELD_NAMES } from '../content/takeaway.ts';
import type { Item } from '../deck/item.ts';
import type { Selector } from './audience.ts';

/** What each kind of item in a slot has words for. */
export const ITEM_FIELDS = {
  takeaway: [
    'claim',
    'stance',
    'chartTitle',
    'tableTitle',
    'circled',
    'ordinal',
    'when',
    'direction',
    'confidence',
    'backing',
    'side',
    ...FIELD_NAMES,
  ],
  report: [
    'subject',
    'scope',
    'basis',
    'use',
    'stance',
    'publisher',
    'before',
    'amount',
    'after',
    'caution',
    'note',
  ],
  source: [
    'number',
    'publisher',
    'title',
    'kind',
    'date',
    'dateNote',
    'trust',
    'trustReason',
    'reliedOn',
    'use',
    'pages',
  ],
  'chart-value': ['chart', 'subject', 'amount', 'publisher', 'basis', 'scope'],
  stance: ['stance', 'means'],
  disclosure: ['label', 'text'],
} as const satisfies Readonly<Record<Item['kind'], readonly string[]>>;

export type ItemField<Kind extends Item['kind']> = (typeof ITEM_FIELDS)[Kind][number];

/** What a takeaway has beside words: only a `chart` node shows the one, only `each` repeats the other. */
export const CHART_FIELD = 'chart';
const LIST_FIELD = 'points';

/** Conditions on how many there are: points of a takeaway, items in a slot. Few ask for another page than many. */
export const POINT_COUNTS = {
  onePoint: (count: number) => count === 1,
  fewPoints: (count: number) => count < 2,
  morePoints: (count: number) => count > 1,
} as const;
export const ITEM_COUNTS = {
  alone: (count: number) => count === 1,
  others: (count: number) => count > 1,
} as const;

/** The answer to such a condition; undefined for every other field. */
export function countAnswer(field: string, points: number, items: number): boolean | undefined {
  if (field in POINT_COUNTS) return POINT_COUNTS[field as keyof typeof POINT_COUNTS](points);
  return field in ITEM_COUNTS ? ITEM_COUNTS[field as keyof typeof ITEM_COUNTS](items) : undefined;
}

/** Only a `blocks` node shows them: what stands below the claim of a page, and the table of a series. */
const BLOCK_FIELDS = ['blocks', 'table'];

/** What stands on every slide; `point` only inside `each: ….points`, `group` only inside `groupBy`. */
export const FIXED_FIELDS = {
  briefing: ['title', 'subtitle', 'lead', 'week', 'date', 'review', 'classification', 'section', 'question'],
  audience: ['name'],
  point: ['', 'ordinal', 'head', 'first', 'second'],
  group: ['key'],
} as const;

export type FixedThing = keyof typeof FIXED_FIELDS;

/** Which items a selector takes. */
export const TAKEN = {
  takeaways: 'takeaway',
  conclusions: 'takeaway',
  reports: 'report',
  'shown-by': 'takeaway',
  sources: 'source',
  'chart-values': 'chart-value',
  stances: 'stance',
  disclosures: 'disclosure',
} as const satisfies Readonly<Record<Selector['take'], Item['kind']>>;

export type PathRole = 'words' | 'group' | 'chart' | 'blocks' | 'condition' | 'each' | 'slot' | 'label';

/** What a path may name after a slot or `item`, where it stands in that role. */
export function fieldsFor(kind: Item['kind'], role: PathRole): readonly string[] {
  const isTakeaway = kind === 'takeaway';
  switch (role) {
    case 'words':
    case 'group':
    case 'label':
      return ITEM_FIELDS[kind];
    case 'chart':
      return isTakeaway ? [CHART_FIELD] : [];
    case 'blocks':
      return isTakeaway ? BLOCK_FIELDS : [];
    case 'condition':
      return isTakeaway
        ? [
            ...ITEM_FIELDS[kind],
            CHART_FIELD,
            LIST_FIELD,
            ...BLOCK_FIELDS,
            ...Object.keys(POINT_COUNTS),
            ...Object.keys(ITEM_COUNTS),
          ]
        : [...ITEM_FIELDS[kind], ...Object.keys(ITEM_COUNTS)];
    case 'each':
    case 'slot':
      return isTakeaway ? [LIST_FIELD] : [];
  }
}
