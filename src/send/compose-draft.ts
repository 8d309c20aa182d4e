// A finished deck, the words around it and who it goes to → one whole message, the same bytes for the same input.
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Address, Draft } from '../model/mail.ts';
import type { MailTemplate } from '../model/mail-template.ts';
import type { DeckPlan } from '../model/plan.ts';
import type { Letter } from './choose-letters.ts';
import type { MailPicture } from './mail-picture.ts';
import { collectTakeaways } from './message/collect-takeaways.ts';
import { fillWords, type Values } from './message/fill-words.ts';
import { headerText } from './message/header-text.ts';
import { type BandColors, htmlBody } from './message/html-body.ts';
import type { MessageParts } from './message/message-parts.ts';
import { dayText, MESSAGE_WORDS, nameText, sizeText, slidesText } from './message/message-words.ts';
import { textBody } from './message/text-body.ts';
import { messageId, messageKey } from './message-id.ts';

export type MailDeck = {
  readonly plan: DeckPlan;
  readonly hash: string;
  /** Name of the file in the week's folder. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** In the deck's language. */
  readonly audienceName: string;
  readonly isApproved: boolean;
  readonly picture?: MailPicture;
};

export type Composing = {
  readonly deck: MailDeck;
  readonly letter: Letter;
  readonly template: MailTemplate;
  readonly from: Address;
  readonly band: BandColors;
  /** When it leaves; without it the message is a draft that a mail program opens for editing, dated like the briefing. */
  readonly sentAt?: Date;
  /** Why a corrected deck goes out. */
  readonly correction?: string;
};

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

export async function composeDraft(composing: Composing): Promise<Draft> {
  const { deck, letter, from, sentAt, correction } = composing;
  const { plan } = deck;
  const key = {
    week: plan.week,
    audience: plan.audience,
    deckHash: deck.hash,
    to: letter.to,
    from,
    correction,
  };
  const cid = `chart.${messageKey(key)}@briefdeck`;
  const parts = messageParts(composing, cid);
  const subject = subjectOf(composing);
  const attachmentName = headerText(`${plan.fileName}.pptx`);
  const id = messageId(key);
  const raw = await new MailComposer({
    from: toHeader(from),
    to: letter.to.map(toHeader),
    subject,
    messageId: id,
    date: sentAt ?? new Date(`${plan.date}T00:00:00Z`),
    headers: { ...(sentAt ? {} : { 'X-Unsent': '1' }), 'Content-Language': plan.language },
    text: withLineEnds(textBody(parts)),
    html: withLineEnds(htmlBody(parts, composing.band)),
    // Quoted-printable makes Japanese three times as long, base64 makes English unreadable in the source.
    encoding: plan.language === 'ja' ? 'base64' : 'quoted-printable',
    textEncoding: plan.language === 'ja' ? 'B' : 'Q',
    attachments: [
      ...(deck.picture
        ? [{ filename: 'chart.png', content: Buffer.from(deck.picture.png), contentType: 'image/png', cid }]
        : []),
      { filename: attachmentName, content: Buffer.from(deck.bytes), contentType: PPTX },
    ],
    baseBoundary: messageKey(key),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  return {
    week: plan.week,
    audience: plan.audience,
    language: plan.language,
    group: letter.group,
    classification: plan.classification,
    from,
    to: letter.to,
    subject,
    raw,
    messageId: id,
    deckHash: deck.hash,
    deckFile: deck.file,
    deckSha256: deck.sha256,
    attachmentName,
    bytes: raw.length,
    ...(correction === undefined ? {} : { correctionOf: correction }),
  };
}

/** What the subject will be, without composing the message. */
export function subjectOf({
  deck,
  template,
  letter,
  from,
  correction,
}: Omit<Composing, 'band' | 'sentAt'>): string {
  const { language } = deck.plan;
  const words = fillWords(template.words[language].subject, valuesOf(deck, letter, from, correction)).join(
    ' ',
  );
  return headerText(deck.isApproved ? words : `${MESSAGE_WORDS.draftMark[language]}${words}`);
}

function messageParts({ deck, letter, template, from, correction }: Composing, cid: string): MessageParts {
  const { plan, picture } = deck;
  const { language, classification } = plan;
  const values = valuesOf(deck, letter, from, correction);
  const words = template.words[language];
  const { separator, asOf, attachment, format, audience, classification: handling } = MESSAGE_WORDS;
  return {
    language,
    isDraft: !deck.isApproved,
    title: plan.title,
    edition: [plan.week, `${asOf[language]}${values.date}`, classification].join(separator[language]),
    greeting: fillWords(words.greeting, values),
    intro: fillWords(words.intro, values),
    summary: collectTakeaways(plan),
    picture: picture ? { ...picture, cid } : undefined,
    attachment: [
      [attachment[language], values.file],
      [format[language], `${values.slides}${language === 'ja' ? '・' : ', '}${values.size}`],
      [audience[language], values.audience],
      [handling[language], classification],
    ],
    closing: fillWords(words.closing, values),
    sender: from,
    disclosure: fillWords(words.disclosure, values),
  };
}

function valuesOf(deck: MailDeck, { to }: Letter, from: Address, correction = ''): Values {
  const { plan, bytes } = deck;
  return {
    title: plan.title,
    week: plan.week,
    date: dayText(plan.date, plan.language),
    audience: deck.audienceName,
    name: nameText(
      to.map(({ name }) => name),
      plan.language,
    ),
    sender: from.name,
    file: `${plan.fileName}.pptx`,
    slides: slidesText(plan.slides.length, plan.language),
    size: sizeText(bytes.length),
    classification: plan.classification,
    reason: correction,
  };
}

/** Base64 hides the lines from the composer, which would otherwise end them as mail does. */
function withLineEnds(text: string): string {
  return text.replace(/\r?\n/gu, '\r\n');
}

function toHeader({ name, email }: Address): { readonly name: string; readonly address: string } {
  return { name: headerText(name), address: email };
}
