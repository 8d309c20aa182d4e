// A rule: the view of a scene → what is wrong on its pages, without saying yet in which file that is mended.
import type { FindingKind } from '../../model/finding.ts';
import type { ScenePage } from '../../model/scene.ts';
import type { SceneView } from './scene-view.ts';

export type SceneFault = {
  readonly kind: FindingKind;
  readonly page: ScenePage;
  readonly message: string;
  readonly hint?: string;
};

export type SceneRule = (view: SceneView) => readonly SceneFault[];
