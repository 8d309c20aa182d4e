// Dated events and a lane of documents → an axis with true spacing, labels on stems that do not collide; else a list.
import { type Rect, rectOf } from '../../model/length.ts';
import type { RichText, TimelineEvent } from '../../model/plan.ts';
import type { SceneBox } from '../../model/scene.ts';
import type { Laid } from '../flow.ts';
import { breakText, type Setting, styleOf, type TextLook } from '../setting.ts';
import { runsOf, textBox } from '../standing-regions.ts';
import { type Axis, axisOf, type TimelineNode, xOf } from './timeline-axis.ts';
import { BAND, type Label, looksOf, placeLabels } from './timeline-labels.ts';
import { placeLane } from './timeline-lane.ts';
import { placeTimelineList } from './timeline-list.ts';

/** Room for `2025年` in twelve points. */
const YEAR_LABEL = 48;

export function placeTimeline(laid: Laid, node: TimelineNode, id: string, setting: Setting): SceneBox[] {
  const faults: string[] = [];
  const along = placeAlongAxis(laid.rect, node, id, {
    ...setting,
    overflow: (subject) => faults.push(subject),
  });
  const boxes = faults.length === 0 ? along : placeTimelineList(node, laid.rect, id, setting);
  return boxes.map((box) => ({ ...box, drawing: id }));
}

function placeAlongAxis(rect: Rect, node: TimelineNode, id: string, setting: Setting): SceneBox[] {
  const axis = axisOf(node, rect);
  const lane = placeLane(node, axis, rect, id, setting);
  const laneHeight = lane.height > 0 ? lane.height + 12 : 0;
  const bandTop = rect.y + (rect.h - laneHeight - BAND) / 2 - 4;
  const years = yearLabels(node, axis, bandTop, setting);
  const field = {
    axis,
    rect,
    bandTop,
    bottom: rect.y + rect.h - laneHeight,
    obstacles: years.map((year) => year.rect),
  };
  const labels = placeLabels(node.events, field, setting);
  return [
    ...bandBoxes(axis, rect, bandTop, id, setting),
    ...years.map(({ year, rect: place, text }) =>
      textBox(`${id}-year-${year}`, place, text, yearLook(setting), setting),
    ),
    ...node.events.flatMap((event, index) => {
      const label = labels[index];
      return label ? eventBoxes(event, label, axis, bandTop, `${id}-${index + 1}`, setting) : [];
    }),
    ...lane.boxes,
  ];
}

type YearLabel = { readonly year: number; readonly rect: Rect; readonly text: RichText };

function yearLook(setting: Setting): TextLook {
  return { style: { ...styleOf(setting, 'cell'), bold: true }, color: 'muted' };
}

/** First and last place of every year on the axis. */
function yearsOf(axis: Axis): { readonly year: number; readonly left: number; readonly width: number }[] {
  const end = axis.first + axis.months;
  const years: { year: number; left: number; width: number }[] = [];
  for (let year = Math.floor(axis.first / 12); year * 12 < end; year++) {
    const from = Math.max(axis.first, year * 12);
    const to = Math.min(end, (year + 1) * 12);
    const left = axis.x + (from - axis.first) * axis.month;
    years.push({ year, left, width: (to - from) * axis.month });
  }
  return years;
}

/** A year of which the axis shows too little for its name has none: the next year's would stand in it. */
function yearLabels(node: TimelineNode, axis: Axis, bandTop: number, setting: Setting): readonly YearLabel[] {
  const look = yearLook(setting);
  return yearsOf(axis).flatMap(({ year, left, width }): YearLabel[] => {
    const text = runsOf(node.yearLabels[year] ?? String(year));
    const { lines, overshoot } = breakText(text, look, width - 4);
    if (lines.length !== 1 || overshoot > 0) return [];
    const room = Math.min(width - 4, YEAR_LABEL);
    return [{ year, rect: rectOf(left, bandTop + BAND + 3, room, look.style.line), text }];
  });
}

function bandBoxes(axis: Axis, rect: Rect, bandTop: number, id: string, setting: Setting): SceneBox[] {
  const colors = setting.theme.colors;
  const boxes = yearsOf(axis).map(
    ({ year, left, width }): SceneBox => ({
      kind: 'rect',
      id: `${id}-band-${year}`,
      rect: rectOf(left, bandTop, width, BAND),
      fill: colors[year % 2 === 0 ? 'panel' : 'strong-panel'],
    }),
  );
  for (let month = 0; month <= axis.months; month++) {
    const x = axis.x + month * axis.month;
    boxes.push({
      kind: 'line',
      id: `${id}-tick-${month}`,
      rect: rectOf(Math.min(x, rect.x + rect.w), bandTop + BAND - 4, 0, 4),
      color: colors.data,
      width: 0.75,
      arrow: false,
    });
  }
  return boxes;
}

function eventBoxes(
  event: TimelineEvent,
  label: Label,
  axis: Axis,
  bandTop: number,
  id: string,
  setting: Setting,
): SceneBox[] {
  const x = xOf(event.date, axis);
  const { rect, above, align } = label;
  const color = setting.theme.colors[event.emphasised ? 'accent' : 'structure'];
  const middle = bandTop + BAND / 2;
  const top = above ? rect.y : middle;
  const height = above ? middle - rect.y : rect.y + rect.h - middle;
  const radius = event.emphasised ? 8.5 : 6;
  const looks = looksOf(event, setting);
  let y: number = rect.y;
  const block = (name: string, text: RichText, look: TextLook): SceneBox[] => {
    const lines = breakText(text, look, rect.w).lines.length;
    if (lines === 0) return [];
    const box = textBox(
      `${id}-${name}`,
      rectOf(rect.x, y, rect.w, lines * look.style.line),
      text,
      look,
      setting,
      { align },
    );
    y += lines * look.style.line;
    return [box];
  };
  return [
    {
      kind: 'line',
      id: `${id}-stem`,
      rect: rectOf(x, top, 0, height),
      color,
      width: event.emphasised ? 2 : 1.25,
      arrow: false,
    },
    {
      kind: 'ellipse',
      id: `${id}-dot`,
      rect: rectOf(x - radius, middle - radius, 2 * radius, 2 * radius),
      fill: color,
      stroke: { color: setting.theme.colors.page, width: 1.5 },
    },
    ...block('when', event.when, looks.when),
    ...block('name', event.name, looks.name),
    ...block('text', event.text, looks.text),
  ];
}
