// What is asked for → the letters that may leave the house, and the findings that keep others in it.
import { type Ground, openWorkshop, readGround } from '../../briefing.ts';
import { type Finding, hasErrors } from '../../model/finding.ts';
import { prepareCanvasEnvironment } from '../../world/prepare-canvas-environment.ts';
import { chooseDecks } from '../choose-decks.ts';
import { prepareLetters, type ReadyLetter } from '../mail/prepare-letters.ts';
import { type People, readPeople } from '../mail/read-people.ts';
import type { Desk } from '../open-desk.ts';
import { orderFindings } from '../print/order-findings.ts';

export type LettersAsked = {
  readonly week: readonly string[];
  readonly audience: readonly string[];
  readonly recipients: string;
  readonly correction?: string | undefined;
};

export type LettersToSend = {
  readonly people: People | undefined;
  readonly letters: readonly ReadyLetter[];
  readonly findings: readonly Finding[];
};

/** An audience with a fault has no letters; a fault of content, settings or recipients leaves nobody any. */
export async function lettersToSend(desk: Desk, asked: LettersAsked): Promise<LettersToSend> {
  const { value: ground, findings: faults } = await readGround(desk.inputs);
  const people = readPeople(desk.root, asked.recipients, ground.content);
  const before = [...desk.findings, ...faults, ...people.findings];
  if (!ground.canPlan || people.value === undefined || hasErrors(before))
    return { people: people.value, letters: [], findings: orderFindings(before) };
  const { letters, findings } = await prepared(desk, ground, people.value, asked, before);
  return { people: people.value, letters, findings: orderFindings([...before, ...findings]) };
}

async function prepared(
  { inputs, out, root, terminal }: Desk,
  ground: Ground,
  people: People,
  { week, audience, correction }: LettersAsked,
  findings: readonly Finding[],
) {
  const decks = chooseDecks(ground.content, { weeks: week, otherwise: 'newest', audiences: audience });
  prepareCanvasEnvironment();
  const { drawing } = await openWorkshop(inputs.cache);
  return prepareLetters({
    ground,
    findings,
    decks,
    people,
    drawing,
    out,
    root,
    purpose: 'send',
    ...(correction === undefined ? {} : { correction }),
    onDeck: (deck, index) =>
      terminal.progress(`${index + 1}/${decks.length}  ${deck.briefing.week}  ${deck.audience.id}`),
  });
}
