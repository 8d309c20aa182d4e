// The path of a deck and what was asked for it → its bytes, read once, and how they differ from a build made now.
import {
  type BuiltDeck,
  buildDeck,
  type DeckRequest,
  type PreparedDeck,
  prepareDeck,
  type Workshop,
} from '../../build.ts';
import { checkAsBuilt, notBuilt } from '../../lint/check-as-built.ts';
import { type Finding, hasErrors } from '../../model/finding.ts';
import { readBytes } from '../../world/files.ts';
import { typedPath } from '../desk.ts';
import type { Project } from '../project.ts';
import { type DeckRecord, readDeckRecord } from './deck-record.ts';

export type ComparedDeck = {
  readonly prepared: PreparedDeck;
  /** Undefined where there is no file. Nothing reads it again: what was compared is what is handed on. */
  readonly bytes: Uint8Array | undefined;
  /** What the build found in the content and in its own file. */
  readonly findings: readonly Finding[];
  /** Where the file is not what the build gave; none of a build that has errors. */
  readonly differences: readonly Finding[];
};

/** The record beside it is only asked what may have happened. */
export async function compareDeck(
  project: Project,
  request: DeckRequest,
  workshop: Workshop,
  { path, bytes = readBytes(path), record = readDeckRecord(path) }: DeckAt,
): Promise<ComparedDeck> {
  const { ground } = project;
  const file = typedPath(project, path);
  const hint = `Run \`${buildCommand(request, ground.content.audiences.get(request.audience.id)?.language)}\``;
  const prepared = await prepareDeck(ground, request, workshop.drawing);
  if (bytes === undefined || hasErrors(prepared.findings)) {
    const differences = bytes === undefined ? [notBuilt(file, hint)] : [];
    return { prepared, bytes, findings: prepared.findings, differences };
  }
  const built: BuiltDeck = await buildDeck(ground, prepared, workshop);
  const rebuilt = { bytes: built.bytes, hash: prepared.hash };
  return {
    prepared,
    bytes,
    findings: [...prepared.findings, ...built.findings],
    differences: checkAsBuilt({ file, bytes, record }, rebuilt, hint),
  };
}

/** Who has read the file or its record already says so. */
type DeckAt = { readonly path: string; readonly bytes?: Uint8Array; readonly record?: DeckRecord };

function buildCommand({ briefing, audience }: DeckRequest, own: string | undefined): string {
  const language = audience.language === own ? '' : ` --language ${audience.language}`;
  return `briefdeck build --edition ${briefing.week} --audience ${audience.id}${language}`;
}
