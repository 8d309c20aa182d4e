// How each kind of box is drawn as SVG, at the place the scene gives; empty where there is nothing to see.
import type { BoxKind, BoxOf, ChartBox, PictureBox, SceneBox } from '../model/deck/scene.ts';
import { escapeXml } from '../package/xml.ts';
import { drawLine, drawShape } from './svg/shape.ts';
import { attributes, drawAnchor, type SvgSetting } from './svg/svg-setting.ts';
import { drawTable, drawTextBox } from './svg/words.ts';

type Draw<Box> = (box: Box, setting: SvgSetting, pageId: string) => string;

const SVG = {
  text: drawTextBox,
  rect: drawShape,
  ellipse: drawShape,
  diamond: drawShape,
  line: drawLine,
  chart: drawChart,
  picture: drawPicture,
  table: drawTable,
} as const satisfies { readonly [Kind in BoxKind]: Draw<BoxOf<Kind>> };

export function svgOf(box: SceneBox): Draw<SceneBox> {
  // The entry of a kind takes the boxes of that kind, which the compiler does not follow through a table.
  return SVG[box.kind] as unknown as Draw<SceneBox>;
}

/** A chart box and its picture → an SVG image with the chart's message and data in words, leading to what it rests on. */
function drawChart(box: ChartBox, setting: SvgSetting, pageId: string): string {
  const picture = setting.pictures.get(`${pageId}/${box.id}`);
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

function drawPicture({ id, rect, picture, alt }: PictureBox): string {
  const { x, y, w, h } = rect;
  const address = `data:image/${picture.format};base64,${picture.data}`;
  const image = `<image${attributes({ x, y, width: w, height: h })} href="${address}"/>`;
  return `<g${attributes({ 'data-box': id, role: 'img', 'aria-label': alt })}><title>${escapeXml(alt)}</title>${image}</g>`;
}
