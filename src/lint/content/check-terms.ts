// Takeaways → a finding where their words name more than all of their evidence does: GPUs, of a report on high-end GPUs.
import type { Content, Term } from '../../model/content/content.ts';
import type { Takeaway } from '../../model/content/takeaway.ts';
import type { Finding } from '../../model/finding.ts';
import { quoted } from '../../model/names.ts';
import { maskTerms } from '../../quantity/find/mask-terms.ts';
import { spokenOf } from './spoken.ts';

/** Whether a term is known to be narrower than another is for the project's settings to say: `terms:`. */
export function checkTerms({ takeaways, terms }: Content): Finding[] {
  return [...takeaways.values()].flatMap((takeaway) => {
    const narrow = terms.filter((term) => isNarrow(takeaway, term));
    if (narrow.length === 0) return [];
    return spokenOf(takeaway).flatMap(({ what, text, prose }) =>
      narrow.flatMap((term): Finding[] => {
        // Who has said it in full once may be short after it.
        const wide = has(text, term.narrow) ? undefined : term.wide.find((each) => has(text, [each]));
        if (wide === undefined) return [];
        const evident = narrowIn(takeaway, term);
        return [
          {
            kind: 'term-wider',
            place: prose[0]?.place ?? takeaway.place,
            message: `Unexpected \`${wide}\` in ${what} \`${text}\` of \`${takeaway.id}\`, expected it as narrow as in its evidence (${quoted(evident)})`,
          },
        ];
      }),
    );
  });
}

/** Whether its evidence has the narrow term, and the wide one nowhere else. */
function isNarrow(takeaway: Takeaway, term: Term): boolean {
  return (
    narrowIn(takeaway, term).length > 0 &&
    anchorsOf(takeaway).every((anchor) => !has(maskTerms(anchor, term.narrow), term.wide))
  );
}

function narrowIn(takeaway: Takeaway, { narrow }: Term): string[] {
  return narrow.filter((each) => anchorsOf(takeaway).some((anchor) => has(anchor, [each])));
}

function anchorsOf({ evidence }: Takeaway): readonly string[] {
  return evidence.flatMap(({ anchors }) => anchors);
}

/** In any case, as a word of its own. */
function has(text: string, terms: readonly string[]): boolean {
  return maskTerms(text, terms) !== text;
}
