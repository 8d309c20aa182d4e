// A deck's file, the record beside it, and the deck that the present content gives → findings where they are not the same.
import { UsageError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import { sha256 } from '../model/hash.ts';
import { quoted } from '../model/names.ts';
import { startOf } from '../model/place.ts';
import { VERSION } from '../model/version.ts';
import { readEntries } from '../package/zip.ts';

export type DeckFile = {
  /** As a person would type it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What the file beside it says of itself. Whoever can edit the deck can edit it: it only helps to say what happened. */
  readonly record: Partial<Record<'hash' | 'sha256' | 'tool', unknown>> | undefined;
};

export type Rebuilt = {
  readonly bytes: Uint8Array;
  /** SHA-256 of everything the deck shows. */
  readonly hash: string;
};

export function notBuilt(file: string, hint: string): Finding {
  const message = `Unexpected folder without \`${file}\`, expected it to be built`;
  return { kind: 'deck-not-built', place: startOf(file), message, hint };
}

/** Builds are deterministic, so only the bytes of a build made now can say whether a file is one. `hint`: how to build. */
export function checkAsBuilt(deck: DeckFile, rebuilt: Rebuilt, hint: string): readonly Finding[] {
  const { file, bytes, record } = deck;
  const place = startOf(file);
  if (Buffer.compare(bytes, rebuilt.bytes) === 0) return [];
  const found: Finding[] = [];
  if (record?.tool !== undefined && record.tool !== VERSION) {
    const message = `Unexpected deck \`${file}\` that is recorded as built by briefdeck ${told(record.tool)}, expected this one (${VERSION})`;
    found.push({ kind: 'deck-other-version', place, message, hint });
  } else if (record !== undefined && record.hash !== rebuilt.hash) {
    const message = `Unexpected deck \`${file}\` (${told(record.hash)}), expected the one that the present content gives (${told(rebuilt.hash)})`;
    found.push({ kind: 'deck-outdated', place, message, hint });
  }
  const isAsRecorded = record?.sha256 === sha256(bytes);
  if (found.length === 0 || !isAsRecorded) {
    const expected =
      found.length > 0 ? `those of its record (${told(record?.sha256)})` : 'those that a build gives now';
    const where = found.length > 0 ? '' : differenceText(bytes, rebuilt.bytes);
    const message = `Unexpected bytes in \`${file}\` (${told(sha256(bytes))}), expected ${expected}${where}`;
    found.push({ kind: 'deck-altered', place, message, hint });
  }
  return found;
}

/** The record is anybody's text: a few plain characters of it. */
function told(value: unknown): string {
  return typeof value === 'string' ? value.replace(/[^\w.+-]/g, '').slice(0, 8) : 'unknown';
}

const MOST_NAMED = 3;

/** Which parts of the package differ: the slide that was edited, as a rule. */
function differenceText(bytes: Uint8Array, rebuilt: Uint8Array): string {
  const [lying, built] = [hashes(bytes), hashes(rebuilt)];
  if (lying === undefined || built === undefined) return '; it is no package that can be opened';
  const names = [...new Set([...built.keys(), ...lying.keys()])];
  const parts = names.filter((name) => lying.get(name) !== built.get(name));
  if (parts.length === 0) return '; its parts are the same, packed otherwise';
  const more = parts.length > MOST_NAMED ? ` and ${parts.length - MOST_NAMED} more` : '';
  return `; other than built: ${quoted(parts.slice(0, MOST_NAMED))}${more}`;
}

function hashes(file: Uint8Array): ReadonlyMap<string, string> | undefined {
  try {
    return new Map(readEntries(file).map(({ name, bytes }) => [name, sha256(bytes)]));
  } catch (error) {
    if (error instanceof UsageError || error instanceof RangeError) return undefined;
    throw error;
  }
}
