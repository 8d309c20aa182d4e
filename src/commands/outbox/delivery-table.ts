// Deliveries → a table for a person, and how many there are in each state.
import { DELIVERY_STATES, type Delivery } from '../../model/delivery.ts';
import type { Terminal } from '../../world/terminal.ts';
import { tableText } from '../print/table-text.ts';

const LONGEST = 60;

export function deliveryTable(deliveries: readonly Delivery[], { paint }: Pick<Terminal, 'paint'>): string {
  if (deliveries.length === 0) return 'No deliveries';
  const counts = DELIVERY_STATES.map((state) => ({
    state,
    number: deliveries.filter((one) => one.state === state).length,
  }));
  const table = tableText(
    deliveries.map(
      ({ id, state, week, audience, recipient, kind, deckHash, attempts, changedAt, answer }) => ({
        id,
        state,
        week,
        audience,
        recipient,
        kind,
        deck: deckHash.slice(0, 8),
        tries: attempts,
        changed: `${changedAt.slice(0, 16).replace('T', ' ')}Z`,
        answer: plain(answer),
      }),
    ),
    (head) => paint('bold', head),
  );
  const told = counts.filter(({ number }) => number > 0).map(({ state, number }) => `${number} ${state}`);
  return `${table}\n\n${told.join(', ')}`;
}

/** A server's words may hold anything, also what moves the cursor. */
function plain(answer: string): string {
  const text = answer.replace(/\p{C}/gu, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
