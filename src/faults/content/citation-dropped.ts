// Citations taken out: of a clause in one language, of a piece of evidence, of all evidence of a takeaway.
import type { Candidate, FaultKind } from '../fault.ts';
import { textOf } from './report-sites.ts';

export const citationDropped: FaultKind = {
  name: 'citation dropped (content)',
  candidates: (clean) =>
    [...clean.ground.content.takeaways.values()].flatMap(({ id, place }) => {
      const text = textOf(clean, place.file);
      const without = (what: string, from: number, to: number): Candidate => ({
        what: `${id}: without ${what}`,
        plant: () => ({
          into: 'content',
          files: new Map([[place.file, text.slice(0, from) + text.slice(to)]]),
        }),
      });
      const clauses = [...text.matchAll(/\[@[^\]]*\]/g)].map(({ 0: cite, index }) =>
        without(cite, index, index + cite.length),
      );
      const evidence = [...text.matchAll(/^ {2}- \{ source: .*\n/gm)].map(({ 0: line, index }) =>
        without(line.trim(), index, index + line.length),
      );
      const all = /^evidence:\n(?: {2}- .*\n)+/m.exec(text);
      return [
        ...clauses,
        ...evidence,
        ...(all === null ? [] : [without('evidence', all.index, all.index + all[0].length)]),
      ];
    }),
};
