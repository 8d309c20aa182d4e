// Evidence that points to a line far off, or asks for a term of another passage.
import type { Candidate, FaultKind } from '../fault.ts';
import { textOf } from './report-sites.ts';

export const wrongAnchor: FaultKind = {
  name: 'evidence anchor wrong',
  candidates: (clean, random) => {
    const takeaways = [...clean.ground.content.takeaways.values()];
    const terms = takeaways.flatMap(({ evidence }) =>
      evidence.flatMap(({ anchors, source }) => anchors.map((anchor) => ({ anchor, source }))),
    );
    return takeaways.flatMap(({ id, evidence, place }) => {
      const text = textOf(clean, place.file);
      return evidence.flatMap(({ anchors, line, source, place: at }): Candidate[] => {
        const lines = text.split('\n');
        const entry = lines[at.line - 1] ?? '';
        const edit = (what: string, changed: string): Candidate => ({
          what: `${id}: ${what}`,
          plant: () => ({
            into: 'content',
            files: new Map([[place.file, lines.with(at.line - 1, changed).join('\n')]]),
          }),
        });
        const strange = terms.filter((term) => term.source !== source);
        const term = strange[random.below(strange.length)]?.anchor ?? '';
        const anchor = anchors[random.below(anchors.length)] ?? '';
        const moved = line > 40 ? line - 30 : line + 30;
        return [
          edit(`${anchor} → ${term}`, entry.replace(anchor, term)),
          edit(`line ${line} → ${moved}`, entry.replace(`line: ${line}`, `line: ${moved}`)),
        ];
      });
    });
  },
};
