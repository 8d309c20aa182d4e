// The sending process bundled once, beside the packages it needs, and started as often as a test likes.
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

export type Sender = {
  readonly start: (port: number, outbox: string, size?: number) => SenderRun;
  readonly remove: () => void;
};

export type SenderRun = {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
};

/** Removed again by `remove`. */
export async function bundleSender(): Promise<Sender> {
  const folder = resolve(`.dist-sender-${process.pid}`);
  const file = join(folder, 'sender.mjs');
  await build({
    entryPoints: ['tests/send/sender-process.ts'],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  });
  return {
    start: (port, outbox, size = 0) => {
      const child = spawn(process.execPath, [file, String(port), outbox, String(size)], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, NODE_OPTIONS: undefined },
      });
      const text = { stdout: '', stderr: '' };
      child.stdout.on('data', (part) => {
        text.stdout += part;
      });
      child.stderr.on('data', (part) => {
        text.stderr += part;
      });
      return { child, ended: new Promise((done) => child.on('close', (code) => done({ code, ...text }))) };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
