// A doughnut → its plot: one ring, its parts named and labelled beside it.
import type { ChartSetting } from './chart-setting.ts';
import { dataLabelsXml } from './data-labels.ts';
import type { ChartLayout } from './layout.ts';
import { lineXml, partLooks, shapeXml } from './mark-look.ts';
import { nameXml, rangeXml } from './references.ts';
import { HOLE, ringLabels } from './ring-labels.ts';

const LEADER_EMU = 9_525;

export function doughnutPlotXml(setting: ChartSetting, layout: ChartLayout): string {
  const { chart, sheet, colors, colorXml } = setting;
  const looks = partLooks(chart.points, 'ring', colors);
  const [series] = sheet.series;
  if (series === undefined) return '';
  // What the parts leave is hardly seen.
  const rest = { fill: colors.panel, line: colors.page };
  const parts = series.points.map(
    (_, index) =>
      `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/>${shapeXml(looks[index] ?? rest, setting)}</c:dPt>`,
  );
  const places = ringLabels(setting, layout);
  const labels = dataLabelsXml(series, series.points, (index) => places[index] ?? {}, setting);
  const leaders = `<c:showLeaderLines val="1"/><c:leaderLines><c:spPr>${lineXml(colors.data, colorXml, LEADER_EMU)}</c:spPr></c:leaderLines>`;
  return (
    '<c:doughnutChart><c:varyColors val="1"/>' +
    `<c:ser><c:idx val="0"/><c:order val="0"/>${nameXml(series)}${parts.join('')}` +
    `${labels.replace('</c:dLbls>', `${leaders}</c:dLbls>`)}` +
    `${rangeXml('cat', series.along, sheet, chart.format)}${rangeXml('val', series.values, sheet, chart.format)}</c:ser>` +
    `<c:firstSliceAng val="0"/><c:holeSize val="${HOLE}"/></c:doughnutChart>`
  );
}
