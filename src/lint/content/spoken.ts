// A takeaway → its sentences that stand by themselves on a page or in a cell, each with the languages it is said in.
import { type Prose, plainText } from '../../model/content/prose.ts';
import type { FieldName, Takeaway } from '../../model/content/takeaway.ts';
import { LANGUAGES, type Language } from '../../words/languages.ts';

/** Labels and keys name a thing and assert nothing. */
const SENTENCES: readonly FieldName[] = ['short'];

export type Spoken = {
  readonly what: string;
  /** More than one where a project has one language, whose words stand for all. */
  readonly languages: readonly Language[];
  readonly text: string;
  readonly prose: Prose;
};

export function spokenOf({ words }: Takeaway): Spoken[] {
  const spoken = new Map<Prose, { readonly what: string; readonly languages: Language[] }>();
  for (const language of LANGUAGES) {
    const { claim, fields } = words[language];
    const given = [
      ['claim', claim] as const,
      ...SENTENCES.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]] as const])),
    ];
    for (const [what, prose] of given) {
      const known = spoken.get(prose);
      if (known === undefined) spoken.set(prose, { what, languages: [language] });
      else known.languages.push(language);
    }
  }
  return [...spoken].map(([prose, one]) => ({ ...one, prose, text: plainText(prose) }));
}
