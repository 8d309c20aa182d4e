// The body of a briefing, cut into blocks → its title, subtitle and lead in each language.
import type { BriefingWords } from '../../model/briefing.ts';
import type { Finding, Found } from '../../model/finding.ts';
import type { Language } from '../../model/language.ts';
import type { Prose } from '../../model/prose.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Declared } from './find-bare-numbers.ts';
import { readField } from './read-field.ts';
import { strayWords, type Words } from './read-words.ts';

export const BRIEFING_HEADINGS = ['title', 'subtitle', 'lead'] as const;

export function briefingWords(
  words: Words,
  declared: Declared,
): Found<Readonly<Record<Language, BriefingWords>>> {
  const findings: Finding[] = [];
  const read = (language: Language): BriefingWords => {
    const blocks = words[language];
    findings.push(
      ...(blocks?.lead ?? []).map((block) => strayWords(block.place, 'words before the first field')),
    );
    const field = (name: (typeof BRIEFING_HEADINGS)[number]): Prose => {
      if (blocks === undefined) return [];
      const found = blocks.fields.get(name);
      if (found === undefined) {
        const met = `\`# ${language}\` without \`## ${name}\``;
        findings.push(unexpected('missing-key', blocks.place, met, `a heading \`## ${name}\``));
        return [];
      }
      const prose = readField(name, found, language, declared);
      findings.push(...prose.findings);
      return prose.value;
    };
    return { title: field('title'), subtitle: field('subtitle'), lead: field('lead') };
  };
  return { value: { ja: read('ja'), en: read('en') }, findings };
}
