// Deliveries → text for another program.
import type { Delivery } from '../../model/delivery.ts';
import { VERSION } from '../../model/version.ts';

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

export function deliveriesJson(deliveries: readonly Delivery[]): string {
  return JSON.stringify({ briefdeck: VERSION, deliveries }, null, 2);
}

export function deliveriesCsv(deliveries: readonly Delivery[]): string {
  const rows = deliveries.map((one) => COLUMNS.map((column) => cell(one[column] ?? '')).join(','));
  return [COLUMNS.join(','), ...rows].join('\r\n');
}

/** A spreadsheet runs what begins like a formula, and servers write what they like. */
function cell(value: string | number): string {
  const text = String(value).replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
