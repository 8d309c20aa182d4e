// A week's folder ↔ its manifest: which decks were built there.
import { basename, join } from 'node:path';
import { byText } from '../../model/names.ts';
import type { Language } from '../../words/languages.ts';
import { readBytes } from '../../world/files.ts';
import type { EvidenceSummary } from '../evidence-summary.ts';
import { jsonText } from '../print.ts';

export const MANIFEST_FILE = 'manifest.json';

export type ManifestDeck = {
  readonly file: string;
  readonly audience: string;
  readonly language: Language;
  readonly slides: number;
  readonly hash: string;
  readonly sha256: string;
  readonly bytes: number;
};

/** `kept`: decks of an earlier build that this one did not touch and that are still there. */
export function manifestText(
  week: string,
  made: readonly ManifestDeck[],
  kept: readonly ManifestDeck[],
  evidence: EvidenceSummary,
): string {
  const files = new Set(made.map(({ file }) => file));
  const decks = [...kept.filter(({ file }) => !files.has(file)), ...made];
  return `${jsonText({ week, decks: decks.sort((a, b) => byText(a.file, b.file)), evidence })}\n`;
}

/** `folder` is the week's. */
export function keptDecks(folder: string): readonly ManifestDeck[] {
  return readManifest(folder).filter(({ file }) => readBytes(join(folder, file)) !== undefined);
}

/** One that is unreadable is as good as none: it is written anew. A file it names elsewhere is not followed. */
function readManifest(folder: string): readonly ManifestDeck[] {
  try {
    const text = new TextDecoder().decode(readBytes(join(folder, MANIFEST_FILE)));
    const { decks } = JSON.parse(text) as { readonly decks?: readonly ManifestDeck[] };
    return Array.isArray(decks)
      ? decks.filter((deck) => typeof deck?.file === 'string' && basename(deck.file) === deck.file)
      : [];
  } catch {
    return [];
  }
}
