// A timeline node and a scope → dated events in words, and the lane that shows when each source was written.
import type { FilledNode, RichText, TimelineEvent } from '../model/plan.ts';
import type { SlideNode } from '../model/slide-kind.ts';
import { styleOf, writeBound } from './fill-tree.ts';
import { resolveBind } from './resolve-bind.ts';
import type { Scope } from './scope.ts';
import { dateWords, WORDS } from './vocabulary.ts';

type TimelineNode = Extract<SlideNode, { node: 'timeline' }>;

/** Events of at least this weight are what the page is about. */
const EMPHASISED_WEIGHT = 60;

export function fillTimeline(node: TimelineNode, scope: Scope): FilledNode {
  const items = scope.slots.get(node.events) ?? [];
  const events = items.flatMap((item): TimelineEvent[] => {
    if (item.kind !== 'takeaway' || item.takeaway.date === undefined) return [];
    const inner: Scope = { ...scope, item };
    const write = (bind: string, marks: 'end' | 'none'): RichText =>
      writeBound(resolveBind(bind, inner), marks, inner);
    return [
      {
        date: item.takeaway.date,
        when: write('item.when', 'none'),
        name: write('item.label', 'end'),
        text: write('item.support', 'none'),
        emphasised: item.takeaway.weight >= EMPHASISED_WEIGHT,
      },
    ];
  });
  const lane = node.lane ? laneOf(node.lane, scope) : [];
  const years = [...events.map((event) => event.date), ...lane.map((one) => one.date)].map((date) =>
    Number(date.slice(0, 4)),
  );
  return {
    ...styleOf(node),
    node: 'timeline',
    splits: node.events,
    events,
    lane,
    laneTitle: WORDS.laneTitle[scope.language],
    laneListTitle: WORDS.laneListTitle[scope.language],
    yearLabels: Object.fromEntries(
      range(Math.min(...years), Math.max(...years)).map((year) => [
        year,
        dateWords(String(year), scope.language),
      ]),
    ),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** One mark per document; a publisher is named once, at its first document. */
function laneOf(slot: string, scope: Scope): Extract<FilledNode, { node: 'timeline' }>['lane'] {
  const sources = (scope.slots.get(slot) ?? []).flatMap((item) =>
    item.kind === 'source' ? [item.source] : [],
  );
  const sorted = [...sources].sort((a, b) => a.date.localeCompare(b.date));
  return sorted.map((source) => {
    const same = sorted.filter((other) => other.publisher === source.publisher);
    if (same[0] !== source) return { date: source.date, text: [], when: '' };
    const inferred =
      source.dateBasis === 'inferred'
        ? { ja: `（${WORDS.inferredDate.ja}）`, en: ` (${WORDS.inferredDate.en})` }
        : { ja: '', en: '' };
    const text = `${source.publisherName[scope.language]}${inferred[scope.language]}`;
    const when = same
      .map((one) => dateWords(one.date, scope.language))
      .join(WORDS.listSeparator[scope.language]);
    return { date: source.date, text: [{ text, strong: false, origin: { from: source.id } }], when };
  });
}
