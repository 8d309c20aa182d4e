// Torture decks and the week said twice, as an independent renderer shows them: every count of the auditor is zero.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildDeck, type Ground, prepareDeck, type Workshop } from '../../src/build.ts';
import { hasErrors } from '../../src/model/finding.ts';
import type { PageShape } from '../../src/model/length.ts';
import type { Language } from '../../src/words/languages.ts';
import { type AuditSummary, audit, auditFaults, MISSING_FOR_AUDIT } from '../support/auditor.ts';
import { openTestWorkshop, shippedGround } from '../support/shipped-decks.ts';
import { doubledContent } from './doubled-content.ts';
import { TORMENT_NAMES, type TormentName } from './torments.ts';
import { type Ordeal, type TortureDeck, tortureGround, tortureRequest } from './torture-world.ts';

/** `TORTURE=all` audits three torments of each kind and every audience's deck; otherwise one, and the executives'. */
const isThorough = process.env.TORTURE === 'all';

type Deck = { readonly name: string; readonly build: () => Promise<Uint8Array> };

const FRAMES = [
  { language: 'ja', theme: 'light', page: '16:9', name: 'usual' },
  { language: 'en', theme: 'dark', page: '16:9', name: 'XML specials' },
  { language: 'ja', theme: 'dark', page: '4:3', name: 'half-width kana' },
  { language: 'en', theme: 'light', page: '4:3', name: 'usual' },
] as const satisfies readonly Omit<TortureDeck, 'ordeals'>[];

/**
 * Sixty rows in every table are a deck of their own; what has no room is no deck; and without a font for emoji
 * LibreOffice sets them in whatever has them, with lines as high as that.
 */
const NOT_AUDITED: readonly TormentName[] = [
  'many rows',
  'endless headlines',
  'marks and brackets',
  'emoji',
  'flags of regions',
];
const AUDITED = TORMENT_NAMES.filter((name) => !NOT_AUDITED.includes(name));

const DOUBLED: readonly (readonly [audience: string, page: PageShape])[] = isThorough
  ? ['executive', 'portfolio-manager', 'technical', 'global-investor'].flatMap((id) => [
      [id, '16:9'] as const,
      [id, '4:3'] as const,
    ])
  : [
      ['executive', '16:9'],
      ['executive', '4:3'],
    ];

let folder = '';
let workshop: Workshop;
let torture: Ground;
let doubled: Ground;
const summaries = new Map<string, Promise<AuditSummary>>();

/** Each kind with one torment, another one in every deck. */
function ordealsFor(deck: number): Ordeal[] {
  const kinds = [...torture.content.slideKinds.keys()];
  const turns = isThorough ? 3 : 1;
  return kinds.flatMap((kind, index) =>
    Array.from({ length: turns }, (_, turn): Ordeal => {
      const at = index * 2 + deck * 5 + turn * 7;
      return { kind, name: AUDITED[at % AUDITED.length] ?? 'usual' };
    }).filter(({ kind: id }, turn) => turn === 0 || !ONCE.has(id)),
  );
}

/** Kinds of which a deck has one. */
const ONCE = new Set(['cover', 'sources', 'disclosures', 'chart-data']);

async function tortureDeck(frame: (typeof FRAMES)[number], deck: number): Promise<Uint8Array> {
  const all = ordealsFor(deck);
  const first = await prepareDeck(
    torture,
    tortureRequest(torture, { ...frame, ordeals: all }),
    workshop.drawing,
  );
  const refused = new Set(
    first.findings
      .filter((finding) => hasErrors([finding]))
      .map(({ page }) => first.plan.slides[(page ?? 0) - 1]?.id),
  );
  // What is refused with its reasons is left out; what is left has to be without a fault.
  const ordeals = all.filter((_, index) => !isRefused(all, index, refused));
  expect(ordeals.length).toBeGreaterThan(all.length / 2);
  const prepared = await prepareDeck(
    torture,
    tortureRequest(torture, { ...frame, ordeals }),
    workshop.drawing,
  );
  expect(prepared.findings.filter((finding) => hasErrors([finding])).map(({ message }) => message)).toEqual(
    [],
  );
  return (await buildDeck(torture, prepared, workshop)).bytes;
}

/** Slides are named by their kind and how many of it there were before. */
function isRefused(all: readonly Ordeal[], index: number, refused: ReadonlySet<string | undefined>): boolean {
  const kind = all[index]?.kind ?? '';
  const count = all.slice(0, index + 1).filter((one) => one.kind === kind).length;
  const id = count === 1 ? kind : `${kind}-${count}`;
  return [...refused].some((one) => one === id || one?.startsWith(`${id}-part-`));
}

async function doubledDeck(id: string, page: PageShape): Promise<Uint8Array> {
  const audience = doubled.content.audiences.get(id);
  const briefing = doubled.content.briefings.get('2025-W43');
  if (audience === undefined || briefing === undefined) throw new Error(`no ${id}`);
  const prepared = await prepareDeck(
    doubled,
    { briefing, audience: { ...audience, page } },
    workshop.drawing,
  );
  expect(prepared.findings.filter((finding) => hasErrors([finding])).map(({ message }) => message)).toEqual(
    [],
  );
  return (await buildDeck(doubled, prepared, workshop)).bytes;
}

const DECKS: readonly Deck[] = [
  ...FRAMES.map((frame, deck) => ({
    name: `torture, ${frame.theme}, ${frame.language satisfies Language}, ${frame.page}`,
    build: () => tortureDeck(frame, deck),
  })),
  ...DOUBLED.map(([id, page]) => ({
    name: `twice as long, ${id}, ${page}`,
    build: () => doubledDeck(id, page),
  })),
];

const AT_ONCE = 2;

beforeAll(async () => {
  if (MISSING_FOR_AUDIT.length > 0) return;
  folder = mkdtempSync(join(tmpdir(), 'audit-torture-'));
  const shipped = (await shippedGround()).value;
  workshop = await openTestWorkshop();
  torture = tortureGround(shipped.content);
  doubled = { ...shipped, content: doubledContent(shipped.content) };
  const waiting = [...DECKS];
  const worker = async (): Promise<void> => {
    for (let deck = waiting.shift(); deck !== undefined; deck = waiting.shift()) {
      const { name, build } = deck;
      const summary = build().then((bytes) => audit(bytes, folder, name.replaceAll(/[^a-z0-9-]+/gu, '-')));
      summaries.set(name, summary);
      await summary.catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}, 1_500_000);

afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

const title =
  MISSING_FOR_AUDIT.length > 0 ? `the audit (skipped: no ${MISSING_FOR_AUDIT.join(', no ')})` : 'the audit';

describe(title, () => {
  (MISSING_FOR_AUDIT.length > 0 ? it.skip : it).each(DECKS.map(({ name }) => name))(
    'finds nothing in the deck: %s',
    async (name) => {
      const summary = await summaries.get(name);
      expect(auditFaults(summary ?? {})).toEqual({});
      expect(summary).toMatchObject({ title_share: 1, unique_title_share: 1 });
      expect(summary?.min_font_pt).toBeGreaterThanOrEqual(10);
      expect(summary?.slides).toBeGreaterThan(20);
      expect(summary?.text_shapes).toBeGreaterThan(100);
    },
  );
});
