// A finished page → one SVG image of it as a string, readable in order by a screen reader; a logo stands in the document
// around it, once for all pages.

import { drawShape } from '../../elements/svg/shape.ts';
import { attributes, drawAnchor, type SvgSetting } from '../../elements/svg/svg-setting.ts';
import { drawTable } from '../../elements/svg/table.ts';
import { drawTextBox } from '../../elements/svg/words.ts';
import type { ChartBox, LineBox, SceneBox, ScenePage, StandingPicture } from '../../model/deck/scene.ts';
import { never } from '../../model/errors.ts';
import { escapeXml } from '../../package/xml.ts';
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
  const boxes = page.boxes.map((box) => drawBox(box, page.id, setting));
  const drawn = [
    ground,
    ...(logo ? [showLogo(page.layout, logo)] : []),
    ...boxes.filter((one) => one !== ''),
  ];
  return [`<svg${root}>`, `<g${art}>`, ...drawn, '</g>', '</svg>'].join('\n');
}

/** One box of a page → its SVG: words, decoration, picture or table, at the place the scene gives. */
function drawBox(box: SceneBox, pageId: string, setting: SvgSetting): string {
  switch (box.kind) {
    case 'text':
      return drawTextBox(box, setting);
    case 'rect':
    case 'ellipse':
    case 'diamond':
      return drawShape(box);
    case 'line':
      return drawLine(box);
    case 'chart':
      return drawChart(box, setting.pictures.get(`${pageId}/${box.id}`), setting);
    case 'table':
      return drawTable(box, setting);
    default:
      return never(box);
  }
}

/** A chart box and its picture → an SVG image with the chart's message and data in words, leading to what it rests on. */
function drawChart(box: ChartBox, picture: Uint8Array | undefined, setting: SvgSetting): string {
  const { x, y, w, h } = box.rect;
  const place = { x, y, width: w, height: h };
  const image =
    picture === undefined
      ? `<rect${attributes({ ...place, fill: `#${box.colors.panel}` })}/>`
      : `<image${attributes(place)} href="data:image/png;base64,${Buffer.from(picture).toString('base64')}"/>`;
  const words = `<title>${escapeXml(box.chart.title)}</title><desc>${escapeXml(box.alt)}</desc>`;
  const art = `<g${attributes({ role: 'img', 'aria-label': box.chart.title, 'aria-description': box.alt })}>${words}${image}</g>`;
  return drawAnchor(art, setting.proofLink(box));
}

/** Length and breadth of PowerPoint's medium triangle, in widths of its line. */
const HEAD = 3;

/** A line box → an SVG line, with a filled head at its end if it is an arrow. */
function drawLine({ rect: { x, y, w, h }, color, width, arrow }: LineBox): string {
  const stroke = { stroke: `#${color}`, 'stroke-width': width, 'aria-hidden': 'true' };
  const length = Math.hypot(w, h);
  if (!arrow || length === 0)
    return `<line${attributes({ x1: x, y1: y, x2: x + w, y2: y + h, ...stroke })}/>`;
  const [along, across] = [w / length, h / length];
  const size = HEAD * width;
  // The line ends inside the head, or its blunt end would stand out at the tip.
  const [baseX, baseY] = [x + w - along * size, y + h - across * size];
  const half = size / 2;
  const head = [
    [x + w, y + h],
    [baseX - across * half, baseY + along * half],
    [baseX + across * half, baseY - along * half],
  ];
  const points = head.map((corner) => corner.map((one) => Math.round(one * 1000) / 1000).join(',')).join(' ');
  const line = `<line${attributes({ x1: x, y1: y, x2: baseX, y2: baseY, ...stroke })}/>`;
  return `${line}<polygon${attributes({ points, fill: `#${color}`, 'aria-hidden': 'true' })}/>`;
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
