// One of templates/disclosures/*.yaml → who made the deck, how and from what; what is missing is asked for by name.
import { type Finding, takerInto } from '../../model/finding.ts';
import { nearestName } from '../../model/names.ts';
import { DECLARED, type Declaration, type Disclosures } from '../../model/template/disclosures.ts';
import type { FileReader } from '../../model/world.ts';
import { LANGUAGES, type Localized, wordsOf } from '../../words/languages.ts';
import { type PlaceOf, readYamlFile } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';
import { disclosuresSchema } from '../schemas/disclosures-schema.ts';
import { checkShape, rawValue } from '../shape/check-shape.ts';
import type { Entry } from './shelf.ts';

export function readDisclosures(
  files: FileReader,
  path: string,
  findings: Finding[],
): Entry<Disclosures> | undefined {
  const take = takerInto(findings);
  const located = take(readYamlFile(files, path));
  if (located === undefined) return undefined;
  const { data, placeOf } = located;
  const missing = missingKeys(data, placeOf);
  findings.push(...missing);
  const shape = checkShape(disclosuresSchema, located);
  const file = take({ ...shape, findings: shape.findings.map(withAsk) });
  if (file === undefined || missing.length > 0) return undefined;
  const { completed = 'date', ...rest } = file;
  const twice = file.undeclared.flatMap((key, index) =>
    file[key] === undefined
      ? []
      : [
          unexpected(
            'wrong-value',
            placeOf(['undeclared', index]),
            `\`${key}\` both declared and undeclared`,
            'one of the two',
          ),
        ],
  );
  findings.push(...twice, ...shortInterests(file.interests, placeOf, files.languages ?? LANGUAGES));
  const place = file.undeclared.length > 0 ? placeOf(['undeclared'], 'key') : placeOf(['id'], 'key');
  return { noun: { ...rest, completed, place }, placeOf };
}

/** What each key holds, as the finding asks for it. */
const ASKS: Readonly<Record<Declaration | 'completed', string>> = {
  producer:
    'Write `producer: { name, form, contact, authors }`: who answers for the deck, and how to reach them',
  completed: 'Write `completed: time` where every edition says when it was finished, else `completed: date`',
  interests:
    'Write a sentence on positions, holdings and relations, with the companies named; that there are none is a sentence too',
  methods: 'Write `methods: { checks, derivation, confidence }`, a sentence each',
  sources: 'Write `sources: { kinds, limits }`: what the documents are, and what they cannot show',
};

/** Of keys within those above. */
const PARTS: Readonly<Record<string, string>> = {
  name: 'Write the name under which the producer is registered or known',
  authors: 'Write the persons who prepared the deck, or their role',
  checks: 'Write how figures are checked before they go out, beside what the program does',
  derivation: 'Write what the house derives itself, and how a reader tells it from what sources say',
  confidence: 'Write how the house says how sure it is',
  kinds: ASKS.sources,
  limits: ASKS.sources,
};

function withAsk(finding: Finding): Finding {
  const [, key = ''] = /expected a key `(\w+)`$/.exec(finding.message) ?? [];
  const hint = finding.kind === 'missing-key' ? PARTS[key] : undefined;
  return hint === undefined ? finding : { hint, ...finding };
}

/** One that is misspelt is told where it stands. */
function missingKeys(data: unknown, placeOf: PlaceOf): readonly Finding[] {
  const undeclared = rawValue(data, ['undeclared']);
  const asked = [...DECLARED, 'completed'] as const;
  const known: readonly string[] = Object.keys(disclosuresSchema.shape);
  const written = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  const meant = written.filter((key) => !known.includes(key)).map((key) => nearestName(key, known));
  return asked
    .filter((key) => rawValue(data, [key]) === undefined && !meant.includes(key))
    .filter((key) => !(Array.isArray(undeclared) && undeclared.includes(key)))
    .map((key) => {
      const expected =
        key === 'completed' ? 'a key `completed`' : `a key \`${key}\`, or its name under \`undeclared\``;
      return unexpected(
        'missing-key',
        placeOf([], 'key'),
        `disclosures without \`${key}\``,
        expected,
        ASKS[key],
      );
    });
}

/** `None` says less than it seems to: of whom, and of what. */
function shortInterests(
  interests: Localized | undefined,
  placeOf: PlaceOf,
  languages: readonly (keyof Localized)[],
): readonly Finding[] {
  if (interests === undefined) return [];
  return languages.flatMap((language) => {
    const text = interests[language].trim();
    const { disclosures, punctuation } = wordsOf(language);
    if (text.length >= disclosures.leastSentence && text.endsWith(punctuation.stop.trim())) return [];
    const expected = `a whole sentence that ends with \`${punctuation.stop.trim()}\``;
    return [
      unexpected('wrong-value', placeOf(['interests', language]), `\`${text}\``, expected, ASKS.interests),
    ];
  });
}
