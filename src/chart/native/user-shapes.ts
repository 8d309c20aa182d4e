// The words of a native chart that are neither title nor label → its drawing part: text boxes that move with it.
import { toEmu, toPt } from '../../model/length.ts';
import { DECLARATION } from '../../package/ooxml.ts';
import { type ChartSetting, type NativeLayout, TYPE } from './chart-setting.ts';
import { bodyXml, type RunLook } from './rich-text.ts';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/chartDrawing';

type Box = { readonly name: string; readonly text: string; readonly y: number; readonly look: RunLook };

/** Undefined where nothing is left to say. A title of an upright axis would be broken after a fifth of the width. */
export function userShapesXml(setting: ChartSetting, layout: NativeLayout): string | undefined {
  const { chart, colors } = setting;
  const muted = { bold: false, color: colors.muted };
  const { caveat, unitAt, isUpright } = layout;
  const boxes: readonly Box[] = [
    ...(unitAt && isUpright
      ? [{ name: 'unit', text: chart.unit, y: unitAt.y, look: { size: TYPE.axis, ...muted } }]
      : []),
    ...(caveat ? [{ name: 'caveat', ...caveat, look: { size: TYPE.caveat, ...muted } }] : []),
  ];
  if (boxes.length === 0) return undefined;
  return `${DECLARATION}<c:userShapes ${NAMESPACES}>${boxes.map((box, index) => boxXml(box, index + 2, setting)).join('')}</c:userShapes>`;
}

const PITCH = 1.3;
const DECIMALS = 1e5;

function boxXml({ name, text, y, look }: Box, id: number, setting: ChartSetting): string {
  const { width, height } = setting;
  const h = text.split('\n').length * look.size * PITCH;
  const share = (value: number) => Math.round(value * DECIMALS) / DECIMALS;
  const [cx, cy, top] = [width, h, y].map((points) => toEmu(toPt(points)));
  return (
    `<cdr:relSizeAnchor xmlns:cdr="${DRAWING}"><cdr:from><cdr:x>0</cdr:x><cdr:y>${share(y / height)}</cdr:y></cdr:from>` +
    `<cdr:to><cdr:x>1</cdr:x><cdr:y>${share(Math.min(1, (y + h) / height))}</cdr:y></cdr:to>` +
    `<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="${id}" name="${name}"/><cdr:cNvSpPr txBox="1"/></cdr:nvSpPr>` +
    `<cdr:spPr><a:xfrm><a:off x="0" y="${top}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></cdr:spPr>' +
    `<cdr:txBody>${bodyXml(
      text.split('\n').map((line) => [{ text: line, look }]),
      setting,
      'l',
    )}</cdr:txBody></cdr:sp></cdr:relSizeAnchor>`
  );
}
