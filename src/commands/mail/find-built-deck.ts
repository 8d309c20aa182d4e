// A week, an audience and a language → its deck as it lies in the folder, and its entry in the manifest.
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Language } from '../../model/language.ts';
import { readBytes } from '../../world/read-bytes.ts';
import { MANIFEST_FILE, type ManifestDeck, readManifestDecks } from '../build/week-manifest.ts';

export type DeckInFolder = {
  readonly listed: ManifestDeck | undefined;
  readonly bytes: Uint8Array | undefined;
  readonly sha256: string | undefined;
};

/** `folder` is the week's. A manifest that names a file elsewhere is not followed. */
export function findBuiltDeck(folder: string, audience: string, language: Language): DeckInFolder {
  const text = readBytes(join(folder, MANIFEST_FILE));
  const decks = text ? readManifestDecks(new TextDecoder().decode(text)) : [];
  const listed = decks.find(
    (deck) => deck.audience === audience && deck.language === language && basename(deck.file) === deck.file,
  );
  const bytes = listed && readBytes(join(folder, listed.file));
  return { listed, bytes, sha256: bytes && createHash('sha256').update(bytes).digest('hex') };
}
