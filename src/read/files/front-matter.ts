// Text of a Markdown file → its YAML and its body, each still on the line where the file has it; nothing is evaluated.
import matter from 'gray-matter';
import type * as z from 'zod/mini';
import { type Finding, type FindingKind, type Found, takerInto } from '../../model/finding.ts';
import { overLimit } from '../../model/limits.ts';
import type { FileReader } from '../../model/world.ts';
import { checkShape } from '../shape/check-shape.ts';
import { readText } from './read-text.ts';
import { inLanguagesOf, type Located, type PlaceOf, readYaml } from './read-yaml.ts';
import { unexpected } from './unexpected.ts';

type MarkdownNoun<T> = {
  /** Undefined when the schema refused it; the body can still be checked. */
  readonly front: T | undefined;
  readonly placeOf: PlaceOf;
  readonly body: string;
  readonly bodyLine: number;
};

/** The places in the typed front matter are those in the file. */
export function readFrontMatter<T>(
  files: FileReader,
  path: string,
  schema: z.ZodMiniType<T>,
): Found<MarkdownNoun<T> | undefined> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const text = take(readText(files, path));
  const parts = text === undefined ? undefined : take(readParts(files, path, text));
  if (parts === undefined) return { value: undefined, findings };
  const { located, ...words } = parts;
  const front = take(checkShape(schema, located));
  return { value: { front, placeOf: located.placeOf, ...words }, findings };
}

/** The front matter as plain data, and the body below it. */
type Parts = { readonly located: Located; readonly body: string; readonly bodyLine: number };

export function readParts(files: FileReader, path: string, text: string): Found<Parts | undefined> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const split = take(splitFrontMatter(path, text));
  const located = split && take(inLanguagesOf(files, readYaml(path, split.yaml, files.recall)));
  if (split === undefined || located === undefined) return { value: undefined, findings };
  const { body, bodyLine } = split;
  return { value: { located, body, bodyLine }, findings };
}

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
  const refuse = (kind: FindingKind, line: number, met: string, expected: string) => {
    const place = { file, line, column: 1 };
    return { value: undefined, findings: [unexpected(kind, place, met, expected)] };
  };
  const lines = text.split('\n');
  const opening = (lines[0] ?? '').trimEnd();
  if (!opening.startsWith(FENCE) || opening.startsWith(`${FENCE}-`)) {
    const met = opening === '' ? 'empty first line' : `\`${opening.slice(0, 40)}\``;
    return refuse('front-matter-missing', 1, met, 'front matter that begins with `---` on line 1');
  }
  if (opening !== FENCE) {
    return refuse('front-matter-language', 1, `\`${opening}\``, '`---` alone, with YAML below it');
  }
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith(FENCE));
  const closingLine = lines[closing];
  if (closingLine === undefined) {
    return refuse('front-matter-open', lines.length, 'end of the file', 'a closing line `---`');
  }
  if (closingLine.trimEnd() !== FENCE) {
    const met = `\`${closingLine.trim()}\``;
    return refuse('front-matter-open', closing + 1, met, 'a closing line that is exactly `---`');
  }
  let yaml = '';
  const keep = (found: string): object => {
    yaml = found;
    return {};
  };
  const place = { file, line: closing + 1, column: 1 };
  const length = lines.slice(0, closing).reduce((sum, line) => sum + line.length + 1, 0);
  const findings = overLimit(
    'front-matter',
    length,
    () => place,
    (count) => `front matter of ${count} characters`,
  );
  if (findings.length > 0) return { value: undefined, findings };
  const { content } = matter(text, { language: 'yaml', engines: onlyYaml(keep) });
  return { value: { yaml, body: content, bodyLine: closing + 2 }, findings: [] };
}

/** The only engine hands the text on to our own YAML reader; every other one that gray-matter ships is taken away. */
function onlyYaml(keep: (text: string) => object) {
  const refused = { parse: (): object => ({}) };
  return { yaml: { parse: keep }, json: refused, javascript: refused, coffee: refused };
}
