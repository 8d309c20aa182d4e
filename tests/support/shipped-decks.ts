// The shipped content and templates → ground, and the eight decks of its weeks, planned and laid out.
import { type Ground, type PreparedDeck, prepareDeck, readGround } from '../../src/briefing.ts';
import { createDrawing, type Drawing } from '../../src/draw/create-drawing.ts';
import type { Audience } from '../../src/model/audience.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import type { Finding, Found } from '../../src/model/finding.ts';
import { diskFiles } from '../../src/world/files.ts';
import { prepareCanvasEnvironment } from '../../src/world/prepare-canvas-environment.ts';

export const WEEKS = ['2025-W09', '2025-W43'] as const;
export const AUDIENCES = ['executive', 'portfolio-manager', 'technical', 'global-investor'] as const;

/** Day of the build in every test. */
export const TODAY = '2026-11-22';

export type ShippedDeck = {
  readonly name: string;
  readonly briefing: Briefing;
  readonly audience: Audience;
  readonly prepared: PreparedDeck;
};

export function shippedGround(): Found<Ground> {
  return readGround({
    files: diskFiles(process.cwd(), ['content', 'templates']),
    roots: { content: 'content', templates: 'templates' },
    today: TODAY,
    company: 'briefdeck',
  });
}

export async function shippedDecks(ground: Ground, drawing: Drawing): Promise<readonly ShippedDeck[]> {
  const requests = WEEKS.flatMap((week) => AUDIENCES.map((id) => requestOf(ground, week, id)));
  return Promise.all(
    requests.map(async (request) => ({
      name: `${request.briefing.week} ${request.audience.id}`,
      ...request,
      prepared: await prepareDeck(ground, request, drawing),
    })),
  );
}

export async function openDrawing(): Promise<Drawing> {
  prepareCanvasEnvironment();
  return createDrawing();
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
