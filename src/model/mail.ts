// The people a message may go to, and who it comes from.
import type { Language, Localized } from '../words/languages.ts';
import type { Place } from './place.ts';

export type Address = { readonly name: string; readonly email: string };

export type Recipient = {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly audiences: readonly string[];
  readonly groups: readonly string[];
  /** Where the person is written down, for findings. */
  readonly place?: Place;
};

type RecipientGroup = {
  readonly id: string;
  /** Whether its members get one message together and see one another. */
  readonly visible: boolean;
};

/** Who a message comes from, by the name that fits its language. */
export type Sender = { readonly name: Localized; readonly email: string };

/** `recipients.yaml`: never part of the repository. */
export type Recipients = {
  readonly from?: Sender;
  readonly groups: ReadonlyMap<string, RecipientGroup>;
  readonly recipients: readonly Recipient[];
};

/** `address` of a message in its outbox, and of two recipients who are one: capitals do not tell mailboxes apart. */
export function mailboxOf({ email }: Pick<Address, 'email'>): string {
  return email.toLowerCase();
}

/** `example.com` of `a@example.com`. */
export function mailDomain({ email }: Pick<Address, 'email'>): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}
