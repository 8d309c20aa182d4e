// Everything one message says, in reading order: the same for its HTML and its plain text.
import type { Language } from '../../model/language.ts';
import type { Address } from '../../model/mail.ts';
import type { MailPicture } from '../mail-picture.ts';
import type { MailSummary } from './collect-takeaways.ts';

export type MessageParts = {
  readonly language: Language;
  readonly isDraft: boolean;
  readonly title: string;
  /** Week, date and classification, below the title. */
  readonly edition: string;
  readonly greeting: readonly string[];
  readonly intro: readonly string[];
  readonly summary: MailSummary | undefined;
  readonly picture: (Omit<MailPicture, 'png'> & { readonly cid: string }) | undefined;
  /** Label and value, in rows. */
  readonly attachment: readonly (readonly [string, string])[];
  readonly closing: readonly string[];
  readonly sender: Address;
  readonly disclosure: readonly string[];
};
