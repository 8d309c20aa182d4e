// The paragraphs pptxgenjs wrote → paragraphs with one set of properties each, theme fonts by script, and languages.

import type { TextBox } from '../../model/deck/scene.ts';
import { InternalError } from '../../model/errors.ts';
import type { Rect } from '../../model/length.ts';
import { fontsXml, LANGUAGE_ATTRIBUTES, SLIDE_NUMBER_FIELD } from '../../package/ooxml.ts';
import { LANGUAGES, type Language, wordsOf } from '../../words/languages.ts';

/** How the layout sets what stands in a placeholder of it. */
export type PlaceholderStyle = {
  readonly rect: Rect;
  readonly size: number;
  readonly bold: boolean;
  /** Hex; without one the theme's text colour. */
  readonly color?: string;
};

const PARAGRAPH = /<a:p>(.*?)<\/a:p>/gs;
/** pptxgenjs repeats the paragraph's properties before every run. */
const PROPERTIES = /<a:pPr [^>]*>.*?<\/a:pPr>/gs;
const RUN = /<a:rPr lang="([^"]*)" altLang="[^"]*"( sz="\d+")/;
const PIECE = new RegExp(`${RUN.source}|<a:br/>|<a:endParaRPr[^>]*/>`, 'g');
const SIZE = / sz="\d+"/;
/** The space that pptxgenjs leaves inside a link, to a page or an address, and its empty attributes. */
const LINK =
  /<a:hlinkClick (r:id="[^"]*")(?: invalidUrl="")?(?: action="")?( action="[^"]+")?(?: tgtFrame="")? tooltip=""(?: history="1" highlightClick="0" endSnd="0")?> *<a:extLst> *(<a:ext .*?>) *(<ahyp:.*?>) *<\/a:ext> *<\/a:extLst>/g;
const CLEAN_LINK = '<a:hlinkClick $1$2><a:extLst>$3$4</a:ext></a:extLst>';

export function finishText(xml: string, language: Language): string {
  const finished = xml
    .replace(PARAGRAPH, (_, inner: string) => `<a:p>${finishParagraph(inner, language)}</a:p>`)
    .replaceAll(drawnFonts('mn'), fontsXml('mn'));
  return finished.replaceAll(drawnFonts('mj'), fontsXml('mj')).replace(LINK, CLEAN_LINK);
}

const ATTRIBUTES = new Map(
  LANGUAGES.map((language) => [wordsOf(language).tag, LANGUAGE_ATTRIBUTES[language]]),
);

/** pptxgenjs writes a tag of its own beside the one it was given. */
function attributesOf(tag = ''): string {
  return ATTRIBUTES.get(tag) ?? '';
}

function finishParagraph(inner: string, language: Language): string {
  const properties =
    inner.match(PROPERTIES)?.[0].replace('<a:pPr ', '<a:pPr eaLnBrk="1" hangingPunct="0" ') ?? '';
  const first = RUN.exec(inner);
  // Breaks and the paragraph's end look like the run before them, so that typing on does not change size.
  let style = first
    ? attributesOf(first[1]) + first[2]
    : LANGUAGE_ATTRIBUTES[language] + (SIZE.exec(inner)?.[0] ?? '');
  const pieces = inner
    .replace(PROPERTIES, '')
    .replace(PIECE, (piece: string, run: string | undefined, size: string | undefined) => {
      if (run !== undefined) {
        style = attributesOf(run) + size;
        return `<a:rPr ${style}`;
      }
      return piece === '<a:br/>' ? `<a:br><a:rPr ${style}/></a:br>` : `<a:endParaRPr ${style}/>`;
    });
  return properties + pieces;
}

function drawnFonts(slot: 'mj' | 'mn'): string {
  const face = `typeface="+${slot}-lt" pitchFamily="34"`;
  return `<a:latin ${face} charset="0"/><a:ea ${face} charset="-122"/><a:cs ${face} charset="-120"/>`;
}

/** A page-number box as pptxgenjs wrote it → the same with the number as a field, right even when slides are moved. */
export function finishPageNumber(xml: string, number: number): string {
  const run = new RegExp(`<a:r>(<a:rPr (?:(?!</a:rPr>).)*</a:rPr>)<a:t>(${number})</a:t></a:r>`, 's');
  if (!run.test(xml))
    throw new InternalError(`Unexpected page-number box without a run that is \`${number}\``);
  return xml.replace(run, `<a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum">$1<a:t>$2</a:t></a:fld>`);
}

const DRAWN = /<p:cNvSpPr txBox="1"\/><p:nvPr><\/p:nvPr>/;
const NO_PLACEHOLDER = /<p:nvPr>\s*<\/p:nvPr>|<p:nvPr\/>/;
const RUN_PROPERTIES = /<a:rPr ([^>]*)>(<a:solidFill><a:srgbClr val="([^"]*)"\/><\/a:solidFill>)?/g;
const END = /<a:(rPr|endParaRPr) ([^>]*)\/>/g;
/** Lists of the layout have bullets and air; these lines were measured without. */
const NO_BULLET = /(<a:lnSpc>.*?<\/a:lnSpc>)<a:buNone\/>/gs;

/** What the layout already says is left out, so that a change of the layout reaches the slide. */
export function finishPlaceholder(
  xml: string,
  box: TextBox,
  placeholder: string,
  style?: PlaceholderStyle,
): string {
  const placed = xml
    .replace(DRAWN, `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder}</p:nvPr>`)
    .replace(NO_BULLET, '$1<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>');
  if (style === undefined) return placed;
  const isPlain = box.fill === undefined && box.stroke === undefined;
  const moved =
    isPlain && isSameRect(box.rect, style.rect)
      ? placed.replace(/<p:spPr>.*?<\/p:spPr>/s, '<p:spPr/>')
      : placed;
  const size = ` sz="${Math.round(style.size * 100)}"`;
  return moved
    .replace(END, (_, name: string, attributes: string) => `<a:${name} ${attributes.replace(size, '')}/>`)
    .replace(RUN_PROPERTIES, (run, attributes: string, fill = '', color: string | undefined) => {
      if (attributes.endsWith('/')) return run;
      const isBold = attributes.includes(' b="1"');
      const weight = isBold === style.bold ? '' : isBold ? ' b="1"' : ' b="0"';
      const rest = attributes.replace(size, '').replace(' b="1"', weight);
      const said = isBold || weight === '' ? rest : rest + weight;
      return `<a:rPr ${said}>${color === style.color ? '' : fill}`;
    });
}

/** A table, chart or picture that fills the layout's body. */
export function fillPlaceholder(xml: string, placeholder: string): string {
  return xml
    .replace(NO_PLACEHOLDER, `<p:nvPr>${placeholder}</p:nvPr>`)
    .replace('<a:picLocks noChangeAspect="1"/>', '<a:picLocks noGrp="1" noChangeAspect="1"/>');
}

function isSameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;
}
