// Files of content and templates → everything a build reads, cross-checked, with a finding for every fault.
import type { Content } from '../model/content/content.ts';
import type { Found } from '../model/finding.ts';
import type { FileReader } from '../model/world.ts';
import { checkLibrary } from './check/check-library.ts';
import type { Library } from './check/library.ts';
import { sortFindings } from './files/read-yaml.ts';
import { readBriefings } from './nouns/read-briefings.ts';
import { readCharts } from './nouns/read-charts.ts';
import { readLedger } from './nouns/read-ledger.ts';
import { readMailTemplates } from './nouns/read-mail-templates.ts';
import { readAudiences, readSlideKinds } from './nouns/read-slides-and-audiences.ts';
import { readSources } from './nouns/read-sources.ts';
import { readTakeaways } from './nouns/read-takeaways.ts';
import { readThemes } from './nouns/read-themes.ts';
import { nounsOf } from './nouns/shelf.ts';

/** Folders as the user types them, relative to the working folder. */
export type ContentRoots = { readonly content: string; readonly templates: string };

export function readContent(files: FileReader, roots: ContentRoots): Found<Content> {
  const content = plainFolder(roots.content);
  const templates = plainFolder(roots.templates);
  const sources = readSources(files, `${content}/sources`);
  const ledger = readLedger(files, `${content}/figures`);
  const charts = readCharts(files, `${content}/charts`);
  const takeaways = readTakeaways(files, `${content}/takeaways`, charts.value);
  const briefings = readBriefings(files, `${content}/briefings`);
  const audiences = readAudiences(files, `${templates}/audiences`);
  const slideKinds = readSlideKinds(files, `${templates}/slides`);
  const themes = readThemes(files, `${templates}/themes`);
  const mailTemplates = readMailTemplates(files, `${templates}/email`);
  const library: Library = {
    sources: sources.value,
    ledger: ledger.value,
    charts: charts.value,
    takeaways: takeaways.value,
    briefings: briefings.value,
    audiences: audiences.value,
    slideKinds: slideKinds.value,
    themes: themes.value,
    mailTemplates: mailTemplates.value,
  };
  const value: Content = {
    sources: nounsOf(library.sources),
    metrics: nounsOf(library.ledger.metrics),
    comparables: nounsOf(library.ledger.comparables),
    charts: nounsOf(library.charts),
    takeaways: nounsOf(library.takeaways),
    briefings: nounsOf(library.briefings),
    audiences: nounsOf(library.audiences),
    slideKinds: nounsOf(library.slideKinds),
    themes: nounsOf(library.themes),
    mailTemplates: nounsOf(library.mailTemplates),
  };
  const parts = [sources, ledger, charts, takeaways, briefings, audiences, slideKinds, themes, mailTemplates];
  const findings = [...parts.flatMap((part) => part.findings), ...checkLibrary(library)];
  return { value, findings: sortFindings(findings) };
}

/** `./content/` and `content` are one folder. */
function plainFolder(folder: string): string {
  return folder.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '');
}
