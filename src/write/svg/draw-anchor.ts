// SVG and a link or none → the same SVG, as something to click on if there is a link.
import { attributes } from './attributes.ts';
import type { SvgLink } from './svg-setting.ts';

export function drawAnchor(content: string, link: SvgLink | undefined): string {
  return link === undefined ? content : `<a${attributes(link)}>${content}</a>`;
}
