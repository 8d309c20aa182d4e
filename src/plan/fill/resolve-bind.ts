// A template's path → what stands there: words to write, words already written, a stance or a chart.
import type { Briefing } from '../../model/content/briefing.ts';
import { type Prose, plainText } from '../../model/content/prose.ts';
import type { Item } from '../../model/deck/item.ts';
import { InternalError } from '../../model/errors.ts';
import type { Audience } from '../../model/template/audience.ts';
import type { FIXED_FIELDS, FixedThing } from '../../model/template/fields.ts';
import { editionName } from '../../quantity/format/edition-name.ts';
import { dateWords } from '../../quantity/format/format-date.ts';
import { type Bound, NONE, plain } from './bound.ts';
import { itemField } from './fields.ts';
import type { Scope } from './scope.ts';

/** A path that leads nowhere would be words lost in silence: the reader refuses it, and so does this. */
export function resolveBind(path: string, scope: Scope): Bound {
  const [head = '', field = ''] = path.split('.');
  if (head === 'label') return plain(scope.kind.labels[field]?.[scope.language], `slide:${scope.kind.id}`);
  const bound =
    head in FIXED
      ? (FIXED[head as FixedThing] as Readonly<Record<string, Fixed>>)[field]?.(scope)
      : fieldOf(head === 'item' ? scope.item : scope.slots.get(head)?.[0], field, scope);
  if (bound !== undefined) return bound;
  const expected = 'a field that the reader has let pass';
  throw new InternalError(`Unexpected path \`${path}\` in \`${scope.kind.id}\`, expected ${expected}`);
}

/** The words by which neighbours are put into one group: a field of theirs, as plain text. */
export function groupOf(item: Item, path: string, scope: Scope): string {
  return boundText(resolveBind(path, { ...scope, item }));
}

/** Words of a prose without marks, for comparing and for alt texts. */
export function boundText(bound: Bound): string {
  if (bound.kind === 'runs') return bound.runs.map(({ text }) => text).join('');
  return bound.kind === 'prose' ? plainText(bound.prose) : '';
}

function fieldOf(item: Item | undefined, field: string, scope: Scope): Bound | undefined {
  return item === undefined ? NONE : itemField(item, field, scope);
}

type Fixed = (scope: Scope) => Bound;

const FIXED: {
  readonly [Thing in FixedThing]: Readonly<Record<(typeof FIXED_FIELDS)[Thing][number], Fixed>>;
} = {
  briefing: {
    title: briefingProse('title'),
    subtitle: briefingProse('subtitle'),
    lead: briefingProse('lead'),
    week: ({ briefing, language, content }) =>
      plain(editionName(briefing, language, content.house), briefing.week),
    date: ({ briefing: { date, week }, language, content }) =>
      plain(dateWords(date, language, content.house), week),
    review: ({ briefing: { review, week }, language, content }) =>
      review === undefined ? NONE : plain(dateWords(review, language, content.house), week),
    classification: ({ briefing, audience }) => plain(classificationOf(briefing, audience), briefing.week),
    section: ({ sectionTitle, briefing }) => plain(sectionTitle, briefing.week),
    question: ({ sectionQuestion, briefing }) => plain(sectionQuestion, briefing.week),
  },
  audience: { name: ({ audience: { named }, language }) => plain(named?.name[language], named?.id ?? '') },
  point: {
    '': ({ point }) => (point ? { kind: 'prose', ...point } : NONE),
    head: ({ point }) => partOf(point, point?.prose),
    first: ({ point }) => partOf(point, point?.below[0]),
    second: ({ point }) => partOf(point, point?.below[1]),
    ordinal: ({ index }) => plain(String((index ?? 0) + 1), 'ordinal'),
  },
  group: { key: ({ group }) => plain(group?.key, 'group') },
};

/** A point without what stands below it, or one of its sub-points. */
function partOf(point: Scope['point'], prose: Prose | undefined): Bound {
  return point === undefined || prose === undefined
    ? NONE
    : { kind: 'prose', prose, takeaway: point.takeaway };
}

function briefingProse(field: 'title' | 'subtitle' | 'lead'): Fixed {
  return ({ briefing, language }) => ({
    kind: 'prose',
    prose: briefing.words[language][field],
    takeaway: undefined,
  });
}

/** A briefing and an audience → how the deck must be handled: the audience's own word, else the edition's, or nothing. */
export function classificationOf(
  { classification: usual }: Pick<Briefing, 'classification'>,
  { classification, language }: Pick<Audience, 'classification' | 'language'>,
): string {
  return (classification ?? usual)?.[language] ?? '';
}
