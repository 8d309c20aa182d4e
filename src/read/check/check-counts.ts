// Everything that has been read → a finding for every typed count that says nothing of what it counts, or another number.
import type { Content } from '../../model/content/content.ts';
import type { Count } from '../../model/content/count.ts';
import type { Finding } from '../../model/finding.ts';
import { counted } from '../../model/names.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Shelf } from '../nouns/shelf.ts';
import { type Counting, countingOf, countOf, type Known } from './counted.ts';
import type { Library } from './library.ts';

const FORMS =
  '`points`, `sources`, `publishers`, a field (`support`), `takeaways TAG`, `reports METRIC`, `rows SERIES`, or the names themselves (`R1 + V3`)';

export function checkCounts(library: Library): readonly Finding[] {
  const { takeaways, sources, metrics, comparables, series, briefings, charts } = library;
  const known: Known = {
    takeaways: nouns(takeaways),
    sources: nouns(sources),
    metrics: nouns(metrics),
    comparables: nouns(comparables),
    series: nouns(series),
  };
  // A claim or metric that could not be read may be one of those that are meant.
  const isOpen = library.isOpen || takeaways.entries.size < takeaways.names.size;
  const all = countsIn({ takeaways: known.takeaways, briefings: nouns(briefings), charts: nouns(charts) });
  return all.flatMap(({ count, at }) => checkCount(count, at, known, isOpen));
}

function nouns<T>({ entries }: Shelf<T>): ReadonlyMap<string, T> {
  return new Map([...entries].map(([id, { noun }]) => [id, noun]));
}

type Counts = Pick<Content, 'takeaways' | 'briefings' | 'charts'>;

/** Every number of things that is declared, with where it stands; what is none has been told. */
export function countsIn({
  takeaways,
  briefings,
  charts,
}: Counts): readonly { readonly count: Count; readonly at: Counting }[] {
  const all: readonly { readonly counts: readonly Count[]; readonly at: Counting }[] = [
    ...[...takeaways.values()].map((takeaway) => ({ counts: takeaway.counts, at: countingOf(takeaway) })),
    ...[...briefings.values()].map(({ counts, words }) => ({
      counts,
      at: { proses: Object.values(words).flatMap(({ title, subtitle, lead }) => [title, subtitle, lead]) },
    })),
    ...[...charts.values()].map((chart) => ({
      counts: chart.counts ?? [],
      at: {
        chart,
        proses: [chart.message, chart.caveat].flatMap((words) => (words ? Object.values(words) : [])),
      },
    })),
  ];
  return all.flatMap(({ counts, at }) =>
    counts.filter(({ number }) => number > 0).map((count) => ({ count, at })),
  );
}

function checkCount(
  { words, number, of, place }: Count,
  at: Counting,
  known: Known,
  isOpen: boolean,
): readonly Finding[] {
  const refuse = (met: string, expected: string, hint?: string) => [
    unexpected('wrong-count', place, met, expected, hint),
  ];
  if (of === undefined) {
    const met = `\`${words}\` in \`counts\` without what it counts`;
    return refuse(
      met,
      `\`${words} = …\` with ${FORMS}`,
      'Write it, or run `briefdeck migrate`, which does where only one fits',
    );
  }
  const found = countOf(of, at, known);
  if ('missing' in found) {
    if (isOpen) return [];
    const met = `\`${found.missing}\` in \`${words} = ${of}\`, which leads nowhere and does not stand in the words`;
    return refuse(met, FORMS);
  }
  if (found.number === number || isOpen) return [];
  const met = `\`${words}\` for ${counted(found.number, 'thing')} (${found.what})`;
  return refuse(
    met,
    `\`${found.number}\`, as \`${of}\` is counted`,
    'Write that number, or name what else is counted',
  );
}
