// What became of a run → the words for the person who began it.
import { never } from '../../model/errors.ts';
import type { DeliverOutcome, Progress } from '../../send/deliver.ts';
import type { Verdict } from '../../send/verdict.ts';

/** Worth a line that stays; undefined for what only passes by. */
export function troubleText(progress: Progress): string | undefined {
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

export function outcomeText({ sent, failed, unknown, waiting, stopped }: DeliverOutcome): string {
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
