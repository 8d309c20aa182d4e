// Content → a finding for every citation in words that no evidence of its takeaway stands behind.
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { LANGUAGES } from '../../model/language.ts';
import type { Takeaway } from '../../model/takeaway.ts';

/** Evidence is looked up in the original, a citation in words is not: it may only repeat evidence. */
export function checkCites(content: Content): Finding[] {
  return [...content.takeaways.values()].flatMap((takeaway) =>
    LANGUAGES.flatMap((language) => {
      const { claim, points, fields, notes } = takeaway.words[language];
      const spans = [claim, ...points, ...Object.values(fields), ...notes].flat();
      return spans.flatMap((span): Finding[] => {
        if (span.kind !== 'cite' || isEvident(span, takeaway)) return [];
        const cite = `[@${span.source}${span.line === undefined ? '' : `:${span.line}`}]`;
        const evidence = takeaway.evidence.map(({ source, line }) => `\`${source}:${line}\``).join(', ');
        return [
          {
            kind: 'cite-without-evidence',
            place: span.place,
            message: `Unexpected \`${cite}\` in \`${takeaway.id}\`, expected a citation of its evidence`,
            hint: evidence === '' ? 'Add the passage to `evidence`' : `Its evidence: ${evidence}`,
          },
        ];
      });
    }),
  );
}

function isEvident({ source, line }: { source: string; line?: number }, { evidence }: Takeaway): boolean {
  return evidence.some((one) => one.source === source && (line === undefined || one.line === line));
}
