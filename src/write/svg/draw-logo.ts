// A layout's logo → its drawing under an id, written once in a document, and the mark that shows it on a page.
import type { ScenePage, StandingPicture } from '../../model/scene.ts';
import { attributes } from './attributes.ts';

export function drawLogo(layout: ScenePage['layout'], { rect, png, plate }: StandingPicture): string {
  const backing = plate ? `<rect${attributes({ ...placeOf(plate.rect), fill: `#${plate.color}` })}/>` : '';
  const image = `<image${attributes(placeOf(rect))} href="data:image/png;base64,${png}"/>`;
  return `<g${attributes({ id: logoId(layout) })}>${backing}${image}</g>`;
}

/** Named on the cover; elsewhere a screen reader passes over what it has said already. */
export function showLogo(layout: ScenePage['layout'], { alt }: StandingPicture): string {
  const words = layout === 'cover' ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': 'true' };
  return `<use${attributes({ href: `#${logoId(layout)}`, ...words })}/>`;
}

function logoId(layout: ScenePage['layout']): string {
  return `logo-${layout}`;
}

function placeOf({ x, y, w, h }: StandingPicture['rect']) {
  return { x, y, width: w, height: h };
}
