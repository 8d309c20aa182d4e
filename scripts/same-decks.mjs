// node scripts/same-decks.mjs COMMIT [NAME …]: builds every deck, preview, record and e-mail draft of every week with the
// program of COMMIT and with the one here, and compares them byte by byte. NAMEs are parts of file names that may differ.
// Exit code 0 where all others are the same, 1 where not.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [commit, ...mayDiffer] = process.argv.slice(2);
if (commit === undefined) {
  console.error(
    'Unexpected end of arguments, expected a commit: node scripts/same-decks.mjs COMMIT [NAME …]',
  );
  process.exit(2);
}
const here = process.cwd();
const room = mkdtempSync(join(tmpdir(), 'same-decks-'));
const there = join(room, 'there');
try {
  run('git', ['worktree', 'add', '--quiet', '--detach', there, commit], here);
  if (sameText('package-lock.json')) symlinkSync(resolve('node_modules'), join(there, 'node_modules'));
  else run('npm', ['ci', '--ignore-scripts'], there);
  const [before, after] = [made(there, join(room, 'before')), made(here, join(room, 'after'))];
  process.exitCode = compare(before, after);
} finally {
  run('git', ['worktree', 'remove', '--force', there], here);
  rmSync(room, { recursive: true, force: true });
}

/** Path under the folder → SHA-256 of every file that the program of `project` makes for all weeks. */
function made(project, out) {
  run(process.execPath, ['scripts/bundle.mjs'], project);
  const weeks = readdirSync(join(project, 'content/briefings')).map((name) => name.replace(/\.md$/, ''));
  for (const week of weeks) {
    const words = ['--week', week, '--out', out, '--no-cache'];
    run(process.execPath, ['dist/cli.js', 'build', '--quiet', ...words], project);
    run(
      process.execPath,
      ['dist/cli.js', 'mail', '--recipients', 'recipients.example.yaml', ...words],
      project,
    );
  }
  const files = readdirSync(out, { recursive: true }).filter((name) => statSync(join(out, name)).isFile());
  return new Map(files.sort().map((name) => [name, hashOf(readFileSync(join(out, name)))]));
}

function compare(before, after) {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  let unlike = 0;
  for (const name of names) {
    const [old, now] = [before.get(name), after.get(name)];
    const excused = mayDiffer.some((part) => name.includes(part));
    const word = old === now ? 'same' : excused ? 'differs, as said' : 'DIFFERS';
    if (word === 'DIFFERS') unlike++;
    console.log(
      `${word.padEnd(17)}${(old ?? 'missing').slice(0, 12)}  ${(now ?? 'missing').slice(0, 12)}  ${name}`,
    );
  }
  console.log(`${names.length} files, ${unlike} unlike ${commit}`);
  return unlike === 0 && names.length > 0 ? 0 : 1;
}

function sameText(name) {
  const [old, now] = [join(there, name), join(here, name)];
  return existsSync(old) && existsSync(now) && readFileSync(old, 'utf8') === readFileSync(now, 'utf8');
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

function run(program, words, cwd) {
  try {
    execFileSync(program, words, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (error) {
    // A command may end with findings; what it made is compared all the same.
    if (typeof error.status !== 'number' || error.status > 1) throw error;
  }
}
