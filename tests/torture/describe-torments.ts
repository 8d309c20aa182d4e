// A page and a language → every slide kind in every torment, laid out without a fault or refused by name and by how much.
//
// A file of tests for each page and language, so that none takes long; what has been laid out once is kept for the others.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type PreparedDeck, prepareDeck, type Workshop } from '../../src/build.ts';
import type { Ground } from '../../src/ground.ts';
import { layoutDeck } from '../../src/layout/layout-deck.ts';
import { lintScene } from '../../src/lint/lint-scene.ts';
import type { DeckPlan } from '../../src/model/deck/plan.ts';
import type { Scene } from '../../src/model/deck/scene.ts';
import { type Finding, severityOf } from '../../src/model/finding.ts';
import type { PageShape } from '../../src/model/length.ts';
import { measureLine } from '../../src/type/measure-text.ts';
import { type Language, textIn } from '../../src/words/languages.ts';
import { openTestWorkshop, shippedGround } from '../support/shipped-decks.ts';
import { ARE_TRIALS_WHOLE } from '../support/trials.ts';
import { isImpossible, type Place } from './impossible.ts';
import { TORMENT_NAMES, type TormentName } from './torments.ts';
import { tortureGround, tortureRequest } from './torture-world.ts';

const TIMEOUT = 60_000;
const OVERFLOW =
  /^Unexpected overflow of \d+\.\d pt in `([^`]+)` of slide \d+ \(([a-z-]+)\), expected it to fit its box$/u;

export type Chamber = {
  readonly ground: () => Ground;
  readonly workshop: () => Workshop;
  /** A deck of every slide kind in one torment. */
  readonly laid: (name: TormentName) => Promise<PreparedDeck>;
  /** A deck of every slide kind, each in the next of the torments. */
  readonly laidInTurn: (names: readonly [TormentName, ...TormentName[]]) => Promise<PreparedDeck>;
};

/** Tests of every torment; what it gives can be used within further tests. */
export function describeTorments(page: PageShape, language: Language): Chamber {
  let ground: Ground;
  let workshop: Workshop;
  const known = new Map<TormentName, Promise<PreparedDeck>>();
  const laid = (name: TormentName): Promise<PreparedDeck> => {
    const ordeals = [...ground.content.slideKinds.keys()].map((kind) => ({ kind, name }));
    const request = tortureRequest(ground, { page, language, theme: 'light', name, ordeals });
    const deck = known.get(name) ?? prepareDeck(ground, request, workshop.drawing);
    known.set(name, deck);
    return deck;
  };

  const laidInTurn: Chamber['laidInTurn'] = (names) => {
    const kinds = [...ground.content.slideKinds.keys()];
    const ordeals = kinds.map((kind, index) => ({ kind, name: names[index % names.length] ?? names[0] }));
    const request = tortureRequest(ground, { page, language, theme: 'light', name: names[0], ordeals });
    return prepareDeck(ground, request, workshop.drawing);
  };

  beforeAll(async () => {
    ground = tortureGround((await shippedGround()).value.content);
    workshop = await openTestWorkshop();
  }, TIMEOUT);

  describe(`on a page of ${page} in ${language}`, () => {
    it.each(tormentsFor(page, language))(
      '%s leave nothing with a fault that is not told',
      async (name) => {
        const { plan, scene, findings } = await laid(name);
        const met = sorted(findings);
        expect(met.others).toEqual([]);
        expect(met.places.filter((place) => !isImpossible(name, place))).toEqual([]);
        expect(sorted(await inTheDark(ground, plan, scene))).toEqual(met);
        expect(plan.slides.length).toBeGreaterThanOrEqual(20);
      },
      TIMEOUT,
    );

    // The narrowest in one language and the widest in the other; all four are trials.
    if (ARE_TRIALS_WHOLE || (page === '4:3') === (language === 'ja')) {
      it(
        'a table of sixty rows is continued with its head on every page',
        async () => {
          const { plan, scene } = await laid('many rows');
          for (const kind of ['comparison-table', 'claims-table', 'risk-table', 'status-table', 'watch'])
            expectContinued(plan, scene, kind);
        },
        TIMEOUT,
      );
    }
  });
  return { ground: () => ground, workshop: () => workshop, laid, laidInTurn };
}

/** Every fourth one, each on another page and in another language; all of them with `npm run trials`. */
function tormentsFor(page: PageShape, language: Language): readonly TormentName[] {
  const turn = (page === '4:3' ? 2 : 0) + (language === 'ja' ? 1 : 0);
  return TORMENT_NAMES.filter((_, index) => ARE_TRIALS_WHOLE || index % 4 === turn);
}

/** Faults of a chart's picture have tests of their own. */
function errorsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => severityOf(finding) === 'error' && !finding.kind.startsWith('chart'));
}

/** Words that do not fit, with their place; and whatever else is wrong, as it is told. */
export function sorted(findings: readonly Finding[]) {
  const places: Place[] = [];
  const others: string[] = [];
  for (const { kind, message } of errorsOf(findings)) {
    const [, box, slideKind] = OVERFLOW.exec(message) ?? [];
    if (kind === 'text-overflow' && box && slideKind) places.push({ kind: slideKind, box });
    else others.push(`${kind}: ${message}`);
  }
  return { places, others };
}

/** The same plan in the other theme: other colours on the same places. */
async function inTheDark(ground: Ground, plan: DeckPlan, light: Scene) {
  const theme = ground.content.themes.get('dark');
  if (theme === undefined) throw new Error('no dark theme');
  const dark = await layoutDeck(plan, theme, textIn(ground.company, plan.language));
  const rects = (scene: Scene) => scene.pages.map(({ boxes }) => boxes.map(({ id, rect }) => ({ id, rect })));
  expect(rects(dark.value)).toEqual(rects(light));
  return [...dark.findings, ...lintScene(dark.value, plan, measureLine, dark.findings)];
}

function expectContinued(plan: DeckPlan, scene: Scene, kind: string): void {
  const parts = plan.slides.flatMap((slide, index) =>
    slide.kind === kind ? [{ slide, page: scene.pages[index] }] : [],
  );
  const tables = parts.flatMap(({ page }) => page?.boxes.filter((box) => box.kind === 'table') ?? []);
  const rows = tables.flatMap((table) => table.rows.filter(({ header }) => !header));
  expect([kind, rows.length]).toEqual([kind, 60]);
  expect(tables.every((table) => table.rows[0]?.header)).toBe(true);
  expect(parts.map(({ slide }) => slide.part)).toEqual(
    parts.map((_, index) => `${index + 1}/${parts.length}`),
  );
  const titles = parts.map(({ page }) => titleOf(page));
  titles.forEach((title, index) => {
    expect(title.replace(/\s/gu, '')).toMatch(new RegExp(`[（(]${index + 1}/${parts.length}[）)]$`, 'u'));
  });
}

function titleOf(page: Scene['pages'][number] | undefined): string {
  const title = page?.boxes.find((box) => box.kind === 'text' && box.role === 'title');
  return title?.kind === 'text'
    ? title.lines.map((line) => line.runs.map((run) => run.text).join('')).join('')
    : '';
}
