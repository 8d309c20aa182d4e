// The rules that every scene is held to, in the order in which their findings are told.
import { findDuplicateTitles } from './find-duplicate-titles.ts';
import { findEmptyHalves } from './find-empty-halves.ts';
import { findKinsoku } from './find-kinsoku.ts';
import { findLogoFaults } from './find-logo-faults.ts';
import { findLowContrast } from './find-low-contrast.ts';
import { findMissingAlt } from './find-missing-alt.ts';
import { findMissingTitles } from './find-missing-titles.ts';
import { findOffPage } from './find-off-page.ts';
import { findOrphans } from './find-orphans.ts';
import { findOverflow } from './find-overflow.ts';
import { findOverlaps } from './find-overlaps.ts';
import { findReadingOrder } from './find-reading-order.ts';
import { findTooSmall } from './find-too-small.ts';
import type { SceneRule } from './scene-rule.ts';

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
  findReadingOrder,
  findEmptyHalves,
  findOrphans,
  findKinsoku,
];
