// The sending process bundled once, beside the packages it needs, and started as often as a test likes.
import { type ChildProcess, spawn } from 'node:child_process';
import { bundleScript } from './bundle-script.ts';

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
  const { file, remove } = await bundleScript('tests/send/sender-process.ts');
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
    remove,
  };
}
