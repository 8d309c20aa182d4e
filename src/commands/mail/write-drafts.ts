// Messages ready to be composed → one .eml file each, a list of them, and drafts of earlier that nobody needs any more gone.
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Address } from '../../model/mail.ts';
import { VERSION } from '../../model/version.ts';
import { emlFileName } from '../../send/compose-draft.ts';
import type { Language } from '../../words/languages.ts';
import { readBytes } from '../../world/files.ts';
import { removeFile, writeAside } from '../../world/write-files.ts';
import type { ReadyLetter } from './letters.ts';

const FOLDER = 'mail';
const LIST = 'drafts.json';

export type DraftRow = {
  readonly week: string;
  readonly file: string;
  readonly audience: string;
  readonly language: Language;
  readonly to: readonly Address[];
  readonly subject: string;
  readonly messageId: string;
  readonly deckHash: string;
  readonly bytes: number;
  readonly sha256: string;
};

export type WrittenDrafts = {
  readonly rows: readonly DraftRow[];
  /** Outdated drafts that somebody has edited: they stay, and the person is told. */
  readonly kept: readonly string[];
};

export type DraftOptions = {
  /** Absolute. */
  readonly out: string;
  readonly weeks: readonly string[];
  /** Whose drafts are made anew: theirs of earlier go, also when there are none now. */
  readonly audiences: readonly string[];
  readonly onDraft: (index: number) => void;
};

export async function writeDrafts(
  letters: readonly ReadyLetter[],
  { out, weeks, audiences, onDraft }: DraftOptions,
): Promise<WrittenDrafts> {
  const aside = writeAside(out);
  const rows: DraftRow[] = [];
  const taken = new Set<string>();
  try {
    for (const [index, letter] of letters.entries()) {
      onDraft(index);
      const { week, audience, language, to, subject, messageId, deckHash } = letter;
      const { raw } = await letter.compose();
      const file = emlFileName(letter.deckName, letter.group, taken);
      aside.write(join(week, FOLDER, file), raw);
      const sha256 = hashOf(raw);
      rows.push({
        week,
        file,
        audience,
        language,
        to,
        subject,
        messageId,
        deckHash,
        bytes: raw.length,
        sha256,
      });
    }
    const earlier = weeks.flatMap((week) => readList(join(out, week, FOLDER), week));
    const others = earlier.filter(({ audience }) => !audiences.includes(audience));
    for (const week of weeks) {
      const drafts = [...others, ...rows].filter((row) => row.week === week);
      if (drafts.length > 0 || earlier.some((row) => row.week === week)) {
        aside.write(join(week, FOLDER, LIST), listText(week, drafts));
      }
    }
    aside.publish();
    const names = new Set([...others, ...rows].map(({ week, file }) => join(week, FOLDER, file)));
    return { rows, kept: removeOutdated(earlier, names, out) };
  } catch (error) {
    aside.discard();
    throw error;
  }
}

/** A draft to somebody who is no longer a recipient must not wait to be sent by accident. */
function removeOutdated(
  earlier: readonly DraftRow[],
  names: ReadonlySet<string>,
  out: string,
): readonly string[] {
  return earlier.flatMap(({ week, file, sha256 }) => {
    const name = join(week, FOLDER, file);
    const bytes = names.has(name) ? undefined : readBytes(join(out, name));
    if (bytes === undefined) return [];
    if (hashOf(bytes) !== sha256) return [name];
    removeFile(join(out, name));
    return [];
  });
}

function readList(folder: string, week: string): readonly DraftRow[] {
  const bytes = readBytes(join(folder, LIST));
  if (bytes === undefined) return [];
  try {
    const { drafts } = JSON.parse(new TextDecoder().decode(bytes)) as { drafts?: unknown };
    return Array.isArray(drafts) ? drafts.filter(isRow).map((row) => ({ ...row, week })) : [];
  } catch {
    return [];
  }
}

/** A list that names a file elsewhere is not followed. */
function isRow(row: unknown): row is DraftRow {
  const { file, sha256, audience } = (row ?? {}) as Partial<DraftRow>;
  const isText = typeof file === 'string' && typeof sha256 === 'string' && typeof audience === 'string';
  return isText && basename(file) === file && file.endsWith('.eml');
}

function listText(week: string, rows: readonly DraftRow[]): string {
  const drafts = [...rows].sort((a, b) => (a.file < b.file ? -1 : 1)).map(({ week: _, ...row }) => row);
  return `${JSON.stringify({ briefdeck: VERSION, week, drafts }, null, 2)}\n`;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
