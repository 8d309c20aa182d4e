// Planned deliveries → the table that says exactly who gets what, and who gets nothing and why.
import type { PlannedDelivery } from '../../send/plan-deliveries.ts';
import type { Terminal } from '../../world/terminal.ts';
import type { ReadyLetter } from '../mail/prepare-letters.ts';
import { tableText } from '../print/table-text.ts';

export function sendTable(
  planned: readonly PlannedDelivery<ReadyLetter>[],
  { paint }: Pick<Terminal, 'paint'>,
): string {
  return tableText(
    planned.map(({ letter, to, isDue, why }) => ({
      send: isDue ? 'yes' : 'no',
      to: to.name === '' ? to.email : `${to.name} <${to.email}>`,
      deck: letter.deckFile,
      subject: letter.subject,
      together: letter.to.length > 1 ? letter.group : '',
      why,
    })),
    (head) => paint('bold', head),
  );
}
