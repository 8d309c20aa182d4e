// What is known of a house → its file of disclosures: what it has not said yet stands under `undeclared`, with a remark to write from.
import { inEachLanguage, type Language, type Localized, wordsOf } from '../../words/languages.ts';
import type { NewFile, NewFileContext } from './new-file.ts';
import { quoted } from './skeleton.ts';

export type House = {
  readonly company?: string | undefined;
  readonly contact?: string | undefined;
  readonly author?: string | undefined;
};

export function newDisclosures(id: string, { roots, schemas, languages }: NewFileContext): NewFile {
  return {
    path: `${roots.templates}/disclosures/${id}.yaml`,
    text: disclosuresText(id, {}, schemas, languages),
    next: 'Write what stands under `undeclared`: until then no edition with it can be approved or sent',
  };
}

/** With name, contact and author of the house the producer is declared; the rest only a person can say. */
export function disclosuresText(
  id: string,
  { company, contact, author }: House,
  schemas: string,
  languages: readonly Language[],
): string {
  type Key = keyof ReturnType<typeof wordsOf>['skeleton']['disclosures'];
  const said = (key: Key, given?: string): string => {
    const words: Localized = inEachLanguage(
      (language) => given ?? wordsOf(language).skeleton.disclosures[key],
    );
    return quoted(words, languages);
  };
  const isKnown = company !== undefined && contact !== undefined && author !== undefined;
  const producer = `producer:
  name: ${said('name', company)}
  ${isKnown ? '# ' : ''}form: ${said('form')}   # legal form and seat; this or \`contact\`, or both
  contact: ${said('contact', contact)}
  authors: ${said('authors', author)}   # persons, or their role
`;
  const rest = `interests: ${said('interests')}   # positions, holdings, relations; companies named
methods:
  checks: ${said('checks')}
  derivation: ${said('derivation')}
  confidence: ${said('confidence')}
sources:
  kinds: ${said('kinds')}
  limits: ${said('limits')}
`;
  return `# yaml-language-server: $schema=${schemas}/disclosures.schema.json
# The last page of every deck: who made it, when, with which interests, how and from what. How many documents it cites, what
# was checked and what its labels mean, the program says itself.
id: ${id}
# What only you can say, and have not yet: decks say so, and cannot be approved or sent. Write the keys below with words of
# your own, and take each out of this list.
undeclared: [${[...(isKnown ? [] : ['producer']), 'interests', 'methods', 'sources'].join(', ')}]
${isKnown ? producer : remark(producer)}${remark(rest)}completed: time            # editions say \`completed: 2026-01-16T17:00+09:00\`; \`date\` where their date is enough
legal:
  - ${said('legal')}
`;
}

function remark(text: string): string {
  return text.replace(/^/gm, '# ').replace(/# $/u, '');
}
