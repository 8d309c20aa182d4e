// A standing region → its placeholder on the master or a layout, with a prompt in the deck's language.
import type { Language } from '../../../model/language.ts';
import { type Rect, rectOf } from '../../../model/length.ts';
import { pageMargin } from '../../../model/page-shape.ts';
import type { Scene } from '../../../model/scene.ts';
import type { BoxStyle, LayoutStyle } from './layout-styles.ts';
import { ANCHOR, levelXml } from './text-styles.ts';
import type { ThemeColors } from './theme-colors.ts';
import { LANGUAGE_ATTRIBUTES, positionXml, SLIDE_NUMBER_FIELD } from './xml.ts';

/** The `p:ph` element of each region, the same on master, layout and slide. */
export const PLACEHOLDERS = {
  title: '<p:ph type="title"/>',
  /** On the master; a layout's body takes any content. */
  body: '<p:ph type="body" idx="1"/>',
  content: '<p:ph idx="1"/>',
  footer: '<p:ph type="ftr" sz="quarter" idx="11"/>',
  number: '<p:ph type="sldNum" sz="quarter" idx="12"/>',
} as const;

export function bodyRect({ width }: Pick<Scene, 'width'>): Rect {
  const margin = pageMargin({ width });
  return rectOf(margin, 126, width - 2 * margin, 338);
}

const PROMPTS = {
  ja: { title: 'タイトルを入力', body: ['本文を入力', '第 2 レベル', '第 3 レベル'] },
  en: { title: 'Click to add a title', body: ['Click to add text', 'Second level', 'Third level'] },
} as const satisfies Record<Language, object>;

type Region = { readonly id: number; readonly name: string; readonly ph: string; readonly style: BoxStyle };

export function titlePlaceholder(
  id: number,
  style: BoxStyle,
  language: Language,
  colors: ThemeColors,
): string {
  const region = { id, name: 'Title', ph: PLACEHOLDERS.title, style };
  return placeholder(region, levelXml(style, 'mj', colors), runXml(PROMPTS[language].title, language));
}

export function bodyPlaceholder(id: number, ph: string, scene: Pick<Scene, 'width' | 'language'>): string {
  const { language } = scene;
  const style = { rect: bodyRect(scene), valign: 'top', align: 'left' } as BoxStyle;
  const levels = PROMPTS[language].body.map((text, level) => runXml(text, language, level)).join('');
  return placeholder({ id, name: 'Text', ph, style }, '', levels);
}

/** Footer and page number, where the layout has them. */
export function footerPlaceholders(
  id: number,
  { footer, number }: LayoutStyle,
  language: Language,
  colors: ThemeColors,
): string {
  const attributes = LANGUAGE_ATTRIBUTES[language];
  const end = `<a:endParaRPr ${attributes}/>`;
  const field = `<a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum"><a:rPr ${attributes}/><a:t>‹#›</a:t></a:fld>`;
  const regions = [
    { name: 'Footer', ph: PLACEHOLDERS.footer, style: footer, text: end },
    { name: 'Slide Number', ph: PLACEHOLDERS.number, style: number, text: field + end },
  ];
  return regions
    .map(({ name, ph, style, text }, index) =>
      style
        ? placeholder(
            { id: id + index, name, ph, style },
            levelXml(style, 'mn', colors),
            `<a:p>${text}</a:p>`,
          )
        : '',
    )
    .join('');
}

export function bodyPropertiesXml(style: BoxStyle): string {
  return (
    '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" ' +
    `anchor="${ANCHOR[style.valign]}"><a:noAutofit/></a:bodyPr>`
  );
}

function placeholder({ id, name, ph, style }: Region, levels: string, paragraphs: string): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr>${ph}</p:nvPr></p:nvSpPr><p:spPr>${positionXml(style.rect)}` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>' +
    `<p:txBody>${bodyPropertiesXml(style)}<a:lstStyle>${levels}</a:lstStyle>${paragraphs}</p:txBody></p:sp>`
  );
}

function runXml(text: string, language: Language, level = 0): string {
  const attributes = LANGUAGE_ATTRIBUTES[language];
  const properties = level === 0 ? '' : `<a:pPr lvl="${level}"/>`;
  return `<a:p>${properties}<a:r><a:rPr ${attributes}/><a:t>${text}</a:t></a:r></a:p>`;
}
