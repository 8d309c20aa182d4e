// Every page → faults of looks: words too close in colour to what lies behind them, a logo where it may not stand.
import { contrastRatio } from '../../model/color.ts';
import {
  boxesOf,
  type ChartBox,
  type SceneBox,
  type ScenePage,
  type StandingPicture,
} from '../../model/deck/scene.ts';
import { type Rect, rectOf } from '../../model/length.ts';
import { excessOf, onEveryPage, overlapOf, type SceneFault, type SceneRule } from './scene-rule.ts';
import type { PageView, WordBlock } from './scene-view.ts';

/** WCAG 2, level AA; asked of large words too, because decks are projected. */
const LEAST = 4.5;
/** Half a point of a neighbour's edge is not what words are read on. */
const TOLERANCE = 0.5;

/** Words too close in colour to what lies behind them; in charts, as far as the scene tells. */
export const findLowContrast = onEveryPage('low-contrast', ({ page, blocks }) => [
  ...blocks.flatMap((block) => ofBlock(block, page)),
  ...boxesOf(page, 'chart').flatMap(ofChart),
]);

function ofBlock(block: WordBlock, page: ScenePage): string[] {
  const behind = behindOf(block, page);
  const colors = new Map(block.lines.flatMap((line) => line.runs.map((run) => [run.color, run.text])));
  return [...colors].flatMap(([color, text]) => {
    const low = behind.find((fill) => ratioOf(color, fill) < LEAST);
    return low === undefined ? [] : [said(`${text.trim()}\` in \`${block.subject}`, color, low)];
  });
}

/** Every colour that shows behind the words: from the box itself down to the first that holds them whole. */
function behindOf({ box, fill, ink }: WordBlock, { boxes, background }: ScenePage): string[] {
  if (fill !== undefined) return [fill];
  const found: string[] = [];
  for (let index = boxes.indexOf(box) - 1; index >= 0; index--) {
    const under = boxes[index];
    const color = under && fillOf(under);
    if (under === undefined || color === undefined || overlapOf(under.rect, ink) <= TOLERANCE) continue;
    found.push(color);
    if (holds(under.rect, ink)) return found;
  }
  return [...found, background];
}

function fillOf(box: SceneBox): string | undefined {
  return 'fill' in box ? box.fill : undefined;
}

function holds(outer: Rect, inner: Rect): boolean {
  return excessOf(inner, outer) <= TOLERANCE;
}

/** Names, labels and heads are ink or muted on the page; the value relied on is accent on its tint. */
function ofChart({ id, chart, colors }: ChartBox): string[] {
  const pairs = [
    ['ink', 'page'],
    ['muted', 'page'],
    ...(chart.points.some(({ mark }) => mark === 'relied-on')
      ? ([
          ['accent', 'accentTint'],
          ['ink', 'accentTint'],
          ['muted', 'accentTint'],
        ] as const)
      : []),
  ] as const;
  return pairs.flatMap(([text, fill]) => {
    const [color, under] = [colors[text], colors[fill]];
    return ratioOf(color, under) < LEAST ? [said(`${text}\` in \`${id}`, color, under)] : [];
  });
}

function said(subject: string, color: string, fill: string): string {
  const ratio = ratioOf(color, fill).toFixed(2);
  return `Unexpected contrast ${ratio} of \`${subject}\` (#${color} on #${fill}), expected at least ${LEAST}`;
}

/** A deck has a dozen pairs of colours, and thousands of words in them. */
const ratios = new Map<string, number>();

function ratioOf(color: string, fill: string): number {
  const pair = `${color} ${fill}`;
  const ratio = ratios.get(pair) ?? contrastRatio(color, fill);
  ratios.set(pair, ratio);
  return ratio;
}

/** The logos of a scene → a fault for one outside the page, on words of a page it stands on, or without words for it. */
export const findLogoFaults: SceneRule = ({ scene, pages }) => {
  const { logos, width, height } = scene;
  if (logos === undefined) return [];
  const layouts = new Set(pages.map(({ page }) => page.layout));
  return [
    // What is wrong with the logo itself is told once for each layout.
    ...[...layouts].flatMap((layout) => {
      const first = pages.find(({ page }) => page.layout === layout);
      return first === undefined ? [] : ofLogo(logos[layout], first, rectOf(0, 0, width, height));
    }),
    ...pages.flatMap((view) => onPage(logos[view.page.layout], view)),
  ];
};

function ofLogo({ rect, alt }: StandingPicture, { page }: PageView, whole: Rect): SceneFault[] {
  const off = excessOf(rect, whole);
  const outside = `Unexpected logo ${off.toFixed(1)} pt outside the page, expected it on the page`;
  const wordless = 'Unexpected logo without an alt text, expected whose it is';
  return [
    ...(off > TOLERANCE ? [{ kind: 'off-page' as const, page, message: outside }] : []),
    ...(alt.trim() === '' ? [{ kind: 'alt-missing' as const, page, message: wordless }] : []),
  ];
}

function onPage({ rect, plate }: StandingPicture, { page, blocks }: PageView): SceneFault[] {
  const taken = plate?.rect ?? rect;
  const content = [
    ...blocks.map(({ subject, ink }) => ({ subject, rect: ink })),
    ...boxesOf(page, 'chart').map(({ id, rect }) => ({ subject: id, rect })),
  ];
  return content.flatMap(({ subject, rect: place }): SceneFault[] => {
    const points = overlapOf(taken, place);
    if (points <= TOLERANCE) return [];
    const message = `Unexpected \`${subject}\` on the logo by ${points.toFixed(1)} pt, expected each in a place of its own`;
    return [{ kind: 'boxes-overlap', page, message }];
  });
}
