// A folder → an edition in it as a build would publish it, small: decks, records, a list of both, a folder of drafts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/model/hash.ts';
import { openPublication, type Published } from '../../src/world/publication.ts';

const LIST = '2025-W43/list.json';

type Listed = Readonly<Record<string, string>>;

function publish(folder: string, files: Listed): Published {
  const publication = openPublication(folder);
  try {
    const hashes = Object.entries(files).map(([path, text]) => [path, publication.write(path, text)]);
    for (const [path, hash] of Object.entries(listed(folder))) publication.withdraw(path, hash);
    publication.writeList(LIST, JSON.stringify(Object.fromEntries(hashes)));
    return publication.publish();
  } finally {
    publication.discard();
  }
}

function listed(folder: string): Listed {
  try {
    return JSON.parse(readFileSync(join(folder, LIST), 'utf8'));
  } catch {
    return {};
  }
}

function decks(names: readonly string[], words: string): Listed {
  return Object.fromEntries(
    names.flatMap((name) => [
      [`2025-W43/${name}.pptx`, `${name} ${words}`.repeat(50)],
      [`2025-W43/${name}.json`, `record of ${name} ${words}`],
    ]),
  );
}

/** What a person has put into the folder or changed there. */
export const FOREIGN: Listed = {
  '2025-W43/note.txt': 'a note',
  '2025-W43/technical (2).pptx': 'a copy under a name of its own',
  '2025-W43/technical.pptx': 'changed by hand',
};

/** With an audience that the new edition lacks, a deck that stays as it is, and what a person has done. */
export function publishOld(folder: string): void {
  publish(folder, { ...decks(['board', 'executive', 'technical'], 'old'), ...decks(['same'], 'same') });
  for (const [path, text] of Object.entries(FOREIGN)) writeFileSync(join(folder, path), text);
  mkdirSync(join(folder, '2025-W09'));
  writeFileSync(join(folder, '2025-W09/other.pptx'), 'another week');
}

/** With an audience that the old edition lacks, and a folder of its own. */
export function publishNew(folder: string): Published {
  return publish(folder, {
    ...decks(['executive', 'technical', 'fund'], 'new'),
    ...decks(['same'], 'same'),
    '2025-W43/mail/inner/fund.eml': 'a draft',
  });
}

/** To a list that others add to at the same time; false where another is at it. */
export function addEntry(folder: string, entry: string): boolean {
  try {
    const publication = openPublication(folder);
    const hash = publication.write(`2025-W43/${entry}.pptx`, entry);
    publication.writeList(LIST, JSON.stringify({ ...listed(folder), [`2025-W43/${entry}.pptx`]: hash }));
    publication.publish();
    return true;
  } catch (error) {
    if (String(error).includes('Unexpected other run that writes into')) return false;
    throw error;
  }
}

/** Whether every file of the list stands there as listed. */
export function fitsList(folder: string): boolean {
  return Object.entries(listed(folder)).every(
    ([path, hash]) => sha256(readFileSync(join(folder, path))) === hash,
  );
}

export function listedNames(folder: string): readonly string[] {
  return Object.keys(listed(folder)).sort();
}
