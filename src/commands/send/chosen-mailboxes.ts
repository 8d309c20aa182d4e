// Addresses as they were typed and the people there are → their mailboxes, or the misuse when nobody has one.
import { mailboxOf, type Recipient } from '../../model/mail.ts';
import { unknownName } from '../unknown-name.ts';

export function chosenMailboxes(
  typed: readonly string[],
  recipients: readonly Recipient[],
): ReadonlySet<string> {
  const known = new Set(recipients.map(mailboxOf));
  const chosen = typed.map((email) => mailboxOf({ email: email.trim() }));
  const stranger = chosen.find((mailbox) => !known.has(mailbox));
  if (stranger !== undefined) throw unknownName('recipient', stranger, [...known].sort());
  return new Set(chosen);
}
