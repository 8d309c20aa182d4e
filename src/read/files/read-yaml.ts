// YAML text → plain data, with a way back from any path in it to the line and column where it was written.
import { Composer, LineCounter, type YAMLError } from 'yaml';
import { InternalError } from '../../model/errors.ts';
import type { Finding, Found } from '../../model/finding.ts';
import { beyondLimit, LIMITS } from '../../model/limits.ts';
import { type Place, placeText, startOf } from '../../model/place.ts';
import { type FileReader, makeAlways, type Recall } from '../../model/world.ts';
import { type House, PLAIN_HOUSE } from '../../words/house.ts';
import { isLanguage, LANGUAGES, type Language } from '../../words/languages.ts';
import { joinAtCommas } from './flow-commas.ts';
import { readText } from './read-text.ts';
import { checkDocument, readTokens } from './yaml-limits.ts';
import { offsetOf, type Part, type Spot, spotsOf } from './yaml-spots.ts';

export type Path = readonly (string | number)[];

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
  readonly recall?: Recall;
};

export function readYamlFile(files: FileReader, path: string): Found<Located | undefined> {
  const text = readText(files, path);
  if (text.value === undefined) return { value: undefined, findings: text.findings };
  return inLanguagesOf(files, readYaml(path, text.value, files.recall));
}

/** Words that stand for those in a language of which the project has none are where they were written. */
export function inLanguagesOf(
  { languages = LANGUAGES, house = PLAIN_HOUSE, names = [], recall }: FileReader,
  { value, findings }: Found<Located | undefined>,
): Found<Located | undefined> {
  const located = value && { ...value, house, names, ...(recall && { recall }) };
  if (located === undefined || languages.length === LANGUAGES.length) return { value: located, findings };
  const [first] = languages;
  const placeOf: PlaceOf = (path, part) => {
    const last = String(path.at(-1));
    const isFilled = first !== undefined && isLanguage(last) && !languages.includes(last);
    return located.placeOf(isFilled ? [...path.slice(0, -1), first] : path, part);
  };
  return { value: { ...located, placeOf, languages }, findings };
}

/** What is made of a text without a fault, wherever it stands. */
type Parsed = {
  readonly data: unknown;
  readonly spots: Spot | undefined;
  /** Offsets at which lines begin. */
  readonly lineStarts: number[];
};

/** The text begins on line 1 of the file: front matter is passed with its opening line still in front of it. */
export function readYaml(
  file: string,
  text: string,
  recall: Recall = makeAlways,
): Found<Located | undefined> {
  let faulty: Found<Parsed | undefined> | undefined;
  const make = (): Parsed | undefined => {
    const found = parseYaml(file, text);
    if (found.findings.length === 0) return found.value;
    faulty = found;
    return undefined;
  };
  const parsed = recall('yaml', [text], make);
  const { value, findings } = faulty ?? { value: parsed, findings: [] };
  return { value: value && locatedIn(file, value), findings };
}

function locatedIn(file: string, { data, spots, lineStarts }: Parsed): Located {
  const lines = new LineCounter();
  lines.lineStarts = lineStarts;
  const placeOf: PlaceOf = (path, part = 'value') => {
    const offset = spots && offsetOf(spots, path, part);
    return offset === undefined ? startOf(file) : placeIn(file, lines, offset);
  };
  return { data, placeOf };
}

function placeIn(file: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
}

function parseYaml(file: string, text: string): Found<Parsed | undefined> {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => placeIn(file, lines, offset);
  const tokens = readTokens(text, lines.addNewLine, placeAt);
  if (tokens.findings.length > 0) return { value: undefined, findings: tokens.findings };
  const composer = new Composer({ prettyErrors: false, logLevel: 'error' });
  // The first is there even when the file is empty.
  const [document, second] = composer.compose(tokens.value, true, text.length);
  if (document === undefined) throw new InternalError(`Unexpected YAML of ${file} without a document`);
  const faultOf = (fault: YAMLError) => brokenYaml(placeAt(fault.pos[0]), fault.message);
  const joined = joinAtCommas(document, text, placeAt);
  // Two words that begin alike and are torn apart at their commas seem to be one key written twice.
  const errors = document.errors.filter(
    ({ code, pos: [at] }) =>
      code !== 'DUPLICATE_KEY' || !joined.within.some(([from, to]) => from <= at && at < to),
  );
  // What comes after the first is most often the same fault met again.
  const [broken] = errors;
  if (broken?.code === 'DUPLICATE_KEY') {
    const [at] = broken.pos;
    return { value: undefined, findings: [secondKey(keyAt(text, at), placeAt(at))] };
  }
  if (broken !== undefined) return { value: undefined, findings: [faultOf(broken)] };
  if (second !== undefined) {
    return { value: undefined, findings: [brokenYaml(placeAt(second.range[0]), 'a second document')] };
  }
  // An unknown tag is a fault of one value: all the rest can be read.
  const findings = [
    ...joined.findings,
    ...document.warnings.map(faultOf),
    ...checkDocument(document, placeAt),
  ];
  const spots = spotsOf(document);
  try {
    const data: unknown = document.toJS({ maxAliasCount: 2 * LIMITS.aliases.most });
    return { value: { data, spots, lineStarts: lines.lineStarts }, findings };
  } catch (error) {
    // Aliases of aliases, or an anchor that is not there.
    const isMultiplied = String(error).includes('Excessive alias count');
    const met = 'aliases that multiply';
    const place = spots?.at === undefined ? startOf(file) : placeAt(spots.at);
    const fault = isMultiplied
      ? beyondLimit('aliases', met, startOf(file))
      : brokenYaml(place, String(error));
    return { value: undefined, findings: [...findings, fault] };
  }
}

/** As it is written, up to the colon that ends it: `daiwa:61`. */
function keyAt(text: string, at: number): string {
  const [line = ''] = text.slice(at).split('\n', 1);
  return /^(?:"[^"]*"|'[^']*'|.*?)(?=\s*:(?:\s|$))/.exec(line)?.[0] ?? line;
}

function secondKey(key: string, place: Place): Finding {
  const message = `Unexpected second key \`${key}\`, expected each key once among its neighbours`;
  return { kind: 'broken-yaml', place, message, hint: 'Take one of the two away, or name it otherwise' };
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
