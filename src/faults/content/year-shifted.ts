// Dates of events, of declared dates and of source cards, a year off.
import type { Candidate, FaultKind } from '../fault.ts';
import { textOf } from './report-sites.ts';

export const yearShifted: FaultKind = {
  name: 'year shifted (content)',
  // The lock records no dates.
  needsOriginals: true,
  candidates: (clean) => {
    const { takeaways, sources } = clean.ground.content;
    const files = [...takeaways.values(), ...sources.values()].map(({ place }) => place.file);
    return [...new Set(files)].flatMap((file): Candidate[] => {
      const text = textOf(clean, file);
      const head = text.slice(0, text.indexOf('\n---', 3));
      return [...head.matchAll(/^(?:date|dates): .*$/gm)].flatMap(({ 0: line, index }) =>
        [...line.matchAll(/\d{4}/g)].flatMap((year) =>
          [-1, 1].map((step): Candidate => {
            const at = index + year.index;
            const other = Number(year[0]) + step;
            return {
              what: `${file}: ${line} → ${other}`,
              plant: () => ({
                into: 'content',
                files: new Map([[file, text.slice(0, at) + other + text.slice(at + 4)]]),
              }),
            };
          }),
        ),
      );
    });
  },
};
