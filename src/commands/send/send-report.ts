// What was found and planned, and what became of it → words for a terminal, or an object for another program.
import type { Delivery } from '../../model/delivery.ts';
import type { Finding } from '../../model/finding.ts';
import type { DeliverOutcome } from '../../send/deliver.ts';
import type { PlannedDelivery } from '../../send/plan-deliveries.ts';
import type { Terminal } from '../../world/terminal.ts';
import type { ReadyLetter } from '../mail/letters.ts';
import { findingsText, jsonText, tableText, toldFindings } from '../print.ts';

type Planned = readonly PlannedDelivery<ReadyLetter>[];

/** Whoever gets nothing stands in it too: the list is what the person says yes to. */
export function planReport(findings: readonly Finding[], planned: Planned, terminal: Terminal): string {
  const parts = findings.length > 0 ? [findingsText(findings, terminal)] : [];
  if (planned.length > 0) parts.push(sendTable(planned, terminal));
  const messages = new Set(planned.filter(({ isDue }) => isDue).map(({ letter }) => letter)).size;
  const people = planned.filter(({ isDue }) => isDue).length;
  parts.push(`${messages} message${messages === 1 ? '' : 's'} to ${people} of ${planned.length} recipients`);
  return parts.join('\n\n');
}

export function sendJson(
  findings: readonly Finding[],
  planned: Planned,
  outcome?: DeliverOutcome,
  deliveries: readonly Delivery[] = [],
): string {
  return jsonText({
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
    outcome: outcome ?? null,
    deliveries,
    ...toldFindings(findings),
  });
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
