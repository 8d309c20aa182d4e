// `briefdeck outbox`: who got what and who did not, and a person's decisions about it.
import { DELIVERY_STATES, type Delivery, type DeliveryState } from '../model/delivery.ts';
import { never, UsageError } from '../model/errors.ts';
import type { Terminal } from '../world/terminal.ts';
import { defineCommand, unknownName } from './command.ts';
import { type Desk, openDesk } from './desk.ts';
import { flagOption, jsonOption, namesOption } from './options.ts';
import { lookIntoOutbox, withOutbox } from './outbox-at.ts';
import { jsonText, tableText } from './print.ts';

const WORDS = ['list', 'retry', 'mark', 'export'] as const;

export const outbox = defineCommand({
  options: (yargs) =>
    yargs
      .positional('what', { type: 'string', default: 'list', describe: `One of ${WORDS.join(', ')}` })
      .positional('id', { type: 'number', describe: 'Number of the delivery, for retry and mark' })
      .positional('verdict', { type: 'string', describe: '`sent` or `failed`, for mark' })
      .option('week', namesOption('Weeks to list or export', 'every week'))
      .option('state', {
        ...namesOption('States to list or export', 'every state'),
        choices: DELIVERY_STATES,
        default: [] as DeliveryState[],
      })
      .option('csv', flagOption('Print comma-separated values instead of text'))
      .option('json', jsonOption)
      .example('$0 outbox', 'Every delivery and its state')
      .example('$0 outbox list --state unknown', 'What a person has to decide')
      .example('$0 outbox mark 12 sent', 'It arrived: somebody asked')
      .example('$0 outbox retry 14', 'Queue a failed one again; `send` takes it')
      .example('$0 outbox export --csv > deliveries.csv', 'For the files'),
  run: async ({ what, id, verdict, week, state, csv, json }) => {
    const word = WORDS.find((one) => one === what);
    if (word === undefined) throw unknownName('word', what, WORDS);
    if (csv && json) throw new UsageError('Unexpected `--csv` with `--json`, expected one of them');
    const desk = await openDesk();
    switch (word) {
      case 'list':
      case 'export': {
        const all = lookIntoOutbox(desk, (found) => found.list()) ?? [];
        const chosen = all.filter(
          (one) =>
            (week.length === 0 || week.includes(one.week)) &&
            (state.length === 0 || state.includes(one.state)),
        );
        const isJson = json || (word === 'export' && !csv);
        if (csv) desk.terminal.write(deliveriesCsv(chosen));
        else if (isJson) desk.terminal.write(jsonText({ deliveries: chosen }));
        else desk.terminal.write(deliveryTable(chosen, desk.terminal));
        return 0;
      }
      case 'retry':
        return retry(desk, idOf(id));
      case 'mark':
        return mark(desk, idOf(id), verdict);
      default:
        return never(word);
    }
  },
});

function retry(desk: Desk, id: number) {
  return withOutbox(desk, async (found) => {
    const delivery = existing(found.get(id), id);
    if (!found.retry(id)) throw wrongState(delivery, 'failed');
    const { week, audience, recipient, kind, reason } = delivery;
    const correction = kind === 'correction' ? ` --correction ${JSON.stringify(reason)}` : '';
    desk.terminal.write(
      `Queued again. Send it with \`briefdeck send --week ${week} --audience ${audience} --only ${recipient}${correction}\``,
    );
    return 0 as const;
  });
}

/** Nobody but a person who has asked can know. */
function mark(desk: Desk, id: number, verdict: string | undefined) {
  if (verdict !== 'sent' && verdict !== 'failed')
    throw new UsageError(`Unexpected \`${verdict ?? 'end of line'}\`, expected \`sent\` or \`failed\``);
  return withOutbox(desk, async (found) => {
    const delivery = existing(found.get(id), id);
    if (!found.mark(id, verdict, `Marked by hand as ${verdict}; before: ${delivery.answer}`))
      throw wrongState(delivery, 'unknown');
    const next = verdict === 'failed' ? `; to send it again: \`briefdeck outbox retry ${id}\`` : '';
    desk.terminal.write(`Marked as ${verdict}${next}`);
    return 0 as const;
  });
}

function idOf(id: number | undefined): number {
  if (id !== undefined && Number.isInteger(id) && id > 0) return id;
  throw new UsageError(
    `Unexpected \`${id ?? 'end of line'}\`, expected the number of a delivery\nSee \`briefdeck outbox list\``,
  );
}

function existing(delivery: Delivery | undefined, id: number): Delivery {
  if (delivery !== undefined) return delivery;
  throw new UsageError(
    `Unexpected delivery \`${id}\`, expected one that the outbox has\nSee \`briefdeck outbox list\``,
  );
}

function wrongState({ id, state }: Delivery, expected: DeliveryState): UsageError {
  return new UsageError(
    `Unexpected delivery \`${id}\` that is \`${state}\`, expected one that is \`${expected}\``,
  );
}

const LONGEST = 60;

/** Deliveries → a table for a person, and how many there are in each state. */
function deliveryTable(deliveries: readonly Delivery[], { paint }: Terminal): string {
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

function deliveriesCsv(deliveries: readonly Delivery[]): string {
  const rows = deliveries.map((one) => COLUMNS.map((column) => cell(one[column] ?? '')).join(','));
  return [COLUMNS.join(','), ...rows].join('\r\n');
}

/** A spreadsheet runs what begins like a formula, and servers write what they like. */
function cell(value: string | number): string {
  const text = String(value).replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
