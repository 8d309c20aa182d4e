// Broken lines and the frame they stand in → one SVG text per line, each run in its own size, weight and colour.
import type {
  Align,
  Inset,
  SceneLine,
  SceneRun,
  Stroke,
  TableBox,
  TableCell,
  TextBox,
  VAlign,
} from '../../model/deck/scene.ts';
import type { Rect } from '../../model/length.ts';
import { escapeXml } from '../../package/xml.ts';
import { RAISED_SCALE } from '../../type/measure-text.ts';
import { cellsOf } from '../boxes.ts';
import { drawBacking } from './shape.ts';
import { attributes, drawAnchor, linkOf, type SvgLink, type SvgSetting } from './svg-setting.ts';

type Frame = {
  readonly rect: Rect;
  readonly inset: Inset;
  readonly lines: readonly SceneLine[];
  readonly lineHeight: number;
  readonly align: Align;
  readonly valign: VAlign;
};

/** Below the baseline, in sizes: between Arial's 0.21 and Noto Sans JP's 0.29, of which a line has one or both. */
const DESCENT = 0.25;
/** `isLinked`: the frame as a whole leads somewhere, so its words lead nowhere else. */
function drawLines(frame: Frame, setting: SvgSetting, isLinked: boolean): string {
  const { rect, inset, lines, lineHeight, align } = frame;
  const [left, right] = [rect.x + inset.left, rect.x + rect.w - inset.right];
  const place = {
    left: { x: left, 'text-anchor': undefined },
    center: { x: (left + right) / 2, 'text-anchor': 'middle' },
    right: { x: right, 'text-anchor': 'end' },
  }[align];
  const top = topOf(frame);
  return lines
    .map((line, index) => {
      const runs = line.runs.filter(({ text }) => text !== '');
      if (runs.length === 0) return '';
      const size = Math.max(...runs.map((run) => (run.raised ? 0 : run.size))) || (runs[0]?.size ?? 0);
      const y = top + (index + 1) * lineHeight - DESCENT * size;
      return `<text${attributes({ ...place, y })}>${drawRuns(runs, setting, isLinked)}</text>`;
    })
    .filter((line) => line !== '')
    .join('\n');
}

function topOf({ rect, inset, lines, lineHeight, valign }: Frame): number {
  const [top, bottom] = [rect.y + inset.top, rect.y + rect.h - inset.bottom];
  const spare = bottom - top - lines.length * lineHeight;
  return top + { top: 0, middle: spare / 2, bottom: spare }[valign];
}

/** Neighbours that lead to one place are one link: `約`, `560` and `万ドル` are one number. */
function drawRuns(runs: readonly SceneRun[], setting: SvgSetting, isLinked: boolean): string {
  const groups: { readonly link: SvgLink | undefined; readonly key: string; spans: string }[] = [];
  let height = 0;
  for (const run of runs) {
    const rise = run.raised ? ((run.raise ?? 30) / 100) * run.size : 0;
    const span = drawRun(run, height - rise, setting);
    height = rise;
    const link = isLinked ? undefined : linkOf(run, setting);
    const key = JSON.stringify(link) ?? '';
    const last = groups.at(-1);
    if (last?.key === key) last.spans += span;
    else groups.push({ link, key, spans: span });
  }
  return groups.map(({ link, spans }) => drawAnchor(spans, link)).join('');
}

function drawRun(run: SceneRun, dy: number, setting: SvgSetting): string {
  const look = attributes({
    'font-size': run.raised ? run.size * RAISED_SCALE : run.size,
    'font-weight': run.bold ? 700 : undefined,
    'font-style': run.italic ? 'italic' : undefined,
    'text-decoration': run.href === undefined ? undefined : 'underline',
    fill: `#${run.color}`,
    lang: run.language === setting.language ? undefined : run.language,
    dy: dy === 0 ? undefined : dy,
  });
  return `<tspan${look}>${escapeXml(run.text)}</tspan>`;
}

const NO_INSET = { left: 0, top: 0, right: 0, bottom: 0 };

/** A text box → what stands behind it and its lines, as a heading where it is the title. */
export function drawTextBox(box: TextBox, setting: SvgSetting): string {
  const link = box.link === undefined ? undefined : setting.pageLink(box.link);
  const backing = drawBacking(box);
  const lines = drawLines({ ...box, inset: box.inset ?? NO_INSET }, setting, link !== undefined);
  const content = `${backing}${lines}`;
  if (content === '') return '';
  const role =
    box.role === 'title'
      ? { role: 'heading', 'aria-level': 2 }
      : lines === ''
        ? { 'aria-hidden': 'true' }
        : {};
  return `<g${attributes({ 'data-box': box.id, ...role })}>${drawAnchor(content, link)}</g>`;
}

/** Rules are drawn last, or the fill of the next cell would cover half of their width. */
export function drawTable(box: TableBox, setting: SvgSetting): string {
  const placed = cellsOf(box);
  const rows = placed.map((cells, row) => {
    const role = box.rows[row]?.header ? 'columnheader' : 'cell';
    return `<g role="row">${cells.map(({ cell, rect }) => drawCell(cell, rect, role, setting)).join('')}</g>`;
  });
  const rules = placed.flat().flatMap(({ cell, rect }) => drawRules(cell, rect));
  const table = attributes({ 'data-box': box.id, role: 'table', 'aria-label': box.alt });
  const lines = rules.length === 0 ? '' : `<g aria-hidden="true">${rules.join('')}</g>`;
  return [`<g${table}>`, ...rows, `${lines}</g>`].join('\n');
}

function drawCell(cell: TableCell, rect: Rect, role: string, setting: SvgSetting): string {
  const place = { x: rect.x, y: rect.y, width: rect.w, height: rect.h };
  const fill = cell.fill === undefined ? '' : `<rect${attributes({ ...place, fill: `#${cell.fill}` })}/>`;
  return `<g role="${role}">${fill}${drawLines({ ...cell, rect }, setting, false)}</g>`;
}

function drawRules({ top, bottom, left }: TableCell, { x, y, w, h }: Rect): readonly string[] {
  const rule = (edge: Stroke | undefined, x1: number, y1: number, x2: number, y2: number): string[] =>
    edge === undefined
      ? []
      : [`<line${attributes({ x1, y1, x2, y2, stroke: `#${edge.color}`, 'stroke-width': edge.width })}/>`];
  return [
    ...rule(top, x, y, x + w, y),
    ...rule(bottom, x, y + h, x + w, y + h),
    ...rule(left, x, y, x, y + h),
  ];
}
