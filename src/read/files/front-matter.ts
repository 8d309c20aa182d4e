// Text of a Markdown file → its YAML and its body, each still on the line where the file has it; nothing is evaluated.
import matter from 'gray-matter';
import type * as z from 'zod/mini';
import type { Finding, FindingKind, Found } from '../../model/finding.ts';
import type { FileReader } from '../../model/world.ts';
import { checkShape, type StandIns } from '../shape/check-shape.ts';
import { readText } from './read-text.ts';
import { type PlaceOf, readYaml } from './read-yaml.ts';
import { unexpected } from './unexpected.ts';

type FrontMatter = {
  /** Starts on line 1 of the file. */
  readonly yaml: string;
  readonly body: string;
  /** Line of the file on which the body starts. */
  readonly bodyLine: number;
};

const FENCE = '---';

/**
 * The fences are checked line by line before gray-matter sees the text: by itself it takes `---js` for a
 * program to run, and `--- and so on` for the closing fence.
 */
export function splitFrontMatter(file: string, text: string): Found<FrontMatter | undefined> {
  const lines = text.split('\n');
  const opening = (lines[0] ?? '').trimEnd();
  if (opening !== FENCE) return refuse(openingFault(file, opening));
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith(FENCE));
  const closingLine = lines[closing];
  if (closingLine === undefined) {
    return refuse(fault('front-matter-open', file, lines.length, 'end of the file', 'a closing line `---`'));
  }
  if (closingLine.trimEnd() !== FENCE) {
    const met = `\`${closingLine.trim()}\``;
    return refuse(fault('front-matter-open', file, closing + 1, met, 'a closing line that is exactly `---`'));
  }
  let yaml = '';
  const keep = (found: string): object => {
    yaml = found;
    return {};
  };
  const { content } = matter(text, { language: 'yaml', engines: onlyYaml(keep) });
  return { value: { yaml, body: content, bodyLine: closing + 2 }, findings: [] };
}

/** The only engine hands the text on to our own YAML reader; every other one that gray-matter ships is taken away. */
function onlyYaml(keep: (text: string) => object) {
  const refused = { parse: (): object => ({}) };
  return { yaml: { parse: keep }, json: refused, javascript: refused, coffee: refused };
}

function openingFault(file: string, opening: string): Finding {
  if (!opening.startsWith(FENCE) || opening.startsWith(`${FENCE}-`)) {
    const met = opening === '' ? 'empty first line' : `\`${opening.slice(0, 40)}\``;
    return fault('front-matter-missing', file, 1, met, 'front matter that begins with `---` on line 1');
  }
  return fault('front-matter-language', file, 1, `\`${opening}\``, '`---` alone, with YAML below it');
}

function fault(kind: FindingKind, file: string, line: number, met: string, expected: string): Finding {
  return unexpected(kind, { file, line, column: 1 }, met, expected);
}

function refuse(finding: Finding): Found<undefined> {
  return { value: undefined, findings: [finding] };
}

type MarkdownNoun<T> = {
  /** Undefined when the schema refused it; the body can still be checked. */
  readonly front: T | undefined;
  readonly placeOf: PlaceOf;
  readonly body: string;
  readonly bodyLine: number;
};

/** A Markdown file and the schema of its front matter → the typed front matter, the places in it, and the body. */
export function readFrontMatter<T>(
  files: FileReader,
  path: string,
  schema: z.ZodMiniType<T>,
  standIns: StandIns = {},
): Found<MarkdownNoun<T> | undefined> {
  const text = readText(files, path);
  if (text.value === undefined) return { value: undefined, findings: text.findings };
  const split = splitFrontMatter(path, text.value);
  if (split.value === undefined) return { value: undefined, findings: split.findings };
  const { yaml, body, bodyLine } = split.value;
  const located = readYaml(path, yaml);
  if (located.value === undefined) return { value: undefined, findings: located.findings };
  const { placeOf } = located.value;
  const front = checkShape(schema, located.value, [], standIns);
  return { value: { front: front.value, placeOf, body, bodyLine }, findings: front.findings };
}
