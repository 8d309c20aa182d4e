// Words and how they look → DrawingML text: runs, paragraphs, and the defaults of a part of a chart.
import { fontsXml, LANGUAGE_ATTRIBUTES } from '../../package/ooxml.ts';
import { escapeXml } from '../../package/xml.ts';
import { measureText, WIDTH_MARGIN } from '../../type/measure-text.ts';
import type { ChartSetting } from './chart-setting.ts';

export type RunLook = {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  /** Hex. */
  readonly color: string;
  readonly raised?: boolean;
};

export type LookedRun = { readonly text: string; readonly look: RunLook };

type Setting = Pick<ChartSetting, 'language' | 'colorXml'>;

/** Every line is a paragraph: LibreOffice 7.4 passes over line breaks in labels. Turned text would be the default of an upright axis. */
const BODY =
  '<a:bodyPr rot="0" vert="horz" wrap="none" lIns="38100" tIns="0" rIns="38100" bIns="0" anchor="ctr"/>';

export function richXml(
  paragraphs: readonly (readonly LookedRun[])[],
  setting: Setting,
  align: 'l' | 'ctr' | 'r',
): string {
  return `<c:rich>${bodyXml(paragraphs, setting, align)}</c:rich>`;
}

/** What a text body holds, whatever it is called. */
export function bodyXml(
  paragraphs: readonly (readonly LookedRun[])[],
  setting: Setting,
  align: 'l' | 'ctr' | 'r',
): string {
  const written = paragraphs.map((runs) => {
    const first = runs[0]?.look;
    const defaults = first ? propertiesXml('defRPr', first, setting) : '';
    const words = runs.map(
      ({ text, look }) => `<a:r>${propertiesXml('rPr', look, setting)}<a:t>${escapeXml(text)}</a:t></a:r>`,
    );
    return `<a:p><a:pPr algn="${align}">${defaults}</a:pPr>${words.join('')}</a:p>`;
  });
  return `${BODY}<a:lstStyle/>${written.join('')}`;
}

export function textPropertiesXml(look: RunLook, setting: Setting): string {
  return (
    `<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>${propertiesXml('defRPr', look, setting)}</a:pPr>` +
    `<a:endParaRPr ${LANGUAGE_ATTRIBUTES[setting.language]}/></a:p></c:txPr>`
  );
}

function propertiesXml(
  element: 'rPr' | 'defRPr',
  { size, bold, color, raised }: RunLook,
  { language, colorXml }: Setting,
): string {
  const tags = element === 'rPr' ? `${LANGUAGE_ATTRIBUTES[language]} ` : '';
  const baseline = raised ? ' baseline="30000"' : '';
  return (
    `<a:${element} ${tags}sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}"${baseline}>` +
    `<a:solidFill>${colorXml(color)}</a:solidFill>${fontsXml('mn')}</a:${element}>`
  );
}

/** Words and a type size → the room that they surely find, in points; as wide as in bold, in which most labels are set. */
export function textWidth(text: string, size: number): number {
  return measureText(text, { size, bold: true }) / WIDTH_MARGIN;
}
