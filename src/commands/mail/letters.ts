// Decks of a week and their recipients → messages ready to be composed one by one, and whatever keeps others back.
import { basename, join } from 'node:path';
import type { DeckRequest, Workshop } from '../../build.ts';
import type { Content } from '../../model/content/content.ts';
import type { Seal } from '../../model/delivery.ts';
import { InternalError } from '../../model/errors.ts';
import { type Finding, hasErrors } from '../../model/finding.ts';
import { sha256 } from '../../model/hash.ts';
import { quoted } from '../../model/names.ts';
import { type Audience, labelsFor } from '../../model/template/audience.ts';
import type { MailTemplate } from '../../model/template/mail-template.ts';
import { VERSION } from '../../model/version.ts';
import { partSizes } from '../../package/zip.ts';
import { fileNameOf } from '../../plan/plan-deck.ts';
import { checkGate, type GatePurpose, isApproved } from '../../send/check-gate.ts';
import { checkRecipients, chooseLetters, type Letter, recipientsOf } from '../../send/choose-letters.ts';
import { type Composing, checkBudget, composeDraft, type Draft, headOf } from '../../send/compose-draft.ts';
import { readBytes } from '../../world/files.ts';
import { WRITERS } from '../../write/writers.ts';
import { type ComparedDeck, compareDeck } from '../build/compare-deck.ts';
import { usedKeys } from '../build/deck-record.ts';
import { orderFindings } from '../print.ts';
import { chooseDecks, openTools, type Project } from '../project.ts';
import { keyPicture } from './key-picture.ts';
import { type People, readPeople } from './people.ts';

type LettersAsked = {
  readonly edition: readonly string[];
  readonly audience: readonly string[];
  /** File of the people, as typed. */
  readonly recipients: string;
  /** Why corrected decks go out. */
  readonly correction?: string | undefined;
  /** The person who answers for what is not looked up in the originals. */
  readonly withoutOriginals?: string | undefined;
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
  /** Of its deck. `unseen`: how many reports and passages behind it this run did not find in their originals. */
  readonly seal: Omit<Seal, 'at'> & { readonly unseen: number };
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
  const decks = chooseDecks(project, { editions: asked.edition, audiences: asked.audience });
  const faults = [...project.faults, ...unread];
  if (!ground.canPlan || people === undefined || hasErrors(faults))
    return { people, decks: [], letters: [], findings: orderFindings(faults) };
  const workshop = await openTools(project);
  const { correction, withoutOriginals } = asked;
  const request = { project, faults, people, workshop, purpose, correction, withoutOriginals };
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
  readonly workshop: Workshop;
  readonly purpose: GatePurpose;
  readonly correction: string | undefined;
  readonly withoutOriginals: string | undefined;
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
  const path = join(project.out, briefing.week, `${fileNameOf(spoken, briefing)}${WRITERS.pptx.ending}`);
  const bytes = readBytes(path);
  if (bytes === undefined && spoken.language !== audience.language) {
    return { letters: [], findings: noDeckFor(spoken, audience, request) };
  }
  const at = { path, ...(bytes && { bytes }) };
  const compared = await compareDeck(project, deck, request.workshop, at);
  const { prepared, differences } = compared;
  const used = usedKeys(prepared.plan, ground.content);
  const unseen = [...used].filter((key) => !ground.evidence.lookedUp.has(key)).length;
  const gate = {
    briefing,
    audience,
    plan: prepared.plan,
    findings: [...request.faults, ...compared.findings],
    evidence: { total: used.size, unseen },
    withoutOriginals: request.withoutOriginals,
    today: project.inputs.today,
  };
  const findings: Finding[] = [...differences, ...checkGate(gate, purpose)];
  const name = correction === undefined ? audience.email : CORRECTION;
  const template = ground.content.mailTemplates.get(name);
  if (template === undefined)
    findings.push(noTemplate(name, audience, [...ground.content.mailTemplates.keys()]));
  if (template === undefined || hasErrors(findings)) return { letters: [], findings };
  const common = await composingOf(compared, deck, basename(path), template, request);
  const seal = {
    ...{ week: briefing.week, file: basename(path), hash: prepared.hash, sha256: sha256(common.deck.bytes) },
    ...{ withoutOriginals: unseen === 0 ? '' : (request.withoutOriginals ?? ''), version: VERSION },
    by: briefing.approved?.by ?? '',
  };
  const ready = letters.map((letter) => toReadyLetter({ ...common, letter }, { ...seal, unseen }));
  const [longest] = [...ready].sort((a, b) => b.to.length - a.to.length);
  if (longest) {
    findings.push(...checkBudget(await longest.compose(), audience, partSizes(common.deck.bytes)));
  }
  return { letters: ready, findings };
}

async function composingOf(
  { prepared, bytes }: ComparedDeck,
  { briefing, audience }: DeckRequest,
  file: string,
  template: MailTemplate,
  { project, workshop, people, correction }: LetterRequest,
): Promise<Omit<Composing, 'letter'>> {
  const { plan, hash } = prepared;
  const { content } = project.ground;
  const theme = content.themes.get(plan.themeName);
  if (bytes === undefined || theme === undefined)
    throw new InternalError('Unexpected deck that is not there, expected to be refused before');
  const picture = await keyPicture(prepared, content, workshop.drawing);
  return {
    deck: {
      plan,
      hash,
      file,
      bytes,
      audienceName: audience.name[audience.language],
      series: seriesOf(audience, content),
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

function toReadyLetter(composing: Composing, seal: ReadyLetter['seal']): ReadyLetter {
  const { deck, letter } = composing;
  const { week, audience, fileName } = deck.plan;
  return {
    ...letter,
    week,
    audience,
    deckName: fileName,
    deckFile: deck.file,
    deckHash: deck.hash,
    seal,
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

/** What the cover says that this is; empty where an audience has no cover, or one that does not say so. */
function seriesOf(audience: Audience, { slideKinds }: Content): string {
  const kinds = audience.sections.flatMap(({ slides }) => slides.map(({ kind }) => slideKinds.get(kind)));
  const cover = kinds.find((kind) => kind?.layout === 'cover');
  return (cover && labelsFor(cover, audience).series?.[audience.language]) ?? '';
}
