// `briefdeck trace`: for every number on a finished deck, the receipt that leads to a line of an original.
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { readGround } from '../build.ts';
import { type TraceEntry, traceDeck } from '../lint/trace-deck.ts';
import { never, UsageError } from '../model/errors.ts';
import { VERSION } from '../model/version.ts';
import { readDeckTexts } from '../package/read-deck-texts.ts';
import { readBytes } from '../world/files.ts';
import type { DeckRecord } from './build/deck-record.ts';
import { defineCommand } from './command.ts';
import { type Desk, jsonOption, openDesk } from './desk.ts';

export const trace = defineCommand({
  options: (yargs) =>
    yargs
      .positional('deck', {
        type: 'string',
        demandOption: true,
        describe: 'A .pptx with its .json beside it',
      })
      .option('slide', { type: 'number', requiresArg: true, describe: 'Only this slide, counted from 1' })
      .option('json', jsonOption)
      .example('$0 trace out/2025-W43/2025-W43_executive_ja.pptx', 'Every number of the deck')
      .example('$0 trace out/2025-W43/2025-W43_executive_ja.pptx --slide 5', 'The numbers of one slide'),
  run: async ({ deck, slide, json }) => {
    const desk = await openDesk();
    const bytes = bytesOf(desk, deck);
    const record = recordBeside(desk, deck);
    const isAsBuilt = createHash('sha256').update(bytes).digest('hex') === record.sha256;
    const texts = readDeckTexts(bytes);
    if (slide !== undefined && !texts.slides.some(({ page }) => page === slide)) {
      throw new UsageError(
        `Unexpected \`--slide ${slide}\`, expected a number from 1 to ${texts.slides.length}`,
      );
    }
    const { value: ground } = await readGround(desk.inputs);
    const entries = traceDeck(texts, record.plan, ground.content, record.receipts, slide);
    if (json) {
      const { week, audience, language } = record;
      desk.terminal.write(
        JSON.stringify({ briefdeck: VERSION, deck, week, audience, language, isAsBuilt, entries }, null, 2),
      );
    } else {
      desk.terminal.write(reportText(entries, isAsBuilt, desk));
    }
    return entries.some(isLost) ? 1 : 0;
  },
});

function bytesOf({ root }: Desk, path: string): Uint8Array {
  const bytes = readBytes(resolve(root, path));
  if (bytes === undefined) throw new UsageError(`Unexpected \`${path}\`, expected a deck that is there`);
  return bytes;
}

function recordBeside({ root }: Desk, path: string): DeckRecord {
  const beside = path.replace(/\.pptx$/i, '.json');
  const bytes = beside === path ? undefined : readBytes(resolve(root, beside));
  if (bytes === undefined) {
    throw new UsageError(
      `Unexpected deck without \`${beside}\`, expected the file that \`briefdeck build\` writes beside it`,
    );
  }
  try {
    const record = JSON.parse(new TextDecoder().decode(bytes)) as DeckRecord;
    if (Array.isArray(record.plan?.slides) && Array.isArray(record.receipts)) return record;
  } catch {
    // Told below.
  }
  throw new UsageError(
    `Unexpected content of \`${beside}\`, expected the file that \`briefdeck build\` writes`,
  );
}

function reportText(
  entries: readonly TraceEntry[],
  isAsBuilt: boolean,
  { terminal: { paint } }: Desk,
): string {
  const pages = [...new Set(entries.map(({ page }) => page))];
  const blocks = pages.map((page) => {
    const lines = entries.filter((entry) => entry.page === page).map((entry) => entryText(entry, paint));
    return [paint('bold', `Slide ${page}`), ...new Set(lines)].join('\n');
  });
  const lost = entries.filter(isLost).length;
  const foot = [
    `${entries.length} numbers, ${lost === 0 ? 'each leads somewhere' : `${lost} lead nowhere or lost their hedge`}`,
    ...(isAsBuilt ? [] : [paint('yellow', 'The deck was edited after it was built')]),
  ];
  return [...blocks, foot.join('\n')].join('\n\n');
}

function isLost({ leadsTo }: TraceEntry): boolean {
  return leadsTo === 'nowhere' || leadsTo === 'hedge';
}

function entryText(entry: TraceEntry, paint: Desk['terminal']['paint']): string {
  const { words, shape } = entry;
  const head = `  ${paint('bold', words)}  ${paint('dim', shape)}  ${leadText(entry)}`;
  const receipts = entry.receipts.map(
    ({ key, place, token, publisher, verified }) =>
      `\n      ${key}: \`${token}\` at ${place}, ${publisher}, ${verified === undefined ? 'no receipt' : `verified ${verified}`}`,
  );
  return head + receipts.join('');
}

function leadText({ leadsTo, definition = '', calculation = '' }: TraceEntry): string {
  switch (leadsTo) {
    case 'report':
      return definition;
    case 'calculation':
      return `${definition}, calculated: ${calculation}`;
    case 'date':
      return 'date';
    case 'hedge':
      return `${definition}, with another hedge than the ledger`;
    case 'nowhere':
      return 'leads nowhere';
    default:
      return never(leadsTo);
  }
}
