// Pages with words of the sources ↔ a list of them beside the decks. No deck, record, manifest or message names one: they
// are made where the originals are at hand, and are for the house alone.
import { basename, join } from 'node:path';
import { sha256 } from '../../model/hash.ts';
import { readBytes } from '../../world/files.ts';
import type { Publication } from '../../world/publication.ts';
import { jsonText } from '../json.ts';

export const SOURCES_ENDING = '.sources.html';

export const SOURCES_LIST = 'sources.json';

export type SourcesPage = { readonly deck: string; readonly file: string; readonly sha256: string };

/**
 * `listed` are the decks of the week, `made` those made anew: beside these no page of an earlier build stays, because it
 * would show other words than the deck.
 */
export function listSourcesPages(
  out: string,
  week: string,
  pages: readonly SourcesPage[],
  { listed, made }: { readonly listed: readonly string[]; readonly made: readonly string[] },
  publication: Publication,
): void {
  const path = join(week, SOURCES_LIST);
  const bytes = readBytes(join(out, path));
  const earlier = bytes === undefined ? [] : readList(bytes);
  const stays = ({ deck }: SourcesPage) => listed.includes(deck) && !made.includes(deck);
  for (const page of earlier.filter((one) => !stays(one)))
    publication.withdraw(join(week, page.file), page.sha256);
  const all = [...earlier.filter(stays), ...pages];
  if (all.length > 0) publication.writeList(path, `${jsonText({ pages: all })}\n`);
  else if (bytes !== undefined) publication.withdraw(path, sha256(bytes));
}

/** One with nonsense in it is as good as none; a file it names elsewhere is not followed. */
function readList(bytes: Uint8Array): readonly SourcesPage[] {
  try {
    const { pages } = JSON.parse(new TextDecoder().decode(bytes)) as {
      readonly pages?: readonly SourcesPage[];
    };
    if (!Array.isArray(pages)) return [];
    return pages.filter(
      (page: Partial<SourcesPage> | null) =>
        typeof page?.file === 'string' &&
        page.file.endsWith(SOURCES_ENDING) &&
        basename(page.file) === page.file,
    );
  } catch {
    return [];
  }
}
