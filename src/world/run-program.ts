// Names of one program and its arguments → that it ran, or how it did not: it is not there, or it failed, and what it said.
import { execFile } from 'node:child_process';

export type ProgramEnd = 'ran' | 'missing' | { readonly failed: string };

/** Tries one name after another: a program is called differently on different systems. */
export async function runProgram(
  names: readonly string[],
  words: readonly string[],
  seconds: number,
): Promise<ProgramEnd> {
  for (const name of names) {
    const end = await runOnce(name, words, seconds);
    if (end !== 'missing') return end;
  }
  return 'missing';
}

function runOnce(name: string, words: readonly string[], seconds: number): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    execFile(name, [...words], { timeout: seconds * 1000, windowsHide: true }, (error, _stdout, stderr) => {
      if (error === null) return resolve('ran');
      if (error.code === ('ENOENT' as unknown)) return resolve('missing');
      const said = stderr.trim().split('\n').at(-1) ?? '';
      resolve({ failed: error.killed ? `no answer within ${seconds} seconds` : said || error.message });
    });
  });
}
