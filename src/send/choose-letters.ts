// The recipients of one audience and the languages its deck is built in → who gets a message together, and who alone.
import type { Finding } from '../model/finding.ts';
import { type Address, mailboxOf, mailDomain, type Recipient, type Recipients } from '../model/mail.ts';
import { quoted } from '../model/names.ts';
import type { Audience } from '../model/template/audience.ts';
import type { Language } from '../words/languages.ts';

export type Letter = {
  /** Id of the group that sees itself, otherwise the one recipient's address. */
  readonly group: string;
  readonly language: Language;
  readonly to: readonly Address[];
};

export function recipientsOf({ id }: Pick<Audience, 'id'>, { recipients }: Recipients): readonly Recipient[] {
  return recipients.filter(({ audiences }) => audiences.includes(id));
}

/** In the order they are written down. Who is in several visible groups gets the message of the first. */
export function chooseLetters(audience: Pick<Audience, 'id'>, all: Recipients): readonly Letter[] {
  const letters = new Map<string, Letter>();
  for (const recipient of recipientsOf(audience, all)) {
    const { name, email, language } = recipient;
    const seen = recipient.groups.find((id) => all.groups.get(id)?.visible === true);
    const group = seen ?? mailboxOf(recipient);
    const key = `${group} ${language}`;
    letters.set(key, { group, language, to: [...(letters.get(key)?.to ?? []), { name, email }] });
  }
  return [...letters.values()];
}

/** A person outside may not even be in the list: the audience's message to everybody else waits until that is mended. */
export function checkRecipients(audience: Audience, all: Recipients): readonly Finding[] {
  const { id, place } = audience;
  const people = recipientsOf(audience, all);
  if (people.length === 0) {
    const message = `Unexpected audience \`${id}\` without recipients, expected somebody with \`audiences: [${id}]\``;
    return [{ kind: 'nobody-to-mail', place, message }];
  }
  const { domains = [], groups = [] } = audience.recipients ?? {};
  const allowed = [...domains.map((name) => `@${name}`), ...groups];
  const expected =
    allowed.length > 0 ? `one of ${quoted(allowed)}` : `\`recipients\` in \`${place.file}\` that say who may`;
  return people
    .filter((one) => !domains.includes(mailDomain(one)) && !one.groups.some((name) => groups.includes(name)))
    .map((one) => ({
      kind: 'recipient-outside',
      place: one.place ?? place,
      message: `Unexpected recipient \`${one.email}\` for the deck of \`${id}\`, expected ${expected}`,
    }));
}
