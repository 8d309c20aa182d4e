// A scene → its charts that stand as native charts, numbered through the deck, and the parts each consists of.
import { boxesOf, type ChartBox, type Scene } from '../../model/deck/scene.ts';
import { toEmu, toPt } from '../../model/length.ts';
import { DECLARATION, positionXml, relationshipsXml } from '../../package/ooxml.ts';
import type { ThemeColors } from '../../package/theme-colors.ts';
import { wordsOf } from '../../words/languages.ts';
import type { NativeDrawing } from '../kinds/chart-kind.ts';
import { loadEach } from '../kinds/chart-kinds.ts';
import type { Segment } from '../layout/box.ts';
import { BREAK_WEIGHT } from '../layout/break-mark.ts';
import { isNative, toNativeSheet } from '../native-form.ts';
import { chartPartXml, SHAPES_RELATIONSHIP, WORKBOOK_RELATIONSHIP } from './chart-part.ts';
import { type ChartSetting, type NativeLayout, TYPE } from './chart-setting.ts';
import { layoutChart } from './layout.ts';
import { lineXml } from './look.ts';
import { bodyXml, type RunLook } from './rich-text.ts';
import { workbookBytes } from './workbook.ts';

/** Numbers of the chart parts from 1, by box: in the order of the pages, the same for every build. */
export function numberCharts(scene: Scene): ReadonlyMap<ChartBox, number> {
  const boxes = scene.pages.flatMap((page) => boxesOf(page, 'chart')).filter(isNative);
  return new Map(boxes.map((box, index) => [box, index + 1]));
}

/** A chart by its number, and what makes its parts. */
type NativeChart = {
  readonly box: ChartBox;
  readonly number: number;
  readonly parts: () => ReadonlyMap<string, string | Uint8Array>;
};

export async function nativeCharts(scene: Scene, colors: ThemeColors): Promise<readonly NativeChart[]> {
  const drawings = await loadDrawings();
  return [...numberCharts(scene)].flatMap(([box, number]) => {
    const drawing = drawings[box.chart.kind];
    return drawing === undefined
      ? []
      : [{ box, number, parts: () => partsOf(box, number, drawing, scene, colors) }];
  });
}

function partsOf(
  { chart, rect, colors: own }: ChartBox,
  number: number,
  drawing: NativeDrawing,
  { language, fonts }: Scene,
  colors: ThemeColors,
): ReadonlyMap<string, string | Uint8Array> {
  const sheet = toNativeSheet(chart, language);
  const setting = {
    chart,
    sheet,
    language,
    colors: own,
    colorXml: colors.colorXml,
    width: rect.w,
    height: rect.h,
  };
  const workbook = `Microsoft_Excel_Worksheet${number}.xlsx`;
  const layout = layoutChart(setting, drawing.frame(setting));
  const shapes = userShapesXml(setting, layout, drawing.breaks?.(setting, layout) ?? []);
  const drawn = {
    id: SHAPES_RELATIONSHIP,
    type: 'chartUserShapes',
    target: `../drawings/drawing${number}.xml`,
  };
  const font = fonts[wordsOf(language).script];
  return new Map<string, string | Uint8Array>([
    [
      `ppt/charts/chart${number}.xml`,
      chartPartXml(setting, layout, drawing.plotXml(setting, layout), shapes !== undefined),
    ],
    [
      `ppt/charts/_rels/chart${number}.xml.rels`,
      relationshipsXml([
        { id: WORKBOOK_RELATIONSHIP, type: 'package', target: `../embeddings/${workbook}` },
        ...(shapes === undefined ? [] : [drawn]),
      ]),
    ],
    ...(shapes === undefined ? [] : [[`ppt/drawings/drawing${number}.xml`, shapes] as const]),
    [`ppt/embeddings/${workbook}`, workbookBytes(sheet, { format: chart.format, font })],
  ]);
}

let drawings: ReturnType<typeof load> | undefined;

/** Of every kind that has a native form, loaded once. */
function loadDrawings(): ReturnType<typeof load> {
  drawings ??= load();
  return drawings;
}

function load() {
  return loadEach(async ({ native }) => (typeof native === 'string' ? undefined : native.drawing()));
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** Name, id and alternative text are written where those of every object are. */
export function chartFrameXml({ rect }: ChartBox, relationship: string): string {
  return (
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="0" name="box"/>' +
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>' +
    `${positionXml(rect).replaceAll('a:xfrm', 'p:xfrm')}<a:graphic><a:graphicData uri="${CHART}">` +
    `<c:chart xmlns:c="${CHART}" r:id="${relationship}"/></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/chartDrawing';

type Box = { readonly name: string; readonly text: string; readonly y: number; readonly look: RunLook };

/** Undefined where nothing is left to say. A title of an upright axis would be broken after a fifth of the width. */
function userShapesXml(
  setting: ChartSetting,
  layout: NativeLayout,
  breaks: readonly Segment[],
): string | undefined {
  const { sheet, colors } = setting;
  const muted = { bold: false, color: colors.muted };
  const { caveat, unitAt, isUpright } = layout;
  const boxes: readonly Box[] = [
    ...(unitAt && isUpright
      ? [{ name: 'unit', text: sheet.unit, y: unitAt.y, look: { size: TYPE.axis, ...muted } }]
      : []),
    ...(caveat ? [{ name: 'caveat', ...caveat, look: { size: TYPE.caveat, ...muted } }] : []),
  ];
  if (boxes.length + breaks.length === 0) return undefined;
  const texts = boxes.map((box, index) => boxXml(box, index + 2, setting));
  const lines = breaks.map((one, index) => breakXml(one, boxes.length + index + 2, setting));
  return `${DECLARATION}<c:userShapes ${NAMESPACES}>${[...texts, ...lines].join('')}</c:userShapes>`;
}

/** Rising to the right. */
function breakXml({ x1, y1, x2, y2 }: Segment, id: number, setting: ChartSetting): string {
  const { width, height, colors, colorXml } = setting;
  const share = (value: number) => Math.round(value * DECIMALS) / DECIMALS;
  const at = (x: number, y: number) =>
    `<cdr:x>${share(x / width)}</cdr:x><cdr:y>${share(y / height)}</cdr:y>`;
  const [x, y, cx, cy] = [x1, y2, x2 - x1, y1 - y2].map((points) => toEmu(toPt(points)));
  return (
    `<cdr:relSizeAnchor xmlns:cdr="${DRAWING}"><cdr:from>${at(x1, y2)}</cdr:from><cdr:to>${at(x2, y1)}</cdr:to>` +
    `<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="${id}" name="break"/><cdr:cNvCxnSpPr/></cdr:nvCxnSpPr>` +
    `<cdr:spPr><a:xfrm flipV="1"><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>` +
    `<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${lineXml(colors.page, colorXml, toEmu(toPt(BREAK_WEIGHT)))}` +
    '</cdr:spPr></cdr:cxnSp></cdr:relSizeAnchor>'
  );
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
