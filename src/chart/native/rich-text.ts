// Words and how they look → DrawingML text: runs, paragraphs, and the defaults of a part of a chart.
import { fontsXml, LANGUAGE_ATTRIBUTES } from '../../package/ooxml.ts';
import { escapeXml } from '../../package/xml.ts';
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

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2010-\u203B\u2190-\u25FF\u3000-\u30FF\uFF00-\uFF60]/u;
/** Arial's advances in em, a little generous. */
const NARROW: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;!|'()[\]/ijlt]/u, 0.32],
  [/[\dabdeghnopqu$]/u, 0.57],
  [/[mwMW%@]/u, 0.9],
  [/[A-Z&]/u, 0.7],
];
const OTHER_EM = 0.52;

/** Words and a type size → about how wide they are in points; enough to keep room for them beside a plot. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + emOf(character), 0) * size;
}

function emOf(character: string): number {
  if (WIDE.test(character)) return 1;
  return NARROW.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER_EM;
}

/** What may not begin a line in Japanese. */
const NOT_FIRST = /^[、。，．・：；？！）」』】〉》”’ーぁぃぅぇぉっゃゅょァィゥェォッャュョ%％,.)\]}]/u;
/** A word of Latin letters and digits with what clings to it, or one full-width character. */
const PIECE = /[!-~\u00A0-\u024F\u2018-\u201D]+|\s+|./gsu;

/** A word that is wider than a line stays whole: it is shorter than most labels are wide. */
export function breakWords(text: string, width: number, size: number): string {
  const lines: string[] = [''];
  for (const piece of text.match(PIECE) ?? []) {
    const line = lines.at(-1) ?? '';
    const isOver = line !== '' && textWidth((line + piece).trimEnd(), size) > width;
    if (!isOver || NOT_FIRST.test(piece)) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

export function countLines(text: string): number {
  return text.split('\n').length;
}
