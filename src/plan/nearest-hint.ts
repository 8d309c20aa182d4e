// A selector that found too little → what is there that nearly matches.
import type { Selector } from '../model/audience.ts';
import type { Known } from './select-items.ts';

export function nearestHint(selector: Selector | undefined, known: Known): string {
  if (selector === undefined) return 'Give the slot a selector in the audience, or set `optional: true`';
  if (selector.take !== 'takeaways')
    return 'Set `optional: true` to leave the slide out when nothing fills it';
  if (selector.ids) {
    const missing = selector.ids.filter((id) => !known.takeaways.some((takeaway) => takeaway.id === id));
    return `Not known in this week: ${missing.map((id) => `\`${id}\``).join(', ')}; set \`optional: true\` or choose others`;
  }
  const tags = selector.tags ?? [];
  const some = known.takeaways.filter((takeaway) => tags.some((tag) => takeaway.tags.includes(tag)));
  return some.length > 0
    ? `Takeaways with one of these tags: ${some
        .slice(0, 4)
        .map((takeaway) => `\`${takeaway.id}\``)
        .join(', ')}; their sources may be later than the week`
    : `No takeaway of this week has the tags ${tags.map((tag) => `\`${tag}\``).join(', ')}; set \`optional: true\` or write one`;
}
