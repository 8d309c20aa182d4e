// Palette and fonts → a theme part: colours by slot, one Latin and one Japanese font for headings and body.
import { TABLE_STYLE_ID } from '../../../elements/pptx.ts';
import type { Scene } from '../../../model/deck/scene.ts';
import { DECLARATION } from '../../../package/ooxml.ts';
import { escapeXml } from '../../../package/xml.ts';

type Palette = Scene['palette'];
const SLOTS = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const satisfies readonly (keyof Palette)[];

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const NO_EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const LINES = [6350, 12_700, 19_050].map(
  (width) =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`,
);
/** Flat: a table, shape or chart that a recipient adds gets no shadow or gradient. */
const FORMATS =
  `<a:fmtScheme name="Flat"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${LINES.join('')}</a:lnStyleLst><a:effectStyleLst>${NO_EFFECT.repeat(3)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`;

export function themeXml(name: string, palette: Palette, fonts: Scene['fonts']): string {
  const title = escapeXml(name);
  const colors = SLOTS.map(
    (slot) => `<a:${slot}><a:srgbClr val="${palette[slot].toUpperCase()}"/></a:${slot}>`,
  );
  const japanese = escapeXml(fonts.japanese);
  const font =
    `<a:latin typeface="${escapeXml(fonts.latin)}"/><a:ea typeface="${japanese}"/><a:cs typeface=""/>` +
    `<a:font script="Jpan" typeface="${japanese}"/>`;
  return (
    `${DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${title}">` +
    `<a:themeElements><a:clrScheme name="${title}">${colors.join('')}</a:clrScheme>` +
    `<a:fontScheme name="${title}"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>` +
    `${FORMATS}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`
  );
}

/** Notes are printed: black on white whatever the slides look like. */
export function notesPalette(palette: Palette): Palette {
  return { ...palette, dk1: '000000', lt1: 'FFFFFF', dk2: '333333', lt2: 'EEEEEE' };
}

const SIDES = ['left', 'right', 'top', 'bottom', 'insideH', 'insideV'];

export function tableStylesXml(): string {
  const borders = SIDES.map((side) => `<a:${side}><a:ln><a:noFill/></a:ln></a:${side}>`).join('');
  return (
    `${DECLARATION}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${TABLE_STYLE_ID}">` +
    `<a:tblStyle styleId="${TABLE_STYLE_ID}" styleName="No Style, No Grid"><a:wholeTbl>` +
    '<a:tcTxStyle><a:fontRef idx="minor"><a:scrgbClr r="0" g="0" b="0"/></a:fontRef><a:schemeClr val="tx1"/></a:tcTxStyle>' +
    `<a:tcStyle><a:tcBdr>${borders}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl></a:tblStyle>` +
    '</a:tblStyleLst>'
  );
}
