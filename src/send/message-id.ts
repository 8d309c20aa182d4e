// What makes one message another → its Message-ID: the same message keeps it in every run and on every machine.
import { createHash } from 'node:crypto';
import { type Address, mailboxOf, mailDomain } from '../model/mail.ts';

export type MessageKey = {
  readonly week: string;
  readonly audience: string;
  readonly deckHash: string;
  readonly to: readonly Address[];
  readonly from: Address;
  /** Why a corrected deck goes out. */
  readonly correction?: string | undefined;
};

/** Without angle brackets. Lengths part the fields: no two keys give the same stream. */
export function messageKey({
  week,
  audience,
  deckHash,
  to,
  correction = '',
}: Omit<MessageKey, 'from'>): string {
  const mailboxes = to.map(mailboxOf).sort();
  const fields = JSON.stringify([week, audience, deckHash, mailboxes, correction]);
  return createHash('sha256').update(fields).digest('hex').slice(0, 32);
}

export function messageId(key: MessageKey): string {
  return `<${messageKey(key)}@${mailDomain(key.from)}>`;
}
