// Chosen slides → the same, their slots for chart values filled from the charts that the slides show.
import type { Takeaway } from '../../model/content/takeaway.ts';
import type { Item } from '../../model/deck/item.ts';
import { nodesOf } from '../../model/deck/plan.ts';
import type { Finding } from '../../model/finding.ts';
import { withinCapacity } from '../choose/capacity.ts';
import type { Chosen } from '../choose/choose-slides.ts';

export function fillChartValues(chosen: readonly Chosen[], week: string, findings: Finding[]): Chosen[] {
  return chosen.flatMap((slide): Chosen[] => {
    const wanted = Object.entries(slide.wanted.slots).flatMap(([name, selector]) =>
      selector.take === 'chart-values' ? [{ name, of: selector.of }] : [],
    );
    if (wanted.length === 0) return [slide];
    const filled = wanted.map(({ name, of }) => {
      const shown = of === 'shown' ? chosen.flatMap(shownOn) : takeawaysIn(slide, of);
      const items = [...new Set(shown)].flatMap(valuesOf);
      const spec = slide.kind.slots.find((slot) => slot.name === name);
      return [name, spec ? withinCapacity(items, { ...slide, spec }, week, findings) : items] as const;
    });
    const empty = filled.find(([name, items]) => items.length < leastIn(slide, name));
    if (empty === undefined) return [{ ...slide, slots: new Map([...slide.slots, ...filled]) }];
    if (!slide.wanted.optional) findings.push(emptyTable(slide, empty[0], week));
    return [];
  });
}

function leastIn({ kind }: Chosen, name: string): number {
  return kind.slots.find((slot) => slot.name === name)?.min ?? 0;
}

function valuesOf(takeaway: Takeaway): readonly Item[] {
  const { chart: spec } = takeaway;
  if (spec === undefined) return [];
  return spec.series.map((entry): Item => ({ kind: 'chart-value', spec, entry, takeaway: takeaway.id }));
}

function takeawaysIn({ slots }: Chosen, slot: string): readonly Takeaway[] {
  return (slots.get(slot) ?? []).flatMap((item) => (item.kind === 'takeaway' ? [item.takeaway] : []));
}

/** Those whose charts the slide's kind draws. */
function shownOn(slide: Chosen): readonly Takeaway[] {
  const heads = nodesOf(slide.kind.body, 'chart').map(({ bind }) => bind.split('.')[0] ?? '');
  const slots = heads.includes('item') ? [...slide.slots.keys()] : heads;
  return slots.flatMap((slot) => takeawaysIn(slide, slot));
}

function emptyTable({ wanted, kind }: Chosen, slot: string, week: string): Finding {
  return {
    kind: 'slot-empty',
    place: wanted.place,
    message: `Unexpected 0 items for slot \`${slot}\` of slide kind \`${kind.id}\` in ${week}, expected the values of a chart`,
    hint: 'Show a chart on a slide of this deck, or take the table out',
  };
}
