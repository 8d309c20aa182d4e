// A finished deck, the words around it and who it goes to → one whole message, the same bytes for the same input.
import MailComposer from 'nodemailer/lib/mail-composer';
import { accentOf, type Prose } from '../model/content/prose.ts';
import type { DeckPlan, RichText } from '../model/deck/plan.ts';
import type { Finding } from '../model/finding.ts';
import { sha256 } from '../model/hash.ts';
import { type Address, mailboxOf, mailDomain } from '../model/mail.ts';
import type { Audience } from '../model/template/audience.ts';
import type { MailPlaceholder, MailTemplate } from '../model/template/mail-template.ts';
import { dateWords } from '../quantity/format/format-date.ts';
import { wordsOf } from '../words/languages.ts';
import type { Letter } from './choose-letters.ts';
import type { MailPicture } from './mail-picture.ts';
import { collectTakeaways } from './message/collect-takeaways.ts';
import { type BandColors, htmlBody } from './message/html-body.ts';
import { type MessageParts, plainText, textBody } from './message/text-body.ts';

type MailDeck = {
  readonly plan: DeckPlan;
  readonly hash: string;
  /** Name of the file in the week's folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** In the deck's language. */
  readonly audienceName: string;
  /** What kind of publication the cover says it is; may be empty. */
  readonly series: string;
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

/** A message ready to be opened in a mail program or handed to a server. */
export type Draft = {
  readonly subject: string;
  /** With its angle brackets. */
  readonly messageId: string;
  /** SHA-256 of everything the deck shows. */
  readonly deckHash: string;
  readonly attachmentName: string;
  /** The whole RFC 5322 message, lines ending in CRLF. */
  readonly raw: Uint8Array;
  /** Length of `raw`. */
  readonly bytes: number;
};

export async function composeDraft(composing: Composing): Promise<Draft> {
  const { deck, letter, from, sentAt } = composing;
  const { plan, picture } = deck;
  const key = messageKey(composing);
  const cid = `chart.${key}@briefdeck`;
  const parts = messageParts(composing, cid);
  const attachmentName = headerText(`${plan.fileName}.pptx`);
  const { subject, messageId } = headOf(composing);
  const { encoding } = wordsOf(plan.language).mail;
  const raw = await new MailComposer({
    from: toHeader(from),
    to: letter.to.map(toHeader),
    subject,
    messageId,
    date: sentAt ?? new Date(`${plan.date}T00:00:00Z`),
    headers: { ...(sentAt ? {} : { 'X-Unsent': '1' }), 'Content-Language': plan.language },
    text: withLineEnds(textBody(parts)),
    html: withLineEnds(htmlBody(parts, composing.band)),
    encoding: encoding.body,
    textEncoding: encoding.header,
    attachments: [
      ...(picture
        ? [{ filename: 'chart.png', content: Buffer.from(picture.png), contentType: 'image/png', cid }]
        : []),
      { filename: attachmentName, content: Buffer.from(deck.bytes), contentType: PPTX },
    ],
    baseBoundary: key,
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  return { subject, messageId, deckHash: deck.hash, attachmentName, raw, bytes: raw.length };
}

/** What is known without composing the message. It keeps its Message-ID in every run and on every machine. */
export function headOf(composing: Composing): Pick<Draft, 'subject' | 'messageId'> {
  const { deck, template, from } = composing;
  const { language } = deck.plan;
  const words = fillWords(template.words[language].subject, valuesOf(composing)).map(plainText).join(' ');
  return {
    subject: headerText(deck.isApproved ? words : `${wordsOf(language).mail.draftMark}${words}`),
    messageId: `<${messageKey(composing)}@${mailDomain(from)}>`,
  };
}

/** What makes one message another. Lengths part the fields: no two of them give the same stream. */
function messageKey({ deck: { plan, hash }, letter, correction = '' }: Composing): string {
  const mailboxes = letter.to.map(mailboxOf).sort();
  return sha256(JSON.stringify([plan.week, plan.audience, hash, mailboxes, correction])).slice(0, 32);
}

function messageParts(composing: Composing, cid: string): MessageParts {
  const { deck, template, from } = composing;
  const { plan, picture } = deck;
  const { language, classification } = plan;
  const values = valuesOf(composing);
  const words = template.words[language];
  const { deck: deckWords, mail, punctuation } = wordsOf(language);
  return {
    language,
    isDraft: !deck.isApproved,
    series: deck.series,
    title: plan.title,
    edition: [
      values.week === values.date ? '' : values.week,
      `${deckWords.asOf}${values.date}`,
      classification,
    ]
      .filter((part) => part !== '')
      .join(punctuation.separator),
    greeting: fillWords(words.greeting, values),
    intro: fillWords(words.intro, values),
    summary: collectTakeaways(plan),
    picture: picture ? { ...picture, cid } : undefined,
    attachment: [
      [mail.attachment, values.file],
      [mail.format, `${values.slides}${punctuation.and}${values.size}`],
      [mail.audience, values.audience],
      ...(classification === '' ? [] : [[mail.classification, classification] as const]),
    ],
    closing: fillWords(words.closing, values),
    sender: from,
    disclosure: fillWords(words.disclosure, values),
  };
}

function valuesOf({ deck, letter, from, correction = '' }: Composing): Values {
  const { plan, bytes } = deck;
  const { mail, punctuation } = wordsOf(plan.language);
  const [only = ''] = letter.to.length === 1 ? letter.to.map(({ name }) => name) : [];
  return {
    title: plan.title,
    week: plan.edition ?? plan.week,
    date: dateWords(plan.date, plan.language, plan.house),
    audience: deck.audienceName,
    // A person is spoken to by name, a group as a group.
    name: only === '' ? mail.everybody : mail.person(only),
    sender: from.name,
    file: `${plan.fileName}.pptx`,
    slides: `PowerPoint${punctuation.and}${mail.slides(plan.slides.length)}`,
    size: sizeText(bytes.length),
    classification: plan.classification,
    reason: correction,
  };
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Base64 hides the lines from the composer, which would otherwise end them as mail does. */
function withLineEnds(text: string): string {
  return text.replace(/\r?\n/gu, '\r\n');
}

function toHeader({ name, email }: Address): { readonly name: string; readonly address: string } {
  return { name: headerText(name), address: email };
}

type Values = Readonly<Record<MailPlaceholder, string>>;

/** One pass: braces in a value stay what they are. */
function fillWords(paragraphs: readonly Prose[], values: Values): readonly RichText[] {
  const filled = (text: string): string =>
    text.replace(/\{([a-z]+)\}/gu, (met, name: string) =>
      Object.hasOwn(values, name) ? values[name as MailPlaceholder] : met,
    );
  return paragraphs.map((prose) =>
    prose.flatMap((span) => (span.kind === 'text' ? [{ text: filled(span.text), ...accentOf(span) }] : [])),
  );
}

/** Controls, line and paragraph separators, and signs that turn the direction of what follows around. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200E\u200F]+/gu;

/** On one line, without characters that a mail program could take for its end. */
function headerText(text: string): string {
  return text.replace(BREAKS, ' ').replace(/ {2,}/gu, ' ').trim();
}

/** A part of the deck's package, as it lies in the file. */
type PartSize = { readonly name: string; readonly bytes: number };

const NAMED = 3;

/** The message stays whole: leaving something out silently is worse than not sending. */
export function checkBudget(
  { bytes, attachmentName }: Pick<Draft, 'bytes' | 'attachmentName'>,
  audience: Pick<Audience, 'id' | 'mailBudgetMB' | 'place'>,
  parts: readonly PartSize[],
): readonly Finding[] {
  const most = audience.mailBudgetMB * 1_000_000;
  if (bytes <= most) return [];
  const deck = parts.reduce((sum, part) => sum + part.bytes, 0);
  const largest = [...parts].sort((a, b) => b.bytes - a.bytes).slice(0, NAMED);
  const named = largest.map((part) => `\`${part.name}\` ${sizeText(part.bytes)}`).join(', ');
  return [
    {
      kind: 'mail-too-large',
      place: audience.place,
      message: `Unexpected ${sizeText(bytes)} for a message to \`${audience.id}\` with \`${attachmentName}\` (${sizeText(deck)} before encoding; largest: ${named}), expected at most ${sizeText(most)}`,
      hint: 'Attach a PDF saved from PowerPoint or LibreOffice instead, use fewer charts or charts drawn at a lower scale, or raise `mailBudgetMB`',
    },
  ];
}
