// A title, footer or page number drawn as a text box → the slide's placeholder of that kind.
import type { TextBox } from '../../../model/scene.ts';
import { type BoxStyle, isLikeLayout, isSameRect } from '../frame/layout-styles.ts';

const DRAWN = /<p:cNvSpPr txBox="1"\/><p:nvPr><\/p:nvPr>/;
const RUN_COLOR = /(<a:rPr [^>]*>)<a:solidFill><a:srgbClr val="[^"]*"\/><\/a:solidFill>/g;

/** What the layout already says is left out, so that a change of the layout reaches the slide. */
export function finishPlaceholder(xml: string, box: TextBox, placeholder: string, style: BoxStyle): string {
  let placed = xml.replace(
    DRAWN,
    `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder}</p:nvPr>`,
  );
  if (isSameRect(box.rect, style.rect) && box.fill === undefined && box.stroke === undefined) {
    placed = placed.replace(/<p:spPr>.*?<\/p:spPr>/s, '<p:spPr/>');
  }
  const runs = box.lines.flatMap((line) => line.runs);
  if (runs.every((run) => isLikeLayout(run, style))) {
    return placed.replace(RUN_COLOR, '$1').replace(/ (?:sz="\d+"|b="1")/g, '');
  }
  if (!style.bold) return placed;
  return placed.replace(/<a:rPr ([^>]*)>/g, (run, attributes: string) =>
    attributes.includes(' b="1"') || attributes.endsWith('/') ? run : `<a:rPr ${attributes} b="0">`,
  );
}
