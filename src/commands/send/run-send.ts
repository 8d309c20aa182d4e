// A plan, an outbox that is ours and a mail server → the messages that are due, sent after a yes; true when none is open.
import type { DeliveryKind } from '../../model/delivery.ts';
import { UsageError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import type { Pace } from '../../model/pace.ts';
import { deliver, type Progress } from '../../send/deliver.ts';
import type { Outbox } from '../../send/open-outbox.ts';
import type { PlannedDelivery } from '../../send/plan-deliveries.ts';
import type { MailServer } from '../../send/read-mail-server.ts';
import { ask, canAsk } from '../../world/ask.ts';
import { onInterrupt } from '../../world/on-interrupt.ts';
import type { Terminal } from '../../world/terminal.ts';
import type { ReadyLetter } from '../mail/prepare-letters.ts';
import type { Desk } from '../open-desk.ts';
import { parcelsOf } from './parcels-of.ts';
import { outcomeText, troubleText } from './run-text.ts';
import { planReport, sendJson } from './send-report.ts';

export type SendRun = {
  readonly planned: readonly PlannedDelivery<ReadyLetter>[];
  readonly findings: readonly Finding[];
  readonly recovered: ReturnType<Outbox['recover']>;
  readonly server: MailServer;
  /** Envelope sender. */
  readonly from: string;
  readonly kind: DeliveryKind;
  readonly reason: string | undefined;
  readonly rate: number;
  readonly pace: Pace;
  readonly json: boolean;
  readonly yes: boolean;
};

export async function runSend({ terminal }: Desk, outbox: Outbox, run: SendRun): Promise<boolean> {
  const { planned, findings, json, pace } = run;
  const say = (text: string) => {
    if (!json) terminal.write(text);
  };
  const { unknown, queued } = run.recovered;
  if (unknown + queued > 0)
    say(`An earlier run ended under way: ${queued} queued again, ${unknown} unknown, to be decided by you\n`);
  say(planReport(findings, planned, terminal));
  const due = planned.filter(({ isDue }) => isDue).length;
  if (due > 0 && !(await isWanted(due, run))) {
    say('Nothing was sent');
    return false;
  }
  const parcels = parcelsOf(run, outbox);
  const controller = new AbortController();
  const stopListening = onInterrupt(() => {
    say('Stopping after the message under way; once more to stop at once');
    controller.abort();
  });
  try {
    const outcome = await deliver(parcels, {
      server: run.server,
      outbox,
      rate: run.rate,
      pace,
      stop: controller.signal,
      onProgress: (progress) => {
        if (!json) tell(progress, due, terminal);
      },
    });
    if (json) terminal.write(sendJson(findings, planned, outcome, deliveriesOf(run, outbox)));
    else if (due > 0) terminal.write(`\n${outcomeText(outcome)}`);
  } finally {
    stopListening();
  }
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
  return `${week} ${audience} ${email.toLowerCase()}`;
}
