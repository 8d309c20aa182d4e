// A finished deck, the words around it and who it goes to → one whole message, the same bytes for the same input.
import MailComposer from 'nodemailer/lib/mail-composer';
import type { DeckPlan } from '../model/deck/plan.ts';
import type { Finding } from '../model/finding.ts';
import type { Address, Draft } from '../model/mail.ts';
import type { Audience } from '../model/template/audience.ts';
import type { MailPlaceholder, MailTemplate } from '../model/template/mail-template.ts';
import { dateWords } from '../quantity/format/format-date.ts';
import { wordsOf } from '../words/languages.ts';
import type { Letter } from './choose-letters.ts';
import type { MailPicture } from './mail-picture.ts';
import { collectTakeaways } from './message/collect-takeaways.ts';
import { type BandColors, htmlBody } from './message/html-body.ts';
import { nameText, sizeText, slidesText } from './message/message-words.ts';
import { type MessageParts, textBody } from './message/text-body.ts';
import { messageId, messageKey } from './message-id.ts';

type MailDeck = {
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
  const { encoding } = wordsOf(plan.language).mail;
  const raw = await new MailComposer({
    from: toHeader(from),
    to: letter.to.map(toHeader),
    subject,
    messageId: id,
    date: sentAt ?? new Date(`${plan.date}T00:00:00Z`),
    headers: { ...(sentAt ? {} : { 'X-Unsent': '1' }), 'Content-Language': plan.language },
    text: withLineEnds(textBody(parts)),
    html: withLineEnds(htmlBody(parts, composing.band)),
    encoding: encoding.body,
    textEncoding: encoding.header,
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
  return headerText(deck.isApproved ? words : `${wordsOf(language).mail.draftMark}${words}`);
}

function messageParts({ deck, letter, template, from, correction }: Composing, cid: string): MessageParts {
  const { plan, picture } = deck;
  const { language, classification } = plan;
  const values = valuesOf(deck, letter, from, correction);
  const words = template.words[language];
  const { deck: deckWords, mail, punctuation } = wordsOf(language);
  return {
    language,
    isDraft: !deck.isApproved,
    title: plan.title,
    edition: [plan.week, `${deckWords.asOf}${values.date}`, classification].join(punctuation.separator),
    greeting: fillWords(words.greeting, values),
    intro: fillWords(words.intro, values),
    summary: collectTakeaways(plan),
    picture: picture ? { ...picture, cid } : undefined,
    attachment: [
      [mail.attachment, values.file],
      [mail.format, `${values.slides}${punctuation.and}${values.size}`],
      [mail.audience, values.audience],
      [mail.classification, classification],
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
    date: dateWords(plan.date, plan.language),
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

type Values = Readonly<Record<MailPlaceholder, string>>;

/** One pass: braces in a value stay what they are. */
function fillWords(paragraphs: readonly string[], values: Values): readonly string[] {
  return paragraphs.map((text) =>
    text.replace(/\{([a-z]+)\}/gu, (met, name: string) =>
      Object.hasOwn(values, name) ? values[name as MailPlaceholder] : met,
    ),
  );
}

/** Controls, line and paragraph separators, and signs that turn the direction of what follows around. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200E\u200F]+/gu;

/** A text for a header → the same on one line, without characters that a mail program could take for an end of the line. */
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

const LONGEST = 80;

/** `taken` holds the names given so far, in small letters, and gets the new one. */
export function emlFileName(deckName: string, group: string, taken: Set<string>): string {
  const plain = group
    .toLowerCase()
    .replace('@', '_at_')
    .replace(/[^a-z0-9._-]+/gu, '-')
    .replace(/\.{2,}/gu, '.')
    .replace(/^[.-]+|[.-]+$/gu, '')
    .slice(0, LONGEST);
  const stem = `${deckName}_${plain === '' ? 'mail' : plain}`;
  for (let count = 1; ; count += 1) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}.eml`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
