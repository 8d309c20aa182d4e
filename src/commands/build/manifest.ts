// The decks just made of one week, and the manifest that was there → the text of the week's manifest.
import { VERSION } from '../../model/version.ts';
import type { Language } from '../../words/languages.ts';
import type { EvidenceSummary } from '../evidence-summary.ts';

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

export type Manifest = {
  readonly briefdeck: string;
  readonly week: string;
  readonly decks: readonly ManifestDeck[];
  readonly evidence: EvidenceSummary;
};

/** `kept`: decks of an earlier build that this one did not touch and that are still there. */
export function weekManifest(
  week: string,
  made: readonly ManifestDeck[],
  kept: readonly ManifestDeck[],
  evidence: EvidenceSummary,
): Manifest {
  const files = new Set(made.map(({ file }) => file));
  const decks = [...kept.filter(({ file }) => !files.has(file)), ...made];
  decks.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { briefdeck: VERSION, week, decks, evidence };
}

/** An unreadable manifest is as good as none: it is written anew. */
export function readManifestDecks(text: string): readonly ManifestDeck[] {
  try {
    const { decks } = JSON.parse(text) as Partial<Manifest>;
    return Array.isArray(decks) ? decks.filter((deck) => typeof deck?.file === 'string') : [];
  } catch {
    return [];
  }
}
