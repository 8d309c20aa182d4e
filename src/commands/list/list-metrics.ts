// Content with its evidence → a row per report of every metric, derived ones with their formula.
import type { Ground } from '../../briefing.ts';
import { figureText } from '../../model/figures/figure-text.ts';
import { formatFigure } from '../../model/figures/format-figure.ts';
import type { Row } from '../print/table-text.ts';

export function listMetrics({ content, derived, conflicts }: Ground): readonly Row[] {
  const disputed = new Set(conflicts.flatMap(({ sides }) => sides));
  return [...content.metrics.values()].flatMap(({ id, topic, reports, derived: derivation, preferred }) => {
    const row = (value: string, from: string, note: string): Row => ({
      metric: id,
      topic,
      value,
      from,
      note,
    });
    if (derivation !== undefined) {
      const figure = derived.get(id);
      return [row(figure ? figureText(formatFigure(figure, 'en')) : 'none', derivation.formula, 'derived')];
    }
    return reports.map((report) => {
      const notes = [
        disputed.has(`${id}@${report.source}`) ? 'in conflict' : '',
        preferred === report.source ? 'preferred' : '',
      ];
      const note = notes.filter((one) => one !== '').join(', ');
      return row(figureText(formatFigure(report.figure, 'en')), `${report.source}:${report.line}`, note);
    });
  });
}
