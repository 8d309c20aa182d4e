// One of templates/email/*.md → the words of messages, with their placeholders checked.
import type { Prose } from '../../model/content/prose.ts';
import { type Finding, takerInto } from '../../model/finding.ts';
import { type Place, startOf } from '../../model/place.ts';
import {
  MAIL_FIELDS,
  MAIL_PLACEHOLDERS,
  type MailField,
  type MailTemplate,
  type MailWords,
} from '../../model/template/mail-template.ts';
import type { FileReader } from '../../model/world.ts';
import { inLanguages, LANGUAGES, type Language } from '../../words/languages.ts';
import { fileStem, readText } from '../files/read-text.ts';
import { unexpected, unexpectedName } from '../files/unexpected.ts';
import { joinLines } from '../words/join-lines.ts';
import { readProse } from '../words/read-prose.ts';
import { type LanguageBlocks, readWords, strayWords, wordsBeforeFields } from '../words/read-words.ts';
import type { WordBlock } from '../words/split-blocks.ts';
import type { Entry } from './shelf.ts';

export function readMailTemplate(
  files: FileReader,
  path: string,
  findings: Finding[],
): Entry<MailTemplate> | undefined {
  const take = takerInto(findings);
  const { languages = LANGUAGES } = files;
  const text = take(readText(files, path));
  if (text === undefined) return undefined;
  const place = startOf(path);
  const blocks = take(readWords(path, text, 1, MAIL_FIELDS, languages));
  const words = inLanguages(languages, (language) => mailWords(blocks[language], language, findings));
  return { noun: { id: fileStem(path), words, place }, placeOf: () => place };
}

function mailWords(blocks: LanguageBlocks | undefined, language: Language, findings: Finding[]): MailWords {
  findings.push(...wordsBeforeFields(blocks));
  const field = (name: MailField): readonly Prose[] => {
    if (blocks === undefined) return [];
    const found = blocks.fields.get(name);
    const met = `\`# ${language}\` without ${found ? 'words below ' : ''}\`## ${name}\``;
    if (found === undefined || found.blocks.length === 0) {
      const place = found?.place ?? blocks.place;
      findings.push(unexpected('missing-key', place, met, `a heading \`## ${name}\` with words below it`));
      return [];
    }
    const [, second] = found.blocks;
    if (name === 'subject' && second !== undefined) {
      findings.push(strayWords(second.place, 'a second paragraph below `## subject`'));
    }
    return found.blocks.map((block) => readParagraph(block, language, findings));
  };
  return {
    subject: field('subject').slice(0, 1),
    greeting: field('greeting'),
    intro: field('intro'),
    closing: field('closing'),
    disclosure: field('disclosure'),
  };
}

/** A message is written before any deck: it knows its placeholders, and no figures or sources. */
function readParagraph(block: WordBlock, language: Language, findings: Finding[]): Prose {
  const { prose, seen } = takerInto(findings)(readProse(joinLines(block.lines, language)));
  const unknown = (place: Place, met: string, name: string): void => {
    const expected = 'a placeholder of messages';
    findings.push(
      unexpectedName('unknown-placeholder', place, `\`${met}\``, expected, name, MAIL_PLACEHOLDERS),
    );
  };
  for (const { 0: met, 1: name = '', index } of seen.text.matchAll(/\{([^{}]*)\}/gu)) {
    if (!(MAIL_PLACEHOLDERS as readonly string[]).includes(name)) unknown(seen.placeAt(index), met, name);
  }
  for (const span of prose) {
    if (span.kind === 'figure') unknown(span.place, `{{${span.ref.metric}}}`, span.ref.metric);
    if (span.kind === 'cite') unknown(span.place, `[@${span.source}]`, span.source);
  }
  return prose;
}
