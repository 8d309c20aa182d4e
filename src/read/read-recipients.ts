// The text of recipients.yaml and the audiences there are → who gets what, with a finding for whatever is not safe.
import type { Finding, Found } from '../model/finding.ts';
import type { Localized } from '../model/language.ts';
import { mailboxOf, type Recipient, type Recipients } from '../model/mail.ts';
import { unknownName } from './check/unknown-name.ts';
import { type Path, type PlaceOf, readYaml } from './files/read-yaml.ts';
import { sortFindings } from './files/sort-findings.ts';
import { unexpected } from './files/unexpected.ts';
import { readEmail } from './read-address.ts';
import { recipientsSchema } from './schemas/recipients-schema.ts';
import { checkShape } from './shape/check-shape.ts';

/** Undefined when a fault leaves it open who gets what: then nobody gets anything. */
export function readRecipients(
  text: string,
  file: string,
  audiences: Iterable<string>,
): Found<Recipients | undefined> {
  const located = readYaml(file, text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n'));
  if (located.value === undefined) return { value: undefined, findings: located.findings };
  const { placeOf } = located.value;
  const shape = checkShape(recipientsSchema, located.value);
  if (shape.value === undefined) return { value: undefined, findings: sortFindings(shape.findings) };
  const { from, groups, recipients } = shape.value;
  const people = recipients.map(
    (one, index): Recipient => ({
      ...one,
      email: readEmail(one.email) ?? one.email,
      place: placeOf(['recipients', index, 'email']),
    }),
  );
  const known = new Set(audiences);
  const findings: readonly Finding[] = [
    ...shape.findings,
    ...people.flatMap((one, index) => [
      ...names('audience', one.audiences, known, placeOf, ['recipients', index, 'audiences']),
      ...names('group', one.groups, Object.keys(groups), placeOf, ['recipients', index, 'groups']),
    ]),
    ...duplicates(people),
  ];
  const value: Recipients = {
    ...(from ? { from: { name: localized(from.name), email: readEmail(from.email) ?? from.email } } : {}),
    groups: new Map(
      Object.entries(groups).map(([id, group]) => [id, { id, visible: group?.visible ?? false }]),
    ),
    recipients: people,
  };
  return { value: findings.length > 0 ? undefined : value, findings: sortFindings(findings) };
}

function localized(name: string | Localized): Localized {
  return typeof name === 'string' ? { ja: name, en: name } : name;
}

function names(
  what: string,
  given: readonly string[],
  known: Iterable<string>,
  placeOf: PlaceOf,
  path: Path,
): readonly Finding[] {
  return given.flatMap((name, index) => unknownName(what, name, known, placeOf([...path, index])));
}

function duplicates(people: readonly Recipient[]): readonly Finding[] {
  const seen = new Map<string, Recipient>();
  return people.flatMap((one): Finding[] => {
    const earlier = seen.get(mailboxOf(one));
    if (earlier === undefined) seen.set(mailboxOf(one), one);
    if (earlier?.place === undefined || one.place === undefined) return [];
    const taken = `an address other than that of line ${earlier.place.line}`;
    return [unexpected('duplicate-recipient', one.place, `\`${one.email}\``, taken)];
  });
}
