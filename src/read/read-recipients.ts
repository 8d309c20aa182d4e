// The text of recipients.yaml and the audiences there are → who gets what, with a finding for whatever is not safe.
import emailAddresses from 'email-addresses';
import * as z from 'zod/mini';
import type { Finding, Found } from '../model/finding.ts';
import { type Address, mailboxOf, type Recipient, type Recipients } from '../model/mail.ts';
import { inEachLanguage, LANGUAGES, type Localized } from '../words/languages.ts';
import { unknownNames } from './check/library.ts';
import { readYaml, sortFindings } from './files/read-yaml.ts';
import { unexpected } from './files/unexpected.ts';
import { idSchema, isSafeName, textsSchema, textThat } from './schemas/words-schema.ts';
import { checkShape, closedObject } from './shape/check-shape.ts';

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
      ...unknownNames('audience', one.audiences, known, placeOf, ['recipients', index, 'audiences']),
      ...unknownNames('group', one.groups, Object.keys(groups), placeOf, ['recipients', index, 'groups']),
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
  return typeof name === 'string' ? inEachLanguage(() => name) : name;
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

const nameSchema = textThat(
  (name) => isSafeName(name),
  'unsafe-name',
  'a name of printable characters without `/ \\ < > @ ..`',
);

const emailSchema = textThat(
  (text) => readEmail(text) !== undefined,
  'bad-address',
  'one plain address such as `taro.yamada@example.com`',
);

/** One name for every language, or one for each. */
const senderSchema = closedObject({
  name: z.union([nameSchema, closedObject(inEachLanguage(() => nameSchema))]),
  email: emailSchema,
});

const groupSchema = z.nullable(closedObject({ visible: z._default(z.boolean(), false) }));

const recipientSchema = closedObject({
  name: nameSchema,
  email: emailSchema,
  language: z.enum(LANGUAGES),
  audiences: textsSchema,
  groups: textsSchema,
});

/** recipients.yaml: the sender, the groups, and who gets what. */
const recipientsSchema = closedObject({
  from: z.exactOptional(senderSchema),
  groups: z._default(z.record(idSchema, groupSchema), {}),
  recipients: z.array(recipientSchema),
});

/** Longest address that fits into a path of SMTP, and its longest part before the `@`. */
const LONGEST = 254;
const LONGEST_LOCAL = 64;

/** Letters, digits and the usual signs: quoted parts, comments and literals in brackets are legal and never meant. */
const PLAIN = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9.-]+$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** `Research Desk <research@example.com>` or `research@example.com`. */
export function readAddress(text: string): Address | undefined {
  // The parser takes folded lines and comments for what the RFC says they are; here they are tricks.
  if (!isSafeName(text.replace(/[<>@/]/gu, ''), 2 * LONGEST)) return undefined;
  const parsed = emailAddresses({
    input: text,
    oneResult: true,
    strict: true,
    rejectTLD: true,
    rfc6532: true,
  });
  const found = parsed as unknown as { type?: string; name: string | null; address: string } | null;
  if (found === null || found.type === 'group') return undefined;
  const name = found.name ?? '';
  if (!isMailbox(found.address) || !text.includes(found.address)) return undefined;
  if (name !== '' && !isSafeName(name)) return undefined;
  return { name, email: toEmail(found.address) };
}

/** The bare address only: `a@example.com`. */
export function readEmail(text: string): string | undefined {
  const found = readAddress(text);
  return found?.name === '' && text.length === found.email.length ? found.email : undefined;
}

function isMailbox(address: string): boolean {
  const at = address.lastIndexOf('@');
  const labels = address.slice(at + 1).split('.');
  return (
    PLAIN.test(address) &&
    address.length <= LONGEST &&
    at <= LONGEST_LOCAL &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label))
  );
}

/** Domains know no capitals; what stands before the `@` is the receiving server's business. */
function toEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return address.slice(0, at) + address.slice(at).toLowerCase();
}
