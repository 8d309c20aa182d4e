// Nothing → a copy of the shipped content and templates in a folder of its own, and the built program run in it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export type Outcome = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type ProjectCopy = {
  readonly folder: string;
  readonly run: (...words: string[]) => Outcome;
  /** In a folder of it. */
  readonly runIn: (below: string, ...words: string[]) => Outcome;
  /** With other variables in its environment. */
  readonly runWith: (environment: Readonly<Record<string, string>>, ...words: string[]) => Outcome;
  readonly start: (...words: string[]) => ChildProcess;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  /** Text of a file with one stretch replaced; the stretch must be there. */
  readonly edit: (path: string, from: string, to: string) => void;
  /** Every file below a folder with its bytes as base64, sorted; empty where there is none. */
  readonly snapshot: (path: string) => Readonly<Record<string, string>>;
  readonly remove: () => void;
};

const PROGRAM = resolve('dist/cli.js');

/** No terminal, no colours, whatever the machine has set. */
const PLAIN = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, NODE_OPTIONS: undefined };

/** With no `parts` an empty folder. */
export function copyProject(
  parts: readonly string[] = ['content', 'templates', 'briefdeck.yaml'],
): ProjectCopy {
  if (!existsSync(PROGRAM)) throw new Error('no dist/cli.js: run `node scripts/bundle.mjs` first');
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-'));
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  const at = (path: string) => join(folder, path);
  // Tests edit words of one language, and mean something else by it.
  rmSync(at('content/translations.lock.json'), { force: true });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const runAt = (cwd: string, environment: Readonly<Record<string, string>>, words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
      cwd,
      encoding: 'utf8',
      env: { ...PLAIN, ...environment },
    });
    return { code: status, stdout, stderr };
  };
  const runWith: ProjectCopy['runWith'] = (environment, ...words) => runAt(folder, environment, words);
  const read = (path: string) => readFileSync(at(path), 'utf8');
  return {
    folder,
    run: (...words) => runWith({}, ...words),
    runIn: (below, ...words) => runAt(at(below), {}, words),
    runWith,
    start: (...words) =>
      spawn(process.execPath, [PROGRAM, ...words], { cwd: folder, stdio: 'ignore', env: PLAIN }),
    read,
    write,
    edit: (path, from, to) => {
      const text = read(path);
      if (!text.includes(from)) throw new Error(`no \`${from}\` in ${path}`);
      write(
        path,
        text.replace(from, () => to),
      );
    },
    snapshot: (path) => {
      if (!existsSync(at(path))) return {};
      const files = readdirSync(at(path), { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      const names = files.map((entry) => join(entry.parentPath, entry.name)).sort();
      return Object.fromEntries(
        names.map((name) => [name.slice(folder.length + 1), readFileSync(name).toString('base64')]),
      );
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A copy with these audiences and editions alone: each command takes as long as its decks, and most tests need but one or two. */
export function copyDecks(
  audiences: readonly string[],
  editions: readonly string[] = ['2025-W43'],
): ProjectCopy {
  const project = copyProject();
  const keep = (folder: string, ending: string, names: readonly string[]) => {
    const kept = names.map((name) => `${name}${ending}`);
    const there = readdirSync(join(project.folder, folder)).filter((name) => name.endsWith(ending));
    const lost = kept.filter((name) => !there.includes(name));
    if (lost.length > 0) throw new Error(`no ${lost.join(', ')} in ${folder}`);
    for (const name of there.filter((one) => !kept.includes(one))) rmSync(join(project.folder, folder, name));
  };
  keep('templates/audiences', '.yaml', audiences);
  keep('content/briefings', '.md', editions);
  return project;
}
