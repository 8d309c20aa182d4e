// Pages one after another → faults of their order: two in a row that look the same, more section breaks than pages carry.

import { altOf } from '../../elements/boxes.ts';
import {
  boxesOf,
  type SceneBox,
  type ScenePage,
  type TableCell,
  type TextRole,
  textWith,
} from '../../model/deck/scene.ts';
import type { SceneFault, SceneRule } from './scene-rule.ts';

/** Share of boxes in the same places from which on two pages look like one; the auditor of finished files uses the same. */
const ALIKE = 0.75;

/** Fewer boxes are a statement or a table: what they say tells them apart, not where they stand. */
const LEAST_BOXES = 3;

/** Points within which edges are seen as one: a line of small type. */
const STEP = 12;

/** Shares of the page's height between which its content stands: above are kicker and headline, below the sources. */
const BODY = { top: 0.2, bottom: 0.9 } as const;

const FRAME: ReadonlySet<TextRole> = new Set(['title', 'footer', 'date', 'page-number']);

/** Content pages that a section break has to introduce for it to help more than it stops. */
const PAGES_A_DIVIDER = 5;

/** Told once, at the first section break that is one too many. */
export const findTooManyDividers: SceneRule = ({ scene: { pages } }) => {
  const dividers = pages.filter(({ layout }) => layout === 'section');
  const contents = pages.filter(({ layout }) => layout === 'content').length;
  const most = Math.floor(contents / PAGES_A_DIVIDER);
  const page = dividers[most];
  if (page === undefined) return [];
  return [
    {
      kind: 'dividers-many',
      page,
      message: `Unexpected ${dividers.length} section breaks among ${contents} content pages, expected at most ${most}`,
    },
  ];
};

export const findSameNeighbours: SceneRule = ({ scene: { pages, height } }) => {
  const places = new Map<ScenePage, readonly string[]>();
  const placesOn = (page: ScenePage): readonly string[] => {
    const found = places.get(page) ?? placesOf(page, height);
    places.set(page, found);
    return found;
  };
  return pages.flatMap((page, index): SceneFault[] => {
    const before = pages[index - 1];
    if (before === undefined || [before, page].some(({ layout }) => layout !== 'content')) return [];
    if (chartsOf(before) !== chartsOf(page) || headsOf(before) !== headsOf(page)) return [];
    const share = commonShare(placesOn(before), placesOn(page));
    if (share < ALIKE) return [];
    return [
      {
        kind: 'composition-twice',
        page,
        message: `Unexpected ${Math.round(share * 100)} % of ${named(page)} in the places of ${named(before)}, expected a page that looks another`,
      },
    ];
  });
};

/** Charts of other kinds look different wherever they stand. */
function chartsOf(page: ScenePage): string {
  return boxesOf(page, 'chart')
    .map(({ chart }) => chart.kind)
    .join(' ');
}

/** Tables with other columns are read as others, wherever they stand. */
function headsOf(page: ScenePage): string {
  return boxesOf(page, 'table')
    .map(({ rows }) => rows.flatMap(({ header, cells }) => (header ? cells.map(wordsOfCell) : [])).join('\t'))
    .join('\n');
}

function wordsOfCell({ lines }: TableCell): string {
  return lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
}

function named(page: ScenePage): string {
  const title = textWith(page, 'title')?.lines.flatMap(({ runs }) => runs.map(({ text }) => text));
  return `page ${page.number}${title === undefined ? '' : ` \`${title.join('')}\``}`;
}

/** Whether a box is drawn or has words or a filling, and its four edges, each in steps. */
function placesOf(page: ScenePage, height: number): string[] {
  const frame = new Set<SceneBox>(boxesOf(page, 'text').filter(({ role }) => FRAME.has(role)));
  return page.boxes.flatMap((box) => {
    const { x, y, w, h } = box.rect;
    if (frame.has(box) || y <= BODY.top * height || y + h >= BODY.bottom * height) return [];
    const edges = [x, y, x + w, y + h].map((edge) => Math.round(edge / STEP));
    return [[altOf(box) === undefined ? 'shape' : 'drawing', ...edges].join(' ')];
  });
}

/** Of the page with more places, the share that the other has as well; 0 where one has too few. */
function commonShare(one: readonly string[], other: readonly string[]): number {
  if (Math.min(one.length, other.length) < LEAST_BOXES) return 0;
  const rest = [...other];
  const common = one.filter((place) => {
    const at = rest.indexOf(place);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return common.length / Math.max(one.length, other.length);
}
