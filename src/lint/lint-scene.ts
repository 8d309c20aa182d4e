// A scene, the plan it was laid out from and a way to measure lines → a finding for every fault of its pages.
import type { DeckPlan, PlannedSlide } from '../model/deck/plan.ts';
import type { Scene } from '../model/deck/scene.ts';
import type { Finding } from '../model/finding.ts';
import { startOf } from '../model/place.ts';
import { findEmptyHalves } from './scene/find-empty-halves.ts';
import { findLogoFaults, findLowContrast } from './scene/looks.ts';
import { findOffPage, findOverflow, findOverlaps } from './scene/overlaps.ts';
import type { SceneRule } from './scene/scene-rule.ts';
import { type MeasureLine, viewScene } from './scene/scene-view.ts';
import { findSameNeighbours, findTooManyDividers } from './scene/sequence.ts';
import {
  findDuplicateTitles,
  findMissingAlt,
  findMissingTitles,
  findReadingOrder,
  findTopicTitles,
} from './scene/titles.ts';
import { findKinsoku, findOrphans, findTooSmall } from './scene/type.ts';

/** What follows from words that do not fit is not told again on a page that layout has already refused. */
const FOLLOWS = new Set<Finding['kind']>([
  'text-overflow',
  'boxes-overlap',
  'off-page',
  'low-contrast',
  'reading-order',
]);

const AS_THEY_ARE = new Set<Finding['kind']>(['half-empty', 'title-no-sentence']);

/** `found` are the findings layout itself had. */
export function lintScene(
  scene: Scene,
  plan: Pick<DeckPlan, 'fileName' | 'slides'>,
  measure: MeasureLine,
  found: readonly Finding[] = [],
): Finding[] {
  const view = viewScene(scene, measure);
  const overfull = new Set(found.filter(({ kind }) => kind === 'text-overflow').map(({ page }) => page));
  const { fileName: deck, slides } = plan;
  const start = scene.pages[0]?.number ?? 1;
  return SCENE_RULES.flatMap((rule) => rule(view)).flatMap(({ kind, page, message, hint }): Finding[] => {
    const slide = slides[page.number - start];
    if (overfull.has(page.number) && FOLLOWS.has(kind)) return [];
    // Sources and disclosures are as long as they are.
    if (AS_THEY_ARE.has(kind) && slide?.standing) return [];
    if (kind === 'composition-twice' && isContinued(slide, slides[page.number - start - 1])) return [];
    return [
      {
        kind,
        place: slide?.place ?? startOf(deck),
        message: slide === undefined ? message : `${message} (slide ${page.number}, ${slide.kind})`,
        ...(hint === undefined ? {} : { hint }),
        deck,
        page: page.number,
      },
    ];
  });
}

/** One slide shared out over several pages is to look the same on all of them; sources and their like look as they must. */
function isContinued(slide?: PlannedSlide, before?: PlannedSlide): boolean {
  if (slide === undefined || before === undefined) return false;
  if (slide.standing && before.standing) return true;
  return slide.part !== undefined && before.part !== undefined && slide.kind === before.kind;
}

/** The rules that every scene is held to, in the order in which their findings are told. */
export const SCENE_RULES: readonly SceneRule[] = [
  findOverflow,
  findOverlaps,
  findOffPage,
  findTooSmall,
  findLowContrast,
  findMissingAlt,
  findLogoFaults,
  findMissingTitles,
  findDuplicateTitles,
  findTopicTitles,
  findReadingOrder,
  findEmptyHalves,
  findSameNeighbours,
  findTooManyDividers,
  findOrphans,
  findKinsoku,
];
