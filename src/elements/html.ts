// How each kind of box reads as running text, for a screen too narrow for its page; empty where it says nothing.
import type {
  BoxKind,
  BoxOf,
  ChartBox,
  PictureBox,
  SceneBox,
  SceneLine,
  SceneRun,
  TableBox,
  TextBox,
  TextRole,
} from '../model/deck/scene.ts';
import { escapeXml } from '../package/xml.ts';
import { type Language, wordsOf } from '../words/languages.ts';
import { drawAnchor, linkOf, type SvgLink, type SvgSetting } from './svg/svg-setting.ts';

type Read<Box> = (box: Box, setting: SvgSetting) => string;

const nothing = () => '';

const HTML = {
  text: readText,
  rect: nothing,
  ellipse: nothing,
  diamond: nothing,
  line: nothing,
  chart: readChart,
  picture: ({ alt }: PictureBox) => paragraph('picture', escapeXml(alt)),
  table: readTable,
} as const satisfies { readonly [Kind in BoxKind]: Read<BoxOf<Kind>> };

export function htmlOf(box: SceneBox): Read<SceneBox> {
  // The entry of a kind takes the boxes of that kind, which the compiler does not follow through a table.
  return HTML[box.kind] as unknown as Read<SceneBox>;
}

/** They stand on every page, and say nothing of this one. */
const STANDING: ReadonlySet<TextRole> = new Set(['footer', 'date', 'page-number']);

/** In points: numbers and names that a page shows large are read large. */
const LARGE = 24;

function readText(box: TextBox, setting: SvgSetting): string {
  if (STANDING.has(box.role)) return '';
  const whole = box.link === undefined ? undefined : setting.pageLink(box.link);
  return paragraphsOf(box.lines)
    .map((runs) =>
      paragraph(sortOf(box, runs), drawAnchor(readRuns(runs, setting, whole !== undefined), whole)),
    )
    .join('');
}

function sortOf({ role, lines, radius }: TextBox, runs: readonly SceneRun[]): string {
  if (role !== 'body') return role;
  if (radius !== undefined && lines.length === 1) return 'chip';
  return runs.some(({ size }) => size >= LARGE) ? 'large' : role;
}

function paragraphsOf(lines: readonly SceneLine[]): readonly (readonly SceneRun[])[] {
  const paragraphs: SceneRun[][] = [[]];
  for (const { runs, ends } of lines) {
    paragraphs.at(-1)?.push(...runs.filter(({ text }) => text !== ''));
    if (ends === 'paragraph') paragraphs.push([]);
  }
  return paragraphs.filter(({ length }) => length > 0);
}

/** Neighbours that lead to one place are one link, also across the end of a line of the page. */
function readRuns(runs: readonly SceneRun[], setting: SvgSetting, isLinked: boolean): string {
  const groups: { readonly link: SvgLink | undefined; readonly key: string; readonly runs: SceneRun[] }[] =
    [];
  for (const run of runs) {
    const link = isLinked ? undefined : linkOf(run, setting);
    const key = JSON.stringify(link) ?? '';
    const last = groups.at(-1);
    if (last?.key === key) last.runs.push(run);
    else groups.push({ link, key, runs: [run] });
  }
  return groups
    .map((group) => {
      const isMark = group.runs.every(({ raised }) => raised);
      const link = group.link && {
        ...group.link,
        class: `${group.link.class ?? ''}${isMark ? ' mark' : ''}`,
      };
      return drawAnchor(group.runs.map(readRun).join(''), link);
    })
    .join('');
}

function readRun({ text, bold, raised }: SceneRun): string {
  const words = escapeXml(text);
  if (raised) return `<sup>${words}</sup>`;
  return bold ? `<b>${words}</b>` : words;
}

/** A row at a time, each cell behind the heading of its column. */
function readTable({ rows }: TableBox, setting: SvgSetting): string {
  const headings = rows.find(({ header }) => header)?.cells.map(({ lines }) => plainText(lines)) ?? [];
  let name: SceneLines = [];
  const records = rows
    .filter(({ header }) => !header)
    .map(({ cells: [first, ...cells] }) => {
      // Rows of one subject name it once.
      name = first === undefined || first.lines.length === 0 ? name : first.lines;
      const fields = [name, ...cells.map(({ lines }) => lines)].map((lines, column) => ({
        heading: headings[column] ?? '',
        lines,
      }));
      const [head, ...rest] = fields;
      const read = joinedFields(rest, setting.language).map((field) => readField('cell', field, setting));
      return `<div class="record">${head ? readField('cell name', head, setting) : ''}${read.join('')}</div>`;
    });
  return records.join('');
}

function readField(sort: string, { heading, lines }: Field, setting: SvgSetting): string {
  const words = paragraphsOf(lines)
    .map((runs) => readRuns(runs, setting, false))
    .join('<br>');
  return words === '' ? '' : paragraph(sort, `<span>${escapeXml(heading)}</span><span>${words}</span>`);
}

type SceneLines = readonly SceneLine[];

type Field = { readonly heading: string; readonly lines: SceneLines };

/** The hedge of a figure stands in a column without a heading, before or behind its number: they are read as one. */
function joinedFields(fields: readonly Field[], language: Language): readonly Field[] {
  const joined: Field[] = [];
  for (const field of fields) {
    const last = joined.at(-1);
    if (last !== undefined && isRestOf(last, field))
      joined.splice(-1, 1, {
        heading: last.heading || field.heading,
        lines: [{ runs: [...runsOf(last), ...spaced(runsOf(field), language)], ends: 'line' }],
      });
    else joined.push(field);
  }
  return joined;
}

function isRestOf(last: Field, field: Field): boolean {
  const report = reportOf(field);
  return report !== undefined && report === reportOf(last) && (last.heading === '' || field.heading === '');
}

function runsOf({ lines }: Field): readonly SceneRun[] {
  return lines.flatMap(({ runs }) => runs);
}

function spaced([first, ...rest]: readonly SceneRun[], language: Language): readonly SceneRun[] {
  const { wordSpace } = wordsOf(language).punctuation;
  return first === undefined ? [] : [{ ...first, text: wordSpace }, first, ...rest];
}

function reportOf({ lines }: Field): string | undefined {
  return lines[0]?.runs[0]?.origin?.report;
}

function plainText(lines: readonly SceneLine[]): string {
  return lines.flatMap(({ runs }) => runs.flatMap(({ text, raised }) => (raised ? [] : [text]))).join('');
}

/** Its title leads to what it rests on; the rest of its description follows. */
function readChart(box: ChartBox, setting: SvgSetting): string {
  const { alt } = box;
  const { title } = box.chart;
  const [name, rest] = title !== '' && alt.startsWith(title) ? [title, alt.slice(title.length)] : [alt, ''];
  return paragraph('chart', `${drawAnchor(escapeXml(name), setting.proofLink(box))}${escapeXml(rest)}`);
}

function paragraph(sort: string, words: string): string {
  return words === '' ? '' : `<p class="${sort}">${words}</p>`;
}
