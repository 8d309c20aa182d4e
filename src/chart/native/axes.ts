// What an axis is to show → its element: quiet gridlines, text in the theme's fonts, nothing by chance.
import { wordsOf } from '../../words/languages.ts';
import { workbookDay } from '../sheet/native-values.ts';
import { axisFormat, numberFormatXml } from './axis-format.ts';
import { type At, type ChartSetting, type NativeLayout, TYPE } from './chart-setting.ts';
import { fractionsXml } from './layout.ts';
import { INVISIBLE, lineXml } from './look.ts';
import { type LookedRun, richXml, textPropertiesXml } from './rich-text.ts';

/** Any two numbers: every chart is a part of its own. */
export const CATEGORY_AXIS = 111_111_111;
export const VALUE_AXIS = 222_222_222;

export const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

const GRIDLINE_EMU = 9_525;
const AXIS_EMU = 12_700;
const NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';

type ValueAxis = {
  readonly id: number;
  readonly crosses: number;
  readonly position: 'b' | 'l';
  readonly min: number;
  readonly max: number;
  readonly isLog?: boolean;
  readonly step?: number;
  readonly crossBetween: 'between' | 'midCat';
};

/** Its title is the unit, where it lies. */
export function valueAxisXml(
  axis: ValueAxis,
  { hasTicks, isUpright, unitAt }: Pick<NativeLayout, 'hasTicks' | 'isUpright' | 'unitAt'>,
  setting: ChartSetting,
): string {
  const { colors, colorXml, chart, sheet } = setting;
  const look = { size: TYPE.axis, bold: false, color: colors.muted };
  const gridlines = hasTicks
    ? `<c:majorGridlines><c:spPr>${lineXml(colors.strongPanel, colorXml, GRIDLINE_EMU)}</c:spPr></c:majorGridlines>`
    : '';
  return (
    `<c:valAx><c:axId val="${axis.id}"/><c:scaling>${axis.isLog ? '<c:logBase val="10"/>' : ''}` +
    `<c:orientation val="minMax"/><c:max val="${axis.max}"/><c:min val="${axis.min}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${axis.position}"/>${gridlines}` +
    `${unitAt && !isUpright ? titleXml([[{ text: sheet.unit, look }]], unitAt, setting) : ''}` +
    `${numberFormatXml(axisFormat(chart.ticks))}${NO_TICKS}<c:tickLblPos val="${hasTicks ? 'low' : 'none'}"/>${INVISIBLE}` +
    `${textPropertiesXml(look, setting)}` +
    `<c:crossAx val="${axis.crosses}"/><c:crosses val="${axis.isLog ? 'min' : 'autoZero'}"/>` +
    `<c:crossBetween val="${axis.crossBetween}"/>` +
    `${axis.step === undefined ? '' : `<c:majorUnit val="${axis.step}"/>`}</c:valAx>`
  );
}

type CategoryAxis = {
  readonly position: 'b' | 'l';
  /** First at the top. */
  readonly isTurned?: boolean;
  readonly isHidden?: boolean;
  readonly isBold?: boolean;
  /** Where its line crosses the values; default at zero. */
  readonly crossesAt?: 'min';
};

export function categoryAxisXml(
  { position, isTurned, isHidden, isBold, crossesAt }: CategoryAxis,
  setting: ChartSetting,
): string {
  const { colors, colorXml } = setting;
  const look = { size: TYPE.axis, bold: isBold ?? false, color: colors.ink };
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isTurned ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${position}"/>${numberFormatXml('General')}` +
    `${NO_TICKS}<c:tickLblPos val="${isHidden ? 'none' : 'low'}"/>` +
    `${isHidden ? INVISIBLE : `<c:spPr><a:noFill/>${lineXml(colors.data, colorXml, AXIS_EMU)}</c:spPr>`}` +
    `${textPropertiesXml(look, setting)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="${crossesAt ?? 'autoZero'}"/>` +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

/** Days stand as far apart as they are. */
export function dateAxisXml(setting: ChartSetting): string {
  const { chart, colors, colorXml, language } = setting;
  const { min, max, months } = timeSpan(
    chart.times ?? [],
    chart.points.flatMap(({ at }) => at?.day ?? []),
  );
  const isYears = months % 12 === 0;
  const [yearFormat, monthFormat] = wordsOf(language).chart.dateFormats;
  return (
    `<c:dateAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/>` +
    `<c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
    `${numberFormatXml(isYears ? yearFormat : monthFormat)}` +
    '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr><a:noFill/>${lineXml(colors.data, colorXml, AXIS_EMU)}</c:spPr>` +
    `${textPropertiesXml({ size: TYPE.axis, bold: false, color: colors.muted }, setting)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/>` +
    `<c:baseTimeUnit val="days"/><c:majorUnit val="${isYears ? months / 12 : months}"/>` +
    `<c:majorTimeUnit val="${isYears ? 'years' : 'months'}"/></c:dateAx>`
  );
}

/** Positions of rows stand at whole numbers; nothing of it is seen. */
export function rowAxisXml(rows: number): string {
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>` +
    `<c:max val="${rows + 0.5}"/><c:min val="0.5"/></c:scaling><c:delete val="1"/><c:axPos val="l"/>` +
    `${numberFormatXml('General')}${NO_TICKS}<c:tickLblPos val="none"/>${INVISIBLE}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="min"/><c:crossBetween val="midCat"/>` +
    '<c:majorUnit val="1"/></c:valAx>'
  );
}

const DAYS_OF_MONTH = 30.4;

/** Over every tick and every value. */
function timeSpan(
  times: readonly { readonly value: number }[],
  values: readonly number[],
): {
  min: number;
  max: number;
  months: number;
} {
  const days = times.map(({ value }) => workbookDay(value));
  const [first = 0, second = first + DAYS_OF_MONTH] = days;
  return {
    min: Math.min(...days, ...values.map(workbookDay), first),
    max: Math.max(...days, ...values.map(workbookDay), second),
    months: Math.max(1, Math.round((second - first) / DAYS_OF_MONTH)),
  };
}

/** Words and where they stand → a title element: of the chart, or of an axis, which serves for any line of words. */
export function titleXml(lines: readonly (readonly LookedRun[])[], at: At, setting: ChartSetting): string {
  const { width, height } = setting;
  return (
    `<c:title><c:tx>${richXml(lines, setting, 'l')}</c:tx>` +
    '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `${fractionsXml({ x: at.x / width, y: at.y / height })}</c:manualLayout></c:layout><c:overlay val="0"/></c:title>`
  );
}
