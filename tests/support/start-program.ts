// Words of a command line, a folder and an environment → the built program at work beside the test, not before it.
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

export type Running = {
  readonly child: ChildProcess;
  readonly ended: Promise<{
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
  }>;
};

/** A server in the test can only answer while the program does not hold up the test. */
export function startProgram(
  folder: string,
  environment: Readonly<Record<string, string>>,
  ...words: string[]
): Running {
  const { SMTP_URL: _, SMTP_USER: __, SMTP_PASSWORD: ___, MAIL_FROM: ____, ...rest } = process.env;
  const child = spawn(process.execPath, [resolve('dist/cli.js'), ...words], {
    cwd: folder,
    env: { ...rest, NO_COLOR: '1', FORCE_COLOR: undefined, NODE_OPTIONS: undefined, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text.stdout += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    text.stderr += part;
  });
  return {
    child,
    ended: new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, ...text }));
    }),
  };
}
