// Blocks of words per language → a finding for every field and every block that one language has and another has not.
import type { Finding } from '../../model/finding.ts';
import { counted } from '../../model/names.ts';
import type { Language } from '../../words/languages.ts';
import { unexpected } from '../files/unexpected.ts';
import type { LanguageBlocks, Words } from './read-words.ts';

/** `isPage` of words whose tables and quotations are shown. */
export function unevenLanguages(
  words: Words,
  isPage: boolean,
  languages: readonly Language[],
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const language of languages) {
    for (const other of languages) {
      const [here, there] = [words[language], words[other]];
      if (here === undefined || there === undefined || here === there) continue;
      for (const [name, field] of here.fields) {
        if (there.fields.has(name)) continue;
        const met = `\`## ${name}\` in \`${language}\` only`;
        findings.push(unexpected('uneven-languages', field.place, met, `the same field in \`${other}\``));
      }
      for (const name of isPage ? COUNTED : COUNTED.slice(0, 2)) {
        const [count, otherCount] = [countOf(here.lead, name), countOf(there.lead, name)];
        if (count <= otherCount) continue;
        const met = `${counted(count, name)} in \`${language}\` and ${otherCount} in \`${other}\``;
        findings.push(unexpected('uneven-languages', here.place, met, `as many ${name}s in each language`));
      }
    }
  }
  return findings;
}

/** Paragraphs may be parted otherwise in another language, all else stands in each; a table and a quotation on pages alone. */
const COUNTED = ['point', 'sub-point', 'quotation', 'table'] as const;

function countOf(lead: LanguageBlocks['lead'], name: (typeof COUNTED)[number]): number {
  return lead.filter(({ kind, isSub }) => name === (kind !== 'item' ? kind : isSub ? 'sub-point' : 'point'))
    .length;
}
