// Citations that name another document: of a report, of a piece of evidence, of a clause in one or both languages.
import { reportKey } from '../../model/metric.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { reportSites, textOf } from './report-sites.ts';

export const wrongSource: FaultKind = {
  name: 'citation to the wrong source (content)',
  candidates: (clean) => {
    const { content } = clean.ground;
    const sources = [...content.sources.keys()];
    const reports = reportSites(clean).flatMap(({ report, metric, change }) =>
      sources
        .filter((source) => !metric.reports.some((one) => one.source === source))
        .map((source) => change(`${reportKey(report)} → ${source}`, { source })),
    );
    const words = [...content.takeaways.values()].flatMap(({ id, place }) => {
      const text = textOf(clean, place.file);
      const spots = [...text.matchAll(/(?<=source: |\[@)[a-z0-9-]+/g)];
      return spots.flatMap(({ 0: source, index }) =>
        sources
          .filter((other) => other !== source)
          .map(
            (other): Candidate => ({
              what: `${id}: ${source} → ${other} at ${index}`,
              plant: () => ({
                into: 'content',
                files: new Map([
                  [place.file, text.slice(0, index) + other + text.slice(index + source.length)],
                ]),
              }),
            }),
          ),
      );
    });
    // As many of each: there are ten times as many pieces of evidence as reports.
    return [
      ...reports,
      ...words.filter((_, index) => index % Math.ceil(words.length / reports.length) === 0),
    ];
  },
};
