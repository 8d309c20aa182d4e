// Content → a finding for every figure that words put into the mouth of one who reports another one for the same metric.
import type { Content } from '../../model/content/content.ts';
import type { Report } from '../../model/content/metric.ts';
import { figureForm } from '../../model/content/prose.ts';
import type { Finding } from '../../model/finding.ts';
import { sameFigure } from '../../quantity/compare.ts';
import { findReport } from '../../quantity/ledger/figure-of.ts';
import { LANGUAGES, type Language, wordsOf } from '../../words/languages.ts';
import { literally } from '../../words/match-text.ts';
import { eachProse } from '../proses.ts';
import { laidOut } from './laid-out.ts';

/**
 * Who is named may be quoted by somebody else, which only the document knows. Where the ledger has a figure of theirs beside
 * this one, that is the one that is meant.
 */
export function checkSpeakers(content: Content): Finding[] {
  return eachProse(content).flatMap(([prose]) => {
    const { text, figures } = laidOut(prose);
    return figures.flatMap(({ span, start }): Finding[] => {
      const own = findReport(content, span.ref);
      const all = content.metrics.get(span.ref.metric)?.reports ?? [];
      if (own === undefined || all.length < 2) return [];
      const lead = text.slice(0, start);
      const theirs = all.find(
        (one) =>
          !isOfOne(one, own, content) &&
          !sameFigure(one.figure, own.figure) &&
          isSaidBy(one, own, lead, content),
      );
      if (theirs === undefined) return [];
      const form = figureForm({ ...span, ref: { metric: span.ref.metric, source: theirs.source } });
      return [
        {
          kind: 'speaker-other',
          place: span.place,
          message: `Unexpected \`${figureForm(span)}\`, a figure of \`${own.source}\`, as said by who gives \`${form}\`, expected the figure of who is named`,
          hint: `Write \`${form}\`, or name who gives this one`,
        },
      ];
    });
  });
}

function isOfOne(a: Report, b: Report, { sources }: Content): boolean {
  return sources.get(a.source)?.publisher === sources.get(b.source)?.publisher;
}

/** By its publisher's name, or as the company, where it alone of the two is what a company announced. */
function isSaidBy(one: Report, own: Report, lead: string, { sources }: Content): boolean {
  const names = sources.get(one.source)?.publisherName;
  return LANGUAGES.some((language) => {
    const who = names === undefined ? [] : [literally(names[language])];
    const isCompany = one.stance === 'announced' && own.stance !== 'announced';
    return [...who, ...(isCompany ? [wordsOf(language).modality.company] : [])].some((name) =>
      speaks(name, language).test(lead),
    );
  });
}

function speaks(name: string, language: Language): RegExp {
  const { speaks: pattern } = wordsOf(language).modality;
  return pattern === '' || name === ''
    ? /(?!)/
    : new RegExp(`(?:${pattern.replaceAll('WHO', `(?:${name})`)})$`, 'i');
}
