// A language → decks of every slide kind in that language, each with another torment, in both themes and page shapes.
import { expect } from '@jest/globals';
import { prepareDeck, type Workshop } from '../../src/build.ts';
import type { Ground } from '../../src/ground.ts';
import type { Language } from '../../src/words/languages.ts';
import { type AuditedDeck, type BuiltScene, describeAudit } from '../support/describe-audit.ts';
import { ARE_TRIALS_WHOLE } from '../support/trials.ts';
import { builtWithoutFault, isError } from './built-without-fault.ts';
import { TORMENT_NAMES, type TormentName } from './torments.ts';
import { type Ordeal, type TortureDeck, tortureGround, tortureRequest } from './torture-world.ts';

/**
 * Each of them turns to other torments; `npm run trials` audits three of each kind instead of one, and the frames
 * that are left to it.
 */
const FRAMES = [
  { language: 'ja', theme: 'light', page: '16:9', name: 'usual' },
  { language: 'en', theme: 'dark', page: '16:9', name: 'XML specials', isTrial: true },
  { language: 'ja', theme: 'dark', page: '4:3', name: 'half-width kana', isTrial: true },
  { language: 'en', theme: 'light', page: '4:3', name: 'usual', isTrial: true },
] as const satisfies readonly (Omit<TortureDeck, 'ordeals'> & { readonly isTrial?: true })[];

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

/** Tests of all decks in a language. */
export function describeTortureAudit(language: Language): void {
  const own = FRAMES.map((frame, turn) => ({
    frame,
    turn,
    name: `torture, ${frame.theme}, ${frame.language}, ${frame.page}`,
  })).filter(({ frame }) => frame.language === language && (ARE_TRIALS_WHOLE || !('isTrial' in frame)));
  describeAudit(
    own.map(({ name }) => name),
    { slides: 20, shapes: 100 },
    (shipped, workshop) => {
      const torture = tortureGround(shipped.content);
      return own.map(
        ({ frame, turn, name }): AuditedDeck => ({
          name,
          build: () => tortureDeck(torture, frame, turn, workshop),
        }),
      );
    },
  );
}

/** Each kind with one torment, another one in every deck. */
function ordealsFor(torture: Ground, deck: number): Ordeal[] {
  const kinds = [...torture.content.slideKinds.keys()];
  const turns = ARE_TRIALS_WHOLE ? 3 : 1;
  return kinds.flatMap((kind, index) =>
    Array.from({ length: turns }, (_, turn): Ordeal => {
      const at = index * 2 + deck * 5 + turn * 7;
      return { kind, name: AUDITED[at % AUDITED.length] ?? 'usual' };
    }).filter(({ kind: id }, turn) => turn === 0 || !ONCE.has(id)),
  );
}

/** Kinds of which a deck has one. */
const ONCE = new Set(['cover', 'sources', 'disclosures', 'chart-data']);

async function tortureDeck(
  torture: Ground,
  frame: (typeof FRAMES)[number],
  deck: number,
  workshop: Workshop,
): Promise<BuiltScene> {
  const all = ordealsFor(torture, deck);
  const requestOf = (ordeals: readonly Ordeal[]) => tortureRequest(torture, { ...frame, ordeals });
  const first = await prepareDeck(torture, requestOf(all), workshop.drawing);
  const refused = new Set(
    first.findings.filter(isError).map(({ page }) => first.plan.slides[(page ?? 0) - 1]?.id),
  );
  // What is refused with its reasons is left out; what is left has to be without a fault.
  const ordeals = all.filter((_, index) => !isRefused(all, index, refused));
  expect(ordeals.length).toBeGreaterThan(all.length / 2);
  return builtWithoutFault(torture, requestOf(ordeals), workshop);
}

/** Slides are named by their kind and how many of it there were before. */
function isRefused(all: readonly Ordeal[], index: number, refused: ReadonlySet<string | undefined>): boolean {
  const kind = all[index]?.kind ?? '';
  const count = all.slice(0, index + 1).filter((one) => one.kind === kind).length;
  const id = count === 1 ? kind : `${kind}-${count}`;
  return [...refused].some((one) => one === id || one?.startsWith(`${id}-part-`));
}
