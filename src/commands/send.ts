// `briefdeck send`: the decks of an edition to the people they are for, each once, after somebody has looked at the list.
import { UsageError } from '../model/errors.ts';
import { hasErrors } from '../model/finding.ts';
import { mailboxOf, type Recipient } from '../model/mail.ts';
import { readMailServer } from '../send/mail-server.ts';
import { planDeliveries } from '../send/plan-deliveries.ts';
import { mailEnvironment } from '../world/environment.ts';
import { defineCommand, unknownName } from './command.ts';
import { prepareLetters } from './mail/letters.ts';
import {
  editionsOption,
  flagOption,
  jsonOption,
  namesOption,
  originalsOption,
  recipientsOption,
  textOption,
} from './options.ts';
import { lookIntoOutbox, missingOutbox, withOutbox } from './outbox-at.ts';
import { openProject } from './project.ts';
import { runSend } from './send/run-send.ts';
import { planReport, sendJson } from './send/send-report.ts';

/** What Microsoft 365 takes from one mailbox; others take more. */
const USUAL_RATE = 30;

export const send = defineCommand({
  options: (yargs) =>
    yargs
      .option('edition', editionsOption('Editions to send, as in 2025-W43', 'the newest'))
      .option('audience', namesOption('Audiences to send to', 'every audience'))
      .option('recipients', recipientsOption)
      .option('only', namesOption('Addresses to send to', 'everybody'))
      .option('except', namesOption('Addresses to leave out', 'nobody'))
      .option('dry-run', flagOption('Show who would get what, ask no server'))
      .option('yes', flagOption('Send without asking'))
      .option('correction', textOption('Send a corrected deck to those who have another, and say why'))
      .option('rate', { ...textOption('Messages a minute, at most'), type: 'number', default: USUAL_RATE })
      .option('out', textOption('Folder of the decks', 'out'))
      .option('insecure', flagOption('Take `?tls=never` in SMTP_URL, for a server on this machine'))
      .option('originals', originalsOption)
      .option(
        'without-originals',
        textOption('Person who answers for the figures that are recorded, where no original is at hand'),
      )
      .option('json', jsonOption)
      .example('$0 send --dry-run', 'Who would get what')
      .example('$0 send --audience executive', 'Show the list, ask, send')
      .example('$0 send --only taro@example.com --yes', 'To one person, without asking')
      .example('$0 send --without-originals "Hanako Sato"', 'On the word of a person who has looked')
      .example('$0 send --correction "Slide 4: 2.8 million hours, not 2.6"', 'A corrected deck')
      .epilogue(
        'The server comes from the environment: SMTP_URL (smtp:// with STARTTLS, or smtps://), SMTP_USER,\nSMTP_PASSWORD, MAIL_FROM, SMTP_CA. Nobody gets the deck of an edition twice: `briefdeck outbox` knows.',
      ),
  run: async (given) => {
    const { correction, rate, json, yes, 'without-originals': withoutOriginals } = given;
    checkTyped(rate, correction, withoutOriginals);
    const isDry = given['dry-run'];
    const server = isDry ? undefined : readMailServer(mailEnvironment(), given.insecure);
    // Nothing kept from earlier runs: what leaves is compared with a build from the files as they are.
    const project = await openProject({ ...given, cache: false });
    // Before anything is built.
    const known = lookIntoOutbox(project, (outbox) => outbox.list());
    if (known === undefined && !isDry) throw missingOutbox(project);
    const asked = { ...given, withoutOriginals };
    const { people, letters, findings } = await prepareLetters(project, asked, 'send');
    const recipients = people?.recipients.recipients ?? [];
    const request = {
      kind: correction === undefined ? 'weekly' : 'correction',
      only: chosenMailboxes(given.only, recipients),
      except: chosenMailboxes(given.except, recipients),
    } as const;
    const failed = hasErrors(findings);
    if (server === undefined || people === undefined || letters.length === 0) {
      const planned = planDeliveries(letters, { ...request, known: known ?? [] });
      const { terminal } = project;
      terminal.write(json ? sendJson(findings, planned) : planReport(findings, planned, terminal));
      if (!json) terminal.write(isDry ? 'Dry run: nothing was sent' : 'Nothing was sent');
      if (!json && known === undefined) terminal.write(missingOutbox(project).message);
      return failed ? 1 : 0;
    }
    return withOutbox(project, async (outbox, recovered) => {
      const isDone = await runSend(project.terminal, outbox, {
        planned: planDeliveries(letters, { ...request, known: outbox.list() }),
        findings,
        recovered,
        server,
        from: people.from.email,
        kind: request.kind,
        reason: correction,
        rate,
        json,
        yes,
      });
      return isDone && !failed ? 0 : 1;
    });
  },
});

function checkTyped(rate: number, correction: string | undefined, person: string | undefined): void {
  if (!(rate > 0 && rate <= 60_000)) {
    throw new UsageError(`Unexpected \`--rate ${rate}\`, expected a number of messages a minute, such as 30`);
  }
  // It stands in the message, and in the outbox for as long as that is kept.
  if (correction !== undefined && !/^[^\p{Cc}\p{Zl}\p{Zp}]{3,300}$/u.test(correction.trim())) {
    throw new UsageError(
      'Unexpected reason after `--correction`, expected one line of words, at most 300 characters',
    );
  }
  if (person !== undefined && !/^(?=.*\p{L}.*\p{L})[^\p{Cc}\p{Zl}\p{Zp}]{2,100}$/u.test(person.trim())) {
    throw new UsageError(
      `Unexpected \`${person}\` after \`--without-originals\`, expected the name of the person who answers for the records`,
    );
  }
}

/** Of addresses as they were typed, or the misuse when nobody has one. */
function chosenMailboxes(typed: readonly string[], recipients: readonly Recipient[]): ReadonlySet<string> {
  const known = new Set(recipients.map(mailboxOf));
  const chosen = typed.map((email) => mailboxOf({ email: email.trim() }));
  const stranger = chosen.find((mailbox) => !known.has(mailbox));
  if (stranger !== undefined) throw unknownName('recipient', stranger, [...known].sort());
  return new Set(chosen);
}
