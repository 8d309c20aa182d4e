// How each kind of box becomes an object of a slide: drawn by the library's pen, its XML set right, in a placeholder or not.
import { chartFrameXml } from '../chart/native/native-charts.ts';
import { isNative } from '../chart/native-form.ts';
import type {
  BoxKind,
  BoxOf,
  ChartBox,
  LineBox,
  SceneBox,
  ShapeBox,
  TableBox,
  TextBox,
} from '../model/deck/scene.ts';
import type { Rect } from '../model/length.ts';
import { LANGUAGE_ATTRIBUTES } from '../package/ooxml.ts';
import type { Language } from '../words/languages.ts';
import {
  fillPlaceholder,
  finishPageNumber,
  finishPlaceholder,
  finishText,
  type PlaceholderStyle,
} from './pptx/text.ts';

/** What draws on one slide, in points; each call makes one object. */
export type Pen = {
  readonly text: (box: TextBox) => void;
  readonly shape: (box: Pick<ShapeBox, 'kind' | 'rect' | 'fill' | 'stroke' | 'radius'>) => void;
  readonly line: (box: LineBox) => void;
  readonly table: (box: TableBox) => void;
  /** Holds the place: the picture's bytes go into the finished package. */
  readonly picture: (rect: Rect) => void;
};

type PptxFrame = {
  readonly language: Language;
  readonly pageNumber: number;
  /** Id of the relationship to the part of a native chart. */
  readonly chartRelationship: (box: ChartBox) => string;
};

/** The `p:ph` element of a placeholder, and how the layout sets what stands in it. */
export type Placeholder = { readonly ph: string; readonly style?: PlaceholderStyle | undefined };

type PptxElement<Box> = {
  readonly draw: (box: Box, pen: Pen) => void;
  /** The object as the library wrote it → as it is to be. */
  readonly finish: (xml: string, box: Box, frame: PptxFrame) => string;
  /** The finished object as the content of a placeholder; decoration stands in none. */
  readonly fill: (xml: string, box: Box, placeholder: Placeholder) => string;
  /** Whether a picture has to be in the package: one that is drawn of it, or its own. */
  readonly hasPicture?: (box: Box) => 'drawn' | 'own' | false;
};

const SHAPE: PptxElement<ShapeBox> = {
  draw: (box, pen) => pen.shape(box),
  finish: finishShape,
  fill: (xml) => xml,
};

const PPTX = {
  text: {
    draw: (box, pen) => pen.text(box),
    finish: (xml, { role }, { language, pageNumber }) => {
      const text = finishText(xml, language);
      return role === 'page-number' ? finishPageNumber(text, pageNumber) : text;
    },
    fill: (xml, box, { ph, style }) => finishPlaceholder(xml, box, ph, style),
  },
  rect: SHAPE,
  ellipse: SHAPE,
  diamond: SHAPE,
  line: { draw: (box, pen) => pen.line(box), finish: finishLine, fill: (xml) => xml },
  chart: {
    // A native chart's place is held by a shape.
    draw: (box, pen) => (isNative(box) ? pen.shape({ kind: 'rect', rect: box.rect }) : pen.picture(box.rect)),
    finish: (xml, box, { chartRelationship }) =>
      isNative(box) ? chartFrameXml(box, chartRelationship(box)) : xml.replace(/> +</g, '><'),
    fill: (xml, _box, { ph }) => fillPlaceholder(xml, ph),
    hasPicture: (box) => !isNative(box) && 'drawn',
  },
  picture: {
    draw: (box, pen) => pen.picture(box.rect),
    finish: (xml) => xml.replace(/> +</g, '><'),
    fill: (xml, _box, { ph }) => fillPlaceholder(xml, ph),
    hasPicture: () => 'own',
  },
  table: {
    draw: (box, pen) => pen.table(box),
    finish: (xml, box, { language }) => finishTable(finishText(xml, language), box),
    fill: (xml, _box, { ph }) => fillPlaceholder(xml, ph),
  },
} as const satisfies { readonly [Kind in BoxKind]: PptxElement<BoxOf<Kind>> };

export function pptxOf(box: SceneBox): PptxElement<SceneBox> {
  // The entry of a kind takes the boxes of that kind, which the compiler does not follow through a table.
  return PPTX[box.kind] as unknown as PptxElement<SceneBox>;
}

/** PowerPoint's own "No Style, No Grid". */
export const TABLE_STYLE_ID = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

/** A table as pptxgenjs wrote it → the same with its header row marked and no style of PowerPoint's own. */
function finishTable(xml: string, box: TableBox): string {
  const header = box.rows[0]?.header ? ' firstRow="1"' : '';
  return xml
    .replace(/ *<p:nvPr><p:extLst>.*?<\/p:extLst><\/p:nvPr>/s, '<p:nvPr/>')
    .replace('<a:tblPr/>', `<a:tblPr${header}><a:tableStyleId>${TABLE_STYLE_ID}</a:tableStyleId></a:tblPr>`)
    .replace(/> +(<\/a:(?:tcPr|tc|tbl|graphicData|graphic)>)/g, '>$1');
}

/** A line as pptxgenjs wrote it, a shape → a connector, which PowerPoint moves and formats as a line. */
function finishLine(xml: string): string {
  return xml
    .replace('<p:sp><p:nvSpPr>', '<p:cxnSp><p:nvCxnSpPr>')
    .replace('<p:cNvSpPr/><p:nvPr></p:nvPr></p:nvSpPr>', '<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>')
    .replace('<a:noFill/><a:ln ', '<a:ln ')
    .replace('</p:sp>', '</p:cxnSp>');
}

/** pptxgenjs leaves out the text body, which some readers take for damage. */
function finishShape(xml: string, _box: ShapeBox, { language }: PptxFrame): string {
  const body =
    '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/>' +
    `<a:p><a:pPr algn="ctr"/><a:endParaRPr ${LANGUAGE_ATTRIBUTES[language]}/></a:p></p:txBody>`;
  return xml.replace('</p:sp>', `${body}</p:sp>`);
}
