// The logos of a scene → a fault for one outside the page, on words of a page it stands on, or without words for it.
import { type Rect, rectOf } from '../../model/length.ts';
import type { StandingPicture } from '../../model/scene.ts';
import { excessOf } from './excess-of.ts';
import { overlapOf } from './overlap-of.ts';
import type { SceneFault, SceneRule } from './scene-rule.ts';
import type { PageView } from './scene-view.ts';

/** Half a point of arithmetic is not an overlap. */
const TOLERANCE = 0.5;

export const findLogoFaults: SceneRule = ({ scene, pages }) => {
  const { logos, width, height } = scene;
  if (logos === undefined) return [];
  const layouts = new Set(pages.map(({ page }) => page.layout));
  return [
    // What is wrong with the logo itself is told once for each layout.
    ...[...layouts].flatMap((layout) => {
      const first = pages.find(({ page }) => page.layout === layout);
      return first === undefined ? [] : ofLogo(logos[layout], first, rectOf(0, 0, width, height));
    }),
    ...pages.flatMap((view) => onPage(logos[view.page.layout], view)),
  ];
};

function ofLogo({ rect, alt }: StandingPicture, { page }: PageView, whole: Rect): SceneFault[] {
  const off = excessOf(rect, whole);
  const outside = `Unexpected logo ${off.toFixed(1)} pt outside the page, expected it on the page`;
  const wordless = 'Unexpected logo without an alt text, expected whose it is';
  return [
    ...(off > TOLERANCE ? [{ kind: 'off-page' as const, page, message: outside }] : []),
    ...(alt.trim() === '' ? [{ kind: 'alt-missing' as const, page, message: wordless }] : []),
  ];
}

function onPage({ rect, plate }: StandingPicture, { page, blocks }: PageView): SceneFault[] {
  const taken = plate?.rect ?? rect;
  const content = [
    ...blocks.map(({ subject, ink }) => ({ subject, rect: ink })),
    ...page.boxes.flatMap((box) => (box.kind === 'chart' ? [{ subject: box.id, rect: box.rect }] : [])),
  ];
  return content.flatMap(({ subject, rect: place }): SceneFault[] => {
    const points = overlapOf(taken, place);
    if (points <= TOLERANCE) return [];
    const message = `Unexpected \`${subject}\` on the logo by ${points.toFixed(1)} pt, expected each in a place of its own`;
    return [{ kind: 'boxes-overlap', page, message }];
  });
}
