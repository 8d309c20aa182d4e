// Content → a row per chart, with the slides of the takeaways that show it.
import type { Ground } from '../../briefing.ts';
import { chartSpecs } from '../chart/chart-specs.ts';
import type { Row } from '../print/table-text.ts';
import { findUses, usesText } from './find-uses.ts';

export function listCharts(ground: Ground): readonly Row[] {
  const uses = findUses(ground);
  return [...chartSpecs(ground.content)].map(([id, spec]) => {
    const shownBy = [...ground.content.takeaways.values()].filter(({ chart }) => chart?.id === id);
    return {
      chart: id,
      kind: spec.kind,
      values: spec.series.length,
      written: `${spec.place.file}:${spec.place.line}`,
      'used on': usesText(shownBy.flatMap((takeaway) => uses.get(takeaway.id) ?? [])) || 'no slide',
    };
  });
}
