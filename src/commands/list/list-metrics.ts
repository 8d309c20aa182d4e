// Content with its evidence → a row per report of every metric, derived ones with their formula.
import type { Ground } from '../../briefing.ts';
import { figureText } from '../../model/figures/figure-text.ts';
import { formatFigure } from '../../model/figures/format-figure.ts';
import { publishersOf } from '../../model/ledger/publishers-of.ts';
import type { Row } from '../print/table-text.ts';

export function listMetrics({ content, derived, conflicts }: Ground): readonly Row[] {
  const disputed = new Map(
    conflicts.flatMap(({ sides }) => {
      // Three articles of one publisher are one voice.
      const voices = publishersOf(
        sides.map((side) => ({ source: side.slice(side.indexOf('@') + 1) })),
        content.sources,
      );
      return sides.map((side): [string, string] => [side, `in conflict between ${voices.length} publishers`]);
    }),
  );
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
        disputed.get(`${id}@${report.source}`) ?? '',
        preferred === report.source ? 'preferred' : '',
      ];
      const note = notes.filter((one) => one !== '').join(', ');
      return row(figureText(formatFigure(report.figure, 'en')), `${report.source}:${report.line}`, note);
    });
  });
}
