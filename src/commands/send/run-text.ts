// What became of a run → the words for the person who began it.
import type { DeliverOutcome, Progress } from '../../send/deliver.ts';

export function progressText(progress: Progress, total: number): string {
  switch (progress.kind) {
    case 'sending':
      return `${progress.ended + 1}/${total}  ${progress.addresses.join(', ')}`;
    case 'lost':
      return `no server, trying again in ${Math.round(progress.wait / 1000)} s: ${progress.text}`;
    case 'settled':
      return `${progress.verdict.address}  ${progress.verdict.kind}  ${progress.verdict.text}`;
  }
}

/** Undefined for what needs no line of its own. */
export function troubleText(progress: Progress): string | undefined {
  if (progress.kind !== 'settled' || progress.verdict.kind === 'sent') return undefined;
  const { address, kind, text } = progress.verdict;
  if (progress.isLater) return kind === 'temporary' ? `later    ${address}: ${text}` : undefined;
  return kind === 'unknown' ? `unknown  ${address}: ${text}` : `failed   ${address}: ${text}`;
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
