// A scene, the plan it was laid out from and a way to measure lines → a finding for every fault of its pages.
import type { DeckPlan, PlannedSlide } from '../model/deck/plan.ts';
import { boxesOf, type Scene, type ScenePage } from '../model/deck/scene.ts';
import type { Finding } from '../model/finding.ts';
import { hashOfParts, hashOfValue } from '../model/hash.ts';
import { quoted } from '../model/names.ts';
import { placeText, startOf } from '../model/place.ts';
import { madeOnce, type Products } from '../model/world.ts';
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
  products?: Products,
): Finding[] {
  // What the file says of itself stands on no page.
  const { pages, properties: _, ...around } = scene;
  const look = products && hashOfValue(around);
  const isClean = (page: ScenePage): boolean =>
    madeOnce(products, 'looked', [look, products && hashOfParts(page)], () => {
      const view = viewScene({ ...around, pages: [page] }, measure);
      return PAGE_RULES.every((rule) => rule(view).length === 0);
    });
  // In the order of the rules where there is anything to tell.
  const isTold = products === undefined || !pages.every(isClean);
  const view = viewScene(scene, measure);
  const overfull = new Set(found.filter(({ kind }) => kind === 'text-overflow').map(({ page }) => page));
  const { fileName: deck, slides } = plan;
  const start = scene.pages[0]?.number ?? 1;
  return (isTold ? SCENE_RULES : SEQUENCE_RULES)
    .flatMap((rule) => rule(view))
    .flatMap(({ kind, page, message, hint }): Finding[] => {
      const slide = slides[page.number - start];
      if (overfull.has(page.number) && FOLLOWS.has(kind)) return [];
      // Sources and disclosures are as long as they are.
      if (AS_THEY_ARE.has(kind) && slide?.standing) return [];
      const before = slides[page.number - start - 1];
      const isTwin = kind === 'composition-twice';
      if (isTwin && (isContinued(slide, before) || isSeriesOfTables(page, slide, before))) return [];
      const help = hint ?? (isTwin && slide && before ? otherLook(slide, before) : undefined);
      return [
        {
          kind,
          place: slide?.place ?? startOf(deck),
          message: slide === undefined ? message : `${message} (slide ${page.number}, ${slide.kind})`,
          ...(help === undefined ? {} : { hint: help }),
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

/** Tables of one kind, one for each thing that an entry of the audience asks for: who compares them wants them alike. */
function isSeriesOfTables(page: ScenePage, slide?: PlannedSlide, before?: PlannedSlide): boolean {
  if (slide?.series === undefined || before?.series === undefined || slide.kind !== before.kind) return false;
  return boxesOf(page, 'table').length > 0 && placeText(slide.series) === placeText(before.series);
}

/** What an analyst can do about it, by the names of the two slides and of what leads the second. */
function otherLook(slide: PlannedSlide, before: PlannedSlide): string {
  const [lead] = slide.takeaways;
  const words =
    lead === undefined
      ? ''
      : `, or let \`${lead}\` look another: give it points, \`caution\`, \`scope\` or a chart where it has none, or take them out`;
  const kinds = quoted([...new Set([before.kind, slide.kind])], ' and ');
  return `In the audience, let another slide stand between the two (${kinds}), or give one of them another kind: \`claim\`, \`statement\`, \`two-numbers\` or a chart${words}`;
}

/** Rules that look at one page after another, each by itself. */
const PAGE_RULES: readonly SceneRule[] = [
  findOverflow,
  findOverlaps,
  findOffPage,
  findTooSmall,
  findLowContrast,
  findMissingAlt,
  findLogoFaults,
  findMissingTitles,
  findTopicTitles,
  findReadingOrder,
  findEmptyHalves,
  findOrphans,
  findKinsoku,
];

/** Rules of what stands on several pages. */
const SEQUENCE_RULES: readonly SceneRule[] = [findDuplicateTitles, findSameNeighbours, findTooManyDividers];

/** All that a scene is held to. */
export const SCENE_RULES: readonly SceneRule[] = [...PAGE_RULES, ...SEQUENCE_RULES];
