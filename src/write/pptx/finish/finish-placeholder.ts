// A box drawn as a text box, table or picture → the same in the slide's placeholder of its kind.
import type { TextBox } from '../../../model/scene.ts';
import { type BoxStyle, isSameRect } from '../frame/layout-styles.ts';

const DRAWN = /<p:cNvSpPr txBox="1"\/><p:nvPr><\/p:nvPr>/;
const NO_PLACEHOLDER = /<p:nvPr>\s*<\/p:nvPr>|<p:nvPr\/>/;
const RUN = /<a:rPr ([^>]*)>(<a:solidFill><a:srgbClr val="([^"]*)"\/><\/a:solidFill>)?/g;
const END = /<a:(rPr|endParaRPr) ([^>]*)\/>/g;
/** Lists of the layout have bullets and air; these lines were measured without. */
const NO_BULLET = /(<a:lnSpc>.*?<\/a:lnSpc>)<a:buNone\/>/gs;

/** What the layout already says is left out, so that a change of the layout reaches the slide. */
export function finishPlaceholder(xml: string, box: TextBox, placeholder: string, style?: BoxStyle): string {
  const placed = xml
    .replace(DRAWN, `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder}</p:nvPr>`)
    .replace(NO_BULLET, '$1<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>');
  if (style === undefined) return placed;
  const isPlain = box.fill === undefined && box.stroke === undefined;
  const moved =
    isPlain && isSameRect(box.rect, style.rect)
      ? placed.replace(/<p:spPr>.*?<\/p:spPr>/s, '<p:spPr/>')
      : placed;
  const size = ` sz="${Math.round(style.size * 100)}"`;
  return moved
    .replace(END, (_, name: string, attributes: string) => `<a:${name} ${attributes.replace(size, '')}/>`)
    .replace(RUN, (run, attributes: string, fill = '', color: string | undefined) => {
      if (attributes.endsWith('/')) return run;
      const isBold = attributes.includes(' b="1"');
      const weight = isBold === style.bold ? '' : isBold ? ' b="1"' : ' b="0"';
      const rest = attributes.replace(size, '').replace(' b="1"', weight);
      const said = isBold || weight === '' ? rest : rest + weight;
      return `<a:rPr ${said}>${color === style.color ? '' : fill}`;
    });
}

/** A table, chart or picture that fills the layout's body. */
export function fillPlaceholder(xml: string, placeholder: string): string {
  return xml
    .replace(NO_PLACEHOLDER, `<p:nvPr>${placeholder}</p:nvPr>`)
    .replace('<a:picLocks noChangeAspect="1"/>', '<a:picLocks noGrp="1" noChangeAspect="1"/>');
}
