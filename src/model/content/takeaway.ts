// A takeaway: one claim with its kind, stance, evidence, and its words in each language.

import type { Direction } from '../../words/labels.ts';
import { FIRST_LANGUAGE, type Language, type Localized } from '../../words/languages.ts';
import type { Place } from '../place.ts';
import type { Confidence } from './call.ts';
import type { ChartSpec } from './chart-spec.ts';
import type { Count } from './count.ts';
import type { Stance } from './metric.ts';
import { changeBlock, type PageBlock, prosesOfBlock } from './page-block.ts';
import type { Prose } from './prose.ts';
import type { SeriesPart } from './series.ts';
import { isSameWhere, type Where } from './where.ts';

export const TAKEAWAY_KINDS = [
  'factor',
  'argument',
  'comparison',
  'figure',
  'event',
  'risk',
  'implication',
  'outlook',
  'definition',
  'status',
  'company',
  'frame',
  'page',
  'call',
  'scenario',
] as const;
export type TakeawayKind = (typeof TAKEAWAY_KINDS)[number];

/** Short forms of the claim that a slide kind may ask for; see `templates/README.md` for what each is. */
export const FIELD_NAMES = [
  'label',
  'short',
  'key',
  'support',
  'hedge',
  'scope',
  'basis',
  'effect',
  'safeguard',
  'caution',
  'aside',
  'horizon',
  'trigger',
  'look',
  'doubts',
  'relays',
  'drivers',
  'near',
  'far',
  'signpost',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

export type Evidence = {
  readonly source: string;
  readonly at: Where;
  /** Short terms that must occur there; of a quotation, its words. */
  readonly anchors: readonly string[];
  /** Of a quotation, which cites its own place: the language of its words. They are compared in the source's, where it has them. */
  readonly quotedIn?: Language;
  readonly place: Place;
};

export type TakeawayWords = {
  /** A full sentence with its hedge: the headline when this takeaway leads a slide. */
  readonly claim: Prose;
  readonly points: readonly Prose[];
  /** Those below each point, where any has some. */
  readonly subPoints?: readonly (readonly Prose[])[];
  /** Of kind `page`: all that stands below its claim, points too. */
  readonly blocks?: readonly PageBlock[];
  readonly fields: Readonly<Partial<Record<FieldName, Prose>>>;
  readonly notes: readonly Prose[];
};

export type Takeaway = {
  readonly id: string;
  readonly kind: TakeawayKind;
  readonly theme: string;
  readonly tags: readonly string[];
  readonly stance: Stance;
  /** Larger comes first where a template takes several. */
  readonly weight: number;
  /** Place in an ordered group, e.g. factor 2. */
  readonly order?: number;
  /** Which way the house, or a source, sees it going. */
  readonly direction?: Direction;
  /** How sure the house is, where it is less so than its evidence allows. */
  readonly confidence?: Confidence;
  /** Month or day of an event: `2024-12`. */
  readonly date?: string;
  readonly evidence: readonly Evidence[];
  /** Dates that the words may type: `2025-01`, `2023-10`. */
  readonly dates: readonly string[];
  /** Numbers of things that the words may type, each with what it counts. */
  readonly counts: readonly Count[];
  readonly chart?: ChartSpec;
  /** Rows and columns of a series that a page shows as a table. */
  readonly table?: SeriesPart;
  readonly words: Localized<TakeawayWords>;
  readonly place: Place;
};

export const TAKEAWAY_PARTS = [
  'points',
  'blocks',
  'chart',
  'table',
  'date',
  'direction',
  ...FIELD_NAMES,
] as const;
export type TakeawayPart = (typeof TAKEAWAY_PARTS)[number];

export function hasPart({ date, direction, chart, table, words }: Takeaway, part: TakeawayPart): boolean {
  if (part === 'date') return date !== undefined;
  if (part === 'direction') return direction !== undefined;
  if (part === 'chart') return chart !== undefined;
  if (part === 'table') return table !== undefined;
  const { points, fields, blocks = [] } = words[FIRST_LANGUAGE];
  if (part === 'blocks') return blocks.length > 0;
  return part === 'points' ? points.length > 0 : part in fields;
}

/** Everything a takeaway says in one language, notes last. */
export function prosesOf(words: TakeawayWords): readonly Prose[] {
  return [...shownProses(words), ...words.notes];
}

/** What may stand on a slide. */
export function shownProses({
  claim,
  points,
  subPoints = [],
  blocks = [],
  fields,
}: TakeawayWords): readonly Prose[] {
  return [claim, ...points, ...subPoints.flat(), ...blocks.flatMap(prosesOfBlock), ...Object.values(fields)];
}

/** The same words with every prose changed. */
export function changeProses(words: TakeawayWords, change: (prose: Prose) => Prose): TakeawayWords {
  const { claim, points, subPoints, blocks, fields, notes } = words;
  const changed = Object.entries(fields).map(([name, prose]) => [name, change(prose)]);
  return {
    claim: change(claim),
    points: points.map(change),
    ...(subPoints && { subPoints: subPoints.map((below) => below.map(change)) }),
    ...(blocks && { blocks: blocks.map((block) => changeBlock(block, change)) }),
    fields: Object.fromEntries(changed),
    notes: notes.map(change),
  };
}

/** Whether words are quoted in another language than the source's, and in that one, too: there they are compared. */
export function isTranslation(
  { quotedIn, source, at }: Evidence,
  all: readonly Evidence[],
  original: Language | undefined,
): boolean {
  if (quotedIn === undefined || quotedIn === original) return false;
  return all.some((one) => one.quotedIn === original && one.source === source && isSameWhere(one.at, at));
}

/** Ids of the claims that the chart of one may show as events; of other charts these are figures. */
export function claimsOnChart({ chart }: Pick<Takeaway, 'chart'>): readonly string[] {
  return chart?.series.flatMap(({ of, at }) => (at === undefined ? [of] : [of, at])) ?? [];
}
