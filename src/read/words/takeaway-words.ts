// The body of a takeaway, cut into blocks → its claim, points, fields and notes in each language.
import type { Finding, Found } from '../../model/finding.ts';
import { LANGUAGES, type Language } from '../../model/language.ts';
import type { Prose } from '../../model/prose.ts';
import { FIELD_NAMES, type FieldName, type TakeawayWords } from '../../model/takeaway.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Declared } from './find-bare-numbers.ts';
import { readBlock } from './read-block.ts';
import { readField } from './read-field.ts';
import { type LanguageBlocks, strayWords, type Words } from './read-words.ts';

export const TAKEAWAY_HEADINGS = [...FIELD_NAMES, 'notes'] as const;

export const NO_WORDS: TakeawayWords = { claim: [], points: [], fields: {}, notes: [] };

export function takeawayWords(
  words: Words,
  declared: Declared,
): Found<Readonly<Record<Language, TakeawayWords>>> {
  const findings: Finding[] = [];
  const read = (language: Language): TakeawayWords => {
    const blocks = words[language];
    if (blocks === undefined) return NO_WORDS;
    const found = wordsIn(language, blocks, declared);
    findings.push(...found.findings);
    return found.value;
  };
  return { value: { ja: read('ja'), en: read('en') }, findings: [...findings, ...unevenLanguages(words)] };
}

function wordsIn(language: Language, blocks: LanguageBlocks, declared: Declared): Found<TakeawayWords> {
  const findings: Finding[] = [];
  const prose = (block: (typeof blocks.lead)[number]): Prose => {
    const found = readBlock(block, language, declared);
    findings.push(...found.findings);
    return found.value;
  };
  const [claim, ...more] = blocks.lead.filter((block) => block.kind === 'paragraph');
  if (claim === undefined) {
    const met = `\`# ${language}\` without a claim`;
    findings.push(unexpected('empty-claim', blocks.place, met, 'one full sentence below it'));
  }
  findings.push(...more.map((block) => strayWords(block.place, 'second paragraph before the first field')));
  const fields: Partial<Record<FieldName, Prose>> = {};
  for (const name of FIELD_NAMES) {
    const field = blocks.fields.get(name);
    if (field === undefined) continue;
    const found = readField(name, field, language, declared);
    findings.push(...found.findings);
    if (found.value.length > 0) fields[name] = found.value;
  }
  const value: TakeawayWords = {
    claim: claim === undefined ? [] : prose(claim),
    points: blocks.lead.filter((block) => block.kind === 'item').map(prose),
    fields,
    notes: (blocks.fields.get('notes')?.blocks ?? []).map(prose),
  };
  return { value, findings };
}

function unevenLanguages(words: Words): readonly Finding[] {
  const findings: Finding[] = [];
  for (const language of LANGUAGES) {
    for (const other of LANGUAGES) {
      const [here, there] = [words[language], words[other]];
      if (here === undefined || there === undefined || here === there) continue;
      for (const [name, field] of here.fields) {
        if (there.fields.has(name)) continue;
        const met = `\`## ${name}\` in \`${language}\` only`;
        findings.push(unexpected('uneven-languages', field.place, met, `the same field in \`${other}\``));
      }
      const [points, otherPoints] = [here, there].map((side) => side.lead.filter(isItem).length);
      if (points !== undefined && otherPoints !== undefined && points > otherPoints) {
        const met = `${points} points in \`${language}\` and ${otherPoints} in \`${other}\``;
        findings.push(unexpected('uneven-languages', here.place, met, 'as many points in each language'));
      }
    }
  }
  return findings;
}

function isItem(block: LanguageBlocks['lead'][number]): boolean {
  return block.kind === 'item';
}
