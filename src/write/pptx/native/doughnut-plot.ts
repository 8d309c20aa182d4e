// A doughnut → its plot: one ring, its parts named and labelled inside.
import { contrastRatio } from '../../../model/contrast.ts';
import type { ChartSetting } from './chart-setting.ts';
import { dataLabelsXml } from './data-labels.ts';
import { partFills, shapeXml } from './mark-look.ts';
import { nameXml, rangeXml } from './references.ts';

const HOLE = 45;

export function doughnutPlotXml(setting: ChartSetting): string {
  const { chart, sheet, colors } = setting;
  const fills = partFills(chart.points, colors);
  const [series] = sheet.series;
  if (series === undefined) return '';
  // What the parts leave is hardly seen.
  const parts = series.points
    .map((_, index) => fills[index] ?? colors.panel)
    .map(
      (fill, index) =>
        `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/>${shapeXml({ fill, line: colors.page }, setting)}</c:dPt>`,
    );
  const labels = dataLabelsXml(
    series,
    series.points,
    (index) => {
      const fill = fills[index] ?? colors.page;
      return {
        color: contrastRatio(fill, colors.page) >= contrastRatio(fill, colors.ink) ? colors.page : colors.ink,
      };
    },
    setting,
  );
  return (
    '<c:doughnutChart><c:varyColors val="1"/>' +
    `<c:ser><c:idx val="0"/><c:order val="0"/>${nameXml(series)}${parts.join('')}` +
    `${labels.replace('</c:dLbls>', '<c:showLeaderLines val="0"/></c:dLbls>')}` +
    `${rangeXml('cat', series.along, sheet, chart.format)}${rangeXml('val', series.values, sheet, chart.format)}</c:ser>` +
    `<c:firstSliceAng val="0"/><c:holeSize val="${HOLE}"/></c:doughnutChart>`
  );
}
