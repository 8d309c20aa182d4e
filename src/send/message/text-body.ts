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
    ...parts.greeting.map((text) => [plain(text)]),
    ...parts.intro.map((text) => [plain(text)]),
    summary ? [plain(summary.headline)] : [],
    ...(summary?.takeaways ?? []).map(({ claim, support, stance }, index) => [
      `${index + 1}. ${plain(claim)}${stance === undefined ? '' : punctuation.bracketed(stance)}`,
      ...(support ? [`   ${plain(support)}`] : []),
    ]),
    summary ? [plain(summary.sources)] : [],
    picture ? [`${picture.title}${punctuation.bracketed(`${mail.page}${picture.page}`)}`, picture.alt] : [],
    parts.attachment.map(([label, value]) => `${label}${punctuation.colon}${value}`),
    ...parts.closing.map((text) => [plain(text)]),
    ['-- ', sender.name, sender.email].filter((line) => line !== ''),
    ...parts.disclosure.map((text) => [plain(text)]),
  ];
  const said = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${said.join('\n\n')}\n`;
}

/** The words alone. */
export function plainText(text: RichText): string {
  return text.map((run) => run.text).join('');
}

/** The address of a link behind its words, unless they are the address. */
function plain(text: RichText): string {
  return text
    .map(({ text: words, href }, index) => {
      if (href === undefined || text[index + 1]?.href === href) return words;
      const said = text
        .slice(startOfLink(text, index), index + 1)
        .map((run) => run.text)
        .join('');
      return [said, `${said}/`, `mailto:${said}`].includes(href) ? words : `${words} <${href}>`;
    })
    .join('');
}

function startOfLink(text: RichText, end: number): number {
  const { href } = text[end] ?? {};
  return text.slice(0, end).findLastIndex((run) => run.href !== href) + 1;
}

/** Everything one message says, in reading order: the same for its HTML and its plain text. */
export type MessageParts = {
  readonly language: Language;
  readonly isDraft: boolean;
  /** What kind of publication it is, as the cover says. */
  readonly series: string;
  readonly title: string;
  /** Week, date and classification, below the title. */
  readonly edition: string;
  readonly greeting: readonly RichText[];
  readonly intro: readonly RichText[];
  readonly summary: MailSummary | undefined;
  readonly picture: (Omit<MailPicture, 'png'> & { readonly cid: string }) | undefined;
  /** Label and value, in rows. */
  readonly attachment: readonly (readonly [string, string])[];
  readonly closing: readonly RichText[];
  readonly sender: Address;
  readonly disclosure: readonly RichText[];
};
