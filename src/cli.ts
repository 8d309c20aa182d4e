// argv → the command it names; the only place that prints an error or sets an exit code.

import type { Argv } from 'yargs';
import yargs from 'yargs';
import { type Command, type ExitCode, unknownName } from './commands/command.ts';
import { jsonError } from './commands/json.ts';
import { ENDING_SIGNALS, type EndingSignal, Interrupted, SystemError, UsageError } from './model/errors.ts';
import { VERSION } from './model/version.ts';
import { readBytes } from './world/files.ts';
import { troubleOf } from './world/trouble.ts';

/** What is typed → what it does. */
const WORDS = {
  'init [dir]': 'Begin a project: a small sample that builds as it stands',
  build: 'Build the decks of an edition for every audience',
  check: 'Report every fault in content, evidence and slides; write nothing',
  'list [what]': 'Say what there is: editions, audiences, slides, themes, charts, takeaways, …',
  'new <noun> [id]':
    'Begin a file: takeaway, figures, series, chart, audience, edition, source, slide, theme or disclosures',
  verify: 'Look every figure and piece of evidence up in its document',
  'confirm [texts..]': 'Let words stand whose other language alone has changed',
  migrate: 'Rewrite files in forms of earlier days to those of today; decks stay the same',
  'chart <id>': 'Draw one chart to look at, as PNG or SVG, in a theme and language',
  mail: 'Write an e-mail draft with its deck for everybody who gets one; send nothing',
  send: 'Send the decks of an edition by e-mail, to each recipient once',
  'outbox [what] [of] [verdict]': 'List what was sent to whom; decide, export, back up',
  'trace <deck>': 'Print the receipt of every number on a finished deck',
} as const;

type Name<Word = keyof typeof WORDS> = Word extends `${infer First} ${string}` ? First : Word;

/** Loaded when it is chosen: `--help` and `list` do without the drawing and writing libraries. */
const LOAD: Readonly<Record<Name, () => Promise<Command>>> = {
  init: async () => (await import('./commands/init.ts')).init,
  build: async () => (await import('./commands/build.ts')).build,
  check: async () => (await import('./commands/check.ts')).check,
  list: async () => (await import('./commands/list.ts')).list,
  new: async () => (await import('./commands/new.ts')).create,
  verify: async () => (await import('./commands/verify.ts')).verify,
  confirm: async () => (await import('./commands/confirm.ts')).confirm,
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
  chart: async () => (await import('./commands/chart.ts')).chart,
  mail: async () => (await import('./commands/mail.ts')).mail,
  send: async () => (await import('./commands/send.ts')).send,
  outbox: async () => (await import('./commands/outbox.ts')).outbox,
  trace: async () => (await import('./commands/trace.ts')).trace,
};

const NAMES = [...Object.keys(LOAD), 'completion'];

const OUR_BUG = `This is a fault of briefdeck ${VERSION}, not of your content. Please report it, with the lines above and
the command you typed, to whoever maintains your copy of briefdeck.`;

/** The work goes on where its report can no longer be printed: it may be half done. */
let unprinted: NodeJS.ErrnoException | undefined;
process.stdout.on('error', (error) => {
  unprinted ??= error;
});
// Then there is nobody left to tell.
process.stderr.on('error', () => undefined);

/** Thrown, not run in its handler: for every command that yargs itself runs to its end it writes the help in vain, a tenth of a short run. */
class Chosen {
  readonly load: () => Promise<Command>;
  readonly given: unknown;
  constructor(load: () => Promise<Command>, given: unknown) {
    this.load = load;
    this.given = given;
  }
}

// Below what it needs at once: a class is there from its line on.
runWord(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = tellError(error);
    if (error instanceof Interrupted) endBy(error.signal);
  },
);

// What no promise of ours waits for, such as the end of a stream.
process.on('uncaughtException', (error) => process.exit(tellError(error)));

process.once('beforeExit', () => {
  // A reader that stops early, as in `briefdeck list | head`, is no fault.
  if (unprinted === undefined || unprinted.code === 'EPIPE') return;
  process.exitCode = tellError(troubleOf(unprinted, 'write', 'standard output') ?? unprinted);
});

/**
 * By the signal itself, now that nobody listens: a shell, make and npm stop at that where a mere 130 would have them
 * go on, and tell 130 or 143 themselves. The exit code stands for systems that have no signals.
 */
function endBy(signal: EndingSignal): void {
  process.kill(process.pid, signal);
}

async function runWord(words: readonly string[]): Promise<ExitCode> {
  checkCommand(words[0] ?? '--none');
  // yargs reads it for itself, and waits for ever where a pipe has its name.
  readBytes('package.json');
  const parser = yargs([...words])
    .scriptName('briefdeck')
    .locale('en')
    .usage('Usage: $0 <command> [options]\n\nInvestor-briefing decks from a ledger of evidence')
    .version(VERSION)
    .alias({ help: 'h', version: 'v' })
    .parserConfiguration({ 'camel-case-expansion': true, 'strip-dashed': false })
    .example('$0 init', 'A small project to begin with')
    .example('$0 build', "The newest edition's decks for every audience")
    .example('$0 check', 'Every fault, nothing written')
    .example('$0 list takeaways', 'Every takeaway and where it is used')
    .epilogue(
      '`briefdeck <command> --help` explains one command. Exit codes: 0 fine, 1 findings of error\nseverity, 2 misuse or a refusal of the machine, 3 a fault of briefdeck, 130 or 143 interrupted.',
    )
    .demandCommand(1, 'Unexpected end of line, expected a command')
    .strict()
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .showHelpOnFail(false)
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UsageError(misuse(message));
    });
  for (const [command, describe] of Object.entries(WORDS)) {
    const load = LOAD[command.replace(/ .*/, '') as Name];
    parser.command({
      command,
      describe,
      builder: async (own: Argv) => (await load()).options(own),
      handler: (given) => {
        throw new Chosen(load, given);
      },
    });
  }
  parser.completion('completion', 'Print a script that completes words in your shell');
  let output = '';
  try {
    await parser.parseAsync([...words], {}, (_error, _argv, text) => {
      output = text;
    });
  } catch (chosen) {
    if (!(chosen instanceof Chosen)) throw chosen;
    return (await chosen.load()).run(chosen.given);
  }
  if (output !== '') process.stdout.write(`${output}\n`);
  return 0;
}

function checkCommand(name: string): void {
  if (!name.startsWith('-') && !NAMES.includes(name)) throw unknownName('command', name, NAMES);
}

/** The parser's words in ours. */
function misuse(message: string): string {
  const [, unknown] = /^Unknown arguments?: (.+)$/.exec(message) ?? [];
  if (unknown === undefined) return message;
  return `Unexpected \`${unknown}\`, expected only what the command takes`;
}

function tellError(error: unknown): number {
  const [name = ''] = process.argv.slice(2);
  const trouble = error instanceof SystemError ? error : troubleOf(error);
  if (trouble !== undefined) return tell(trouble.message, 2);
  if (error instanceof Interrupted) return tell('interrupted', ENDING_SIGNALS[error.signal]);
  if (error instanceof UsageError) {
    const help = NAMES.includes(name) ? `briefdeck ${name} --help` : 'briefdeck --help';
    return tell(error.message, 2, `See \`${help}\``);
  }
  const told = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  process.stderr.write(`${told}\n\n${OUR_BUG}\n`);
  tellProgram(told, 3);
  return 3;
}

/** On standard error for a person, and for a program that asked for an object, that as well. */
function tell(message: string, code: number, hint?: string): number {
  process.stderr.write(`briefdeck: ${message}\n${hint === undefined ? '' : `${hint}\n`}`);
  tellProgram(message, code);
  return code;
}

function tellProgram(message: string, code: number): void {
  const words = process.argv.slice(2);
  if (!words.includes('--json')) return;
  const command = NAMES.find((name) => name === words[0]) ?? '';
  process.stdout.write(`${jsonError(command, code, message)}\n`);
}
