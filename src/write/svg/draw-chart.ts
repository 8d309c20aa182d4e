// A chart box and its picture → an SVG image with the chart's message and data in words, leading to what it rests on.
import type { ChartBox } from '../../model/scene.ts';
import { escapeXml } from '../pptx/escape-xml.ts';
import { attributes } from './attributes.ts';
import { drawAnchor } from './draw-anchor.ts';
import type { SvgSetting } from './svg-setting.ts';

export function drawChart(box: ChartBox, picture: Uint8Array | undefined, setting: SvgSetting): string {
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
