// A file reader → the same reader, and a list of all that it was asked: whether a machine would answer alike again is decided
// by what it answers, never by times of files.
import { sha256 } from '../model/hash.ts';
import type { FileReader } from '../model/world.ts';

type Ask = 'list' | 'read' | 'readBytes' | 'obstacle';

/** SHA-256 of each answer, by what was asked and of which path; empty where there was none. */
export type Answers = Map<`${Ask} ${string}`, string>;

/** What is asked of the reader stands in `answers` from then on. */
export function witnessed(files: FileReader, answers: Answers): FileReader {
  const noting =
    <Answer>(ask: Ask, answer: (path: string) => Answer) =>
    (path: string): Answer => {
      const met = answer(path);
      const name = `${ask} ${path}` as const;
      if (!answers.has(name)) answers.set(name, hashOf(met));
      return met;
    };
  return {
    ...files,
    list: noting('list', files.list),
    read: noting('read', files.read),
    readBytes: noting('readBytes', files.readBytes),
    obstacle: noting('obstacle', files.obstacle),
  };
}

/** The program itself has written the file since: from now on that is what the machine answers. Of a new file the folder's list tells. */
export function hasWritten(answers: Answers, path: string, text: string): void {
  const name = `read ${path}` as const;
  if (answers.get(name)) answers.set(name, hashOf(text));
}

export function answersAlike(files: FileReader, answers: Answers): boolean {
  return [...answers].every(([name, answer]) => {
    const space = name.indexOf(' ');
    return hashOf(files[name.slice(0, space) as Ask](name.slice(space + 1))) === answer;
  });
}

function hashOf(met: unknown): string {
  if (met === undefined) return '';
  return sha256(typeof met === 'string' || met instanceof Uint8Array ? met : JSON.stringify(met));
}
