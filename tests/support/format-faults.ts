// Decks → whatever is against the file format in them, by schema and by meaning; workbooks inside are looked at too.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { corePropertyFaults } from './core-property-faults.ts';

const run = promisify(execFile);
const MOST_CHARACTERS = 50_000_000;

/** The faults of each deck as `deck or workbook: part and path in it: what was met`; one start of the validator for all. */
export async function formatFaults(decks: readonly Uint8Array[]): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'format-'));
  try {
    const files = decks.flatMap((deck, index) => [
      { index, name: 'deck', file: `${index}.pptx`, bytes: deck },
      ...workbooksOf(deck).map(([name, bytes], at) => ({ index, name, file: `${index}-${at}.xlsx`, bytes })),
    ]);
    for (const { file, bytes } of files) writeFileSync(join(folder, file), bytes);
    const paths = files.map(({ file }) => join(folder, file));
    const { stdout } = await run(process.execPath, ['tests/support/validate-files.mjs', ...paths], {
      maxBuffer: MOST_CHARACTERS,
    });
    const found: readonly (readonly string[])[] = JSON.parse(stdout);
    return decks.map((deck, of) => [
      ...propertyFaults(deck),
      ...files.flatMap(({ index, name }, at) =>
        index === of ? (found[at] ?? ['not looked at']).map((fault) => `${name}: ${fault}`) : [],
      ),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function workbooksOf(deck: Uint8Array): [string, Uint8Array][] {
  return Object.entries(unzipSync(deck, { filter: ({ name }) => name.endsWith('.xlsx') }));
}

const PROPERTIES = 'docProps/core.xml';

function propertyFaults(deck: Uint8Array): string[] {
  const bytes = unzipSync(deck, { filter: ({ name }) => name === PROPERTIES })[PROPERTIES];
  if (bytes === undefined) return [`deck: no ${PROPERTIES}`];
  return corePropertyFaults(strFromU8(bytes)).map((fault) => `deck: /${PROPERTIES}: ${fault}`);
}
