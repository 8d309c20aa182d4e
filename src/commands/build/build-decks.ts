// Decks to make → their files in place and a row about each, or the findings that kept every file from its place.
import { basename, join } from 'node:path';
import {
  buildDeck,
  type DeckRequest,
  type Ground,
  openWorkshop,
  type PreparedDeck,
  prepareDeck,
  previewDeck,
  type Workshop,
} from '../../build.ts';
import type { DeckPlan } from '../../model/deck/plan.ts';
import { type Finding, hasErrors } from '../../model/finding.ts';
import type { Cache } from '../../model/world.ts';
import { fileNameOf } from '../../plan/plan-deck.ts';
import { elapsed } from '../../world/clock.ts';
import { readBytes } from '../../world/files.ts';
import { prepareCanvasEnvironment } from '../../world/prepare-canvas-environment.ts';
import { type RenderFault, renderDeck } from '../../world/render-deck.ts';
import { type Aside, writeAside } from '../../world/write-files.ts';
import { type EvidenceSummary, evidenceSummary } from '../evidence-summary.ts';
import { deckRecord } from './deck-record.ts';
import type { Format } from './formats.ts';
import { MANIFEST_FILE, type ManifestDeck, readManifestDecks, weekManifest } from './manifest.ts';

export type BuiltRow = ManifestDeck & {
  readonly week: string;
  readonly findings: number;
  readonly milliseconds: number;
};

type BuildResult = {
  /** In the order asked for; none when an error stands. */
  readonly rows: readonly BuiltRow[];
  readonly findings: readonly Finding[];
};

type BuildOptions = {
  /** Absolute. */
  readonly out: string;
  readonly cache: Cache | undefined;
  readonly formats: ReadonlySet<Format>;
  /** Findings from before the first deck. */
  readonly findings: readonly Finding[];
  /** Whether the request is for every audience: then the manifest lists nothing else. */
  readonly isWhole: boolean;
  readonly onDeck: (request: DeckRequest, index: number) => void;
  readonly onBuilt: (row: BuiltRow) => void;
};

/**
 * Decks wait aside until all are made. After the first error no further deck is drawn, but all are still laid
 * out, so that one run shows every fault. One deck is in memory at a time.
 */
export async function buildDecks(
  ground: Ground,
  decks: readonly DeckRequest[],
  options: BuildOptions,
): Promise<BuildResult> {
  prepareCanvasEnvironment();
  const workshop = await openWorkshop(options.cache);
  const findings = [...options.findings];
  const rows: BuiltRow[] = [];
  const aside = writeAside(options.out);
  try {
    for (const [index, request] of decks.entries()) {
      options.onDeck(request, index);
      const began = elapsed();
      const prepared = await prepareDeck(ground, request, workshop.drawing);
      findings.push(...prepared.findings);
      if (hasErrors(findings)) continue;
      const { made, found } = await makeDeck(ground, prepared, workshop, options.formats, aside);
      findings.push(...found);
      const row = {
        week: request.briefing.week,
        ...made,
        findings: prepared.findings.length + found.length,
        milliseconds: elapsed() - began,
      };
      rows.push(row);
      options.onBuilt(row);
    }
    if (hasErrors(findings)) {
      aside.discard();
      return { rows: [], findings };
    }
    writeManifests(rows, options, evidenceSummary(ground), aside);
    aside.publish();
    return { rows, findings };
  } catch (error) {
    aside.discard();
    throw error;
  }
}

async function makeDeck(
  ground: Ground,
  prepared: PreparedDeck,
  workshop: Workshop,
  formats: ReadonlySet<Format>,
  aside: Aside,
): Promise<{ readonly made: ManifestDeck; readonly found: readonly Finding[] }> {
  const { plan } = prepared;
  const built = await buildDeck(ground, prepared, workshop);
  const findings = [...prepared.findings, ...built.findings];
  const record = deckRecord(prepared, built, findings, ground);
  const file = `${plan.fileName}.pptx`;
  const preview = formats.has('html') ? await previewDeck(ground, prepared, built, findings) : undefined;
  aside.write(join(plan.week, file), built.bytes);
  aside.write(join(plan.week, `${plan.fileName}.json`), jsonText(record));
  if (preview === undefined) aside.withdraw(join(plan.week, `${plan.fileName}.html`));
  else aside.write(join(plan.week, `${plan.fileName}.html`), preview);
  ground.mark('writing');
  // Not in the record: whether a program is installed says nothing about the deck.
  const rendered = await writeRenderings(plan, built.bytes, formats, aside);
  ground.mark('rendering');
  return {
    made: {
      file,
      audience: plan.audience,
      language: plan.language,
      slides: plan.slides.length,
      hash: record.hash,
      sha256: record.sha256,
      bytes: built.bytes.length,
    },
    found: [...built.findings, ...rendered],
  };
}

/** Written last: a manifest never names a deck that is not there yet. */
function writeManifests(
  rows: readonly BuiltRow[],
  { out, isWhole }: BuildOptions,
  evidence: EvidenceSummary,
  aside: Aside,
): void {
  for (const week of new Set(rows.map((row) => row.week))) {
    const made = rows
      .filter((row) => row.week === week)
      .map(({ week: _, findings: __, milliseconds: ___, ...deck }) => deck);
    const manifest = weekManifest(week, made, isWhole ? [] : keptDecks(join(out, week)), evidence);
    aside.write(join(week, MANIFEST_FILE), jsonText(manifest));
  }
}

function keptDecks(folder: string): readonly ManifestDeck[] {
  const bytes = readBytes(join(folder, MANIFEST_FILE));
  if (bytes === undefined) return [];
  return readManifestDecks(new TextDecoder().decode(bytes)).filter(
    ({ file }) => basename(file) === file && readBytes(join(folder, file)) !== undefined,
  );
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A deck's bytes and the formats asked for → its PDF and pictures aside, and a finding about what could not be made. */
async function writeRenderings(
  { week, fileName }: DeckPlan,
  deck: Uint8Array,
  formats: ReadonlySet<Format>,
  aside: Aside,
): Promise<readonly Finding[]> {
  if (!formats.has('pdf') && !formats.has('png')) return [];
  const { pdf, pages, fault } = await renderDeck(deck, formats.has('png'));
  if (pdf && formats.has('pdf')) aside.write(join(week, `${fileName}.pdf`), pdf);
  pages.forEach((page, index) => {
    const number = String(index + 1).padStart(2, '0');
    aside.write(join(week, `${fileName}-${number}.png`), page);
  });
  return fault === undefined ? [] : [findingOf(fault, `${week}/${fileName}.pptx`)];
}

function findingOf({ program, said }: RenderFault, file: string): Finding {
  const wanted = program === 'LibreOffice' ? 'PDF' : 'PNG';
  return {
    kind: said === undefined ? 'renderer-missing' : 'renderer-failed',
    place: { file, line: 1, column: 1 },
    message:
      said === undefined
        ? `Unexpected machine without ${program}, expected it for the ${wanted} of a deck`
        : `Unexpected end of ${program}, expected the ${wanted} of a deck: ${said}`,
  };
}

/** The decks of a request → a finding for every two of a week that would be written to one file. */
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
