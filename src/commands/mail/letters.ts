// Decks of a week and their recipients → messages ready to be composed one by one, and whatever keeps others back.
import { basename, dirname, join, resolve } from 'node:path';
import { type DeckRequest, type PreparedDeck, prepareDeck } from '../../build.ts';
import type { Drawing } from '../../chart/picture/create-drawing.ts';
import type { Content } from '../../model/content/content.ts';
import { InternalError, UsageError } from '../../model/errors.ts';
import { type Finding, type Found, hasErrors } from '../../model/finding.ts';
import type { Recipients, Sender } from '../../model/mail.ts';
import { quoted } from '../../model/names.ts';
import { startOf } from '../../model/place.ts';
import type { Audience } from '../../model/template/audience.ts';
import type { MailTemplate } from '../../model/template/mail-template.ts';
import { partSizes } from '../../package/zip.ts';
import { readAddress, readRecipients } from '../../read/read-recipients.ts';
import { checkGate, type GatePurpose, isApproved } from '../../send/check-gate.ts';
import { checkRecipients, chooseLetters, type Letter, recipientsOf } from '../../send/choose-letters.ts';
import { type Composing, checkBudget, composeDraft, type Draft, headOf } from '../../send/compose-draft.ts';
import { inEachLanguage } from '../../words/languages.ts';
import { mailFrom } from '../../world/environment.ts';
import { diskFiles } from '../../world/files.ts';
import { type DeckInFolder, findBuiltDeck, MANIFEST_FILE } from '../build/manifest.ts';
import { typedPath } from '../desk.ts';
import { RECIPIENTS_FILE } from '../options.ts';
import { orderFindings } from '../print.ts';
import { chooseDecks, openTools, type Project } from '../project.ts';
import { keyPicture } from './key-picture.ts';

type LettersAsked = {
  readonly week: readonly string[];
  readonly audience: readonly string[];
  /** File of the people, as typed. */
  readonly recipients: string;
  /** Why corrected decks go out. */
  readonly correction?: string | undefined;
  readonly json: boolean;
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

type Letters = { readonly letters: readonly ReadyLetter[]; readonly findings: readonly Finding[] };

/** A fault of content, settings or recipients leaves nobody any letters: then there are no decks either. */
export async function prepareLetters(
  project: Project,
  asked: LettersAsked,
  purpose: GatePurpose,
): Promise<Letters & { readonly people: People | undefined; readonly decks: readonly DeckRequest[] }> {
  const { ground, terminal } = project;
  const { value: people, findings: unread } = readPeople(project.root, asked.recipients, ground.content);
  const decks = chooseDecks(project, { weeks: asked.week, audiences: asked.audience });
  const faults = [...project.faults, ...unread];
  if (!ground.canPlan || people === undefined || hasErrors(faults))
    return { people, decks: [], letters: [], findings: orderFindings(faults) };
  const { drawing } = await openTools(project);
  const request = { project, faults, people, drawing, purpose, correction: asked.correction };
  const letters: ReadyLetter[] = [];
  const findings = [...faults];
  for (const [index, deck] of decks.entries()) {
    const { briefing, audience } = deck;
    if (!asked.json) terminal.progress(`${index + 1}/${decks.length}  ${briefing.week}  ${audience.id}`);
    const ready = await lettersOfAudience(deck, request);
    letters.push(...ready.letters);
    findings.push(...ready.findings);
  }
  return { people, decks, letters, findings: orderFindings(findings) };
}

type LetterRequest = {
  readonly project: Project;
  /** Of content and evidence: no deck is clean while one of them is an error. */
  readonly faults: readonly Finding[];
  readonly people: People;
  readonly drawing: Drawing;
  readonly purpose: GatePurpose;
  readonly correction: string | undefined;
};

/** An audience with an error has no letters at all: whoever may get its deck waits for whoever may not. */
async function lettersOfAudience(deck: DeckRequest, request: LetterRequest): Promise<Letters> {
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
): Promise<Letters> {
  const { project, purpose, correction } = request;
  const { ground } = project;
  const { briefing, audience: spoken } = deck;
  const folder = join(project.out, briefing.week);
  const found = findBuiltDeck(folder, audience.id, spoken.language);
  if (found.listed === undefined && spoken.language !== audience.language) {
    return { letters: [], findings: noDeckFor(spoken, audience, request) };
  }
  const prepared = await prepareDeck(ground, deck, request.drawing);
  const gate = {
    briefing,
    audience,
    language: spoken.language,
    manifest: typedPath(project, join(folder, MANIFEST_FILE)),
    listed: found.listed,
    sha256: found.sha256,
    hash: prepared.hash,
    plan: prepared.plan,
    findings: [...request.faults, ...prepared.findings],
  };
  const findings: Finding[] = [...checkGate(gate, purpose)];
  const name = correction === undefined ? audience.email : CORRECTION;
  const template = ground.content.mailTemplates.get(name);
  if (template === undefined)
    findings.push(noTemplate(name, audience, [...ground.content.mailTemplates.keys()]));
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
  { project, drawing, people, correction }: LetterRequest,
): Promise<Omit<Composing, 'letter'>> {
  const { plan, hash } = prepared;
  const { content } = project.ground;
  const theme = content.themes.get(plan.themeName);
  if (listed === undefined || bytes === undefined || sha256 === undefined || theme === undefined) {
    throw new InternalError('Unexpected deck that is not there, expected the gate to refuse it');
  }
  const picture = await keyPicture(prepared, content, drawing);
  return {
    deck: {
      plan,
      hash,
      file: listed.file,
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
  const { deck, letter } = composing;
  const { week, audience, fileName } = deck.plan;
  return {
    ...letter,
    week,
    audience,
    deckName: fileName,
    deckFile: deck.file,
    deckHash: deck.hash,
    ...headOf(composing),
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

function noTemplate(name: string, { place }: Audience, known: readonly string[]): Finding {
  const message = `Unexpected e-mail template \`${name}\`, expected one of ${quoted(known)}`;
  return { kind: 'unknown-reference', place, message };
}

type People = { readonly recipients: Recipients; readonly from: Sender };

/** `file` as it was typed. */
function readPeople(root: string, file: string, { audiences }: Content): Found<People | undefined> {
  const path = resolve(root, file);
  const files = diskFiles(dirname(path), ['.']);
  const text = files.read(basename(path));
  const obstacle = files.obstacle(basename(path));
  if (obstacle !== undefined) {
    throw new UsageError(
      `Unexpected \`${file}\` (${obstacle.what}), expected the UTF-8 text file that says who gets what`,
    );
  }
  if (text === undefined) {
    throw new UsageError(
      `Unexpected project without \`${file}\`, expected the file that says who gets what\nCopy \`recipients.example.yaml\` to \`${RECIPIENTS_FILE}\` and write down your own people`,
    );
  }
  const { value: recipients, findings } = readRecipients(text, file, audiences.keys());
  if (recipients === undefined) return { value: undefined, findings };
  const from = senderOf(recipients);
  if (from === undefined) return { value: undefined, findings: [...findings, noSender(file)] };
  return { value: { recipients, from }, findings };
}

/** An address without a name in the environment keeps the name that is written down for it. */
function senderOf({ from }: Recipients): Sender | undefined {
  const set = mailFrom();
  if (set === undefined) return from;
  const found = readAddress(set);
  if (found === undefined) {
    throw new UsageError(
      'Unexpected `MAIL_FROM`, expected one address such as `Research Desk <research@example.com>`',
    );
  }
  const { name, email } = found;
  return { name: name === '' && from ? from.name : inEachLanguage(() => name), email };
}

function noSender(file: string): Finding {
  return {
    kind: 'sender-missing',
    place: startOf(file),
    message: `Unexpected \`${file}\` without \`from\`, expected a sender`,
    hint: 'Write `from: { name: Research Desk, email: research@example.com }`, or set `MAIL_FROM`',
  };
}
