// `briefdeck outbox`: who got what and who did not, and a person's decisions about it.
import { DELIVERY_STATES, type Delivery, type DeliveryState } from '../model/delivery.ts';
import { never, UsageError } from '../model/errors.ts';
import { machinePace } from '../world/machine-pace.ts';
import { defineCommand } from './command.ts';
import { type Desk, openDesk } from './open-desk.ts';
import { jsonOption, namesOption } from './options.ts';
import { deliveryTable } from './outbox/delivery-table.ts';
import { deliveriesCsv, deliveriesJson } from './outbox/export-deliveries.ts';
import { lookIntoOutbox, withOutbox } from './outbox-at.ts';
import { unknownName } from './unknown-name.ts';

const WORDS = ['list', 'retry', 'mark', 'export'] as const;

export const outbox = defineCommand({
  options: (yargs) =>
    yargs
      .positional('what', { type: 'string', default: 'list', describe: `One of ${WORDS.join(', ')}` })
      .positional('id', { type: 'number', describe: 'Number of the delivery, for retry and mark' })
      .positional('verdict', { type: 'string', describe: '`sent` or `failed`, for mark' })
      .option('week', namesOption('Weeks to list or export', 'every week'))
      .option('state', {
        type: 'string',
        array: true,
        requiresArg: true,
        choices: DELIVERY_STATES,
        default: [] as DeliveryState[],
        defaultDescription: 'every state',
        describe: 'States to list or export',
      })
      .option('csv', {
        type: 'boolean',
        default: false,
        describe: 'Print comma-separated values instead of text',
      })
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
        const all = lookIntoOutbox(desk, machinePace(), (found) => found.list()) ?? [];
        const chosen = all.filter(
          (one) =>
            (week.length === 0 || week.includes(one.week)) &&
            (state.length === 0 || state.includes(one.state)),
        );
        const isJson = json || (word === 'export' && !csv);
        desk.terminal.write(
          csv
            ? deliveriesCsv(chosen)
            : isJson
              ? deliveriesJson(chosen)
              : deliveryTable(chosen, desk.terminal),
        );
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
  return withOutbox(desk, machinePace(), async (found) => {
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
  return withOutbox(desk, machinePace(), async (found) => {
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
