// A table node and a scope → head and rows of words, repeated group names written once.
import type { Source } from '../../model/content/source.ts';
import type { Item } from '../../model/deck/item.ts';
import type { FilledColumn, FilledNode, FilledRow, RichText, TimelineEvent } from '../../model/deck/plan.ts';
import { InternalError } from '../../model/errors.ts';
import type { SlideNode, TableColumn } from '../../model/template/slide-kind.ts';
import { dateWords } from '../../quantity/format/format-date.ts';
import { wordsOf } from '../../words/languages.ts';
import { plain } from './bound.ts';
import { boundText, groupOf, resolveBind } from './resolve-bind.ts';
import type { Scope } from './scope.ts';
import { nameOf, styleOf, writeBound } from './write-bound.ts';

type TableNode = Extract<SlideNode, { node: 'table' }>;

export function fillTable(node: TableNode, scope: Scope): FilledNode {
  return node.items === 'columns' ? fillTurned(node, scope) : fillUpright(node, scope);
}

function fillUpright(node: TableNode, scope: Scope): FilledNode {
  const items = scope.slots.get(node.rows) ?? [];
  const { groupBy } = node;
  const columns = node.columns.flatMap((column): readonly Column[] =>
    column.per !== undefined
      ? publishersIn(column.per, scope).map((publisher) => ({ column, publisher }))
      : items.some((item) => resolveBind(column.bind, { ...scope, item }).kind !== 'none')
        ? [{ column }]
        : [],
  );
  const rows = items.map((item, index): FilledRow => {
    const before = items[index - 1];
    const isFurther = groupBy !== undefined && before !== undefined;
    const sameGroup = isFurther && groupOf(before, groupBy, scope) === groupOf(item, groupBy, scope);
    return {
      emphasised: node.emphasise === 'preferred' && isPreferred(item),
      startsGroup: isFurther && !sameGroup,
      cells: columns.map(({ column: { bind, marks = 'end' }, publisher }) => {
        if (sameGroup && bind === groupBy) return [];
        const inner: Scope = { ...scope, item, ...(publisher ? { publisher: publisher.publisher } : {}) };
        return writeBound(resolveBind(bind, inner), marks, inner);
      }),
    };
  });
  const heads = columns.map(({ column, publisher }) =>
    publisher === undefined
      ? resolveBind(`label.${column.head}`, scope)
      : plain(publisher.publisherName[scope.language], publisher.id),
  );
  const alt = `${boundText(plain(scope.sectionTitle, ''))}: ${heads.map(boundText).filter(Boolean).join(' / ')}`;
  return {
    ...styleOf(node),
    node: 'table',
    name: nameOf(node.rows, scope),
    columns: columns.map(({ column }, index) => ({
      head: writeBound(heads[index] ?? { kind: 'none' }, 'none', scope),
      width: column.width,
      align: column.align ?? 'left',
      type: column.type ?? 'cell',
      bold: column.bold ?? false,
    })),
    rows,
    splits: node.rows,
    rowHeight: node.rowHeight ?? 36,
    alt,
  };
}

/** A column of the template, or one of those it is repeated in. */
type Column = { readonly column: TableColumn; readonly publisher?: Source };

/** Of each publisher its first document, in the order of the slot. */
function publishersIn(slot: string, scope: Scope): readonly Source[] {
  const sources = (scope.slots.get(slot) ?? []).flatMap((item) =>
    item.kind === 'source' ? [item.source] : [],
  );
  return sources.filter(
    (one, index) => sources.findIndex(({ publisher }) => publisher === one.publisher) === index,
  );
}

/** A column for every item: the first entry of the template heads them, every other is a row with its label in front. */
function fillTurned(node: TableNode, scope: Scope): FilledNode {
  const items = scope.slots.get(node.rows) ?? [];
  const [head, ...all] = node.columns;
  if (head === undefined) throw new InternalError('A table has no columns');
  // A page that is short of room is continued with other rows, or with other columns.
  const splits = `${node.rows}.entries`;
  const { from, to } = scope.ranges?.find(({ slot }) => slot === splits) ?? { from: 0, to: all.length };
  const entries = all.slice(from, to);
  const labelOf = (name: string): RichText =>
    name === '' ? [] : writeBound(resolveBind(`label.${name}`, scope), 'none', scope);
  const cell = (item: Item, { bind, marks = 'end' }: TableColumn): RichText => {
    const inner: Scope = { ...scope, item };
    return writeBound(resolveBind(bind, inner), marks, inner);
  };
  const column = (text: RichText, width: TableColumn['width'], bold: boolean): FilledColumn => {
    return { head: text, width, align: head.align ?? 'left', type: head.type ?? 'cell', bold };
  };
  const labels = entries.map((entry) => labelOf(entry.head));
  return {
    ...styleOf(node),
    node: 'table',
    name: nameOf(node.rows, scope),
    columns: [
      column(labelOf(head.head), head.width, true),
      ...items.map((item) => column(cell(item, head), 0, false)),
    ],
    rows: entries.map((entry, index): FilledRow => {
      return {
        emphasised: entry.emphasised ?? false,
        startsGroup: false,
        cells: [labels[index] ?? [], ...items.map((item) => cell(item, entry))],
      };
    }),
    splits,
    across: node.rows,
    rowHeight: node.rowHeight ?? 36,
    alt: `${boundText(plain(scope.sectionTitle, ''))}: ${labels.map(textOf).filter(Boolean).join(' / ')}`,
  };
}

function textOf(text: RichText): string {
  return text.map((run) => run.text).join('');
}

function isPreferred(item: Item): boolean {
  if (item.kind === 'chart-value') return item.spec.emphasis === item.entry.of;
  return item.kind === 'report' && item.preferred;
}

type TimelineNode = Extract<SlideNode, { node: 'timeline' }>;

/** Events of at least this weight are what the page is about. */
const EMPHASISED_WEIGHT = 60;

/** A timeline node and a scope → dated events in words, and the lane that shows when each source was written. */
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
    laneTitle: wordsOf(scope.language).deck.laneTitle,
    laneListTitle: wordsOf(scope.language).deck.laneListTitle,
    yearLabels: Object.fromEntries(
      range(Math.min(...years), Math.max(...years)).map((year) => [
        year,
        dateWords(String(year), scope.language, scope.content.house),
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
    const { deck, punctuation } = wordsOf(scope.language);
    const inferred = source.dateBasis === 'inferred' ? punctuation.bracketed(deck.inferred) : '';
    const text = `${source.publisherName[scope.language]}${inferred}`;
    const when = same
      .map((one) => dateWords(one.date, scope.language, scope.content.house))
      .join(punctuation.list);
    return { date: source.date, text: [{ text, strong: false, origin: { from: source.id } }], when };
  });
}
