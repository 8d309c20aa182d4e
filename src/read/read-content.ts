// Files of content and templates → everything a build reads, cross-checked, with a finding for every fault.
import type { Content } from '../model/content/content.ts';
import { type Finding, type Found, takerInto } from '../model/finding.ts';
import type { FileReader } from '../model/world.ts';
import { checkLibrary } from './check/check-library.ts';
import type { Library, Shelves } from './check/library.ts';
import { sortFindings } from './files/read-yaml.ts';
import { readBriefing } from './nouns/read-briefings.ts';
import { readChart } from './nouns/read-charts.ts';
import { readLedger } from './nouns/read-ledger.ts';
import { readMailTemplate } from './nouns/read-mail-templates.ts';
import { readAudiences, readSlideKind } from './nouns/read-slides-and-audiences.ts';
import { readSource } from './nouns/read-sources.ts';
import { readTakeaway } from './nouns/read-takeaways.ts';
import { readThemes } from './nouns/read-themes.ts';
import { readShelf, type Shelf } from './nouns/shelf.ts';

/** Folders as the user types them, relative to the working folder. */
export type ContentRoots = { readonly content: string; readonly templates: string };

export function readContent(files: FileReader, roots: ContentRoots): Found<Content> {
  const content = plainFolder(roots.content);
  const templates = plainFolder(roots.templates);
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const charts = take(readShelf(files, `${content}/charts`, '.yaml', readChart));
  const library: Library = {
    sources: take(readShelf(files, `${content}/sources`, '.md', readSource)),
    ...take(readLedger(files, `${content}/figures`)),
    charts,
    takeaways: take(
      readShelf(files, `${content}/takeaways`, '.md', (...given) => readTakeaway(charts, ...given)),
    ),
    briefings: take(readShelf(files, `${content}/briefings`, '.md', readBriefing)),
    audiences: take(readAudiences(files, `${templates}/audiences`)),
    slideKinds: take(readShelf(files, `${templates}/slides`, '.yaml', readSlideKind)),
    themes: take(readThemes(files, `${templates}/themes`)),
    mailTemplates: take(readShelf(files, `${templates}/email`, '.md', readMailTemplate)),
  };
  const { reports: _, reportNames: __, ...shelves } = library;
  return { value: nounsOf(shelves), findings: sortFindings([...findings, ...checkLibrary(library)]) };
}

function nounsOf(shelves: Shelves): Content {
  return Object.fromEntries(
    Object.entries(shelves).map(([name, { entries }]: [string, Shelf<unknown>]) => [
      name,
      new Map([...entries].map(([id, { noun }]) => [id, noun])),
    ]),
  ) as unknown as Content;
}

/** `./content/` and `content` are one folder. */
function plainFolder(folder: string): string {
  return folder.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '');
}
