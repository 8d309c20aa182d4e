// The paragraphs pptxgenjs wrote → paragraphs with one set of properties each, theme fonts by script, and languages.
import type { Language } from '../../../model/language.ts';
import { fontsXml } from '../frame/text-styles.ts';
import { LANGUAGE_ATTRIBUTES } from '../frame/xml.ts';

const PARAGRAPH = /<a:p>(.*?)<\/a:p>/gs;
/** pptxgenjs repeats the paragraph's properties before every run. */
const PROPERTIES = /<a:pPr [^>]*>.*?<\/a:pPr>/gs;
const RUN = /<a:rPr lang="(ja|en)[^"]*" altLang="[^"]*"( sz="\d+")/;
const PIECE = new RegExp(`${RUN.source}|<a:br/>|<a:endParaRPr[^>]*/>`, 'g');
const SIZE = / sz="\d+"/;
/** The space that pptxgenjs leaves inside a link, and its empty tooltip. */
const LINK =
  /<a:hlinkClick (r:id="[^"]*") action="([^"]*)" tooltip=""> *<a:extLst> *(<a:ext .*?>) *(<ahyp:.*?>) *<\/a:ext> *<\/a:extLst>/g;
const CLEAN_LINK = '<a:hlinkClick $1 action="$2"><a:extLst>$3$4</a:ext></a:extLst>';

export function finishText(xml: string, language: Language): string {
  const finished = xml
    .replace(PARAGRAPH, (_, inner: string) => `<a:p>${finishParagraph(inner, language)}</a:p>`)
    .replaceAll(drawnFonts('mn'), fontsXml('mn'));
  return finished.replaceAll(drawnFonts('mj'), fontsXml('mj')).replace(LINK, CLEAN_LINK);
}

function finishParagraph(inner: string, language: Language): string {
  const properties =
    inner.match(PROPERTIES)?.[0].replace('<a:pPr ', '<a:pPr eaLnBrk="1" hangingPunct="0" ') ?? '';
  const first = RUN.exec(inner);
  // Breaks and the paragraph's end look like the run before them, so that typing on does not change size.
  let style = first
    ? LANGUAGE_ATTRIBUTES[first[1] as Language] + first[2]
    : LANGUAGE_ATTRIBUTES[language] + (SIZE.exec(inner)?.[0] ?? '');
  const pieces = inner
    .replace(PROPERTIES, '')
    .replace(PIECE, (piece: string, run: Language | undefined, size: string | undefined) => {
      if (run !== undefined) {
        style = LANGUAGE_ATTRIBUTES[run] + size;
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
