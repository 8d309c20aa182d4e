// The one table style decks use: no fills, no lines, no bands, so that only what a cell says is drawn.
import { DECLARATION } from './xml.ts';

/** PowerPoint's own "No Style, No Grid". */
export const TABLE_STYLE_ID = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

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
