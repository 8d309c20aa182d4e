// Every slide kind × torment × theme × language × page: laid out without a fault, or refused by name and by how much.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildDeck, type Ground, prepareDeck, type Workshop } from '../../src/build.ts';
import { layoutDeck } from '../../src/layout/layout-deck.ts';
import { lintScene } from '../../src/lint/lint-scene.ts';
import type { DeckPlan } from '../../src/model/deck/plan.ts';
import type { Scene } from '../../src/model/deck/scene.ts';
import { type Finding, severityOf } from '../../src/model/finding.ts';
import { PAGE_SHAPES } from '../../src/model/length.ts';
import { measureLine } from '../../src/type/measure-text.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import { openTestWorkshop, shippedGround } from '../support/shipped-decks.ts';
import { isImpossible, type Place } from './impossible.ts';
import { TORMENT_NAMES, type TormentName } from './torments.ts';
import { tortureGround, tortureRequest } from './torture-world.ts';

const COMBINATIONS = PAGE_SHAPES.flatMap((page) => LANGUAGES.map((language) => ({ page, language })));
const OVERFLOW =
  /^Unexpected overflow of \d+\.\d pt in `([^`]+)` of slide \d+ \(([a-z-]+)\), expected it to fit its box$/u;

let ground: Ground;
let workshop: Workshop;

beforeAll(async () => {
  ground = tortureGround((await shippedGround()).value.content);
  workshop = await openTestWorkshop();
}, 60_000);

/** Faults of a chart's picture have tests of their own. */
function errorsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => severityOf(finding) === 'error' && !finding.kind.startsWith('chart'));
}

async function laid(name: TormentName, combination: (typeof COMBINATIONS)[number]) {
  const ordeals = [...ground.content.slideKinds.keys()].map((kind) => ({ kind, name }));
  const request = tortureRequest(ground, { ...combination, theme: 'light', name, ordeals });
  return prepareDeck(ground, request, workshop.drawing);
}

/** Words that do not fit, with their place; and whatever else is wrong, as it is told. */
function sorted(findings: readonly Finding[]) {
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
async function inTheDark(plan: DeckPlan, light: Scene) {
  const theme = ground.content.themes.get('dark');
  if (theme === undefined) throw new Error('no dark theme');
  const dark = await layoutDeck(plan, theme, ground.company);
  const rects = (scene: Scene) => scene.pages.map(({ boxes }) => boxes.map(({ id, rect }) => ({ id, rect })));
  expect(rects(dark.value)).toEqual(rects(light));
  return [...dark.findings, ...lintScene(dark.value, plan, measureLine, dark.findings)];
}

describe.each(TORMENT_NAMES)('%s', (name) => {
  it.each(COMBINATIONS)(
    'leave no page of $page in $language with a fault that is not told',
    async (combination) => {
      const { plan, scene, findings } = await laid(name, combination);
      const met = sorted(findings);
      expect(met.others).toEqual([]);
      expect(met.places.filter((place) => !isImpossible(name, place))).toEqual([]);
      expect(sorted(await inTheDark(plan, scene))).toEqual(met);
      expect(plan.slides.length).toBeGreaterThanOrEqual(20);
    },
    60_000,
  );
});

describe('what XML and file names find hard', () => {
  it.each([
    'emoji',
    'flags of regions',
    'rare kanji',
    'control characters',
    'XML specials',
    'right to left',
  ] as const)(
    'is in a sound package, word by word: %s',
    async (name) => {
      const prepared = await laid(name, { page: '4:3', language: 'ja' });
      const fitting = { ...prepared, findings: [] };
      const { findings } = await buildDeck(ground, fitting, workshop);
      const kinds = new Set<string>(findings.map(({ kind }) => kind));
      expect([...kinds].filter((kind) => kind.startsWith('package-'))).toEqual([]);
      expect(kinds.has('words-differ')).toBe(false);
    },
    60_000,
  );
});

describe('a headline of eight sentences without a stop', () => {
  it('is refused on every page that it leads', async () => {
    const { plan, findings } = await laid('endless headlines', { page: '16:9', language: 'ja' });
    const refused = new Set(
      sorted(findings)
        .places.filter(({ box }) => box === 'headline')
        .map(({ kind }) => kind),
    );
    const led = plan.slides.filter(({ takeaways }) => takeaways.some((id) => id.includes('-lead-')));
    expect(led.length).toBeGreaterThan(15);
    expect(led.map(({ kind }) => kind).filter((kind) => !refused.has(kind))).toEqual([]);
  });
});

describe('a table of sixty rows', () => {
  it.each(COMBINATIONS)(
    'is continued with its head on every page of $page in $language',
    async (combination) => {
      const { plan, scene } = await laid('many rows', combination);
      for (const kind of ['comparison-table', 'claims-table', 'risk-table', 'status-table', 'watch']) {
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
          expect(title.replace(/\s/gu, '')).toMatch(
            new RegExp(`[（(]${index + 1}/${parts.length}[）)]$`, 'u'),
          );
        });
      }
    },
    60_000,
  );
});

function titleOf(page: Scene['pages'][number] | undefined): string {
  const title = page?.boxes.find((box) => box.kind === 'text' && box.role === 'title');
  return title?.kind === 'text'
    ? title.lines.map((line) => line.runs.map((run) => run.text).join('')).join('')
    : '';
}

describe('forty points', () => {
  it('are as many as the depth of the audience shows', async () => {
    const { plan, scene } = await laid('forty points', { page: '4:3', language: 'en' });
    const points = plan.slides.flatMap((slide, index) =>
      slide.kind === 'statement'
        ? (scene.pages[index]?.boxes ?? []).filter(({ id }) => /^point(-\d+)?$/u.test(id))
        : [],
    );
    // Each is a number and its words.
    expect(points).toHaveLength(2 * 6);
  });
});
