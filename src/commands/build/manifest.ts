// A week's folder ↔ its manifest: which decks were built there.
import { basename, join } from 'node:path';
import { byText } from '../../model/names.ts';
import type { Language } from '../../words/languages.ts';
import { readBytes } from '../../world/files.ts';
import type { Publication } from '../../world/publication.ts';
import type { EvidenceSummary } from '../evidence-summary.ts';
import { jsonText } from '../json.ts';

export const MANIFEST_FILE = 'manifest.json';

export type ManifestDeck = {
  readonly file: string;
  readonly audience: string;
  readonly language: Language;
  readonly slides: number;
  readonly hash: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What stands beside it: its record, and its preview, PDF and pages where they were asked for. */
  readonly beside: readonly BesideFile[];
};

export type BesideFile = { readonly file: string; readonly sha256: string };

/**
 * Names what was made, and of the decks of an earlier build those that `isKept` keeps. Whatever else the manifest of
 * earlier names is withdrawn. Gives the decks it names.
 */
export function writeManifest(
  out: string,
  week: string,
  made: readonly ManifestDeck[],
  isKept: (earlier: ManifestDeck) => boolean,
  evidence: EvidenceSummary,
  publication: Publication,
): readonly string[] {
  const files = new Set(made.map(({ file }) => file));
  const kept: ManifestDeck[] = [];
  for (const deck of readManifest(join(out, week))) {
    const isThere = readBytes(join(out, week, deck.file)) !== undefined;
    if (isThere && !files.has(deck.file) && isKept(deck)) kept.push(deck);
    else
      for (const { file, sha256 } of [deck, ...deck.beside]) publication.withdraw(join(week, file), sha256);
  }
  const decks = [...kept, ...made].sort((a, b) => byText(a.file, b.file));
  publication.writeList(join(week, MANIFEST_FILE), `${jsonText({ week, decks, evidence })}\n`);
  return decks.map(({ file }) => file);
}

/**
 * One with nonsense in it is as good as none: it is written anew. One that the system will not let us read is not: it
 * names decks that are kept. A file it names elsewhere is not followed.
 */
function readManifest(folder: string): readonly ManifestDeck[] {
  const bytes = readBytes(join(folder, MANIFEST_FILE));
  try {
    const { decks } = JSON.parse(new TextDecoder().decode(bytes)) as {
      readonly decks?: readonly ManifestDeck[];
    };
    if (!Array.isArray(decks)) return [];
    return decks.filter(isInFolder).map((deck) => ({
      ...deck,
      beside: Array.isArray(deck.beside) ? deck.beside.filter(isInFolder) : [],
    }));
  } catch {
    return [];
  }
}

function isInFolder(listed: { readonly file: string } | null): boolean {
  return typeof listed?.file === 'string' && basename(listed.file) === listed.file;
}
