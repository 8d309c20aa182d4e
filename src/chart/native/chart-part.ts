// A chart that PowerPoint can draw, and its frame → its chart part.
import { DECLARATION } from '../../package/ooxml.ts';
import { wordsOf } from '../../words/languages.ts';
import { titleXml } from './axes.ts';
import { type ChartSetting, type NativeLayout, TYPE } from './chart-setting.ts';
import { fractionsXml, plotLayoutXml } from './layout.ts';
import { textPropertiesXml } from './rich-text.ts';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The relationship of a chart part to its workbook. */
export const WORKBOOK_RELATIONSHIP = 'rId1';
/** And to the words beside its plot. */
export const SHAPES_RELATIONSHIP = 'rId2';

/** `plot` is the plot of its kind. */
export function chartPartXml(
  setting: ChartSetting,
  layout: NativeLayout,
  plot: string,
  hasShapes: boolean,
): string {
  const { colors, language, sheet } = setting;
  // A line crosses the days and periods in which only others have a value.
  const isOverTime = sheet.columns[0]?.format === 'day' || setting.chart.isInPeriods;
  const blanks = isOverTime ? 'span' : 'gap';
  const title = headXml(layout, setting);
  return (
    `${DECLARATION}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="${wordsOf(language).tag}"/>` +
    `<c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="${title === '' ? 1 : 0}"/>` +
    `<c:plotArea>${plotLayoutXml(layout, setting)}${plot}</c:plotArea>` +
    `${legendXml(setting, layout)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="${blanks}"/></c:chart>` +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${textPropertiesXml({ size: TYPE.label, bold: false, color: colors.ink }, setting)}` +
    `<c:externalData r:id="${WORKBOOK_RELATIONSHIP}"><c:autoUpdate val="0"/></c:externalData>` +
    `${hasShapes ? `<c:userShapes r:id="${SHAPES_RELATIONSHIP}"/>` : ''}</c:chartSpace>`
  );
}

/** What to see in it. */
function headXml({ message }: NativeLayout, setting: ChartSetting): string {
  if (message === undefined) return '';
  const look = { size: TYPE.message, bold: true, color: setting.colors.structure };
  const lines = message.text.split('\n').map((text) => [{ text, look }]);
  return titleXml(lines, { x: 0, y: 0 }, setting);
}

/** What only holds a place has no name for a reader. */
function legendXml(setting: ChartSetting, { legend }: NativeLayout): string {
  const { sheet, colors, width, height } = setting;
  if (legend === undefined) return '';
  const hidden = sheet.series.map(({ role }, index) =>
    role === 'scaffold' ? `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>` : '',
  );
  const place = fractionsXml({
    x: legend.x / width,
    y: legend.y / height,
    w: legend.w / width,
    h: legend.h / height,
  });
  return (
    `<c:legend><c:legendPos val="b"/>${hidden.join('')}` +
    `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>${place}</c:manualLayout></c:layout>` +
    `<c:overlay val="0"/>${textPropertiesXml({ size: TYPE.legend, bold: false, color: colors.muted }, setting)}</c:legend>`
  );
}
