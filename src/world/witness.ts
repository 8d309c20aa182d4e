// A file reader → the same reader, and a list of all that it was asked: whether a machine would answer alike again is decided
// by what it answers, never by times of files.
import { sha256 } from '../model/hash.ts';
import type { FileReader } from '../model/world.ts';

const ASK = {
  list: (files: FileReader, path: string) => JSON.stringify(files.list(path)),
  read: (files: FileReader, path: string) => files.read(path),
  readBytes: (files: FileReader, path: string) => files.readBytes(path),
  obstacle: (files: FileReader, path: string) => JSON.stringify(files.obstacle(path)),
} as const satisfies Record<string, (files: FileReader, path: string) => string | Uint8Array | undefined>;

type Ask = keyof typeof ASK;

/** SHA-256 of each answer, by what was asked and of which path; empty where there was none. */
export type Answers = Map<`${Ask} ${string}`, string>;

/** What is asked of the reader stands in `answers` from then on. */
export function witnessed(files: FileReader, answers: Answers): FileReader {
  const note = (ask: Ask, path: string) => {
    const name = `${ask} ${path}` as const;
    if (!answers.has(name)) answers.set(name, answerOf(files, ask, path));
  };
  const asked =
    <Answer>(ask: Ask, answer: (path: string) => Answer) =>
    (path: string): Answer => {
      note(ask, path);
      return answer(path);
    };
  return {
    ...files,
    list: asked('list', files.list),
    read: asked('read', files.read),
    readBytes: asked('readBytes', files.readBytes),
    obstacle: asked('obstacle', files.obstacle),
  };
}

export function answersAlike(files: FileReader, answers: Answers): boolean {
  return [...answers].every(([name, answer]) => {
    const space = name.indexOf(' ');
    return answerOf(files, name.slice(0, space) as Ask, name.slice(space + 1)) === answer;
  });
}

function answerOf(files: FileReader, ask: Ask, path: string): string {
  const met = ASK[ask](files, path);
  return met === undefined ? '' : sha256(met);
}
