// A look → the XML of list levels: what new text on a slide, in a placeholder or in the notes starts from.
import type { Align, VAlign } from '../../../model/deck/scene.ts';
import { fontsXml } from '../../../package/ooxml.ts';
import type { ThemeColors } from '../../../package/theme-colors.ts';
import type { BoxStyle } from './layout-styles.ts';

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const satisfies Record<Align, string>;
export const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const satisfies Record<VAlign, string>;

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
/** hangingPunct: with 1, PowerPoint and LibreOffice put 、 and 。 outside the right edge. */
const EAST_ASIAN = 'defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="0"';
const INDENT_EMU = 177_800;

function lineSpacingXml(points: number): string {
  return `<a:lnSpc><a:spcPts val="${Math.round(points * 100)}"/></a:lnSpc>`;
}

/** One level that looks like `style`; for titles, footers and page numbers. */
export function levelXml(style: BoxStyle, slot: 'mj' | 'mn', { colorXml }: ThemeColors): string {
  const color = style.color === undefined ? '<a:schemeClr val="tx1"/>' : colorXml(style.color);
  return (
    `<a:lvl1pPr marL="0" indent="0" algn="${ALIGN[style.align]}" ${EAST_ASIAN}>${lineSpacingXml(style.lineHeight)}` +
    '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>' +
    `<a:defRPr sz="${Math.round(style.size * 100)}" b="${style.bold ? 1 : 0}" kern="1200">` +
    `<a:solidFill>${color}</a:solidFill>${fontsXml(slot)}</a:defRPr></a:lvl1pPr>`
  );
}

/** Nine bulleted levels: 14 points on 20, then 12 on 17. */
export function bodyLevelsXml(): string {
  return LEVELS.map((level) => {
    const [size, line] = level === 1 ? [14, 20] : [12, 17];
    return (
      `<a:lvl${level}pPr marL="${INDENT_EMU * level}" indent="-${INDENT_EMU}" algn="l" ${EAST_ASIAN}>` +
      `${lineSpacingXml(line)}<a:spcBef><a:spcPts val="${level === 1 ? 600 : 300}"/></a:spcBef>` +
      `<a:buFont typeface="Arial"/><a:buChar char="${level % 2 === 1 ? '•' : '–'}"/>` +
      `${defaultRun(size)}</a:lvl${level}pPr>`
    );
  }).join('');
}

/** Nine plain levels: text boxes, tables, notes. */
export function plainLevelsXml(size: number): string {
  return LEVELS.map(
    (level) =>
      `<a:lvl${level}pPr marL="${(level - 1) * 457_200}" algn="l" ${EAST_ASIAN}>` +
      `${defaultRun(size)}</a:lvl${level}pPr>`,
  ).join('');
}

function defaultRun(size: number): string {
  return (
    `<a:defRPr sz="${size * 100}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>` +
    `${fontsXml('mn')}</a:defRPr>`
  );
}
