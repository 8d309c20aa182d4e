// A finished page → one SVG image of it as a string, readable in order by a screen reader; a logo stands in the document
// around it, once for all pages.

import { attributes, type SvgSetting } from '../../elements/svg/svg-setting.ts';
import { svgOf } from '../../elements/svg.ts';
import type { ScenePage, StandingPicture } from '../../model/deck/scene.ts';
import { pageFamilies } from '../../type/fonts.ts';

/** `label` names the page for those who cannot see it; `artId` the group in it that a thumbnail may show again. */
export function writePageSvg(page: ScenePage, setting: SvgSetting, label: string, artId: string): string {
  const { width, height, fonts } = setting.scene;
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'page',
    viewBox: `0 0 ${width} ${height}`,
    role: 'group',
    'aria-label': label,
    lang: setting.language,
  });
  const art = attributes({
    id: artId,
    'font-family': pageFamilies(fonts),
    'text-rendering': 'geometricPrecision',
    'xml:space': 'preserve',
  });
  const ground = `<rect${attributes({ width, height, fill: `#${page.background}`, 'aria-hidden': 'true' })}/>`;
  const logo = setting.scene.logos?.[page.layout];
  const boxes = page.boxes.map((box) => svgOf(box)(box, setting, page.id));
  const drawn = [
    ground,
    ...(logo ? [showLogo(page.layout, logo)] : []),
    ...boxes.filter((one) => one !== ''),
  ];
  return [`<svg${root}>`, `<g${art}>`, ...drawn, '</g>', '</svg>'].join('\n');
}

/** A layout's logo → its drawing under an id, written once in a document, and the mark that shows it on a page. */
export function drawLogo(layout: ScenePage['layout'], { rect, png, plate }: StandingPicture): string {
  const backing = plate ? `<rect${attributes({ ...placeOf(plate.rect), fill: `#${plate.color}` })}/>` : '';
  const image = `<image${attributes(placeOf(rect))} href="data:image/png;base64,${png}"/>`;
  return `<g${attributes({ id: logoId(layout) })}>${backing}${image}</g>`;
}

/** Named on the cover; elsewhere a screen reader passes over what it has said already. */
function showLogo(layout: ScenePage['layout'], { alt }: StandingPicture): string {
  const words = layout === 'cover' ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': 'true' };
  return `<use${attributes({ href: `#${logoId(layout)}`, ...words })}/>`;
}

function logoId(layout: ScenePage['layout']): string {
  return `logo-${layout}`;
}

function placeOf({ x, y, w, h }: StandingPicture['rect']) {
  return { x, y, width: w, height: h };
}
