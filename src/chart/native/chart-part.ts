// A chart that PowerPoint can draw, and its frame → its chart part.
import { InternalError, never } from '../../model/errors.ts';
import { DECLARATION } from '../../package/ooxml.ts';
import { wordsOf } from '../../words/languages.ts';
import { titleXml } from './axes.ts';
import { barPlotXml } from './bar-plot.ts';
import { type ChartSetting, TYPE } from './chart-setting.ts';
import { doughnutPlotXml } from './doughnut-plot.ts';
import { type ChartLayout, fractionsXml, hasLegend, plotLayoutXml } from './layout.ts';
import { linePlotXml } from './line-plot.ts';
import { fillXml } from './look.ts';
import { textPropertiesXml } from './rich-text.ts';
import { scatterPlotXml } from './scatter-plot.ts';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The relationship of a chart part to its workbook. */
export const WORKBOOK_RELATIONSHIP = 'rId1';
/** And to the words beside its plot. */
export const SHAPES_RELATIONSHIP = 'rId2';

export function chartPartXml(setting: ChartSetting, layout: ChartLayout, hasShapes: boolean): string {
  const { colors, language } = setting;
  const title = headXml(layout, setting);
  return (
    `${DECLARATION}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="${wordsOf(language).tag}"/>` +
    `<c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="${title === '' ? 1 : 0}"/>` +
    `<c:plotArea>${plotLayoutXml(layout, setting)}${plotXml(setting, layout)}${plotLookXml(setting)}</c:plotArea>` +
    `${legendXml(setting, layout)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="${setting.chart.kind === 'line' ? 'span' : 'gap'}"/></c:chart>` +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${textPropertiesXml({ size: TYPE.label, bold: false, color: colors.ink }, setting)}` +
    `<c:externalData r:id="${WORKBOOK_RELATIONSHIP}"><c:autoUpdate val="0"/></c:externalData>` +
    `${hasShapes ? `<c:userShapes r:id="${SHAPES_RELATIONSHIP}"/>` : ''}</c:chartSpace>`
  );
}

function plotXml(setting: ChartSetting, layout: ChartLayout): string {
  const { kind } = setting.chart;
  switch (kind) {
    case 'bars':
    case 'columns':
    case 'share':
    case 'waterfall':
      return barPlotXml(setting, layout);
    case 'line':
    case 'slope':
      return linePlotXml(setting, layout);
    case 'doughnut':
      return doughnutPlotXml(setting, layout);
    case 'dot-plot':
    case 'range':
      return scatterPlotXml(setting, layout);
    case 'timeline':
    case 'small-multiples':
      throw new InternalError(`Unexpected kind \`${kind}\`, expected one that has a native equal`);
    default:
      return never(kind);
  }
}

/** What the named shares leave of the whole is seen behind them. */
function plotLookXml({ chart, colors, colorXml }: ChartSetting): string {
  const isOneBar = chart.kind === 'share' && chart.points.every(({ set }) => set === undefined);
  return `<c:spPr>${fillXml(isOneBar ? colors.panel : undefined, colorXml)}<a:ln><a:noFill/></a:ln></c:spPr>`;
}

/** What to see in it. */
function headXml({ message }: ChartLayout, setting: ChartSetting): string {
  if (message === undefined) return '';
  const look = { size: TYPE.message, bold: true, color: setting.colors.structure };
  const lines = message.text.split('\n').map((text) => [{ text, look }]);
  return titleXml(lines, { x: 0, y: 0 }, setting);
}

/** What only holds a place has no name for a reader. */
function legendXml(setting: ChartSetting, { legend }: ChartLayout): string {
  const { sheet, colors, width, height } = setting;
  if (legend === undefined || !hasLegend(setting)) return '';
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
