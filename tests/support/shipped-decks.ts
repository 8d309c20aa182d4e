// The shipped content and templates → ground, and the eight decks of its weeks, planned and laid out.
import {
  type BuiltDeck,
  buildDeck,
  openWorkshop,
  type PreparedDeck,
  prepareDeck,
  type Workshop,
} from '../../src/build.ts';
import { checkGround, type Ground } from '../../src/ground.ts';
import type { Briefing } from '../../src/model/content/briefing.ts';
import type { Finding, Found } from '../../src/model/finding.ts';
import type { Audience } from '../../src/model/template/audience.ts';
import { readContent } from '../../src/read/read-content.ts';
import { today } from '../../src/world/clock.ts';
import { prepareCanvasEnvironment } from '../../src/world/environment.ts';
import { diskFiles } from '../../src/world/files.ts';
import { SHIPPED_ROOTS } from './shipped-roots.ts';

export const WEEKS = ['2025-W09', '2025-W43'] as const;
export const AUDIENCES = ['executive', 'portfolio-manager', 'technical', 'global-investor'] as const;

export const DECK_NAMES = WEEKS.flatMap((week) => AUDIENCES.map((id) => `${week} ${id}`));

/** Day of the build in every test: no receipt of the shipped lock is from later. */
export const TODAY = today();

export type ShippedDeck = {
  readonly name: string;
  readonly briefing: Briefing;
  readonly audience: Audience;
  readonly prepared: PreparedDeck;
};

let ground: Promise<Found<Ground>> | undefined;

/** Read once for all test files of a worker: nobody changes it. */
export function shippedGround(): Promise<Found<Ground>> {
  ground ??= readShippedGround();
  return ground;
}

export async function readShippedGround(): Promise<Found<Ground>> {
  const inputs = {
    files: diskFiles(process.cwd(), ['content', 'templates']),
    roots: SHIPPED_ROOTS,
    today: TODAY,
    company: 'briefdeck',
  };
  return checkGround(readContent(inputs.files, inputs.roots), inputs);
}

const prepared = new WeakMap<Ground, Map<string, Promise<ShippedDeck>>>();

/** `names` are week and audience; all eight unless told otherwise. Prepared once for one ground. */
export async function shippedDecks(
  ground: Ground,
  workshop: Workshop,
  names: readonly string[] = DECK_NAMES,
): Promise<readonly ShippedDeck[]> {
  const decks = prepared.get(ground) ?? new Map<string, Promise<ShippedDeck>>();
  prepared.set(ground, decks);
  return Promise.all(
    names.map((name) => {
      const deck = decks.get(name) ?? shippedDeck(ground, workshop, name);
      decks.set(name, deck);
      return deck;
    }),
  );
}

async function shippedDeck(ground: Ground, workshop: Workshop, name: string): Promise<ShippedDeck> {
  const [week = '', id = ''] = name.split(' ');
  const request = requestOf(ground, week, id);
  return { name, ...request, prepared: await prepareDeck(ground, request, workshop.drawing) };
}

/** A deck as its audience would get it in another theme. */
export async function shippedDeckIn(
  ground: Ground,
  workshop: Workshop,
  week: (typeof WEEKS)[number],
  id: (typeof AUDIENCES)[number],
  themeName: string,
): Promise<ShippedDeck> {
  const { briefing, audience } = requestOf(ground, week, id);
  const request = { briefing, audience: { ...audience, themeName } };
  const prepared = await prepareDeck(ground, request, workshop.drawing);
  return { name: `${week} ${id} in ${themeName}`, ...request, prepared };
}

/** Such a deck, in its own theme unless told otherwise, as its pages and its file. */
export async function shippedBuild(
  ground: Ground,
  workshop: Workshop,
  week: (typeof WEEKS)[number],
  id: (typeof AUDIENCES)[number],
  themeName?: string,
): Promise<{ readonly scene: PreparedDeck['scene']; readonly bytes: Uint8Array }> {
  const theme = themeName ?? requestOf(ground, week, id).audience.themeName;
  const deck = await shippedDeckIn(ground, workshop, week, id, theme);
  return { scene: deck.prepared.scene, bytes: (await buildShipped(ground, deck, workshop)).bytes };
}

export async function openTestWorkshop(): Promise<Workshop> {
  prepareCanvasEnvironment();
  return openWorkshop();
}

export async function buildShipped(
  ground: Ground,
  deck: ShippedDeck,
  workshop: Workshop,
): Promise<BuiltDeck> {
  return buildDeck(ground, deck.prepared, workshop);
}

function requestOf({ content }: Ground, week: string, id: string) {
  const briefing = content.briefings.get(week);
  const audience = content.audiences.get(id);
  if (briefing === undefined || audience === undefined) throw new Error(`no ${week} or no ${id}`);
  return { briefing, audience };
}

export function findingText({ kind, place, message }: Finding): string {
  return `${kind} ${place.file}:${place.line} ${message}`;
}
