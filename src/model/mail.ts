// A message ready to be opened in a mail program or handed to a server, and the people it may go to.
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

export type RecipientGroup = {
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

export type Draft = {
  readonly week: string;
  readonly audience: string;
  readonly language: Language;
  /** Name of the group when its members see one another, otherwise the one recipient's address. */
  readonly group: string;
  readonly classification: string;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc?: readonly Address[];
  readonly bcc?: readonly Address[];
  readonly subject: string;
  /** The whole RFC 5322 message, lines ending in CRLF. */
  readonly raw: Uint8Array;
  /** With its angle brackets. */
  readonly messageId: string;
  /** SHA-256 of everything the deck shows. */
  readonly deckHash: string;
  readonly deckFile: string;
  /** SHA-256 of the deck's bytes. */
  readonly deckSha256: string;
  readonly attachmentName: string;
  /** Length of `raw`. */
  readonly bytes: number;
  /** Why a corrected deck follows one already sent. */
  readonly correctionOf?: string;
};
