// What a count names (`points`, `takeaways factor`, `R1 + V3`) and where it stands → how many of them there are.
import type { ChartSpec } from '../../model/content/chart-spec.ts';
import type { Content } from '../../model/content/content.ts';
import { COUNTED_BY_NAME, COUNTED_OF_CLAIM } from '../../model/content/count.ts';
import { type Prose, plainText } from '../../model/content/prose.ts';
import { FIELD_NAMES, type FieldName, prosesOf, type Takeaway } from '../../model/content/takeaway.ts';
import { FIRST_LANGUAGE } from '../../words/languages.ts';

/** The nouns that can be counted. */
export type Known = Pick<Content, 'takeaways' | 'sources' | 'metrics' | 'comparables' | 'series'>;

/** Where a count stands: a claim, or an edition or chart with its words alone. */
export type Counting = {
  readonly takeaway?: Takeaway;
  readonly chart?: ChartSpec | undefined;
  readonly proses: readonly Prose[];
};

/** `missing` is a name that leads nowhere, or stands neither in the words nor in a passage that they cite. */
export type Counted = { readonly number: number; readonly what: string } | { readonly missing: string };

const OF_CLAIM: readonly string[] = COUNTED_OF_CLAIM;
const BY_NAME: readonly string[] = COUNTED_BY_NAME;
const FIELDS: readonly string[] = FIELD_NAMES;

export function countOf(of: string, at: Counting, known: Known): Counted {
  const [head = '', ...more] = of.split(/\s+/);
  const name = more.join(' ');
  if (BY_NAME.includes(head) && name !== '') {
    const each = partsOf(name).map((one) => countByName(head, one, at, known));
    const missing = each.find((one) => 'missing' in one);
    const number = each.reduce((sum, one) => sum + ('number' in one ? one.number : 0), 0);
    return missing ?? { number, what: of };
  }
  const [, id, part = of] = /^([\w-]+)\.(\w+)$/.exec(of) ?? [];
  if (OF_CLAIM.includes(part) || FIELDS.includes(part)) {
    if (id === undefined) return countInClaim(part, at, known);
    const takeaway = known.takeaways.get(id);
    return takeaway ? countInClaim(part, countingOf(takeaway), known) : { missing: id };
  }
  const names = partsOf(of);
  const absent = names.find((each) => !isSaid(each, at));
  const unique = new Set(names).size;
  return absent === undefined ? { number: unique, what: 'names' } : { missing: absent };
}

/** `R1 + V3` */
function partsOf(names: string): readonly string[] {
  return names.split(/\s*[+＋]\s*/u).filter((each) => each !== '');
}

export function countingOf(takeaway: Takeaway): Counting {
  const proses = [...new Set(Object.values(takeaway.words).flatMap(prosesOf))];
  return { takeaway, chart: takeaway.chart, proses };
}

function countInClaim(part: string, { takeaway, chart, proses }: Counting, known: Known): Counted {
  const found = (number: number, what = part): Counted => ({ number, what });
  if (part === 'entries') return found(chart?.series.length ?? 0, 'entries of its chart');
  if (part === 'sources' || part === 'publishers') {
    const sources = sourcesOf(takeaway, proses, known);
    return part === 'sources'
      ? found(sources.length, 'sources that it cites')
      : found(new Set(sources.map((id) => publisherOf(id, known))).size, 'publishers that it cites');
  }
  const words = takeaway?.words[FIRST_LANGUAGE];
  if (part === 'points') return found(words?.points.length ?? 0);
  const field = words?.fields[part as FieldName];
  return found(field === undefined ? 0 : listed(plainText(field)), `names in its \`${part}\``);
}

function countByName(head: string, name: string, { takeaway, proses }: Counting, known: Known): Counted {
  const found = (number: number): Counted =>
    number === 0 ? { missing: name } : { number, what: `${head} ${name}` };
  switch (head) {
    case 'takeaways':
      return found([...known.takeaways.values()].filter(({ tags }) => tags.includes(name)).length);
    case 'sources':
      return found(sourcesOf(takeaway, proses, known).filter((id) => publisherOf(id, known) === name).length);
    case 'reports': {
      const metrics = known.comparables.get(name)?.metrics ?? [name];
      return found(metrics.flatMap((id) => known.metrics.get(id)?.reports ?? []).length);
    }
    default: {
      const series = known.series.get(name);
      return found(series?.[head === 'rows' ? 'rows' : 'columns'].length ?? 0);
    }
  }
}

/** Every document that a claim cites: in its evidence, its marks, its figures. */
function sourcesOf(
  takeaway: Takeaway | undefined,
  proses: readonly Prose[],
  known: Known,
): readonly string[] {
  const marked = proses.flat().flatMap((span): string[] => {
    if (span.kind === 'cite') return [span.source];
    if (span.kind !== 'figure') return [];
    const metric = known.metrics.get(span.ref.metric);
    return [span.ref.source ?? metric?.preferred ?? metric?.reports[0]?.source ?? []].flat();
  });
  return [...new Set([...(takeaway?.evidence ?? []).map(({ source }) => source), ...marked])];
}

function publisherOf(id: string, { sources }: Known): string {
  return sources.get(id)?.publisher ?? id;
}

/** `A, B and C`, `A、B、C`. */
function listed(words: string): number {
  return words
    .split(/\s*[、，,;；]\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+/u)
    .filter((name) => name.trim() !== '').length;
}

/** A name that is counted stands in the words, in a passage that they cite, or is the subject of a figure in them. */
function isSaid(name: string, { takeaway, proses }: Counting): boolean {
  const anchors = (takeaway?.evidence ?? []).flatMap((each) => each.anchors);
  const cited = proses.flat().flatMap((span) => (span.kind === 'cite' ? (span.anchors ?? []) : []));
  const known = [...proses.map(plainText), ...anchors, ...cited].map((text) => text.toLowerCase());
  return known.some((text) => text.includes(name.toLowerCase()));
}
