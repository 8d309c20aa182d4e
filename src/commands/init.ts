// `briefdeck init`: a folder → a project in it, with a sample ready to be built or beside documents that are there, and what to
// type next.
import { join, relative, resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { SETTINGS_FILE } from '../read/read-settings.ts';
import { LANGUAGES, type Language, PROGRAM_LANGUAGE } from '../words/languages.ts';
import { today } from '../world/clock.ts';
import { documentsIn, isFile, isFolder, workingFolder } from '../world/files.ts';
import { makeFolder } from '../world/make-folder.ts';
import { openTerminal } from '../world/terminal.ts';
import { createFile } from '../world/write-files.ts';
import { defineCommand, unknownName } from './command.ts';
import { firstReceipts } from './init/first-receipts.ts';
import { bareProject, sampleProject } from './init/sample-project.ts';
import { schemasFrom } from './new/schemas-from.ts';
import { flagOption, textOption } from './options.ts';

/** Kept where they are there already: git and npm write them, too. */
const ANYBODYS = ['README.md', '.gitignore'];

/** As the settings of a new project name it. */
const ORIGINALS = 'originals';

export const init = defineCommand({
  options: (yargs) =>
    yargs
      .positional('dir', {
        type: 'string',
        default: '.',
        describe: 'Folder of the new project; it is made where it is not there',
      })
      .option('languages', {
        type: 'string',
        requiresArg: true,
        default: PROGRAM_LANGUAGE,
        describe: `In which you write: ${LANGUAGES.join(' or ')}, or both with a comma`,
      })
      .option('bare', flagOption('Without the sample: settings, disclosures, and what you add'))
      .option('company', textOption('Name of your house, for the decks and their last page'))
      .option('contact', textOption('How readers reach it, for the last page'))
      .option('author', textOption('Who prepares the decks, or their role, for the last page'))
      .example('$0 init', 'A sample project in English, here')
      .example('$0 init briefings --languages ja,en', 'In both languages, in a folder of its own')
      .example('$0 init --bare', 'Without the sample, as where `originals/` has documents already'),
  run: async ({ dir, languages: typed, bare, company, contact, author }) => {
    const languages = languagesIn(typed);
    const root = resolve(workingFolder(), dir);
    refuseProject(root, dir);
    const documents = documentsIn(join(root, ORIGINALS));
    // Among documents of one's own a made-up one would be taken for one of them.
    const isBare = bare || documents.length > 0;
    const make = isBare ? bareProject : sampleProject;
    const files = make(languages, (folder) => schemasFrom(join(root, folder)), { company, contact, author });
    const kept = files.filter(({ path }) => ANYBODYS.includes(path) && isFile(join(root, path)));
    const written = files.filter((file) => !kept.includes(file));
    for (const { path, text } of written) createFile(join(root, path), text);
    for (const folder of ['content', ORIGINALS]) makeFolder(join(root, folder));
    const receipts = isBare ? [] : await firstReceipts(root, languages);
    for (const { path, text } of receipts) createFile(join(root, path), text);
    const here = relative(workingFolder(), root);
    const terminal = openTerminal();
    terminal.write(
      [
        `Written to ${here === '' ? 'this folder' : `${here}/`}: ${written.map(({ path }) => path).join(', ')}`,
        ...kept.map(({ path }) => `Left as it was: ${path}`),
        isBare
          ? 'Put documents into `originals/`, and write a card for each. Next:'
          : 'A sample to try with; README.md says how to put your own documents in its place. Next:',
        ...(here === '' ? [] : [`  cd ${here}`]),
        ...(isBare ? nextSources(documents) : ['  npx briefdeck build', '  npx briefdeck new source FILE']),
      ].join('\n'),
    );
    return 0;
  },
});

const MOST_NAMED = 5;

function nextSources(documents: readonly string[]): readonly string[] {
  const named = documents
    .slice(0, MOST_NAMED)
    .map((name) => (/^[\w.-]+$/.test(name) ? name : JSON.stringify(name)));
  return [
    ...(named.length === 0 ? ['FILE'] : named).map((name) => `  npx briefdeck new source ${name}`),
    '  npx briefdeck new figures results',
    `  npx briefdeck new edition ${today().slice(0, 'YYYY-MM'.length)}`,
  ];
}

function languagesIn(typed: string): readonly Language[] {
  const names = typed.split(',').map((name) => name.trim());
  const strange = names.find((name) => !LANGUAGES.some((language) => language === name));
  if (strange !== undefined) throw unknownName('language', strange, LANGUAGES);
  return names.flatMap((name, at) =>
    names.indexOf(name) === at ? (LANGUAGES.find((language) => language === name) ?? []) : [],
  );
}

function refuseProject(root: string, typed: string): void {
  if (isFile(root)) throw new UsageError(`Unexpected file \`${typed}\`, expected a folder`);
  const there = [SETTINGS_FILE, 'content'].find((name) =>
    name === SETTINGS_FILE ? isFile(join(root, name)) : isFolder(root, name),
  );
  if (there === undefined) return;
  throw new UsageError(
    `Unexpected \`${there}\` in \`${typed}\`, expected a folder without a project\nName another folder with \`briefdeck init FOLDER\`, or add to this project with \`briefdeck new\``,
  );
}
