// Messages ready to be composed → one .eml file each, a list of them, and drafts of earlier that nobody needs any more gone.
import { basename, join } from 'node:path';
import type { DeckRequest } from '../../build.ts';
import { sha256 } from '../../model/hash.ts';
import type { Address } from '../../model/mail.ts';
import { byText } from '../../model/names.ts';
import type { Language } from '../../words/languages.ts';
import { readBytes } from '../../world/files.ts';
import { openPublication, type Published } from '../../world/publication.ts';
import { jsonText } from '../json.ts';
import type { Project } from '../project.ts';
import type { ReadyLetter } from './letters.ts';

const LIST = 'drafts.json';

type DraftRow = {
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

export type WrittenDrafts = { readonly rows: readonly DraftRow[]; readonly published: Published };

/** Drafts of earlier for the audiences of `decks` go, also when there are none now. */
export async function writeDrafts(
  { out, terminal }: Project,
  letters: readonly ReadyLetter[],
  decks: readonly DeckRequest[],
  isLoud: boolean,
): Promise<WrittenDrafts> {
  const weeks = [...new Set(decks.map(({ briefing }) => briefing.week))];
  const audiences = new Set(decks.map(({ audience }) => audience.id));
  const aside = openPublication(out);
  const rows: DraftRow[] = [];
  const taken = new Set<string>();
  try {
    for (const [index, letter] of letters.entries()) {
      if (isLoud) terminal.progress(`draft ${index + 1}/${letters.length}`);
      const { week, audience, language, to, subject, messageId, deckHash } = letter;
      const { raw } = await letter.compose();
      const file = emlFileName(letter.deckName, letter.group, taken);
      aside.write(pathOf({ week, file }), raw);
      const told = { week, file, audience, language, to, subject, messageId, deckHash };
      rows.push({ ...told, bytes: raw.length, sha256: sha256(raw) });
    }
    const earlier = weeks.flatMap((week) => readList(out, week));
    const others = earlier.filter(({ audience }) => !audiences.has(audience));
    for (const week of weeks) {
      const drafts = [...others, ...rows].filter((row) => row.week === week);
      if (drafts.length > 0 || earlier.some((row) => row.week === week))
        aside.writeList(pathOf({ week, file: LIST }), listText(week, drafts));
    }
    // A draft to somebody who is no longer a recipient must not wait to be sent by accident.
    for (const row of earlier) if (!others.includes(row)) aside.withdraw(pathOf(row), row.sha256);
    return { rows, published: aside.publish() };
  } catch (error) {
    aside.discard();
    throw error;
  }
}

/** In the folder of decks. */
function pathOf({ week, file }: Pick<DraftRow, 'week' | 'file'>): string {
  return join(week, 'mail', file);
}

function readList(out: string, week: string): readonly DraftRow[] {
  const bytes = readBytes(join(out, pathOf({ week, file: LIST })));
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
  const drafts = [...rows].sort((a, b) => byText(a.file, b.file)).map(({ week: _, ...row }) => row);
  return `${jsonText({ week, drafts })}\n`;
}

const LONGEST = 80;

/** `taken` holds the names given so far, in small letters, and gets the new one. */
export function emlFileName(deckName: string, group: string, taken: Set<string>): string {
  const plain = group
    .toLowerCase()
    .replace('@', '_at_')
    .replace(/[^a-z0-9._-]+/gu, '-')
    .replace(/\.{2,}/gu, '.')
    .replace(/^[.-]+|[.-]+$/gu, '')
    .slice(0, LONGEST);
  const stem = `${deckName}_${plain === '' ? 'mail' : plain}`;
  for (let count = 1; ; count += 1) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}.eml`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
