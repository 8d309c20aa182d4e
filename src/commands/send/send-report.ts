// What was found and planned, and what became of it → words for a terminal, or an object for another program.
import type { Delivery } from '../../model/delivery.ts';
import type { Finding } from '../../model/finding.ts';
import type { DeliverOutcome } from '../../send/deliver.ts';
import type { PlannedDelivery } from '../../send/plan-deliveries.ts';
import type { Terminal } from '../../world/terminal.ts';
import { jsonReport } from '../json.ts';
import type { ReadyLetter } from '../mail/letters.ts';
import { findingsText, tableText } from '../print.ts';

type Planned = readonly PlannedDelivery<ReadyLetter>[];

/** Whoever gets nothing stands in it too: the list is what the person says yes to. */
export function planReport(findings: readonly Finding[], planned: Planned, terminal: Terminal): string {
  const parts = findings.length > 0 ? [findingsText(findings, terminal)] : [];
  if (planned.length > 0) parts.push(sendTable(planned, terminal));
  const messages = new Set(planned.filter(({ isDue }) => isDue).map(({ letter }) => letter)).size;
  const people = planned.filter(({ isDue }) => isDue).length;
  const seals = sealsOf(planned).map(sealText);
  if (seals.length > 0) parts.push(seals.join('\n'));
  parts.push(`${messages} message${messages === 1 ? '' : 's'} to ${people} of ${planned.length} recipients`);
  return parts.join('\n\n');
}

/** Of every deck that is due, once. */
export function sealsOf(planned: Planned): readonly ReadyLetter['seal'][] {
  const due = planned.filter(({ isDue }) => isDue).map(({ letter }) => letter.seal);
  return [...new Map(due.map((seal) => [`${seal.week} ${seal.file}`, seal])).values()];
}

function sealText({ file, unseen, withoutOriginals }: ReadyLetter['seal']): string {
  const figures =
    unseen === 0
      ? 'every figure and passage looked up in its original now'
      : `${unseen} figures and passages as recorded, not looked up now: ${withoutOriginals} answers for them`;
  return `${file} is what a build gives now, byte for byte; ${figures}`;
}

export function sendJson(
  findings: readonly Finding[],
  planned: Planned,
  outcome?: DeliverOutcome,
  deliveries: readonly Delivery[] = [],
): string {
  const parts = {
    planned: planned.map(({ letter, to, isDue, why }) => ({
      week: letter.week,
      audience: letter.audience,
      to: to.email,
      deck: letter.deckFile,
      deckHash: letter.deckHash,
      messageId: letter.messageId,
      subject: letter.subject,
      isDue,
      why,
    })),
    seals: sealsOf(planned),
    outcome: outcome ?? null,
    deliveries,
  };
  return jsonReport('send', parts, findings);
}

/** Exactly who gets what, and who gets nothing and why. */
function sendTable(planned: Planned, { paint }: Terminal): string {
  return tableText(
    planned.map(({ letter, to, isDue, why }) => ({
      send: isDue ? 'yes' : 'no',
      to: to.name === '' ? to.email : `${to.name} <${to.email}>`,
      deck: letter.deckFile,
      subject: letter.subject,
      together: letter.to.length > 1 ? letter.group : '',
      why,
    })),
    paint,
  );
}
