// What a message says → its plain text, for whoever reads mail without HTML.
import type { RichText } from '../../model/deck/plan.ts';
import type { Address } from '../../model/mail.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import type { MailPicture } from '../mail-picture.ts';
import type { MailSummary } from './collect-takeaways.ts';

export function textBody(parts: MessageParts): string {
  const { language, summary, picture, sender } = parts;
  const { mail, punctuation } = wordsOf(language);
  const blocks: (readonly string[])[] = [
    parts.isDraft ? [mail.draftBanner] : [],
    ...parts.greeting.map((text) => [text]),
    ...parts.intro.map((text) => [text]),
    summary ? [plain(summary.headline)] : [],
    ...(summary?.takeaways ?? []).map(({ claim, support, stance }, index) => [
      `${index + 1}. ${plain(claim)}${stance === undefined ? '' : punctuation.bracketed(stance)}`,
      ...(support ? [`   ${plain(support)}`] : []),
    ]),
    summary ? [plain(summary.sources)] : [],
    picture ? [`${picture.title}${punctuation.bracketed(`${mail.page}${picture.page}`)}`, picture.alt] : [],
    parts.attachment.map(([label, value]) => `${label}${punctuation.colon}${value}`),
    ...parts.closing.map((text) => [text]),
    ['-- ', sender.name, sender.email].filter((line) => line !== ''),
    ...parts.disclosure.map((text) => [text]),
  ];
  const said = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${said.join('\n\n')}\n`;
}

function plain(text: RichText): string {
  return text.map((run) => run.text).join('');
}

/** Everything one message says, in reading order: the same for its HTML and its plain text. */
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
