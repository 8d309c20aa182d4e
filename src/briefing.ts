// The pipeline: files → content → evidence → plans → scenes → decks. Each step is a function of what came before.
import { createHash } from 'node:crypto';
import { type Drawing } from './draw/create-drawing.ts';
import { layoutDeck } from './layout/layout-deck.ts';
import { checkReadBack } from './lint/read-back/check-read-back.ts';
import type { Audience } from './model/audience.ts';
import type { Briefing } from './model/briefing.ts';
import type { Conflict } from './model/conflict.ts';
import type { Content } from './model/content.ts';
import type { FileReader } from './model/file-reader.ts';
import { type Finding, type Found, hasErrors } from './model/finding.ts';
import type { Language } from './model/language.ts';
import { evaluateDerived } from './model/ledger/evaluate-derived.ts';
import type { DeckPlan } from './model/plan.ts';
import type { Figure } from './model/quantity.ts';
import type { EvidenceLock } from './model/receipt.ts';
import type { Scene } from './model/scene.ts';
import type { Theme } from './model/theme.ts';
import type { Verification } from './model/verification.ts';
import { createLedger } from './plan/create-ledger.ts';
import { planDeck } from './plan/plan-deck.ts';
import { type ContentRoots, readContent } from './read/read-content.ts';
import { checkLock } from './verify/check-lock.ts';
import { compareHashes } from './verify/compare-hashes.ts';
import { findConflicts } from './verify/find-conflicts.ts';
import { readLock } from './verify/read-lock.ts';
import { type Original, readOriginal } from './verify/read-original.ts';
import { verifyContent } from './verify/verify-content.ts';

export type Inputs = {
  readonly files: FileReader;
  readonly roots: ContentRoots;
  /** Bytes of an original by file name; undefined where originals are not at hand. */
  readonly original?: (fileName: string) => Uint8Array | undefined;
  /** ISO date of today, for receipts. */
  readonly today: string;
  readonly company: string;
};

export type Ground = {
  readonly content: Content;
  readonly derived: ReadonlyMap<string, Figure>;
  readonly conflicts: readonly Conflict[];
  readonly lock: EvidenceLock | undefined;
  /** What looking into the originals gave; undefined when they were not at hand. */
  readonly verification: Verification | undefined;
};

export type PreparedDeck = {
  readonly audience: Audience;
  readonly plan: DeckPlan;
  readonly scene: Scene;
  readonly findings: readonly Finding[];
};

export type BuiltDeck = PreparedDeck & { readonly bytes: Uint8Array; readonly hash: string };

/** Files → content with its evidence checked: against the originals where they are at hand, else against the lock. */
export function readGround(inputs: Inputs): Found<Ground> {
  const { value: content, findings } = readContent(inputs.files, inputs.roots);
  const lockFile = `${inputs.roots.content}/evidence.lock.json`;
  const lockText = inputs.files.read(lockFile);
  const lock = lockText === undefined ? undefined : readLock(lockText, lockFile);
  const originals = readOriginals(content, inputs);
  const verified = originals.size > 0 ? verifyContent(content, originals, inputs.today) : undefined;
  const derived = evaluateDerived(content);
  const conflicts = findConflicts(content);
  const evidence = [
    ...(lock?.findings ?? [noLock(lockFile)]),
    ...(lock ? checkLock(content, lock.value, lockFile) : []),
    ...(lock && originals.size > 0 ? compareHashes(lock.value, originals, content.sources) : []),
    ...(verified?.findings ?? []),
  ];
  return {
    value: {
      content,
      derived: derived.value,
      conflicts: conflicts.value,
      lock: lock?.value,
      verification: verified?.value,
    },
    findings: [...findings, ...evidence, ...derived.findings, ...conflicts.findings],
  };
}

/** One audience's deck, planned and laid out; nothing is drawn or written yet. */
export async function prepareDeck(ground: Ground, briefing: Briefing, audience: Audience, company: string): Promise<PreparedDeck> {
  const { content } = ground;
  const plan = planDeck(content, briefing, audience, {
    ledger: createLedger(content, ground.derived, audience.language),
    lock: ground.lock,
    conflicts: ground.conflicts.map(({ id, sides, shownBy }) => ({ id, sides, shownBy })),
  });
  const scene = await layoutDeck(plan.value, themeOf(content, audience), company);
  return { audience, plan: plan.value, scene: scene.value, findings: [...plan.findings, ...scene.findings] };
}

/** A prepared deck → its bytes, read back and checked number by number. */
export async function buildDeck(ground: Ground, prepared: PreparedDeck, drawing: Drawing): Promise<BuiltDeck> {
  const pictures = await drawPictures(prepared.scene, drawing);
  const hash = hashOf(prepared.plan);
  // Loaded here so that commands which write nothing never load the writer.
  const { writePptx } = await import('./write/pptx/write-pptx.ts');
  const { readDeckTexts } = await import('./write/pptx/read-back/read-deck-texts.ts');
  const bytes = await writePptx(prepared.scene, pictures, hash);
  const findings = checkReadBack(readDeckTexts(bytes), prepared.plan, ground.content, ground.derived);
  return { ...prepared, bytes, hash, findings: [...prepared.findings, ...findings] };
}

export function audiencesFor(content: Content, ids: readonly string[], language: Language | undefined): Audience[] {
  const chosen = [...content.audiences.values()].filter((audience) => ids.length === 0 || ids.includes(audience.id));
  return chosen.map((audience) => (language ? { ...audience, language } : audience));
}

export { hasErrors };

function readOriginals(content: Content, inputs: Inputs): ReadonlyMap<string, Original> {
  const { original } = inputs;
  if (original === undefined) return new Map();
  return new Map(
    [...content.sources.values()].flatMap((source): [string, Original][] => {
      const bytes = original(source.original);
      return bytes ? [[source.id, readOriginal(bytes, source.original)]] : [];
    }),
  );
}

function themeOf(content: Content, audience: Audience): Theme {
  const theme = content.themes.get(audience.themeName);
  if (theme === undefined) throw new Error(`Theme ${audience.themeName} is missing although the reader found no fault`);
  return theme;
}

async function drawPictures(scene: Scene, drawing: Drawing): Promise<ReadonlyMap<string, Uint8Array>> {
  const charts = scene.pages.flatMap((page) =>
    page.boxes.flatMap((box) => (box.kind === 'chart' ? [{ key: `${page.id}/${box.id}`, box }] : [])),
  );
  const drawn = await Promise.all(
    charts.map(async ({ key, box }): Promise<[string, Uint8Array]> => {
      const size = { width: box.rect.w, height: box.rect.h };
      return [key, await drawing.draw(box.chart, box.colors, size)];
    }),
  );
  return new Map(drawn);
}

/** Equal plans make equal decks, so a deck's hash is its plan's. */
function hashOf(plan: DeckPlan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex');
}

function noLock(file: string): Finding {
  return {
    kind: 'lock-missing',
    place: { file, line: 1, column: 1 },
    message: `Unexpected content without \`${file}\`, expected a receipt for every report`,
    hint: 'Run `briefdeck verify --originals DIR --update` where the originals are at hand',
  };
}
