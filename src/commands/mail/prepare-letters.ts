// Decks of a week and their recipients → messages ready to be composed one by one, and whatever keeps others back.
import type { DeckRequest, Ground } from '../../briefing.ts';
import type { Drawing } from '../../draw/create-drawing.ts';
import { type Finding, hasErrors } from '../../model/finding.ts';
import type { Draft } from '../../model/mail.ts';
import type { GatePurpose } from '../../send/check-gate.ts';
import { checkRecipients, chooseLetters, type Letter } from '../../send/choose-letters.ts';
import { lettersOfDeck } from './letters-of-deck.ts';
import type { People } from './read-people.ts';

export type LetterRequest = {
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
