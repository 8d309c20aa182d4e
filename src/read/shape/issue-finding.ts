// What a schema refused → findings with the place of the value, the value met, and the nearest right name.
import type * as z from 'zod/mini';
import type { Finding } from '../../model/finding.ts';
import { LANGUAGES } from '../../model/language.ts';
import type { Path, PlaceOf } from '../files/read-yaml.ts';
import { quoteList, unexpected, unexpectedName } from '../files/unexpected.ts';
import { readExpectation } from './expects.ts';
import { rawValue } from './raw-value.ts';
import { showValue, typeWords } from './show-value.ts';

type Issue = z.core.$ZodIssue;

export function issueFindings(
  issue: Issue,
  data: unknown,
  placeOf: PlaceOf,
  base: Path = [],
): readonly Finding[] {
  const path: Path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const met = rawValue(data, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      unknownKey(key, issue.message.split('\n'), placeOf([...path, key], 'key')),
    );
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return closest(issue.errors).flatMap((inner) => issueFindings(inner, data, placeOf, path));
  }
  if (met === undefined) return [missingKey(issue, path, placeOf)];
  const place = placeOf(path);
  const said = readExpectation(issue.message);
  if (said !== undefined) return [unexpected(said.kind, place, showValue(met), said.expected)];
  const values = allowedValues(issue);
  if (values === undefined) return [unexpected('wrong-value', place, showValue(met), expectedWords(issue))];
  const expected = values.length < 10 ? `one of ${quoteList(values)}` : 'a known value';
  return [unexpectedName('wrong-value', place, showValue(met), expected, String(met), values)].map(
    // The values are listed already.
    (finding) => ({ ...finding, message: `Unexpected ${showValue(met)}, expected ${expected}` }),
  );
}

function unknownKey(key: string, known: readonly string[], place: ReturnType<PlaceOf>): Finding {
  return unexpectedName('unknown-key', place, `key \`${key}\``, 'a known key', key, known);
}

function missingKey(issue: Issue, path: Path, placeOf: PlaceOf): Finding {
  const key = String(path.at(-1) ?? '');
  const place = placeOf(path.slice(0, -1), 'key');
  if ((LANGUAGES as readonly string[]).includes(key)) {
    const owner = path.at(-2) ?? 'words';
    return unexpected(
      'missing-language',
      place,
      `\`${owner}\` without \`${key}\``,
      `words in every language (${quoteList(LANGUAGES)})`,
    );
  }
  const values = allowedValues(issue);
  const hint =
    values && values.length < 10 ? `Write \`${key}:\` with one of ${quoteList(values)}` : undefined;
  return unexpected('missing-key', place, `end of keys without \`${key}\``, `a key \`${key}\``, hint);
}

function allowedValues(issue: Issue): readonly string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)) {
    return issue.options.map(String);
  }
  return undefined;
}

function expectedWords(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeWords(issue.expected);
  if (issue.code === 'too_small') return `at least ${issue.minimum}${sizeWords(issue.origin)}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}${sizeWords(issue.origin)}`;
  if (issue.code === 'invalid_format' && issue.pattern !== undefined) return `text like ${issue.pattern}`;
  return 'another value';
}

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
