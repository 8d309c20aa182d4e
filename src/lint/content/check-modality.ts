// Takeaways → a finding where their words are surer than all their evidence, or speak of more or fewer than it does.
import type { Content } from '../../model/content/content.ts';
import type { Finding } from '../../model/finding.ts';
import { quoted } from '../../model/names.ts';
import { LANGUAGES, wordsOf } from '../../words/languages.ts';
import { QUANTIFIERS, type Quantifier } from '../../words/modality.ts';
import { spokenOf } from './spoken.ts';

export function checkModality(content: Content): Finding[] {
  return [...content.takeaways.values()].flatMap((takeaway) => {
    // The house hedges its own views by their confidence, and a figure says how sure it is itself.
    if (takeaway.stance === 'house-view' || takeaway.evidence.length === 0) return [];
    const isHedged = takeaway.evidence.every(({ anchors }) => anchors.length > 0 && anchors.some(hedges));
    const evident = quantifiersIn(takeaway.evidence.flatMap(({ anchors }) => anchors).join('\n'));
    return spokenOf(takeaway).flatMap(({ what, languages, text, prose }): Finding[] => {
      const said = quantifiersIn(text);
      const place = prose[0]?.place ?? takeaway.place;
      const named = `${what} \`${text}\` of \`${takeaway.id}\``;
      const other = said.filter((one) => !evident.includes(one));
      return [
        ...(isHedged && !languages.some((language) => matches(wordsOf(language).modality.keeps, text))
          ? [
              {
                kind: 'hedge-lost' as const,
                place,
                message: `Unexpected ${named} without a hedge, expected one as in its evidence (${quoted(takeaway.evidence.flatMap(({ anchors }) => anchors.filter(hedges).slice(0, 1)))})`,
              },
            ]
          : []),
        ...(evident.length > 0 && other.length > 0
          ? [
              {
                kind: 'quantity-word-changed' as const,
                place,
                message: `Unexpected ${quoted(other)} in ${named}, expected ${quoted(evident)} as in its evidence`,
              },
            ]
          : []),
      ];
    });
  });
}

function hedges(anchor: string): boolean {
  return LANGUAGES.some((language) => matches(wordsOf(language).modality.hedges, anchor));
}

/** In whatever language: a source is quoted in its own. */
function quantifiersIn(text: string): Quantifier[] {
  return QUANTIFIERS.filter((one) =>
    LANGUAGES.some((language) => matches(wordsOf(language).modality.quantifiers[one], text)),
  );
}

function matches(pattern: string, text: string): boolean {
  return pattern !== '' && new RegExp(pattern, 'iu').test(text);
}
