// One deck, who gets it and the gate → its messages, ready to be composed, and whatever keeps them back.
import { join, relative } from 'node:path';
import { type DeckRequest, type Ground, type PreparedDeck, prepareDeck } from '../../briefing.ts';
import type { Audience } from '../../model/audience.ts';
import { InternalError } from '../../model/errors.ts';
import { type Finding, hasErrors } from '../../model/finding.ts';
import type { MailTemplate } from '../../model/mail-template.ts';
import { checkBudget } from '../../send/check-budget.ts';
import { checkGate, isApproved } from '../../send/check-gate.ts';
import { type Letter, recipientsOf } from '../../send/choose-letters.ts';
import { type Composing, composeDraft, subjectOf } from '../../send/compose-draft.ts';
import { messageId } from '../../send/message-id.ts';
import { partSizes } from '../../write/pptx/part-sizes.ts';
import { MANIFEST_FILE } from '../build/week-manifest.ts';
import { type DeckInFolder, findBuiltDeck } from './find-built-deck.ts';
import { keyPicture } from './key-picture.ts';
import type { LetterRequest, ReadyLetter, ReadyLetters } from './prepare-letters.ts';

const CORRECTION = 'correction';

/** `deck` is in the language of the letters, `audience` as its file says. */
export async function lettersOfDeck(
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
