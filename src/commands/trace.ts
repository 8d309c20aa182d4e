// `briefdeck trace`: for every number on a finished deck, the receipt that leads to a line of an original.

import { resolve } from 'node:path';
import { type TraceEntry, traceDeck } from '../lint/trace-deck.ts';
import { never, UsageError } from '../model/errors.ts';
import { sha256 } from '../model/hash.ts';
import { counted } from '../model/names.ts';
import { readDeckTexts } from '../package/read-deck-texts.ts';
import { readBytes } from '../world/files.ts';
import type { Terminal } from '../world/terminal.ts';
import type { DeckRecord } from './build/deck-record.ts';
import { defineCommand } from './command.ts';
import type { Desk } from './desk.ts';
import { jsonOption, textOption } from './options.ts';
import { jsonText } from './print.ts';
import { openProject } from './project.ts';

export const trace = defineCommand({
  options: (yargs) =>
    yargs
      .positional('deck', {
        type: 'string',
        demandOption: true,
        describe: 'A .pptx with its .json beside it',
      })
      .option('slide', { ...textOption('Only this slide, counted from 1'), type: 'number' })
      .option('json', jsonOption)
      .example('$0 trace out/2025-W43/2025-W43_executive_ja.pptx', 'Every number of the deck')
      .example('$0 trace out/2025-W43/2025-W43_executive_ja.pptx --slide 5', 'The numbers of one slide'),
  run: async ({ deck, slide, json }) => {
    const project = await openProject();
    const { ground, terminal } = project;
    const bytes = readBytes(resolve(project.root, deck));
    if (bytes === undefined) throw new UsageError(`Unexpected \`${deck}\`, expected a deck that is there`);
    const { plan, receipts, ...record } = recordBeside(project, deck);
    const isAsBuilt = sha256(bytes) === record.sha256;
    const texts = readDeckTexts(bytes);
    if (slide !== undefined && !texts.slides.some(({ page }) => page === slide)) {
      throw new UsageError(
        `Unexpected \`--slide ${slide}\`, expected a number from 1 to ${texts.slides.length}`,
      );
    }
    const entries = traceDeck(texts, plan, ground.content, receipts, slide);
    if (json) {
      const { week, audience, language } = record;
      terminal.write(jsonText({ deck, week, audience, language, isAsBuilt, entries }));
    } else {
      terminal.write(reportText(entries, isAsBuilt, terminal));
    }
    return entries.some(isLost) ? 1 : 0;
  },
});

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

function reportText(entries: readonly TraceEntry[], isAsBuilt: boolean, { paint }: Terminal): string {
  const pages = [...new Set(entries.map(({ page }) => page))];
  const blocks = pages.map((page) => {
    const lines = entries.filter((entry) => entry.page === page).map((entry) => entryText(entry, paint));
    return [paint('bold', `Slide ${page}`), ...new Set(lines)].join('\n');
  });
  const lost = entries.filter(isLost).length;
  const foot = [
    `${counted(entries.length, 'number')}, ${lost === 0 ? 'each leads somewhere' : `${lost} lead nowhere or lost their hedge`}`,
    ...(isAsBuilt ? [] : [paint('yellow', 'The deck was edited after it was built')]),
  ];
  return [...blocks, foot.join('\n')].join('\n\n');
}

function isLost({ leadsTo }: TraceEntry): boolean {
  return leadsTo === 'nowhere' || leadsTo === 'hedge';
}

function entryText(entry: TraceEntry, paint: Terminal['paint']): string {
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
