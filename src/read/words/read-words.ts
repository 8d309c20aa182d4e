// The body of a Markdown file → per language, the blocks before the first field and those of each field.
import type { Prose } from '../../model/content/prose.ts';
import { namesInCell } from '../../model/content/series.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import { LIMITS, overLimit } from '../../model/limits.ts';
import type { Place } from '../../model/place.ts';
import { isLanguage, LANGUAGES, type Language } from '../../words/languages.ts';
import { checkText, checkTitle } from '../files/text-limits.ts';
import { unexpected, unexpectedName } from '../files/unexpected.ts';
import { type Part, partFields } from './field-lines.ts';
import { type Declared, findBareNumbers, withAnchors } from './find-bare-numbers.ts';
import { type Joined, joinLines } from './join-lines.ts';
import { readProse } from './read-prose.ts';
import { type Block, plainBlock, splitBlocks, type WordBlock } from './split-blocks.ts';
import { takeOutComments } from './take-out-comments.ts';

type FieldBlocks = { readonly place: Place; readonly blocks: readonly WordBlock[] };

export type LanguageBlocks = {
  readonly place: Place;
  /** As it is written above the words: `# ja`; of words without one, that of their claim. */
  readonly heading: string;
  /** What stands before the first field: quotations, tables and sub-points, too. */
  readonly lead: readonly WordBlock[];
  readonly fields: ReadonlyMap<string, FieldBlocks>;
};

export type Words = Readonly<Partial<Record<Language, LanguageBlocks>>>;

type OpenLanguage = Omit<LanguageBlocks, 'lead' | 'fields'> & {
  lead: WordBlock[];
  fields: Map<string, OpenField>;
};
type OpenField = { place: Place; blocks: WordBlock[] };

/** Where the words of one claim stand among those of others: below its heading. */
export type Under = { readonly place: Place; readonly heading: string };

/**
 * A body in the only language of a project needs no heading that says so. Words below a heading that is no language or no
 * known field are found once, at the heading, and dropped. Languages are headings of level 1, below a claim of level 2;
 * there fields may be written as lines `name: words`, too.
 */
export function readWords(
  file: string,
  body: string,
  firstLine: number,
  fieldNames: readonly string[],
  languages: readonly Language[] = LANGUAGES,
  under?: Under,
): Found<Words> {
  const level = under === undefined ? 1 : 2;
  const start: Place = under?.place ?? { file, line: firstLine, column: 1 };
  const findings = [
    ...overLimit(
      'body',
      body.length,
      () => start,
      (count) => `words of ${count} characters`,
    ),
  ];
  if (findings.length > 0) return { value: {}, findings };
  const words: Partial<Record<Language, OpenLanguage>> = {};
  let into: WordBlock[] | 'nowhere' | undefined;
  let language: OpenLanguage | undefined;
  const take = takerInto(findings);
  const lineNames = under === undefined ? [] : fieldNames;
  const blocks = take(splitBlocks(take(takeOutComments(file, body, firstLine))))
    .map((block) => (under === undefined ? block : take(belowClaim(block))))
    .flatMap((block) => partFields(block, lineNames));
  const [only, another] = languages;
  const isLanguageHeading = (part: Part): boolean =>
    'kind' in part && part.kind === 'heading' && part.level === level && isLanguage(part.title);
  const isWithout = only !== undefined && another === undefined && !blocks.some(isLanguageHeading);
  if (isWithout) {
    language = { place: start, heading: under?.heading ?? `# ${only}`, lead: [], fields: new Map() };
    words[only] = language;
    into = language.lead;
  }
  const levels = isWithout ? { language: 1, field: 2 } : { language: level, field: level + 1 };
  for (const block of blocks) {
    if (!('kind' in block)) {
      if (into === 'nowhere') continue;
      const { name, words: written, place } = block;
      const again = language?.fields.get(name);
      if (language === undefined || !fieldNames.includes(name)) {
        findings.push(strayWords(place, `words of \`${name}\` ${beforeLanguage(under)}`));
      } else if (again !== undefined && name !== 'notes') {
        findings.push(secondField(`\`${name}\``, place, again.place));
      } else {
        const field: OpenField = again ?? { place, blocks: [] };
        language.fields.set(name, field);
        field.blocks.push(takeBlock(written, field.blocks.length, findings));
      }
      continue;
    }
    if (block.kind !== 'heading') {
      if (into === undefined) findings.push(strayWords(block.place, `words ${beforeLanguage(under)}`));
      else if (into !== 'nowhere') {
        const known = into === language?.lead ? block : plainBlock(block, findings);
        into.push(takeBlock(known, into.length, findings));
      }
      continue;
    }
    const fault = headingFault(block, words, language, fieldNames, levels);
    if (fault !== undefined) {
      findings.push(fault);
      into = 'nowhere';
      if (block.level === levels.language) language = undefined;
    } else if (block.level === levels.language) {
      const heading = `${'#'.repeat(block.level)} ${block.title}`;
      language = { place: block.place, heading, lead: [], fields: new Map() };
      words[block.title as Language] = language;
      into = language.lead;
    } else if (language !== undefined) {
      const field: OpenField = { place: block.place, blocks: [] };
      language.fields.set(block.title, field);
      into = field.blocks;
    } else {
      // Below a language heading that has been found already.
      into = 'nowhere';
    }
  }
  for (const missing of languages.filter((name) => words[name] === undefined)) {
    const heading = `\`${'#'.repeat(level)} ${missing}\``;
    const met = `words without ${heading}`;
    findings.push(unexpected('missing-language', start, met, `a heading ${heading} with words below it`));
  }
  return { value: words, findings };
}

/** The language of a claim among others may have been written as that of a file of one. */
function belowClaim(block: Block): Found<Block> {
  if (block.kind !== 'heading' || block.level > 1) return { value: block, findings: [] };
  const { title, place } = block;
  const finding = unexpected('unknown-field', place, `heading \`# ${title}\` in a claim`, `\`## ${title}\``);
  return { value: { ...block, level: 2 }, findings: [finding] };
}

function beforeLanguage(under: Under | undefined): string {
  return under === undefined
    ? 'before the first language'
    : `below \`${under.heading}\` before the first language`;
}

/** What has none, as a table, has a finding already. */
export function hasWords({ lines }: WordBlock): boolean {
  return lines.length > 0;
}

/** One beyond a limit is found, and goes on without its words: they are not read. */
function takeBlock(block: WordBlock, before: number, findings: Finding[]): WordBlock {
  const placeAt = () => block.place;
  const met = (count: string) => `paragraph or list item number ${count}`;
  const faults = [
    // The first too many tells it for all.
    ...(before === LIMITS.blocks.most ? overLimit('blocks', before + 1, placeAt, met) : []),
    // Of a table every cell is a text.
    ...(block.kind === 'table' ? [] : checkText(block.lines.map(({ text }) => text).join(' '), placeAt)),
  ];
  findings.push(...faults);
  return before < LIMITS.blocks.most && faults.length === 0 ? block : { ...block, lines: [] };
}

/** For words that stand in fields alone. */
export function wordsBeforeFields(blocks: LanguageBlocks | undefined): readonly Finding[] {
  return (blocks?.lead ?? []).flatMap((block) => {
    const refused: Finding[] = [];
    const { lines, place } = plainBlock(block, refused);
    return lines.length === 0 ? refused : [...refused, strayWords(place, 'words before the first field')];
  });
}

export function strayWords(place: Place, met: string): Finding {
  return unexpected('stray-words', place, met, 'words below the heading of a field, or a list item `- `');
}

function headingFault(
  heading: Extract<Block, { kind: 'heading' }>,
  words: Partial<Record<Language, OpenLanguage>>,
  language: OpenLanguage | undefined,
  fieldNames: readonly string[],
  levels: { readonly language: number; readonly field: number },
): Finding | undefined {
  const { level, title, place } = heading;
  const met = `heading \`${'#'.repeat(level)} ${title}\``;
  if (level === levels.language) {
    if (!isLanguage(title)) {
      return unexpectedName('unknown-field', place, met, 'a language', title, LANGUAGES);
    }
    const again = words[title];
    return again && secondField(met, place, again.place);
  }
  if (level !== levels.field || !fieldNames.includes(title)) {
    const expected = `a field \`${'#'.repeat(levels.field)} name\``;
    return unexpectedName('unknown-field', place, met, expected, title, fieldNames);
  }
  const again = language?.fields.get(title);
  return again && secondField(met, place, again.place);
}

function secondField(met: string, place: Place, earlier: Place): Finding {
  return unexpected('duplicate-id', place, met, `one such heading, as on line ${earlier.line}`);
}

/** One paragraph or list item in one language → prose, with findings for its markup and its typed numbers. */
export function readBlock(block: WordBlock, language: Language, declared: Declared): Found<Prose> {
  return readText(joinLines(block.lines, language), declared);
}

/** The same for a part of one: a cell, a caption. */
export function readText(text: Joined, declared: Declared): Found<Prose> {
  const { value, findings } = readProse(text);
  const given = value.prose.flatMap((span) => {
    if (span.kind === 'cite') return span.anchors ?? [];
    return span.kind === 'figure' ? namesInCell(span.ref.metric) : [];
  });
  return {
    value: value.prose,
    findings: [...findings, ...findBareNumbers(value.seen, withAnchors(declared, given))],
  };
}

/** What stands as a headline: as one block, and no longer than a title. */
export function titleFaults({ lines, place }: WordBlock): readonly Finding[] {
  return checkTitle(lines.map(({ text }) => text).join(' '), () => place);
}

/** The blocks below one `##` heading that holds a single text → its prose. */
export function readField(
  name: string,
  field: FieldBlocks,
  language: Language,
  declared: Declared,
): Found<Prose> {
  const [first, ...rest] = field.blocks;
  if (first === undefined) {
    const finding = unexpected('empty-claim', field.place, `\`## ${name}\` without words`, 'one paragraph');
    return { value: [], findings: [finding] };
  }
  const { value, findings } = readBlock(first, language, declared);
  const stray: Finding[] = rest
    .filter(hasWords)
    .map((block) =>
      unexpected('stray-words', block.place, `second paragraph below \`## ${name}\``, 'one paragraph'),
    );
  return { value, findings: [...findings, ...stray] };
}
