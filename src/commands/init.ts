// `briefdeck init`: a folder → a small project in it, ready to be built, and what to type next.
import { join, relative, resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { SETTINGS_FILE } from '../read/read-settings.ts';
import { lockPath } from '../verify/lock.ts';
import { LANGUAGES, type Language, PROGRAM_LANGUAGE } from '../words/languages.ts';
import { isFile, isFolder, workingFolder } from '../world/files.ts';
import { openTerminal } from '../world/terminal.ts';
import { createFile } from '../world/write-files.ts';
import { defineCommand, unknownName } from './command.ts';
import { firstReceipts } from './init/first-receipts.ts';
import { sampleProject } from './init/sample-project.ts';
import { schemasFrom } from './new/schemas-from.ts';
import { textOption } from './options.ts';

/** Kept where they are there already: git and npm write them, too. */
const ANYBODYS = ['README.md', '.gitignore'];

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
      .option('company', textOption('Name of your house, for the decks and their last page'))
      .option('contact', textOption('How readers reach it, for the last page'))
      .option('author', textOption('Who prepares the decks, or their role, for the last page'))
      .example('$0 init', 'A sample project in English, here')
      .example('$0 init briefings --languages ja,en', 'In both languages, in a folder of its own'),
  run: async ({ dir, languages: typed, company, contact, author }) => {
    const languages = languagesIn(typed);
    const root = resolve(workingFolder(), dir);
    refuseProject(root, dir);
    const files = sampleProject(languages, (folder) => schemasFrom(join(root, folder)), {
      company,
      contact,
      author,
    });
    const kept = files.filter(({ path }) => ANYBODYS.includes(path) && isFile(join(root, path)));
    const written = files.filter((file) => !kept.includes(file));
    for (const { path, text } of written) createFile(join(root, path), text);
    const lock = await firstReceipts(root, languages);
    if (lock !== undefined) createFile(join(root, lockPath('content')), lock);
    const here = relative(workingFolder(), root);
    const terminal = openTerminal();
    terminal.write(
      [
        `Written to ${here === '' ? 'this folder' : `${here}/`}: ${written.map(({ path }) => path).join(', ')}`,
        ...kept.map(({ path }) => `Left as it was: ${path}`),
        'A sample to try with; put your own documents and words in its place. Next:',
        ...(here === '' ? [] : [`  cd ${here}`]),
        '  npx briefdeck build',
        '  npx briefdeck new source a-document-2026-01-31',
      ].join('\n'),
    );
    return 0;
  },
});

function languagesIn(typed: string): readonly Language[] {
  const names = typed.split(',').map((name) => name.trim());
  const strange = names.find((name) => !LANGUAGES.some((language) => language === name));
  if (strange !== undefined) throw unknownName('language', strange, LANGUAGES);
  return LANGUAGES.filter((language) => names.includes(language));
}

function refuseProject(root: string, typed: string): void {
  if (isFile(root)) throw new UsageError(`Unexpected file \`${typed}\`, expected a folder`);
  const there = [SETTINGS_FILE, 'content', 'originals'].find((name) =>
    name === SETTINGS_FILE ? isFile(join(root, name)) : isFolder(root, name),
  );
  if (there === undefined) return;
  throw new UsageError(
    `Unexpected \`${there}\` in \`${typed}\`, expected a folder without a project\nName another folder with \`briefdeck init FOLDER\`, or add to this project with \`briefdeck new\``,
  );
}
