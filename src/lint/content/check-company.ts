// Content and whose name its files carry → a finding for every approved edition whose house has no name yet.
import type { Content } from '../../model/content/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { InLanguages } from '../../words/languages.ts';
import { placeholderOf } from '../../words/placeholders.ts';

/** Drafts may stay nameless; the settings have a note of their own. */
export function checkCompany(
  { briefings }: Pick<Content, 'briefings'>,
  company: InLanguages,
): readonly Finding[] {
  const name = placeholderOf(company);
  if (name === undefined) return [];
  return [...briefings.values()]
    .filter(({ status }) => status === 'approved')
    .map(({ week, place }) => ({
      kind: 'placeholder-words',
      place,
      message: `Unexpected company \`${name}\` with ${week} approved, expected the name of your house, which every file carries`,
      hint: 'Write it as `company` into the settings, or go back to `status: draft`',
    }));
}
