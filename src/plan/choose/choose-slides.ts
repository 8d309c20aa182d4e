// An audience and what is known → the slides its deck will have, each with its slots filled, in order.
import { slidePaths, slotOf } from '../../elements/paths.ts';
import { hasPart, type Takeaway, type TakeawayPart } from '../../model/content/takeaway.ts';
import type { Item } from '../../model/deck/item.ts';
import { nodesOf, type PageShare } from '../../model/deck/plan.ts';
import type { SelectedSlide } from '../../model/deck/selection.ts';
import type { Finding } from '../../model/finding.ts';
import { counted, nearestName, quoted } from '../../model/names.ts';
import {
  type Audience,
  type AudienceSlide,
  labelsFor,
  type Selector,
} from '../../model/template/audience.ts';
import type { SlideKind, SlotSpec } from '../../model/template/slide-kind.ts';
import { withinCapacity } from './capacity.ts';
import { compositionOf } from './composition.ts';
import { heaviest, type Known, selectItems } from './select-items.ts';
import { slidesFor } from './slides-for.ts';

export type Chosen = SelectedSlide & {
  /** 1, 2, … among the sections that have slides with content. */
  readonly sectionNumber: number | undefined;
  /** As the audience has it; `wanted` is one of those it asks for with `each`. */
  readonly asked: AudienceSlide;
  readonly wanted: AudienceSlide;
  /** `2/3` on the second of three pages. */
  readonly part?: string;
  readonly ranges?: PageShare;
};

export function chooseSlides(audience: Audience, known: Known, findings: Finding[]): Chosen[] {
  const chosen: Chosen[] = [];
  const used = new Map<string, number>();
  const shown = new Set<string>();
  let sectionNumber = 0;
  let before: string | undefined;
  for (const section of audience.sections) {
    const filled = section.slides.flatMap((asked) =>
      slidesFor(asked, { ...known, shown }).flatMap((wanted) => {
        const kind = compositionOf(wanted, known, before);
        const slots = kind ? fillSlots(wanted, kind, { ...known, shown }, findings) : undefined;
        if (kind === undefined || slots === undefined) return [];
        if (wanted.recap !== true) noteShown([...slots.values()].flat(), shown);
        before = kind.id;
        const said = { ...kind, labels: labelsFor(kind, audience, wanted) };
        return oneEach(slots, kind).map((own) => ({ asked, kind: said, slots: own, wanted }));
      }),
    );
    const numbered = filled.filter(({ kind }) => isNumbered(kind)).length;
    if (numbered > 0) sectionNumber += 1;
    for (const { asked, kind, slots, wanted } of filled) {
      // A chapter page is left out where no chapter is behind it, or one that is no longer than itself.
      if (kind.layout === 'section' && numbered < 2) continue;
      const seen = (used.get(kind.id) ?? 0) + 1;
      used.set(kind.id, seen);
      chosen.push({
        id: seen === 1 ? kind.id : `${kind.id}-${seen}`,
        kind,
        sectionTitle: section.title[audience.language],
        sectionQuestion: section.question?.[audience.language],
        sectionNumber: isNumbered(kind) || kind.layout === 'section' ? sectionNumber : undefined,
        slots,
        asked,
        wanted,
      });
    }
  }
  return chosen;
}

function noteShown(items: readonly Item[], shown: Set<string>): void {
  for (const item of items) if (item.kind === 'takeaway') shown.add(item.takeaway.id);
}

/** What a briefing concludes must be known in its week: a cover with one conclusion less would say nothing of it. */
export function unknownConclusions({ sections }: Audience, { briefing, takeaways }: Known): Finding[] {
  const isAsked = sections.some(({ slides }) =>
    slides.some(({ slots }) => Object.values(slots).some(({ take }) => take === 'conclusions')),
  );
  const { week, date, conclusions, place } = briefing;
  return conclusions
    .filter((id) => isAsked && !takeaways.some((takeaway) => takeaway.id === id))
    .map((id) => ({
      kind: 'unknown-reference',
      place,
      message: `Unexpected conclusion \`${id}\` of ${week}, expected a takeaway of its theme that is not omitted and rests on sources published by ${date}`,
    }));
}

function isNumbered(kind: SlideKind): boolean {
  return kind.layout === 'content' && !kind.standing && kind.id !== 'executive-summary';
}

/** What is known before a slide is written. */
const EARLY: readonly Selector['take'][] = ['takeaways', 'conclusions', 'reports', 'shown-by'];

function fillSlots(
  wanted: AudienceSlide,
  kind: SlideKind,
  known: Known,
  findings: Finding[],
): ReadonlyMap<string, readonly Item[]> | undefined {
  const slots = new Map<string, readonly Item[]>();
  const own: Finding[] = [];
  for (const spec of kind.slots) {
    const selector = wanted.slots[spec.name];
    const found = selector ? itemsFor(selector, spec, known) : [];
    const items =
      spec.name === kind.repeat
        ? found
        : withinCapacity(found, { spec, kind, wanted }, known.briefing.week, own);
    // Cited sources are known only when every other slide is written.
    const isLate = selector !== undefined && !EARLY.includes(selector.take);
    if (items.length < spec.min && !isLate) {
      if (!wanted.optional) findings.push(emptySlot(wanted, kind, spec, items.length, known));
      return undefined;
    }
    slots.set(spec.name, items);
    own.push(...missingFields(items, spec, kind));
  }
  // Of a slide that is left out nothing can be missing.
  findings.push(...own);
  return slots;
}

/** A slide for every item of the slot that is repeated. */
function oneEach(
  slots: ReadonlyMap<string, readonly Item[]>,
  { repeat }: SlideKind,
): readonly ReadonlyMap<string, readonly Item[]>[] {
  if (repeat === undefined) return [slots];
  return (slots.get(repeat) ?? []).map((item) => new Map([...slots, [repeat, [item]]]));
}

function itemsFor(selector: Selector, { requires, max }: SlotSpec, known: Known): Item[] {
  const isOpen = selector.take === 'conclusions' && known.briefing.conclusions.length === 0;
  if (!isOpen) return selectItems(selector, known);
  const isWhole = (takeaway: Takeaway): boolean =>
    requires.every((field) => field === 'claim' || hasPart(takeaway, field as TakeawayPart));
  return heaviest(known, isWhole, max);
}

function emptySlot(
  wanted: AudienceSlide,
  kind: SlideKind,
  spec: SlotSpec,
  met: number,
  known: Known,
): Finding {
  const selector = wanted.slots[spec.name];
  return {
    kind: 'slot-empty',
    place: wanted.place,
    message: `Unexpected ${counted(met, 'item')} for slot \`${spec.name}\` of slide kind \`${kind.id}\` in ${known.briefing.week}, expected at least ${spec.min}`,
    hint: nearestHint(selector, spec, known),
  };
}

/** Without them a card would have a hole, and an event or a chart would not be there at all. */
function missingFields(items: readonly Item[], spec: SlotSpec, kind: SlideKind): Finding[] {
  const needed = [...spec.requires.filter((field) => field !== 'claim'), ...drawnKeys(spec, kind)];
  return items.flatMap((item): Finding[] => {
    if (item.kind !== 'takeaway') return [];
    const { takeaway } = item;
    return needed
      .filter((field) => !hasPart(takeaway, field as TakeawayPart))
      .map((field): Finding => {
        const isPart = field in HINTS;
        return {
          kind: 'field-missing',
          place: takeaway.place,
          message: `Unexpected takeaway \`${takeaway.id}\` without \`${isPart ? field : `## ${field}`}\` in slot \`${spec.name}\`, expected every field that slide kind \`${kind.id}\` shows`,
          hint: HINTS[field] ?? `Add a \`## ${field}\` section in each language`,
        };
      });
  });
}

/** How to mend what is no field below a heading. */
const HINTS: Readonly<Record<string, string>> = {
  date: 'Give it a key `date`',
  chart: 'Give it a key `chart`',
  table: 'Give it a key `table` with a series of the ledger',
  points: 'Write list items `- ` below its claim',
  blocks: 'Give it `kind: page`, and write paragraphs, points, a table or a picture below its claim',
};

/** What a timeline and a chart are drawn from, unless the slide kind leaves them out where it is missing. */
function drawnKeys({ name }: SlotSpec, kind: SlideKind): readonly ('date' | 'chart')[] {
  const isDated = nodesOf(kind.body, 'timeline').some(({ events }) => events === name);
  const isDrawn = slidePaths(kind).some(
    (path) => path.role === 'chart' && slotOf(path, kind) === name && !path.seen.when.includes(path.path),
  );
  return [...(isDated ? (['date'] as const) : []), ...(isDrawn ? (['chart'] as const) : [])];
}

/** A selector that found too little → what is there that nearly matches. */
function nearestHint(selector: Selector | undefined, { requires }: SlotSpec, known: Known): string {
  if (selector === undefined) return 'Give the slot a selector in the audience, or set `optional: true`';
  if (selector.take === 'conclusions')
    return `Give a takeaway of this edition the fields that the slot shows (${quoted(requires)}), and name it under \`conclusions\``;
  if (selector.take !== 'takeaways')
    return 'Set `optional: true` to leave the slide out when nothing fills it';
  if (selector.ids) {
    const missing = selector.ids.filter((id) => !known.takeaways.some((takeaway) => takeaway.id === id));
    return `Not known in this edition: ${quoted(missing)}; set \`optional: true\` or choose others`;
  }
  const tags = selector.tags ?? [];
  const inUse = new Set([...known.content.takeaways.values()].flatMap((takeaway) => takeaway.tags));
  const strange = tags.find((tag) => !inUse.has(tag));
  const near = strange && nearestName(strange, inUse);
  if (near) return `No takeaway has the tag \`${strange}\`: write \`${near}\``;
  const some = known.takeaways.filter((takeaway) => tags.some((tag) => takeaway.tags.includes(tag)));
  return some.length > 0
    ? `Takeaways with one of these tags: ${some
        .slice(0, 4)
        .map((takeaway) => `\`${takeaway.id}\``)
        .join(', ')}; their sources may be later than the edition`
    : `No takeaway of this edition has the tags ${quoted(tags)}; set \`optional: true\` or write one`;
}
