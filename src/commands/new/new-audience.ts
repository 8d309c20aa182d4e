// An id → an audience that takes everything from another until something is written over.
import { UsageError } from '../../model/errors.ts';
import type { NewFile, NewFileContext } from './new-file.ts';

export function newAudience(id: string, { content, roots }: NewFileContext): NewFile {
  const parent = content.audiences.get('executive') ?? [...content.audiences.values()][0];
  if (parent === undefined) {
    throw new UsageError('Unexpected templates without any audience, expected one to extend');
  }
  const { name, language, themeName, depth, maxContentSlides, staleAfterDays, fileName } = parent;
  return {
    path: `${roots.templates}/audiences/${id}.yaml`,
    text: `# yaml-language-server: $schema=../schemas/audience.schema.json
# Who reads this deck, and what they want from it.
id: ${id}
extends: ${parent.id}              # everything not written here comes from there
name: { ja: ${JSON.stringify(`${name.ja}（${id}）`)}, en: ${JSON.stringify(`${name.en} (${id})`)} }
language: ${language}                # ja or en
# theme: ${themeName}               # a file of ${roots.templates}/themes
# depth: ${depth}               # brief, standard or full
# maxContentSlides: ${maxContentSlides}        # cover, sources and disclosures do not count
# staleAfterDays: ${staleAfterDays}        # figures from older sources are marked
# fileName: '${fileName}'
# sections:                    # written here, they take the place of all those of ${parent.id}
#   - id: opening
#     title: { ja: はじめに, en: Opening }
#     slides:
#       - kind: cover          # \`briefdeck list slides\` names the kinds and their slots
#       - kind: statement
#         slots: { lead: { ids: [a-takeaway] } }   # or { tags: [a-tag], limit: 1 }, { kind: risk, sort: order }
# disclosures:                 # your own legal text; each is a paragraph
#   - { ja: ここに免責事項を書く, en: Place your disclosures here }
`,
    next: `Build it with \`briefdeck build --audience ${id}\``,
  };
}
