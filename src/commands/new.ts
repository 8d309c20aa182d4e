// `briefdeck new`: a file to begin with, commented, that passes `check` as it stands.
import { isAbsolute, relative, resolve } from 'node:path';
import { type Ground, readGround } from '../ground.ts';
import { isWeek } from '../model/calendar.ts';
import type { Source } from '../model/content/source.ts';
import { editionFault } from '../model/edition-id.ts';
import { UsageError } from '../model/errors.ts';
import { counted, quoted } from '../model/names.ts';
import { isShipped, type Place } from '../model/place.ts';
import { documentsIn, isFolder, workingFolder } from '../world/files.ts';
import { createFile } from '../world/write-files.ts';
import { defineCommand, unknownName } from './command.ts';
import { type Desk, openDesk } from './desk.ts';
import { jsonReport } from './json.ts';
import { newChart, newEdition, newTakeaway } from './new/content-files.ts';
import { newDisclosures } from './new/disclosures-file.ts';
import { newFigures, newSeries } from './new/ledger-files.ts';
import type { NewFile, NewFileContext } from './new/new-file.ts';
import { schemasFrom } from './new/schemas-from.ts';
import { idOfDocument, newSource, readDocument } from './new/source-card.ts';
import { newAudience, newSlide, newTheme } from './new/template-files.ts';
import { jsonOption } from './options.ts';

const NOUNS = {
  takeaway: newTakeaway,
  figures: newFigures,
  series: newSeries,
  chart: newChart,
  audience: newAudience,
  edition: newEdition,
  /** The most frequent kind of edition. */
  week: newEdition,
  source: newSource,
  slide: newSlide,
  theme: newTheme,
  disclosures: newDisclosures,
} as const satisfies Record<string, (id: string, context: NewFileContext) => NewFile>;

type Noun = keyof typeof NOUNS;

const NAMES = Object.keys(NOUNS) as Noun[];

const ID = /^[a-z0-9][a-z0-9-]*$/;

export const create = defineCommand({
  options: (yargs) =>
    yargs
      .positional('noun', { type: 'string', demandOption: true, describe: `One of ${NAMES.join(', ')}` })
      .positional('id', {
        type: 'string',
        describe:
          'Small letters, digits and hyphens; an edition as in 2025-W44 or results-q3; of a source also its file in the folder of originals',
      })
      .option('json', jsonOption)
      .example('$0 new takeaway export-controls', 'content/takeaways/export-controls.md')
      .example('$0 new source "Q3 results.xlsx"', 'A card for a document in the folder of originals')
      .example('$0 new source', 'Which documents have no card yet')
      .example('$0 new edition 2025-W44', 'The next edition, beginning from the newest')
      .example('$0 new audience board', 'An audience that extends another')
      .example('$0 new theme house', 'Your brand: the light theme in your colours'),
  run: async ({ noun, id: typed, json }) => {
    const make = NAMES.find((name) => name === noun);
    if (make === undefined) throw unknownName('noun', noun, NAMES);
    // Before anything is read: what can be refused at once.
    if (typed !== undefined && make !== 'source') checkId(make, typed);
    const desk = await openDesk();
    const { value: ground } = await readGround(desk.inputs);
    const document = make === 'source' ? await documentNamed(typed, desk, ground) : undefined;
    const id = document === undefined ? typed : idOfDocument(document);
    if (id === undefined) {
      const there = make === 'source' ? withoutCard(desk, ground.content.sources.values()) : [];
      if (there.length === 0)
        throw withoutId(make, make === 'source' && desk.settings.originals !== undefined);
      desk.terminal.write(json ? jsonReport('new', { noun, withoutCard: there }) : cardlessText(there));
      return 0;
    }
    checkId(make, id);
    checkFree(make, id, ground);
    const file = NOUNS[make](id, { ...contextOf(desk, ground), ...(document && { document }) });
    createFile(resolve(desk.root, file.path), file.text);
    const { path, next } = file;
    desk.terminal.write(
      json ? jsonReport('new', { noun, id, written: path, next }) : `Written: ${path}\n${next}`,
    );
    return 0;
  },
});

/** Undefined for an id; a source may be called by its file, alone or as it stands in the project. */
async function documentNamed(given: string | undefined, desk: Desk, { content }: Ground) {
  if (given === undefined) return undefined;
  const typed = inOriginals(given, desk);
  const bytes = desk.inputs.original?.(typed);
  if (bytes !== undefined) {
    const card = [...content.sources.values()].find(({ original }) => original === typed);
    if (card === undefined) {
      const { readWorkbook } = await import('../package/sheet/read-workbook.ts');
      return readDocument(typed, bytes, readWorkbook);
    }
    throw new UsageError(
      `Unexpected document \`${typed}\`, expected one without a card: \`${card.place.file}\` is its card`,
    );
  }
  if (ID.test(typed)) return undefined;
  const there = withoutCard(desk, content.sources.values());
  throw new UsageError(
    `Unexpected source \`${typed}\`, expected ${ID_FORM}, or a document in the folder of originals${there.length === 0 ? '' : `: ${quoted(there.slice(0, MOST_NAMED))}`}`,
  );
}

/** `originals/Q3.txt` → `Q3.txt`. */
function inOriginals(given: string, { root, settings }: Desk): string {
  if (settings.originals === undefined) return given;
  const within = relative(resolve(root, settings.originals), resolve(workingFolder(), given));
  return within === '' || within.startsWith('..') || isAbsolute(within) ? given : within;
}

function withoutId(noun: Noun, isAllDone: boolean): UsageError {
  const more = isAllDone ? ', since every document in the folder of originals has a card' : '';
  return new UsageError(
    `Unexpected end of \`briefdeck new ${noun}\`, expected an id of small letters, digits and hyphens${more}`,
  );
}

function cardlessText(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED);
  const more = names.length - shown.length;
  return [
    `${counted(names.length, 'document')} without a card:`,
    ...shown.map((name) => `  ${name}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    `Begin the card of one with \`briefdeck new source ${JSON.stringify(names[0])}\``,
  ].join('\n');
}

function withoutCard({ root, settings }: Desk, sources: Iterable<Source>): readonly string[] {
  const known = new Set([...sources].map(({ original }) => original));
  const there = settings.originals === undefined ? [] : documentsIn(resolve(root, settings.originals));
  return there.filter((name) => !known.has(name));
}

const MOST_NAMED = 12;

function checkId(noun: Noun, id: string): void {
  const isEdition = noun === 'edition' || noun === 'week';
  if (noun === 'week' && !isWeek(id)) {
    throw new UsageError(
      `Unexpected week \`${id}\`, expected an ISO week of the calendar such as \`2025-W44\``,
    );
  }
  const fault = isEdition ? editionFault(id)?.expected : ID.test(id) ? undefined : ID_FORM;
  if (fault !== undefined) throw new UsageError(`Unexpected id \`${id}\`, expected ${fault}`);
}

const ID_FORM = 'small letters, digits and hyphens, as in `cost-lead`';

/** A file elsewhere in the folder may hold the id already. */
function checkFree(noun: Noun, id: string, { content }: Ground): void {
  const taken = {
    takeaway: content.takeaways,
    // Ids of entries: the file itself is never written over.
    figures: content.metrics,
    series: content.metrics,
    chart: content.charts,
    audience: content.audiences,
    edition: content.briefings,
    week: content.briefings,
    source: content.sources,
    slide: content.slideKinds,
    theme: content.themes,
    disclosures: ownOnly(content.disclosures),
  }[noun].get(id);
  if (taken !== undefined) {
    throw new UsageError(
      `Unexpected ${noun} \`${id}\`, expected a new one: \`${taken.place.file}\` has that id`,
    );
  }
}

/** A project may have one of the id that the package has. */
function ownOnly<T extends { readonly place: Place }>(all: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...all].filter(([, { place }]) => !isShipped(place)));
}

function contextOf({ inputs, root, settings: { languages } }: Desk, { content }: Ground): NewFileContext {
  const { roots, today } = inputs;
  return { content, roots, today, languages, schemas: schemasFor(root, roots.templates) };
}

/** The project's own, else the package's. */
function schemasFor(root: string, templates: string): string {
  if (isFolder(root, templates, 'schemas')) return '../schemas';
  return schemasFrom(resolve(root, templates, 'audiences'));
}
