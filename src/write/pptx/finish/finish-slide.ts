// A page and its slide as pptxgenjs wrote it → the finished slide part and its relationships.
import { chartFrameXml } from '../../../chart/native/native-charts.ts';
import { fillPlaceholder, finishPlaceholder, finishText } from '../../../elements/pptx/text.ts';
import type { ChartBox, SceneBox, ScenePage, TableBox, TextBox } from '../../../model/deck/scene.ts';
import { InternalError, never } from '../../../model/errors.ts';
import {
  DECLARATION,
  DECORATIVE,
  LANGUAGE_ATTRIBUTES,
  NAMESPACES,
  type Relationship,
  relationshipsXml,
  SLIDE_NUMBER_FIELD,
  TREE_HEAD,
} from '../../../package/ooxml.ts';
import type { ThemeColors } from '../../../package/theme-colors.ts';
import { escapeXml } from '../../../package/xml.ts';
import type { Language } from '../../../words/languages.ts';
import { backgroundXml } from '../frame/layout.ts';
import { type LayoutStyle, layoutNumber, type MainBox, mainBoxes } from '../frame/layout-styles.ts';
import { CONTENT_PLACEHOLDER, pointPlaceholder, standingPlaceholder } from '../frame/placeholder.ts';
import { TABLE_STYLE_ID } from '../frame/theme.ts';

type DrawnSlide = { readonly xml: string; readonly relationships: string };

type SlideFrame = {
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

/** A line as pptxgenjs wrote it, a shape → a connector, which PowerPoint moves and formats as a line. */
function finishLine(xml: string): string {
  return xml
    .replace('<p:sp><p:nvSpPr>', '<p:cxnSp><p:nvCxnSpPr>')
    .replace('<p:cNvSpPr/><p:nvPr></p:nvPr></p:nvSpPr>', '<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>')
    .replace('<a:noFill/><a:ln ', '<a:ln ')
    .replace('</p:sp>', '</p:cxnSp>');
}

/** A page-number box as pptxgenjs wrote it → the same with the number as a field, right even when slides are moved. */
function finishPageNumber(xml: string, number: number): string {
  const run = new RegExp(`<a:r>(<a:rPr (?:(?!</a:rPr>).)*</a:rPr>)<a:t>(${number})</a:t></a:r>`, 's');
  if (!run.test(xml))
    throw new InternalError(`Unexpected page-number box without a run that is \`${number}\``);
  return xml.replace(run, `<a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum">$1<a:t>$2</a:t></a:fld>`);
}

/** pptxgenjs leaves out the text body, which some readers take for damage. */
function finishShape(xml: string, languageAttributes: string): string {
  const body =
    '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/>' +
    `<a:p><a:pPr algn="ctr"/><a:endParaRPr ${languageAttributes}/></a:p></p:txBody>`;
  return xml.replace('</p:sp>', `${body}</p:sp>`);
}

/** A table as pptxgenjs wrote it → the same with its header row marked and no style of PowerPoint's own. */
function finishTable(xml: string, box: TableBox): string {
  const header = box.rows[0]?.header ? ' firstRow="1"' : '';
  return xml
    .replace(/ *<p:nvPr><p:extLst>.*?<\/p:extLst><\/p:nvPr>/s, '<p:nvPr/>')
    .replace('<a:tblPr/>', `<a:tblPr${header}><a:tableStyleId>${TABLE_STYLE_ID}</a:tableStyleId></a:tblPr>`)
    .replace(/> +(<\/a:(?:tcPr|tc|tbl|graphicData|graphic)>)/g, '>$1');
}

const DRAWN = /<p:cNvPr id="\d+" name="[^"]*"[^>]*?(?:\/>|> *<\/p:cNvPr>)/;

/** A drawn object and its box → the object with its own id and the box's name, alternative text, link and role. */
function nameObject(xml: string, box: SceneBox, id: number, linkId: string | undefined): string {
  const alt = box.kind === 'chart' || box.kind === 'table' ? ` descr="${escapeXml(box.alt)}"` : '';
  const link =
    linkId === undefined ? '' : `<a:hlinkClick r:id="${linkId}" action="ppaction://hlinksldjump"/>`;
  const content = link + (isDecorative(box) ? DECORATIVE : '');
  const open = `<p:cNvPr id="${id}" name="${escapeXml(box.id)}"${alt}`;
  return xml.replace(DRAWN, () => (content === '' ? `${open}/>` : `${open}>${content}</p:cNvPr>`));
}

function isDecorative(box: SceneBox): boolean {
  if (box.kind === 'chart' || box.kind === 'table') return false;
  if (box.kind !== 'text') return true;
  return (
    box.link === undefined && box.lines.every((line) => line.runs.every((run) => run.text.trim() === ''))
  );
}
