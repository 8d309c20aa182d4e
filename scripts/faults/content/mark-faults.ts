// Evidence that points to a line far off, asks for a term of another passage, names another document, is gone or a year off.
import { reportKey } from '../../../src/model/content/metric.ts';
import { whereKey } from '../../../src/model/content/where.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { contentEdit, markAt, originalOf, takeawayFiles, withMark } from './mark-sites.ts';
import { reportSites, textOf } from './sites.ts';

export const wrongAnchor: FaultKind = {
  name: 'evidence anchor wrong',
  candidates: (clean, random) => {
    const takeaways = [...clean.ground.content.takeaways.values()];
    const terms = takeaways.flatMap(({ evidence }) =>
      evidence.flatMap(({ anchors, source }) => anchors.map((anchor) => ({ anchor, source }))),
    );
    return takeaways.flatMap(({ id, evidence }) =>
      evidence.flatMap(({ anchors, at: where, source, place, quotedIn }): Candidate[] => {
        // Of a cell its headings are looked at, however far off they stand; a quotation has a kind of its own.
        if (where.kind === 'cell' || quotedIn !== undefined) return [];
        const line = Number(whereKey(where));
        const text = textOf(clean, place.file);
        const edit = (what: string, from: string, to: string): Candidate[] => {
          const changed = withMark(text, place, (mark) => mark.replace(from, () => to));
          return changed === text ? [] : [contentEdit(`${id}: ${what}`, place.file, changed)];
        };
        const whole = originalOf(clean, source);
        const strange = terms.filter((term) => term.source !== source && !whole.includes(term.anchor));
        const term = strange[random.below(strange.length)]?.anchor ?? '';
        const anchor = anchors[random.below(anchors.length)] ?? '';
        const moved = line > 40 ? line - 30 : line + 30;
        const [colon] = /(?<=:) ?(?=\d)/.exec(markAt(text, place)) ?? [''];
        return [
          ...edit(`${anchor} → ${term}`, anchor, term),
          ...edit(`line ${line} → ${moved}`, `:${colon}${line}`, `:${colon}${moved}`),
        ];
      }),
    );
  },
};

/** Citations that name another document: of a report, of a piece of evidence, of a clause in one or both languages. */
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
    const words = takeawayFiles(clean).flatMap((file) => {
      const text = textOf(clean, file);
      const spots = [...text.matchAll(/(?<=source: |\[@)[a-z0-9-]+/g)];
      return spots.flatMap(({ 0: source, index }) =>
        sources
          .filter((other) => other !== source)
          .map((other) =>
            contentEdit(
              `${file}: ${source} → ${other} at ${index}`,
              file,
              text.slice(0, index) + other + text.slice(index + source.length),
            ),
          ),
      );
    });
    // As many of each: there are ten times as many pieces of evidence as reports.
    return [
      ...reports,
      ...words.filter((_, index) => index % Math.ceil(words.length / Math.max(1, reports.length)) === 0),
    ];
  },
};

/** Citations taken out: of a clause in one language, of a piece of evidence, of all evidence of a takeaway. */
export const citationDropped: FaultKind = {
  name: 'citation dropped (content)',
  candidates: (clean) =>
    takeawayFiles(clean).flatMap((file) => {
      const text = textOf(clean, file);
      const MARK = /\[@[^\]]*\]/g;
      const EVIDENCE = /^ {2}- \{ source: .*\n/gm;
      /** Above the words of a claim, and in old front matter. */
      const ALL = /(?<=^# .*\n)(?:\[@[^\]]*\]\s*)+\n|^evidence:\n(?: {2}- .*\n)+/gm;
      return [MARK, EVIDENCE, ALL].flatMap((pattern) =>
        [...text.matchAll(pattern)].map(({ 0: cite, index }) =>
          contentEdit(
            `${file}: without ${cite.trim()}`,
            file,
            text.slice(0, index) + text.slice(index + cite.length),
          ),
        ),
      );
    }),
};

/** Dates of events, of declared dates and of source cards, a year off. */
export const yearShifted: FaultKind = {
  name: 'year shifted (content)',
  // Seals answer for dates, but only an original tells when it was.
  needsOriginals: true,
  candidates: (clean) => {
    const cards = [...clean.ground.content.sources.values()].map(({ place }) => place.file);
    return [...takeawayFiles(clean), ...new Set(cards)].flatMap((file) => {
      const text = textOf(clean, file);
      return [...text.matchAll(KEYED)].flatMap(({ 0: line, index }) =>
        [...line.matchAll(DATES)].flatMap(({ 0: dates, index: from }) =>
          [...dates.matchAll(/\d{4}/g)].flatMap((year) =>
            [-1, 1].map((step): Candidate => {
              const at = index + from + year.index;
              const other = Number(year[0]) + step;
              return contentEdit(
                `${file}: ${dates} → ${other}`,
                file,
                text.slice(0, at) + other + text.slice(at + 4),
              );
            }),
          ),
        ),
      );
    });
  },
};

/** A line of front matter, or the heading of a claim with its attributes. */
const KEYED = /^(?:dates?: .*|# .*\{.*\})$/gm;
const DATES = /\bdates?(?:: .*|=(?:\[[^\]]*\]|[^\s}]+))/g;
