// YAML text → plain data, with a way back from any path in it to the line and column where it was written.
import {
  Composer,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { InternalError } from '../../model/errors.ts';
import type { Finding, Found } from '../../model/finding.ts';
import { beyondLimit, LIMITS } from '../../model/limits.ts';
import { type Place, placeText, startOf } from '../../model/place.ts';
import type { FileReader } from '../../model/world.ts';
import { type House, PLAIN_HOUSE } from '../../words/house.ts';
import { isLanguage, LANGUAGES, type Language } from '../../words/languages.ts';
import { readText } from './read-text.ts';
import { checkDocument, readTokens } from './yaml-limits.ts';

export type Path = readonly (string | number)[];

type Part = 'key' | 'value' | 'words';

/**
 * Place of the value at a path or, with `key`, of its key, with `words`, of its words behind the quotation mark; of the
 * nearest parent when there is no such path.
 */
export type PlaceOf = (path: Path, part?: Part) => Place;

export type Located = {
  readonly data: unknown;
  readonly placeOf: PlaceOf;
  /** In which words must be written; every one when it is not said. */
  readonly languages?: readonly Language[];
  /** What the project says of all figures; nothing when it does not say. */
  readonly house?: House;
  /** Names that contain numbers, which words may type. */
  readonly names?: readonly string[];
};

export function readYamlFile(files: FileReader, path: string): Found<Located | undefined> {
  const text = readText(files, path);
  if (text.value === undefined) return { value: undefined, findings: text.findings };
  return inLanguagesOf(files, readYaml(path, text.value));
}

/** Words that stand for those in a language of which the project has none are where they were written. */
export function inLanguagesOf(
  { languages = LANGUAGES, house = PLAIN_HOUSE, names = [] }: FileReader,
  { value, findings }: Found<Located | undefined>,
): Found<Located | undefined> {
  const located = value && { ...value, house, names };
  if (located === undefined || languages.length === LANGUAGES.length) return { value: located, findings };
  const [first] = languages;
  const placeOf: PlaceOf = (path, part) => {
    const last = String(path.at(-1));
    const isFilled = first !== undefined && isLanguage(last) && !languages.includes(last);
    return located.placeOf(isFilled ? [...path.slice(0, -1), first] : path, part);
  };
  return { value: { ...located, placeOf, languages }, findings };
}

/** The text begins on line 1 of the file: front matter is passed with its opening line still in front of it. */
export function readYaml(file: string, text: string): Found<Located | undefined> {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const tokens = readTokens(text, lines.addNewLine, placeAt);
  if (tokens.findings.length > 0) return { value: undefined, findings: tokens.findings };
  const composer = new Composer({ prettyErrors: false, logLevel: 'error' });
  // The first is there even when the file is empty.
  const [document, second] = composer.compose(tokens.value, true, text.length);
  if (document === undefined) throw new InternalError(`Unexpected YAML of ${file} without a document`);
  const faultOf = (fault: YAMLError) => brokenYaml(placeAt(fault.pos[0]), fault.message);
  // What comes after the first is most often the same fault met again.
  const [broken] = document.errors;
  if (broken !== undefined) return { value: undefined, findings: [faultOf(broken)] };
  if (second !== undefined) {
    return { value: undefined, findings: [brokenYaml(placeAt(second.range[0]), 'a second document')] };
  }
  // An unknown tag is a fault of one value: all the rest can be read.
  const findings = [...document.warnings.map(faultOf), ...checkDocument(document, placeAt)];
  const root = isNode(document.contents) ? document.contents : undefined;
  const placeOf: PlaceOf = (path, part = 'value') => {
    const offset = root === undefined ? undefined : offsetOf(root, path, part);
    return offset === undefined ? startOf(file) : placeAt(offset);
  };
  try {
    return { value: { data: document.toJS({ maxAliasCount: 2 * LIMITS.aliases.most }), placeOf }, findings };
  } catch (error) {
    // Aliases of aliases, or an anchor that is not there.
    const isMultiplied = String(error).includes('Excessive alias count');
    const met = 'aliases that multiply';
    const fault = isMultiplied
      ? beyondLimit('aliases', met, startOf(file))
      : brokenYaml(placeOf([]), String(error));
    return { value: undefined, findings: [...findings, fault] };
  }
}

function brokenYaml(place: Place, reason: string): Finding {
  const said = reason.replace(/\.$/, '').replace(/\s+/g, ' ');
  const message = `Unexpected YAML (${said}), expected YAML that can be read`;
  // `words: a margin (Q3: 4%)`: the colon begins a value of its own.
  const hint = /[Nn]ested mappings/.test(said)
    ? { hint: 'Put words with a colon and a space in them into quotation marks' }
    : {};
  return { kind: 'broken-yaml', place, message, ...hint };
}

function offsetOf(root: Node, path: Path, part: Part): number | undefined {
  let node: unknown = root;
  let offset: number | undefined;
  for (const [index, step] of path.entries()) {
    const pair = childOf(node, step);
    // Words that stand for every language have no key of one.
    if (pair === undefined && isScalar(node) && part !== 'key') {
      offset = nodeOffset(node) ?? offset;
      break;
    }
    if (pair === undefined) return offset;
    node = isPair(pair) ? pair.value : pair;
    const asked = isPair(pair) && (part === 'key' || index < path.length - 1) ? pair.key : node;
    offset = nodeOffset(asked) ?? (isPair(pair) ? nodeOffset(pair.key) : undefined) ?? offset;
  }
  if (offset !== undefined && part === 'words' && isQuoted(node)) return offset + 1;
  return offset ?? (path.length === 0 ? nodeOffset(root) : undefined);
}

function isQuoted(node: unknown): boolean {
  return isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
}

function childOf(node: unknown, step: string | number): Pair | unknown {
  if (isMap(node)) return pairsOf(node).get(String(step));
  return isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
}

const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The first of each key; kept, because a place is asked for with every finding. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const pairs =
    known.get(map) ??
    new Map(
      map.items
        .toReversed()
        .flatMap((pair) => (isNode(pair.key) ? [[String(pair.key.toJSON()), pair] as const] : [])),
    );
  known.set(map, pairs);
  return pairs;
}

function nodeOffset(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** The way back to places in a file, narrowed to what stands below one path. */
export function placeUnder(placeOf: PlaceOf, base: Path): PlaceOf {
  return (path, part) => placeOf([...base, ...path], part);
}

/** A fault of a template comes up again in every template that extends it. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const once = new Map(
    findings.map((finding) => [`${placeText(finding.place)} ${finding.kind} ${finding.message}`, finding]),
  );
  return [...once.values()].sort(byPlace);
}

function byPlace({ place: a }: Finding, { place: b }: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
