// Plain data and a schema → the typed value when it can be had, and a finding for everything the schema refused.
import * as z from 'zod/mini';
import { FINDING_KINDS, type Finding, type FindingKind, type Found } from '../../model/finding.ts';
import { nearestName, quoted } from '../../model/names.ts';
import { inEachLanguage, isLanguage, LANGUAGES, type Language } from '../../words/languages.ts';
import { type Located, type Path, placeUnder } from '../files/read-yaml.ts';
import { hintAt, LIST_UNDER, unexpected, unexpectedName } from '../files/unexpected.ts';

/** What stands for a refused key while the rest is checked; `undefined` leaves the key out. */
export type StandIns = Readonly<Record<string, unknown>>;

/**
 * Unknown keys, and keys that have a stand-in, are found but do not lose the value: the rest of it can still be
 * checked. A finding is raised for each, so nothing is ever built from a stand-in.
 */
export function checkShape<T>(
  schema: z.ZodMiniType<T>,
  located: Located,
  base: Path = [],
  standIns: StandIns = {},
): Found<T | undefined> {
  const raw = rawValue(located.data, base);
  const asWritten = z.safeParse(schema, raw);
  if (asWritten.success) return { value: asWritten.data, findings: [] };
  const { languages = LANGUAGES, placeOf } = located;
  const part = withEveryLanguage(raw, asWritten.error.issues, languages);
  const result = part === raw ? asWritten : z.safeParse(schema, part);
  if (result.success) return { value: result.data, findings: [] };
  const issues = withoutMeant(result.error.issues, part);
  const told = { data: part, placeOf: placeUnder(placeOf, base), languages };
  const findings = issues.flatMap((issue) => issueFindings(issue, told));
  const spare = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [],
  );
  const refused = issues
    .filter((issue) => issue.code !== 'unrecognized_keys')
    .map((issue) => String(issue.path[0]))
    .filter((key) => Object.hasOwn(standIns, key));
  if (spare.length === 0 && refused.length === 0) return { value: undefined, findings };
  const known = spare.reduce<unknown>(without, part);
  const mended = refused.reduce<unknown>((value, key) => replaced(value, key, standIns[key]), known);
  const again = z.safeParse(schema, mended);
  return { value: again.success ? again.data : undefined, findings };
}

/** A key that is missing because it is misspelt is one fault, told where it stands. */
function withoutMeant(issues: readonly Issue[], part: unknown): readonly Issue[] {
  const meant = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, nearestName(key, knownKeys(issue))].join('\n'))
        : [],
    ),
  );
  return issues.filter(
    ({ code, path }) =>
      code === 'unrecognized_keys' ||
      !meant.has(path.join('\n')) ||
      rawValue(part, path as Path) !== undefined,
  );
}

function without(value: unknown, path: readonly PropertyKey[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  const copy: Record<PropertyKey, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  const slots = copy as Record<PropertyKey, unknown>;
  if (rest.length === 0) delete slots[step];
  else slots[step] = without(slots[step], rest);
  return copy;
}

function replaced(value: unknown, key: string, standIn: unknown): unknown {
  if (standIn === undefined) return without(value, [key]);
  return typeof value === 'object' && value !== null ? { ...value, [key]: standIn } : value;
}

type Issue = z.core.$ZodIssue;

type Told = Required<Pick<Located, 'data' | 'placeOf' | 'languages'>>;

function issueFindings(issue: Issue, told: Told, base: Path = []): readonly Finding[] {
  const { data, placeOf } = told;
  const path: Path = [...base, ...pathOf(issue)];
  const met = rawValue(data, path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue);
    return issue.keys.map((key) => {
      const place = placeOf([...path, key], 'key');
      return unexpectedName('unknown-key', place, `key \`${key}\``, 'a known key', key, known);
    });
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return closest(issue.errors).flatMap((inner) => issueFindings(inner, told, path));
  }
  if (met === undefined) return missingKey(issue, path, told);
  const place = placeOf(path);
  const said = readExpectation(issue.message);
  if (said !== undefined) return [unexpected(said.kind, place, showValue(met), said.expected)];
  const values = allowedValues(issue);
  if (values === undefined) return [unexpected('wrong-value', place, showValue(met), expectedWords(issue))];
  const expected = values.length < LIST_UNDER ? `one of ${quoted(values)}` : 'a known value';
  return [unexpected('wrong-value', place, showValue(met), expected, hintAt(String(met), values))];
}

function missingKey(issue: Issue, path: Path, { placeOf, languages }: Told): readonly Finding[] {
  const key = String(path.at(-1) ?? '');
  const place = placeOf(path.slice(0, -1), 'key');
  if (isLanguage(key)) {
    if (!languages.includes(key)) return [];
    const met = `\`${path.at(-2) ?? 'words'}\` without \`${key}\``;
    return [unexpected('missing-language', place, met, `words in every language (${quoted(languages)})`)];
  }
  const values = allowedValues(issue);
  const hint =
    values && values.length < LIST_UNDER ? `Write \`${key}:\` with one of ${quoted(values)}` : undefined;
  return [unexpected('missing-key', place, `end of keys without \`${key}\``, `a key \`${key}\``, hint)];
}

function pathOf({ path }: Issue): Path {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

/**
 * What was refused for want of a language that is not the project's gets the words of one that is; in a project of one
 * language a plain text is words in every language.
 */
function withEveryLanguage(
  data: unknown,
  issues: readonly Issue[],
  languages: readonly Language[],
  base: Path = [],
): unknown {
  const [first, second] = languages;
  if (first === undefined || languages.length === LANGUAGES.length) return data;
  return issues.reduce<unknown>((filled, issue) => {
    const path = [...base, ...pathOf(issue)];
    if (issue.code === 'invalid_union')
      return issue.errors.reduce<unknown>(
        (each, inner) => withEveryLanguage(each, inner, languages, path),
        filled,
      );
    const met = rawValue(filled, path);
    if (second === undefined && typeof met === 'string' && issue.message === WORDS_EXPECTED)
      return put(
        filled,
        path,
        inEachLanguage(() => met),
      );
    const language = String(path.at(-1));
    if (met !== undefined || !isLanguage(language) || languages.includes(language)) return filled;
    const words = rawText(filled, [...path.slice(0, -1), first]);
    return words === undefined ? filled : put(filled, path, words);
  }, data);
}

function put(value: unknown, [step, ...rest]: Path, leaf: unknown): unknown {
  if (step === undefined) return leaf;
  if (typeof value !== 'object' || value === null) return value;
  const copy: unknown[] | Record<PropertyKey, unknown> = Array.isArray(value) ? [...value] : { ...value };
  const slots = copy as Record<PropertyKey, unknown>;
  slots[step] = put(slots[step], rest, leaf);
  return copy;
}

function allowedValues(issue: Issue): readonly string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)) {
    return issue.options.map(String);
  }
  return undefined;
}

function expectedWords(issue: Issue): string {
  if (issue.code === 'invalid_type') return TYPE_WORDS[issue.expected] ?? issue.expected;
  if (issue.code === 'too_small') {
    return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${sizeWords(issue.origin)}`;
  }
  if (issue.code === 'too_big') return `at most ${issue.maximum}${sizeWords(issue.origin)}`;
  if (issue.code === 'invalid_format' && issue.pattern !== undefined) return `text like ${issue.pattern}`;
  return 'another value';
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text (quote it if it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  tuple: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

function sizeWords(origin: string): string {
  if (origin === 'string') return ' character';
  return origin === 'array' ? ' in the list' : '';
}

/** Of several forms a value may have, the one it was most likely meant to be: fewest strange or missing keys. */
function closest(options: readonly (readonly Issue[])[]): readonly Issue[] {
  const cost = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 10 * issue.keys.length : 1), 0);
  return options.reduce((best, next) => (cost(next) < cost(best) ? next : best));
}

function knownKeys({ message }: Issue): readonly string[] {
  return message.split('\n');
}

/**
 * The message of an unknown key lists the known ones, one per line: that is what a hint is made of. `expected` is said of
 * what has no keys at all, as `expects` writes it.
 */
export function closedObject<const Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
  expected?: string,
): z.ZodMiniObject<Shape, z.core.$strict> {
  const known = Object.keys(shape).join('\n');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? known : issue.code === 'invalid_type' ? expected : undefined,
  });
}

const SEPARATOR = '\u0000';

/** Schemas know only messages, so the kind of the finding travels in front of the words. */
export function expects(kind: FindingKind, expected: string): string {
  return `${kind}${SEPARATOR}${expected}`;
}

function readExpectation(message: string): { kind: FindingKind; expected: string } | undefined {
  const [kind, expected] = message.split(SEPARATOR);
  if (kind === undefined || expected === undefined || !(kind in FINDING_KINDS)) return undefined;
  return { kind: kind as FindingKind, expected };
}

/** What a text that must be there in every language says where it is something else. */
export const WORDS_EXPECTED = expects(
  'wrong-value',
  `words in each language (${quoted(LANGUAGES)}), or text where \`languages\` in the settings names one`,
);

const LONGEST = 40;

function showValue(value: unknown): string {
  if (value === null) return 'empty value';
  if (value === '') return 'empty text';
  if (Array.isArray(value))
    return value.length === 0 ? 'empty list' : value.length < LIST_UNDER ? 'list' : `list of ${value.length}`;
  if (typeof value === 'object') return `keys \`${Object.keys(value).slice(0, 3).join(', ')}\``;
  const text = String(value);
  return `\`${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}\``;
}

/** Unchecked data and a path → what stands there, for names that are needed before the rest has been checked. */
export function rawValue(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

export function rawText(data: unknown, path: Path): string | undefined {
  const value = rawValue(data, path);
  return typeof value === 'string' ? value : undefined;
}
