// Decks to make → their files in place and a row about each, or the findings that kept every file from its place.

import { join } from 'node:path';
import { type DeckRequest, type MadeDeck, previewDeck } from '../../build.ts';
import type { Ground } from '../../ground.ts';
import type { DeckPlan } from '../../model/deck/plan.ts';
import { type Finding, hasErrors } from '../../model/finding.ts';
import { counted } from '../../model/names.ts';
import { startOf } from '../../model/place.ts';
import type { Products } from '../../model/world.ts';
import { fileNameOf } from '../../plan/plan-deck.ts';
import { hashOf } from '../../world/change-files.ts';
import { elapsed } from '../../world/clock.ts';
import { openPublication, type Publication, type Published } from '../../world/publication.ts';
import { type RenderFault, renderDeck } from '../../world/render-deck.ts';
import { WRITERS } from '../../write/writers.ts';
import { evidenceSummary } from '../evidence-summary.ts';
import { jsonText } from '../json.ts';
import { orderFindings } from '../print.ts';
import { openTools, type Project } from '../project.ts';
import { deckRecord } from './deck-record.ts';
import type { Format } from './formats.ts';
import { makeDecks } from './make-decks.ts';
import { type BesideFile, type ManifestDeck, writeManifest } from './manifest.ts';
import { listSourcesPages, SOURCES_ENDING, type SourcesPage } from './sources-pages.ts';

export type BuiltRow = ManifestDeck & {
  readonly week: string;
  /** What the deck adds to the findings from before the first deck. */
  readonly findings: number;
  readonly milliseconds: number;
};

type BuildOptions = {
  readonly formats: ReadonlySet<Format>;
  /** Findings from before the first deck. */
  readonly findings: readonly Finding[];
  /** Whether the request is for every audience: then the manifest lists nothing else. */
  readonly isWhole: boolean;
  readonly isLoud: boolean;
};

/**
 * Decks wait aside until all are made. After the first error none is kept any more, but all are still made, so that one
 * run shows every fault. One deck is in memory at a time. Rows are in the order asked for; there are
 * none when an error stands.
 */
export async function buildDecks(
  project: Project,
  decks: readonly DeckRequest[],
  options: BuildOptions,
): Promise<{
  readonly rows: readonly BuiltRow[];
  readonly published?: Published;
  /** Pages with words of the sources, relative to the folder. */
  readonly sourcesPages?: readonly string[];
  readonly findings: readonly Finding[];
  /** SHA-256 by path below the folder, of what was written and of decks of earlier builds that are listed with it. */
  readonly outputs: ReadonlyMap<string, string>;
}> {
  const { ground, out, terminal } = project;
  const findings = [...options.findings];
  const rows: BuiltRow[] = [];
  const sourcesPages = new Map<string, SourcesPage[]>();
  const workshop = await openTools(project);
  const aside = openPublication(out);
  try {
    let began = elapsed();
    const begin = ({ briefing: { week }, audience: { id, language } }: DeckRequest, index: number) => {
      if (options.isLoud) terminal.progress(`${index + 1}/${decks.length}  ${week}  ${id}  ${language}`);
      began = elapsed();
    };
    for await (const made of makeDecks(project, decks, workshop, begin)) {
      const { week } = made.prepared.plan;
      findings.push(...made.findings);
      if (hasErrors(findings)) continue;
      const { deck, sourcesPage, found } = await writeDeck(
        ground,
        made,
        workshop.products,
        options.formats,
        aside,
      );
      findings.push(...found);
      if (sourcesPage !== undefined) sourcesPages.set(week, [...(sourcesPages.get(week) ?? []), sourcesPage]);
      const more = orderFindings([...options.findings, ...made.findings, ...found]);
      const own = more.length - orderFindings(options.findings).length;
      rows.push({ week, ...deck, findings: own, milliseconds: elapsed() - began });
      if (options.isLoud) terminal.write(`built ${deck.file}, ${counted(deck.slides, 'slide')}`);
    }
    if (hasErrors(findings)) {
      aside.discard();
      return { rows: [], findings, outputs: new Map() };
    }
    // Written last: a manifest never names a deck that is not there yet.
    const standing: string[] = [];
    for (const week of new Set(rows.map((row) => row.week))) {
      const decksOf = rows
        .filter((row) => row.week === week)
        .map(({ week: _, findings: __, milliseconds: ___, ...deck }) => deck);
      const isKept = ({ audience }: ManifestDeck) =>
        !options.isWhole && ground.content.audiences.has(audience);
      const listed = writeManifest(out, week, decksOf, isKept, evidenceSummary(ground), aside);
      standing.push(...listed.map((file) => join(week, file)));
      const decks = { listed, made: decksOf.map(({ file }) => file) };
      listSourcesPages(out, week, sourcesPages.get(week) ?? [], decks, aside);
    }
    const published = aside.publish();
    const paths = [...sourcesPages].flatMap(([week, pages]) => pages.map(({ file }) => join(week, file)));
    const outputs = new Map(standing.map((path) => [path, hashOf(join(out, path)) ?? '']));
    for (const [path, hash] of aside.written) outputs.set(path, hash);
    return { rows, published, sourcesPages: paths, findings, outputs };
  } catch (error) {
    aside.discard();
    throw error;
  }
}

/** `found`: what is found beside the deck's own findings. */
async function writeDeck(
  ground: Ground,
  { prepared, built, findings }: MadeDeck,
  products: Products | undefined,
  formats: ReadonlySet<Format>,
  aside: Publication,
): Promise<{
  readonly deck: ManifestDeck;
  readonly sourcesPage: SourcesPage | undefined;
  readonly found: readonly Finding[];
}> {
  const { plan } = prepared;
  const record = deckRecord(prepared, built, findings, ground);
  const file = plan.fileName + WRITERS.pptx.ending;
  const beside: BesideFile[] = [];
  const writeBeside = (name: string, content: Uint8Array | string) =>
    beside.push({ file: name, sha256: aside.write(join(plan.week, name), content) });
  const preview = formats.has('html')
    ? await previewDeck(ground, prepared, built, findings, products)
    : undefined;
  aside.write(join(plan.week, file), built.bytes);
  writeBeside(`${plan.fileName}.json`, `${jsonText(record)}\n`);
  if (preview !== undefined) writeBeside(plan.fileName + WRITERS.html.ending, preview.page);
  const sourcesPage = writeSourcesPage(plan, preview?.sourcesPage, aside);
  ground.mark('writing');
  // Not in the record: whether a program is installed says nothing about the deck.
  const rendered = await writeRenderings(plan, built.bytes, formats, writeBeside);
  ground.mark('rendering');
  return {
    deck: {
      file,
      audience: plan.audience,
      language: plan.language,
      slides: plan.slides.length,
      hash: record.hash,
      sha256: record.sha256,
      bytes: built.bytes.length,
      beside,
    },
    sourcesPage,
    found: rendered,
  };
}

/** Not `beside` the deck: what is listed there may go wherever the deck goes. */
function writeSourcesPage(
  { week, fileName }: DeckPlan,
  page: string | undefined,
  aside: Publication,
): SourcesPage | undefined {
  if (page === undefined) return undefined;
  const file = fileName + SOURCES_ENDING;
  return { deck: fileName + WRITERS.pptx.ending, file, sha256: aside.write(join(week, file), page) };
}

/** Findings are about what could not be made. */
async function writeRenderings(
  { week, fileName }: DeckPlan,
  deck: Uint8Array,
  formats: ReadonlySet<Format>,
  write: (name: string, content: Uint8Array) => void,
): Promise<readonly Finding[]> {
  if (!formats.has('pdf') && !formats.has('png')) return [];
  const { pdf, pages, fault } = await renderDeck(deck, formats.has('png'));
  if (pdf && formats.has('pdf')) write(`${fileName}.pdf`, pdf);
  pages.forEach((page, index) => {
    const number = String(index + 1).padStart(2, '0');
    write(`${fileName}-${number}.png`, page);
  });
  return fault === undefined ? [] : [findingOf(fault, `${week}/${fileName}.pptx`)];
}

function findingOf({ program, said }: RenderFault, file: string): Finding {
  const wanted = program === 'LibreOffice' ? 'PDF' : 'PNG';
  return {
    kind: said === undefined ? 'renderer-missing' : 'renderer-failed',
    place: startOf(file),
    message:
      said === undefined
        ? `Unexpected machine without ${program}, expected it for the ${wanted} of a deck`
        : `Unexpected end of ${program}, expected the ${wanted} of a deck: ${said}`,
  };
}

/** One for every two decks of a week that would be written to one file. */
export function fileNameFindings(decks: readonly DeckRequest[]): readonly Finding[] {
  const taken = new Map<string, string>();
  return decks.flatMap(({ briefing, audience }): Finding[] => {
    // Some disks do not tell capitals from small letters.
    const path = `${briefing.week}/${fileNameOf(audience, briefing)}`.toLowerCase();
    const other = taken.get(path);
    taken.set(path, other ?? audience.id);
    if (other === undefined) return [];
    return [
      {
        kind: 'file-name-twice',
        place: audience.place,
        message: `Unexpected \`fileName: ${audience.fileName}\` of audience \`${audience.id}\`, expected another file than that of \`${other}\``,
      },
    ];
  });
}
