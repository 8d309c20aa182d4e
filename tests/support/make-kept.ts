// A project in memory, with what is kept or without → its deck and preview, to be compared byte by byte.
import { makeDeck, openWorkshop, previewDeck } from '../../src/build.ts';
import { readGround } from '../../src/ground.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Cache } from '../../src/model/world.ts';
import type { Files } from '../fuzz/mutate.ts';
import { AUDIENCE, ORIGINALS, ROOTS, seedProject, TODAY } from '../fuzz/seed-project.ts';
import { memoryFiles } from './memory-files.ts';

export type Made = {
  readonly bytes: string;
  readonly preview: string;
  readonly findings: readonly Finding[];
};

export const seed = seedProject();
/** Of decks that are made anew: pictures of charts that no edit changed are drawn once. */
const { drawing } = await openWorkshop();
/** Undefined where nothing can be planned. */
export async function make(files: Files, cache?: Cache): Promise<Made | undefined> {
  const disk = memoryFiles(files);
  const ground = await readGround({
    files: disk,
    roots: ROOTS,
    original: (name) => disk.readBytes(ORIGINALS + name),
    today: TODAY,
    company: 'briefdeck',
    ...(cache && { cache }),
  });
  const [briefing] = ground.value.content.briefings.values();
  const audience = ground.value.content.audiences.get(AUDIENCE);
  if (!ground.value.canPlan || briefing === undefined || audience === undefined) return undefined;
  const opened = await openWorkshop(cache);
  const workshop = cache ? opened : { ...opened, drawing };
  const { prepared, built, findings } = await makeDeck(ground.value, { briefing, audience }, workshop);
  return {
    bytes: Buffer.from(built.bytes).toString('base64'),
    preview: (await previewDeck(ground.value, prepared, built, findings, workshop.products)).page,
    findings: [...ground.findings, ...findings],
  };
}
