// The process's standard output → a place to write lines, a line of progress, and colour where it is wanted.

import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import { whileWaiting } from './processes.ts';

type Style = Parameters<typeof styleText>[0];

export type Terminal = {
  /** Whole lines; they take the place of a line of progress. */
  readonly write: (text: string) => void;
  /** A line that the next one replaces; nothing where nobody is watching. */
  readonly progress: (text: string) => void;
  /** Lines on standard error, beside what the command prints. */
  readonly notice: (text: string) => void;
  readonly paint: (style: Style, text: string) => string;
};

const CLEAR_LINE = '\r\u001b[K';

export function openTerminal(): Terminal {
  const { stdout, env } = process;
  const isInteractive = stdout.isTTY === true && env.TERM !== 'dumb';
  const hasColor = wantsColor(env, isInteractive);
  const columns = stdout.columns ?? 100;
  let progressing = false;
  return {
    write: (text) => {
      stdout.write(`${progressing ? CLEAR_LINE : ''}${text}\n`);
      progressing = false;
    },
    progress: (text) => {
      if (!isInteractive) return;
      stdout.write(`${CLEAR_LINE}${text.slice(0, columns - 1)}`);
      progressing = true;
    },
    notice: (text) => {
      process.stderr.write(`${text}\n`);
    },
    paint: (style, text) => (hasColor ? styleText(style, text) : text),
  };
}

/** FORCE_COLOR wins over NO_COLOR, as in Node itself. */
function wantsColor(env: NodeJS.ProcessEnv, isInteractive: boolean): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isInteractive && (env.NO_COLOR ?? '') === '';
}

/** Whether there is a person at both ends of the terminal. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** A question → what the person at the terminal answers; undefined where nobody can be asked, or nobody answers. */
export async function ask(question: string): Promise<string | undefined> {
  if (!canAsk()) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await whileWaiting(
      (stop) =>
        new Promise<string | undefined>((resolve) => {
          lines.on('close', () => resolve(undefined));
          // The terminal hands the keys over as they are typed, and sends no signal for them.
          lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
          void lines.question(question, { signal: stop }).then(resolve, () => resolve(undefined));
        }),
    );
  } finally {
    lines.close();
  }
}
