// Decks of a week and their recipients → messages ready to be composed one by one, and whatever keeps others back.

import { join, relative } from 'node:path';
import { type DeckRequest, type Ground, type PreparedDeck, prepareDeck } from '../../build.ts';
import type { Drawing } from '../../chart/picture/create-drawing.ts';
import { InternalError } from '../../model/errors.ts';
import { type Finding, hasErrors } from '../../model/finding.ts';
import type { Draft } from '../../model/mail.ts';
import type { Audience } from '../../model/template/audience.ts';
import type { MailTemplate } from '../../model/template/mail-template.ts';
import { partSizes } from '../../package/zip.ts';
import { checkGate, type GatePurpose, isApproved } from '../../send/check-gate.ts';
import { checkRecipients, chooseLetters, type Letter, recipientsOf } from '../../send/choose-letters.ts';
import { type Composing, checkBudget, composeDraft, subjectOf } from '../../send/compose-draft.ts';
import { messageId } from '../../send/message-id.ts';
import { MANIFEST_FILE } from '../build/manifest.ts';
import { type DeckInFolder, findBuiltDeck, keyPicture } from './key-picture.ts';
import type { People } from './read-people.ts';

type LetterRequest = {
  readonly ground: Ground;
  /** Of content and evidence: no deck is clean while one of them is an error. */
  readonly findings: readonly Finding[];
  readonly decks: readonly DeckRequest[];
  readonly people: People;
  readonly drawing: Drawing;
  /** Folders, absolute: where the decks are, and the one that paths are told from. */
  readonly out: string;
  readonly root: string;
  readonly purpose: GatePurpose;
  /** Why corrected decks go out. */
  readonly correction?: string;
  readonly onDeck?: (request: DeckRequest, index: number) => void;
};

/** What is known of a message before its bytes are made. */
export type ReadyLetter = Letter & {
  readonly week: string;
  readonly audience: string;
  /** File name of the deck, without extension as planned and with it as built. */
  readonly deckName: string;
  readonly deckFile: string;
  readonly deckHash: string;
  readonly subject: string;
  readonly messageId: string;
  /** With `sentAt` as it leaves, without it as a draft for a mail program. Composed when asked, and not kept. */
  readonly compose: (sentAt?: Date) => Promise<Draft>;
};

export type ReadyLetters = {
  readonly letters: readonly ReadyLetter[];
  readonly findings: readonly Finding[];
};

/** An audience with an error has no letters at all: whoever may get its deck waits for whoever may not. */
export async function prepareLetters(request: LetterRequest): Promise<ReadyLetters> {
  const letters: ReadyLetter[] = [];
  const findings: Finding[] = [];
  for (const [index, deck] of request.decks.entries()) {
    request.onDeck?.(deck, index);
    const ready = await lettersOfAudience(deck, request);
    letters.push(...ready.letters);
    findings.push(...ready.findings);
  }
  return { letters, findings };
}

async function lettersOfAudience(deck: DeckRequest, request: LetterRequest): Promise<ReadyLetters> {
  const { recipients } = request.people;
  const findings = [...checkRecipients(deck.audience, recipients)];
  if (hasErrors(findings)) return { letters: [], findings };
  const letters = chooseLetters(deck.audience, recipients);
  const ready: ReadyLetter[] = [];
  for (const language of new Set(letters.map((letter) => letter.language))) {
    const found = await lettersOfDeck(
      { ...deck, audience: { ...deck.audience, language } },
      deck.audience,
      letters.filter((letter) => letter.language === language),
      request,
    );
    ready.push(...found.letters);
    findings.push(...found.findings);
  }
  // A draft that is too large is written whole, with its finding: the person who opens it decides what to attach.
  const blocking = findings.filter(({ kind }) => request.purpose === 'send' || kind !== 'mail-too-large');
  return { letters: hasErrors(blocking) ? [] : ready, findings };
}

const CORRECTION = 'correction';

/** `deck` is in the language of the letters, `audience` as its file says. */
async function lettersOfDeck(
  deck: DeckRequest,
  audience: Audience,
  letters: readonly Letter[],
  request: LetterRequest,
): Promise<ReadyLetters> {
  const { ground, purpose, correction } = request;
  const { briefing, audience: spoken } = deck;
  const folder = join(request.out, briefing.week);
  const found = findBuiltDeck(folder, audience.id, spoken.language);
  if (found.listed === undefined && spoken.language !== audience.language) {
    return { letters: [], findings: noDeckFor(spoken, audience, request) };
  }
  const prepared = await prepareDeck(ground, deck, request.drawing);
  const findings: Finding[] = [
    ...checkGate(
      {
        briefing,
        audience,
        language: spoken.language,
        manifest: toTyped(join(folder, MANIFEST_FILE), request),
        listed: found.listed,
        sha256: found.sha256,
        hash: prepared.hash,
        plan: prepared.plan,
        findings: [...request.findings, ...prepared.findings],
      },
      purpose,
    ),
  ];
  const name = correction === undefined ? audience.email : CORRECTION;
  const template = ground.content.mailTemplates.get(name);
  if (template === undefined) findings.push(noTemplate(name, audience, ground));
  if (template === undefined || hasErrors(findings)) return { letters: [], findings };
  const common = await composingOf(prepared, deck, found, template, request);
  const ready = letters.map((letter) => toReadyLetter({ ...common, letter }));
  const [longest] = [...ready].sort((a, b) => b.to.length - a.to.length);
  if (longest) {
    findings.push(...checkBudget(await longest.compose(), audience, partSizes(common.deck.bytes)));
  }
  return { letters: ready, findings };
}

async function composingOf(
  prepared: PreparedDeck,
  { briefing, audience }: DeckRequest,
  { listed, bytes, sha256 }: DeckInFolder,
  template: MailTemplate,
  { ground, drawing, people, correction }: LetterRequest,
): Promise<Omit<Composing, 'letter'>> {
  const { plan, hash } = prepared;
  const theme = ground.content.themes.get(plan.themeName);
  if (listed === undefined || bytes === undefined || sha256 === undefined || theme === undefined) {
    throw new InternalError('Unexpected deck that is not there, expected the gate to refuse it');
  }
  const picture = await keyPicture(prepared, ground.content, drawing);
  return {
    deck: {
      plan,
      hash,
      file: listed.file,
      sha256,
      bytes,
      audienceName: audience.name[audience.language],
      isApproved: isApproved(briefing),
      ...(picture ? { picture } : {}),
    },
    template,
    from: { name: people.from.name[plan.language], email: people.from.email },
    band: {
      fill: theme.colors.cover,
      text: theme.colors['on-cover'],
      muted: theme.colors['cover-muted'],
    },
    ...(correction === undefined ? {} : { correction }),
  };
}

function toReadyLetter(composing: Composing): ReadyLetter {
  const { deck, letter, from, correction } = composing;
  const { week, audience, fileName } = deck.plan;
  return {
    ...letter,
    week,
    audience,
    deckName: fileName,
    deckFile: deck.file,
    deckHash: deck.hash,
    subject: subjectOf(composing),
    messageId: messageId({ week, audience, deckHash: deck.hash, to: letter.to, from, correction }),
    compose: (sentAt) => composeDraft(sentAt ? { ...composing, sentAt } : composing),
  };
}

function noDeckFor(spoken: Audience, audience: Audience, { people }: LetterRequest): readonly Finding[] {
  return recipientsOf(audience, people.recipients)
    .filter(({ language }) => language === spoken.language)
    .map(({ email, language, place }) => ({
      kind: 'recipient-language',
      place: place ?? audience.place,
      message: `Unexpected recipient \`${email}\` who reads \`${language}\`, expected a deck of \`${audience.id}\` in that language`,
      hint: `Run \`briefdeck build --audience ${audience.id} --language ${language}\`, or write \`language: ${audience.language}\``,
    }));
}

function noTemplate(name: string, { place }: Audience, { content }: Ground): Finding {
  const known = [...content.mailTemplates.keys()].map((one) => `\`${one}\``).join(', ');
  const message = `Unexpected e-mail template \`${name}\`, expected one of ${known}`;
  return { kind: 'unknown-reference', place, message };
}

function toTyped(path: string, { root }: LetterRequest): string {
  const inside = relative(root, path);
  return inside.startsWith('..') ? path : inside;
}
