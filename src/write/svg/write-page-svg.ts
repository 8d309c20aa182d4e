// A finished page → one SVG image of it as a string, readable in order by a screen reader; a logo stands in the document
// around it, once for all pages.
import type { ScenePage } from '../../model/scene.ts';
import { attributes } from './attributes.ts';
import { drawBox } from './draw-box.ts';
import { showLogo } from './draw-logo.ts';
import type { SvgSetting } from './svg-setting.ts';

/** `label` names the page for those who cannot see it; `artId` the group in it that a thumbnail may show again. */
export function writePageSvg(page: ScenePage, setting: SvgSetting, label: string, artId: string): string {
  const { width, height, fonts } = setting.scene;
  const families = [fonts.latin, fonts.japanese, 'Noto Sans JP'].map(familyName);
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
    'font-family': [...new Set(families), 'sans-serif'].join(', '),
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

/** One word goes without quotes, as the keyword-like `Arial` does; anything else loses what could end the quotes. */
function familyName(name: string): string {
  return /^[A-Za-z]+$/.test(name) ? name : `'${name.replace(/['"\\]/g, '')}'`;
}
