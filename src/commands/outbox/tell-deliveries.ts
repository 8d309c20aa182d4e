// Deliveries → a table for a person, or comma-separated values for a spreadsheet.
import { DELIVERY_STATES, type Delivery, type Seal } from '../../model/delivery.ts';
import type { Terminal } from '../../world/terminal.ts';
import { tableText } from '../print.ts';

const LONGEST = 60;

/** With how many there are in each state. */
export function deliveryTable(deliveries: readonly Delivery[], { paint }: Terminal): string {
  if (deliveries.length === 0) return 'No deliveries';
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
    paint,
  );
  const told = DELIVERY_STATES.flatMap((state) => {
    const number = deliveries.filter((one) => one.state === state).length;
    return number > 0 ? [`${number} ${state}`] : [];
  });
  return `${table}\n\n${told.join(', ')}`;
}

/** A server's words may hold anything, also what moves the cursor. */
function plain(answer: string): string {
  const text = answer.replace(/\p{C}/gu, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

const COLUMNS = [
  'id',
  'week',
  'audience',
  'recipient',
  'kind',
  'reason',
  'state',
  'phase',
  'attempts',
  'answer',
  'messageId',
  'deckHash',
  'createdAt',
  'changedAt',
  'sentAt',
] as const satisfies readonly (keyof Delivery)[];

export function deliveriesCsv(deliveries: readonly Delivery[]): string {
  const rows = deliveries.map((one) => COLUMNS.map((column) => cell(one[column] ?? '')).join(','));
  return [COLUMNS.join(','), ...rows].join('\r\n');
}

/** A spreadsheet runs what begins like a formula, and servers write what they like. */
function cell(value: string | number): string {
  const text = String(value).replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** How a deck was looked at again before it left, and who answers for it. */
export function sealText({ week, file, at, version, by, withoutOriginals }: Seal): string {
  const figures =
    withoutOriginals === ''
      ? 'every figure looked up in its original'
      : `figures as recorded, on the word of ${withoutOriginals}`;
  return `${week}/${file}: built again by briefdeck ${version} and found equal on ${at.slice(0, 10)}; ${figures}; approved by ${by}`;
}
