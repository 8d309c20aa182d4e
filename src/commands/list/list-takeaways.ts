// Content → a row per takeaway, with the slides it stands on.
import type { Ground } from '../../briefing.ts';
import type { Row } from '../print/table-text.ts';
import { findUses, usesText } from './find-uses.ts';

export function listTakeaways(ground: Ground): readonly Row[] {
  const uses = findUses(ground);
  return [...ground.content.takeaways.values()].map(({ id, kind, stance, tags }) => ({
    takeaway: id,
    kind,
    stance,
    tags: tags.join(' '),
    'used on': usesText(uses.get(id) ?? []) || 'no slide',
  }));
}
