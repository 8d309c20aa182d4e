// What drawing a page needs to know besides the page: its deck's size and language, its pictures, and where clicks lead.
import type { Language } from '../../model/language.ts';
import type { ChartBox, Scene, SceneRun } from '../../model/scene.ts';

/** A way off the words: to another slide, or to what they rest on. Attribute names and plain values. */
export type SvgLink = Readonly<Record<string, string>>;

export type SvgSetting = {
  readonly scene: Pick<Scene, 'width' | 'height' | 'fonts' | 'logos'>;
  readonly language: Language;
  /** PNG bytes by `page.id/box.id`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Attributes of a link to a page; undefined where there is no such page. */
  readonly pageLink: (pageId: string) => SvgLink | undefined;
  /** Attributes of a link from a run or a chart to what it rests on; undefined where it rests on nothing. */
  readonly proofLink: (rest: SceneRun | ChartBox) => SvgLink | undefined;
};
