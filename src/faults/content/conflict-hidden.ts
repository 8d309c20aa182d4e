// Conflicts of which one side disappears: its report, its place in the comparison, the decision, the slide that shows it.
import type { Candidate, FaultKind } from '../fault.ts';
import { entryLines, withoutLines } from './entry-lines.ts';
import { reportSites, textOf } from './report-sites.ts';

export const conflictHidden: FaultKind = {
  name: 'one side of a conflict hidden (content)',
  candidates: (clean) => {
    const { content, conflicts } = clean.ground;
    const sides = new Set(conflicts.flatMap((conflict) => conflict.sides));
    const edit = (what: string, file: string, text: string): Candidate => ({
      what,
      plant: () => ({ into: 'content', files: new Map([[file, text]]) }),
    });
    const reports = reportSites(clean)
      .filter(({ key }) => sides.has(key))
      .map(({ key, report }) => {
        const { file, line } = report.place;
        const text = textOf(clean, file);
        return edit(`without ${key}`, file, withoutLines(text, line - 1, entryLines(text, line).end));
      });
    const inConflict = new Set(conflicts.map(({ id }) => id));
    const compared = [...content.comparables.values()].filter(({ id }) => inConflict.has(id));
    const groups = compared.flatMap((group) => {
      const { file, line } = group.place;
      const text = textOf(clean, file);
      const { at, end } = entryLines(text, line);
      const list = at.get('metrics') ?? 0;
      const decision = at.get('decision') ?? end;
      const members = group.metrics.map((metric) => {
        const kept = group.metrics.filter((other) => other !== metric).join(', ');
        const lines = text.split('\n').with(list, `    metrics: [${kept}]`);
        return edit(`${group.id} without ${metric}`, file, lines.join('\n'));
      });
      return [...members, edit(`${group.id} without its decision`, file, withoutLines(text, decision, end))];
    });
    const slides = clean.inputs.files.list(`${clean.inputs.roots.templates}/audiences`).flatMap((file) => {
      const text = textOf(clean, file);
      return [...text.matchAll(/^ +- kind: comparison-table\n(?: {8,}.*\n)+/gm)].map(({ 0: block, index }) =>
        edit(`${file} without its comparison`, file, text.slice(0, index) + text.slice(index + block.length)),
      );
    });
    return [...reports, ...groups, ...slides];
  },
};
