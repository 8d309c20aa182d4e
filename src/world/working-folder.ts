// The process → the folder it was started in, and whether folders the user named are there.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';

export function workingFolder(): string {
  return process.cwd();
}

export function isFolder(...path: string[]): boolean {
  return statSync(resolve(...path), { throwIfNoEntry: false })?.isDirectory() === true;
}
