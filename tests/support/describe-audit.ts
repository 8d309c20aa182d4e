// Decks → tests that an independent renderer shows them without a fault: by the auditor beside the project where that is
// at hand, otherwise by what the project can measure itself, which is the lines of every box and the file format.
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Workshop } from '../../src/build.ts';
import type { Ground } from '../../src/ground.ts';
import type { Scene } from '../../src/model/deck/scene.ts';
import { type Audits, auditAll, auditFaults, MISSING_FOR_AUDIT } from './auditor.ts';
import { compareLines } from './compare-lines.ts';
import { formatFaults } from './format-faults.ts';
import { renderedWords } from './rendered-lines.ts';
import { openTestWorkshop, shippedGround } from './shipped-decks.ts';

export type BuiltScene = { readonly scene: Scene; readonly bytes: Uint8Array };
export type AuditedDeck = { readonly name: string; readonly build: () => Promise<BuiltScene> };

/** What a deck has more of: slides, shapes with words; and what it has exactly so many of. */
type Least = {
  readonly slides: number;
  readonly shapes: number;
  readonly counts?: Readonly<Record<string, number>>;
};

const canAudit = MISSING_FOR_AUDIT.length === 0;
const canRender = ['soffice', 'pdftotext', 'pdffonts'].every(
  (name) => spawnSync(name, ['-v']).error === undefined,
);
const TIMEOUT = 1_500_000;

/** `makeDecks` gives one for each name. */
export function describeAudit(
  names: readonly string[],
  least: Least,
  makeDecks: (shipped: Ground, workshop: Workshop) => readonly AuditedDeck[],
): void {
  const decks = async () => makeDecks((await shippedGround()).value, await openTestWorkshop());
  if (canAudit) describeByAuditor(names, least, decks);
  else describeByLines(names, least, decks);
}

type Making = () => Promise<readonly AuditedDeck[]>;

function describeByAuditor(names: readonly string[], least: Least, decks: Making): void {
  let audits: Audits;

  beforeAll(async () => {
    audits = await auditAll(
      (await decks()).map(({ name, build }) => ({ name, build: async () => (await build()).bytes })),
    );
  }, TIMEOUT);

  describe('the audit', () => {
    it.each([...names])('finds nothing in the deck: %s', async (name) => {
      const summary = await audits(name);
      expect(auditFaults(summary)).toEqual({});
      expect(summary).toMatchObject({ title_share: 1, unique_title_share: 1, ...least.counts });
      expect(summary.min_font_pt).toBeGreaterThanOrEqual(10);
      // The audit has seen the deck: it measured its shapes and, of those with Japanese words, their lines.
      expect(summary.slides).toBeGreaterThan(least.slides);
      expect(summary.text_shapes).toBeGreaterThan(least.shapes);
      if (summary.ja_runs !== 0) expect(summary.kinsoku_lines).toBeGreaterThan(least.shapes / 5);
    });
  });
}

function describeByLines(names: readonly string[], least: Least, decks: Making): void {
  const made = new Map<string, AuditedDeck>();

  beforeAll(async () => {
    if (canRender) for (const deck of await decks()) made.set(deck.name, deck);
  }, TIMEOUT);

  describe(`the rendered lines, in place of the audit (no ${MISSING_FOR_AUDIT.join(', no ')})`, () => {
    (canRender ? it : it.skip).each([...names])(
      'are never more than predicted, and the file is sound, in the deck: %s (skipped without LibreOffice and poppler)',
      async (name) => {
        const built = await made.get(name)?.build();
        if (built === undefined) throw new Error(`no deck ${name}`);
        const { pages } = await renderedWords(built.bytes, 'Noto Sans JP');
        expect(pages.length).toBe(built.scene.pages.length);
        expect(pages.length).toBeGreaterThan(least.slides);
        const { boxes, more } = compareLines(built.scene, pages);
        expect(more).toEqual([]);
        expect(boxes).toBeGreaterThan(least.shapes);
        expect(await formatFaults([built.bytes])).toEqual([[]]);
      },
      TIMEOUT,
    );
  });
}
