// A page and its slide as pptxgenjs wrote it → the finished slide part and its relationships.
import { InternalError, never } from '../../../model/errors.ts';
import type { Language } from '../../../model/language.ts';
import type { ChartBox, SceneBox, ScenePage, TextBox } from '../../../model/scene.ts';
import { escapeXml } from '../escape-xml.ts';
import { backgroundXml } from '../frame/layout.ts';
import { type LayoutStyle, layoutNumber } from '../frame/layout-styles.ts';
import { type MainBox, mainBoxes } from '../frame/main-boxes.ts';
import { CONTENT_PLACEHOLDER, pointPlaceholder, standingPlaceholder } from '../frame/placeholder.ts';
import { type Relationship, relationshipsXml } from '../frame/relationships.ts';
import type { ThemeColors } from '../frame/theme-colors.ts';
import { DECLARATION, LANGUAGE_ATTRIBUTES, NAMESPACES, TREE_HEAD } from '../frame/xml.ts';
import { chartFrameXml } from '../native/chart-frame.ts';
import { finishLine } from './finish-line.ts';
import { finishPageNumber } from './finish-page-number.ts';
import { fillPlaceholder, finishPlaceholder } from './finish-placeholder.ts';
import { finishShape } from './finish-shape.ts';
import { finishTable } from './finish-table.ts';
import { finishText } from './finish-text.ts';
import { nameObject } from './name-object.ts';

export type DrawnSlide = { readonly xml: string; readonly relationships: string };

export type SlideFrame = {
  readonly language: Language;
  readonly layout: LayoutStyle;
  readonly colors: ThemeColors;
  /** Slide numbers by page id. */
  readonly pages: ReadonlyMap<string, number>;
  readonly hasNotes: boolean;
  /** Numbers of the parts of native charts. */
  readonly charts: ReadonlyMap<ChartBox, number>;
};

export function finishSlide(page: ScenePage, drawn: DrawnSlide, frame: SlideFrame): DrawnSlide {
  const objects = splitObjects(drawn.xml);
  if (objects.length !== page.boxes.length) {
    throw new InternalError(
      `Unexpected ${objects.length} objects for ${page.boxes.length} boxes on \`${page.id}\``,
    );
  }
  const links: Relationship[] = [];
  const main = mainBoxes(page);
  const finished = page.boxes.map((box, index) => {
    const linkId = addLink(box, links, frame.pages);
    const xml = finishBox(objects[index] ?? '', box, { ...frame, page, main }).replace('<a:ln></a:ln>', '');
    return nameObject(xml, box, index + 2, linkId);
  });
  const inherited = frame.layout.background ?? frame.colors.background;
  return {
    xml:
      `${DECLARATION}<p:sld ${NAMESPACES}><p:cSld name="${escapeXml(page.id)}">` +
      `${backgroundXml(page.background, inherited, frame.colors)}<p:spTree>${TREE_HEAD}` +
      `${frame.colors.toSlots(finished.join(''))}</p:spTree></p:cSld>` +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>',
    relationships: relationshipsXml([
      ...drawnRelationships(drawn),
      ...links,
      ...chartRelationships(page, frame),
      ...standing(page, frame),
    ]),
  };
}

function splitObjects(xml: string): string[] {
  const start = xml.indexOf('</p:grpSpPr>') + '</p:grpSpPr>'.length;
  const tree = xml.slice(start, xml.lastIndexOf('</p:spTree>'));
  return tree.split(/(?=<p:(?:sp|pic|graphicFrame)>)/).filter((object) => object !== '');
}

type PageFrame = SlideFrame & { readonly page: ScenePage; readonly main: readonly MainBox[] };

function finishBox(xml: string, box: SceneBox, frame: PageFrame): string {
  switch (box.kind) {
    case 'text':
      return finishTextBox(finishText(xml, frame.language), box, frame);
    case 'rect':
    case 'ellipse':
    case 'diamond':
      return finishShape(xml, LANGUAGE_ATTRIBUTES[frame.language]);
    case 'line':
      return finishLine(xml);
    case 'chart':
      return inBody(
        frame.charts.has(box)
          ? chartFrameXml(box, chartRelationship(box, frame))
          : xml.replace(/> +</g, '><'),
        box,
        frame,
      );
    case 'table':
      return inBody(finishTable(finishText(xml, frame.language), box), box, frame);
    default:
      return never(box);
  }
}

function inBody(xml: string, box: SceneBox, { main }: PageFrame): string {
  return main.some((one) => one === box) ? fillPlaceholder(xml, CONTENT_PLACEHOLDER) : xml;
}

function finishTextBox(xml: string, box: TextBox, frame: PageFrame): string {
  const { page, layout } = frame;
  if (box.role === 'body') return finishBodyText(xml, box, frame);
  const text = box.role === 'page-number' ? finishPageNumber(xml, page.number) : xml;
  // A slide has one of each; what else stands in that line stays a text box.
  const isFirst = page.boxes.find((other) => other.kind === 'text' && other.role === box.role) === box;
  const style = layout.standing[box.role];
  if (!isFirst || style === undefined) return text;
  return finishPlaceholder(text, box, standingPlaceholder(box.role, layout.kind), style);
}

function finishBodyText(xml: string, box: TextBox, { main, layout }: PageFrame): string {
  const index = main.indexOf(box);
  if (index < 0) return xml;
  if (layout.kind !== 'points') return finishPlaceholder(xml, box, CONTENT_PLACEHOLDER);
  return finishPlaceholder(xml, box, pointPlaceholder(index), layout.points[index]);
}

function addLink(
  box: SceneBox,
  links: Relationship[],
  pages: ReadonlyMap<string, number>,
): string | undefined {
  if (box.kind !== 'text' || box.link === undefined) return undefined;
  const id = `rIdLink${links.length + 1}`;
  links.push({ id, type: 'slide', target: `slide${pages.get(box.link)}.xml` });
  return id;
}

function chartRelationship(box: ChartBox, { charts }: SlideFrame): string {
  return `rIdChart${charts.get(box)}`;
}

function chartRelationships({ boxes }: ScenePage, frame: SlideFrame): Relationship[] {
  return boxes.flatMap((box) => {
    const number = box.kind === 'chart' ? frame.charts.get(box) : undefined;
    if (box.kind !== 'chart' || number === undefined) return [];
    return [{ id: chartRelationship(box, frame), type: 'chart', target: `../charts/chart${number}.xml` }];
  });
}

/** Pictures and links inside text: the ones pptxgenjs numbered. */
function drawnRelationships({ relationships }: DrawnSlide): Relationship[] {
  const entries = relationships.matchAll(/<Relationship Id="([^"]+)" Type="([^"]+)" Target="([^"]+)"/g);
  return [...entries]
    .map(([, id = '', type = '', target = '']) => ({ id, type, target }))
    .filter(({ type }) => /\/(?:image|slide)$/.test(type));
}

function standing(page: ScenePage, { layout, hasNotes, pages }: SlideFrame): Relationship[] {
  const target = `../slideLayouts/slideLayout${layoutNumber(layout.kind)}.xml`;
  const notes = `../notesSlides/notesSlide${pages.get(page.id)}.xml`;
  return [
    { id: 'rIdLayout', type: 'slideLayout', target },
    ...(hasNotes ? [{ id: 'rIdNotes', type: 'notesSlide', target: notes }] : []),
  ];
}
