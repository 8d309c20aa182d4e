// `briefdeck send`: the decks of a week to the people they are for, each once, after somebody has looked at the list.

import { type Ground, openWorkshop, readGround } from '../build.ts';
import { UsageError } from '../model/errors.ts';
import { type Finding, hasErrors } from '../model/finding.ts';
import { mailboxOf, type Recipient } from '../model/mail.ts';
import { readMailServer } from '../send/mail-server.ts';
import { planDeliveries } from '../send/plan-deliveries.ts';
import { machinePace } from '../world/clock.ts';
import { mailEnvironment } from '../world/environment.ts';
import { prepareCanvasEnvironment } from '../world/prepare-canvas-environment.ts';
import { chooseDecks } from './choose-decks.ts';
import { defineCommand, unknownName } from './command.ts';
import { cacheOption, type Desk, jsonOption, namesOption, openDesk, originalsOption } from './desk.ts';
import { prepareLetters, type ReadyLetter } from './mail/letters.ts';
import { type People, readPeople, recipientsOption } from './mail/read-people.ts';
import { lookIntoOutbox, withOutbox } from './outbox-at.ts';
import { orderFindings } from './print/findings.ts';
import { runSend } from './send/run-send.ts';
import { planReport, sendJson } from './send/send-report.ts';

/** What Microsoft 365 takes from one mailbox; others take more. */
const USUAL_RATE = 30;

export const send = defineCommand({
  options: (yargs) =>
    yargs
      .option('week', namesOption('Weeks to send, as in 2025-W43', 'the newest'))
      .option('audience', namesOption('Audiences to send to', 'every audience'))
      .option('recipients', recipientsOption)
      .option('only', namesOption('Addresses to send to', 'everybody'))
      .option('except', namesOption('Addresses to leave out', 'nobody'))
      .option('dry-run', {
        type: 'boolean',
        default: false,
        describe: 'Show who would get what, ask no server',
      })
      .option('yes', { type: 'boolean', default: false, describe: 'Send without asking' })
      .option('correction', {
        type: 'string',
        requiresArg: true,
        describe: 'Send a corrected deck to those who have another, and say why',
      })
      .option('rate', {
        type: 'number',
        requiresArg: true,
        default: USUAL_RATE,
        describe: 'Messages a minute, at most',
      })
      .option('out', {
        type: 'string',
        requiresArg: true,
        defaultDescription: 'out',
        describe: 'Folder of the decks',
      })
      .option('insecure', {
        type: 'boolean',
        default: false,
        describe: 'Take `?tls=never` in SMTP_URL, for a server on this machine',
      })
      .option('originals', originalsOption)
      .option('cache', cacheOption)
      .option('json', jsonOption)
      .example('$0 send --dry-run', 'Who would get what')
      .example('$0 send --audience executive', 'Show the list, ask, send')
      .example('$0 send --only taro@example.com --yes', 'To one person, without asking')
      .example('$0 send --correction "Slide 4: 2.8 million hours, not 2.6"', 'A corrected deck')
      .epilogue(
        'The server comes from the environment: SMTP_URL (smtp:// with STARTTLS, or smtps://), SMTP_USER,\nSMTP_PASSWORD, MAIL_FROM, SMTP_CA. Nobody gets the deck of a week twice: `briefdeck outbox` knows.',
      ),
  run: async (given) => {
    const { correction, only, except, rate, json } = given;
    checkTyped(rate, correction);
    const isDry = given['dry-run'];
    const environment = mailEnvironment();
    const server = isDry ? undefined : readMailServer(environment, given.insecure, environment.authority);
    const desk = await openDesk({ originals: given.originals, cache: given.cache, out: given.out });
    const { people, letters, findings } = await lettersToSend(desk, given);
    const recipients = people?.recipients.recipients ?? [];
    const request = {
      kind: correction === undefined ? 'weekly' : 'correction',
      only: chosenMailboxes(only, people === undefined ? [] : recipients),
      except: chosenMailboxes(except, people === undefined ? [] : recipients),
    } as const;
    const failed = hasErrors(findings);
    const pace = machinePace();
    if (server === undefined || people === undefined || letters.length === 0) {
      const known = lookIntoOutbox(desk, pace, (outbox) => outbox.list()) ?? [];
      const planned = planDeliveries(letters, { ...request, known });
      desk.terminal.write(json ? sendJson(findings, planned) : planReport(findings, planned, desk.terminal));
      if (!json) desk.terminal.write(isDry ? 'Dry run: nothing was sent' : 'Nothing was sent');
      return failed ? 1 : 0;
    }
    return withOutbox(desk, pace, async (outbox, recovered) => {
      const planned = planDeliveries(letters, { ...request, known: outbox.list() });
      const run = { planned, findings, recovered, server, from: people.from.email, rate, pace };
      const isDone = await runSend(desk, outbox, {
        ...run,
        ...request,
        reason: correction,
        json,
        yes: given.yes,
      });
      return isDone && !failed ? 0 : 1;
    });
  },
});

function checkTyped(rate: number, correction: string | undefined): void {
  if (!(rate > 0 && rate <= 60_000)) {
    throw new UsageError(`Unexpected \`--rate ${rate}\`, expected a number of messages a minute, such as 30`);
  }
  // It stands in the message, and in the outbox for as long as that is kept.
  if (correction !== undefined && !/^[^\p{Cc}\p{Zl}\p{Zp}]{3,300}$/u.test(correction.trim())) {
    throw new UsageError(
      'Unexpected reason after `--correction`, expected one line of words, at most 300 characters',
    );
  }
}

/** Addresses as they were typed and the people there are → their mailboxes, or the misuse when nobody has one. */
function chosenMailboxes(typed: readonly string[], recipients: readonly Recipient[]): ReadonlySet<string> {
  const known = new Set(recipients.map(mailboxOf));
  const chosen = typed.map((email) => mailboxOf({ email: email.trim() }));
  const stranger = chosen.find((mailbox) => !known.has(mailbox));
  if (stranger !== undefined) throw unknownName('recipient', stranger, [...known].sort());
  return new Set(chosen);
}

type LettersAsked = {
  readonly week: readonly string[];
  readonly audience: readonly string[];
  readonly recipients: string;
  readonly correction?: string | undefined;
};

type LettersToSend = {
  readonly people: People | undefined;
  readonly letters: readonly ReadyLetter[];
  readonly findings: readonly Finding[];
};

/** An audience with a fault has no letters; a fault of content, settings or recipients leaves nobody any. */
async function lettersToSend(desk: Desk, asked: LettersAsked): Promise<LettersToSend> {
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
