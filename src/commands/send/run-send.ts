// A plan, an outbox that is ours and a mail server → the messages that are due, sent after a yes; true when none is open.
import type { DeliveryKind, Parcel, Verdict } from '../../model/delivery.ts';
import { InternalError, never, UsageError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import { mailboxOf } from '../../model/mail.ts';
import { quoted } from '../../model/names.ts';
import { type DeliverOutcome, deliver, type Progress } from '../../send/deliver.ts';
import type { MailServer } from '../../send/mail-server.ts';
import type { Outbox } from '../../send/outbox.ts';
import type { PlannedDelivery } from '../../send/plan-deliveries.ts';
import { machinePace } from '../../world/clock.ts';
import { whileWaiting } from '../../world/processes.ts';
import { ask, canAsk, type Terminal } from '../../world/terminal.ts';
import type { ReadyLetter } from '../mail/letters.ts';
import type { Recovered } from '../outbox-at.ts';
import { planReport, sealsOf, sendJson } from './send-report.ts';

type SendRun = {
  readonly planned: readonly PlannedDelivery<ReadyLetter>[];
  readonly findings: readonly Finding[];
  readonly recovered: Recovered;
  readonly server: MailServer;
  /** Envelope sender. */
  readonly from: string;
  readonly kind: DeliveryKind;
  readonly reason: string | undefined;
  readonly rate: number;
  readonly json: boolean;
  readonly yes: boolean;
};

export async function runSend(terminal: Terminal, outbox: Outbox, run: SendRun): Promise<boolean> {
  const { planned, findings, json, server, rate } = run;
  const pace = machinePace();
  const say = (text: string) => {
    if (!json) terminal.write(text);
  };
  const { unknown, queued, mended } = run.recovered;
  if (mended.length > 0) say(`Mended ${quoted(mended)}: not as the last run had left it\n`);
  if (unknown + queued > 0)
    say(`An earlier run ended under way: ${queued} queued again, ${unknown} unknown, to be decided by you\n`);
  say(planReport(findings, planned, terminal));
  const due = planned.filter(({ isDue }) => isDue).length;
  if (due > 0 && !(await isWanted(due, run))) {
    say('Nothing was sent');
    return false;
  }
  for (const { unseen: _, ...seal } of sealsOf(planned)) outbox.seal(seal);
  const parcels = parcelsOf(run, outbox, pace.now);
  await whileWaiting(async (stop) => {
    stop.addEventListener('abort', () =>
      say('Stopping: the message under way may still be answered; once more to stop at once'),
    );
    const outcome = await deliver(parcels, {
      server,
      outbox,
      rate,
      pace,
      stop,
      onProgress: (progress) => {
        if (!json) tell(progress, due, terminal);
      },
    });
    if (json) terminal.write(sendJson(findings, planned, outcome, deliveriesOf(run, outbox)));
    else if (due > 0) terminal.write(`\n${outcomeText(outcome)}`);
  });
  return deliveriesOf(run, outbox).every(({ state }) => state === 'sent');
}

async function isWanted(due: number, { yes, json }: SendRun): Promise<boolean> {
  if (yes) return true;
  if (json || !canAsk()) {
    throw new UsageError(
      'Unexpected `send` with nobody to ask, expected `--yes`\nOr look first with `--dry-run`',
    );
  }
  const answer = await ask(`\nType \`yes\` to send to ${due} recipient${due === 1 ? '' : 's'}: `);
  return answer?.trim().toLowerCase() === 'yes';
}

function tell(progress: Progress, total: number, terminal: Terminal): void {
  const trouble = troubleText(progress);
  if (trouble !== undefined) terminal.write(trouble);
  else if (progress.kind === 'sending')
    terminal.progress(`${progress.ended + 1}/${total}  ${progress.addresses.join(', ')}`);
}

/** The state now of everybody who was asked for. */
function deliveriesOf({ planned, kind }: SendRun, outbox: Outbox) {
  const asked = new Set(
    planned.filter(({ isAsked }) => isAsked).map(({ letter, to }) => keyOf(letter, to.email)),
  );
  return outbox.list().filter((one) => one.kind === kind && asked.has(keyOf(one, one.recipient)));
}

function keyOf({ week, audience }: { week: string; audience: string }, email: string): string {
  return `${week} ${audience} ${mailboxOf({ email })}`;
}

/** Worth a line that stays; undefined for what only passes by. */
function troubleText(progress: Progress): string | undefined {
  switch (progress.kind) {
    case 'sending':
      return undefined;
    case 'lost':
      return `no answer, trying again in ${Math.round(progress.wait / 1000)} s: ${progress.text}`;
    case 'settled':
      return verdictText(progress.verdict, progress.isLater);
    default:
      return never(progress);
  }
}

/** A server that is not there, or will not have us, is told once for all. */
function verdictText({ address, kind, text }: Verdict, isLater: boolean): string | undefined {
  if (kind === 'sent' || kind === 'lost' || kind === 'refused') return undefined;
  return `${isLater ? 'later' : kind === 'unknown' ? 'unknown' : 'failed'}  ${address}: ${text}`;
}

function outcomeText({ sent, failed, unknown, waiting, stopped }: DeliverOutcome): string {
  const counts = `Sent ${sent}, failed ${failed}, unknown ${unknown}, waiting ${waiting}`;
  const lines = [counts];
  if (stopped?.why === 'refused') lines.push(`The server takes nothing from us: ${stopped.text}`);
  if (stopped?.why === 'lost') lines.push(`The server is not there: ${stopped.text}`);
  if (stopped?.why === 'interrupted') lines.push('Stopped after the message under way');
  if (waiting > 0) lines.push('Run the same command again to go on: nobody gets a message twice');
  if (failed > 0) lines.push('See the failed ones with `briefdeck outbox list --state failed`');
  if (unknown > 0) {
    lines.push(
      'Unknown ones may have arrived: ask the recipient or the mail server, then `briefdeck outbox mark ID sent|failed`',
    );
  }
  return lines.join('\n');
}

/** Those that are due, queued in the outbox, as messages to hand to the server. */
function parcelsOf(
  { planned, from, kind, reason }: SendRun,
  outbox: Outbox,
  now: () => number,
): readonly Parcel[] {
  const due = planned.filter(({ isDue }) => isDue);
  const rows = outbox.enqueue(
    due.map(({ letter: { week, audience, messageId, deckHash }, to }) => ({
      week,
      audience,
      recipient: mailboxOf(to),
      messageId,
      deckHash,
      kind,
      ...(reason === undefined ? {} : { reason }),
    })),
  );
  const letters = new Map<ReadyLetter, { id: number; address: string }[]>();
  for (const [index, { letter, to }] of due.entries()) {
    const row = rows[index];
    if (row?.state !== 'queued')
      throw new InternalError(`Unexpected ${row?.state} delivery, expected a queued one`);
    letters.set(letter, [...(letters.get(letter) ?? []), { id: row.id, address: to.email }]);
  }
  return [...letters].map(([letter, deliveries]) => ({
    deliveries,
    from,
    raw: async () => {
      const { raw, messageId, deckHash } = await letter.compose(new Date(now()));
      // What is written down is what leaves.
      if (messageId !== letter.messageId || deckHash !== letter.deckHash)
        throw new InternalError(`Unexpected message ${messageId}, expected ${letter.messageId}`);
      return raw;
    },
  }));
}
