// `briefdeck outbox`: who got what and who did not, a person's decisions about it, and the record kept safe.
import { DELIVERY_STATES, type DeliveryState } from '../model/delivery.ts';
import { UsageError } from '../model/errors.ts';
import { defineCommand, type ExitCode, unknownName } from './command.ts';
import { type Desk, openDesk, typedPath } from './desk.ts';
import { jsonReport } from './json.ts';
import { editionsOption, flagOption, jsonOption, namesOption } from './options.ts';
import { mark, retry } from './outbox/decide.ts';
import { backup, begin, restore } from './outbox/keep.ts';
import { deliveriesCsv, deliveryTable, sealText } from './outbox/tell-deliveries.ts';
import { outboxFolder, readOutbox } from './outbox-at.ts';

/** What a person decides about the record, and does with it. */
const DECISIONS = { retry, mark, backup, restore, begin } as const satisfies Record<
  string,
  (desk: Desk, of: string | undefined, verdict: string | undefined) => ExitCode | Promise<ExitCode>
>;

const WORDS = ['list', 'export', ...(Object.keys(DECISIONS) as (keyof typeof DECISIONS)[])] as const;

type Listing = {
  readonly edition: readonly string[];
  readonly state: readonly DeliveryState[];
  readonly form: 'table' | 'csv' | 'json';
};

export const outbox = defineCommand({
  options: (yargs) =>
    yargs
      .positional('what', { type: 'string', default: 'list', describe: `One of ${WORDS.join(', ')}` })
      .positional('of', {
        type: 'string',
        describe: 'Number of the delivery, for retry and mark; file, for backup and restore',
      })
      .positional('verdict', { type: 'string', describe: '`sent` or `failed`, for mark' })
      .option('edition', editionsOption('Editions to list or export', 'every edition'))
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
      .example('$0 outbox export --csv > deliveries.csv', 'For the files')
      .example('$0 outbox backup /media/safe/outbox.jsonl', 'The record, checked, on another disk')
      .example('$0 outbox restore /media/safe/outbox.jsonl', 'Take it over; what is newer here stays')
      .example('$0 outbox begin', 'A record for a project from which nothing was ever sent'),
  run: async ({ what, of, verdict, edition, state, csv, json }) => {
    const word = WORDS.find((one) => one === what);
    if (word === undefined) throw unknownName('word', what, WORDS);
    if (csv && json) throw new UsageError('Unexpected `--csv` with `--json`, expected one of them');
    const desk = await openDesk();
    if (word === 'list' || word === 'export') {
      const form = csv ? 'csv' : json || word === 'export' ? 'json' : 'table';
      return list(desk, { edition, state, form });
    }
    if (!json) return DECISIONS[word](desk, of, verdict);
    const said: string[] = [];
    const terminal = { ...desk.terminal, write: (text: string) => said.push(...text.split('\n')) };
    const code = await DECISIONS[word]({ ...desk, terminal }, of, verdict);
    desk.terminal.write(jsonReport('outbox', { what: word, said }));
    return code;
  },
});

/** Of a record that cannot be believed what can be read is shown first. */
function list(desk: Desk, { edition, state, form }: Listing): 0 {
  const { terminal } = desk;
  const read = readOutbox(desk);
  const folder = `${typedPath(desk, outboxFolder(desk))}/`;
  const chosen = (read?.deliveries ?? []).filter(
    (one) =>
      (edition.length === 0 || edition.includes(one.week)) &&
      (state.length === 0 || state.includes(one.state)),
  );
  const seals = (read?.seals ?? []).filter((one) => edition.length === 0 || edition.includes(one.week));
  if (form === 'csv') terminal.write(deliveriesCsv(chosen));
  else if (form === 'json') {
    terminal.write(
      jsonReport('outbox', {
        what: 'list',
        record: read === undefined ? null : folder,
        deliveries: chosen,
        seals,
      }),
    );
  } else {
    terminal.write(deliveryTable(chosen, terminal));
    for (const seal of seals) terminal.write(sealText(seal));
    terminal.write(
      read === undefined ? `There is no record of what was sent in \`${folder}\`` : `Record: \`${folder}\``,
    );
  }
  if (read?.trouble !== undefined) throw read.trouble;
  return 0;
}
