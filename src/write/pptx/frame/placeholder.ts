// A region of a layout → its placeholder on the master or the layout, with a prompt in the deck's language.
import type { Scene } from '../../../model/deck/scene.ts';
import { pageMargin, type Rect, rectOf } from '../../../model/length.ts';
import { LANGUAGE_ATTRIBUTES, positionXml, SLIDE_NUMBER_FIELD } from '../../../package/ooxml.ts';
import type { ThemeColors } from '../../../package/theme-colors.ts';
import { escapeXml } from '../../../package/xml.ts';
import { type Language, wordsOf } from '../../../words/languages.ts';
import type { BoxStyle, LayoutKind, LayoutStyle, StandingRole } from './layout-styles.ts';
import { ANCHOR, levelXml } from './text-styles.ts';

/** The `p:ph` element of each standing region, the same on master, layout and slide. */
const STANDING = {
  title: '<p:ph type="title"/>',
  subtitle: '<p:ph type="body" idx="1"/>',
  kicker: '<p:ph type="body" sz="quarter" idx="13"/>',
  sources: '<p:ph type="body" sz="quarter" idx="14"/>',
  date: '<p:ph type="dt" sz="half" idx="10"/>',
  footer: '<p:ph type="ftr" sz="quarter" idx="11"/>',
  'page-number': '<p:ph type="sldNum" sz="quarter" idx="12"/>',
} as const satisfies Record<StandingRole, string>;

/** A layout's body takes any content: text, a table, a chart, a picture. */
export const CONTENT_PLACEHOLDER = '<p:ph idx="1"/>';
export const MASTER_BODY = '<p:ph type="body" idx="1"/>';
const FIRST_POINT = 21;

function bodyRect({ width }: Pick<Scene, 'width'>): Rect {
  const margin = pageMargin({ width });
  return rectOf(margin, 126, width - 2 * margin, 338);
}

const NAMES = {
  title: 'Title',
  subtitle: 'Subtitle',
  kicker: 'Kicker',
  sources: 'Sources',
  date: 'Date',
  footer: 'Footer',
  'page-number': 'Slide Number',
} as const satisfies Record<StandingRole, string>;

/** On a cover the subtitle is one by name. */
export function standingPlaceholder(role: StandingRole, kind: LayoutKind): string {
  return role === 'subtitle' && kind === 'cover' ? '<p:ph type="subTitle" idx="1"/>' : STANDING[role];
}

/** `index` from 0. */
export function pointPlaceholder(index: number): string {
  return `<p:ph type="body" sz="quarter" idx="${FIRST_POINT + index}"/>`;
}

/** Shape ids are counted from `firstId`. */
export function standingRegions(
  firstId: number,
  { kind, standing, words }: LayoutStyle,
  roles: readonly StandingRole[],
  language: Language,
  colors: ThemeColors,
): string {
  return roles
    .map((role, index) => {
      const style = standing[role];
      if (style === undefined) return '';
      return placeholder({
        id: firstId + index,
        name: NAMES[role],
        ph: standingPlaceholder(role, kind),
        style,
        levels: levelXml(style, role === 'title' ? 'mj' : 'mn', colors),
        paragraphs: promptXml(role, words[role] ?? '', language),
      });
    })
    .join('');
}

export function bodyRegion(id: number, ph: string, scene: Pick<Scene, 'width' | 'language'>): string {
  const { language } = scene;
  const style = { rect: bodyRect(scene), valign: 'top' } as const;
  const paragraphs = wordsOf(language)
    .prompts.body.map((text, level) => runXml(text, language, level))
    .join('');
  return placeholder({ id, name: 'Content', ph, style, levels: '', paragraphs });
}

export function pointRegions(
  firstId: number,
  points: readonly BoxStyle[],
  language: Language,
  colors: ThemeColors,
): string {
  return points
    .map((style, index) =>
      placeholder({
        id: firstId + index,
        name: `Point ${index + 1}`,
        ph: pointPlaceholder(index),
        style,
        levels: levelXml(style, 'mn', colors),
        paragraphs: runXml(wordsOf(language).prompts.body[0], language),
      }),
    )
    .join('');
}

/** The number is a field; footer and date say what they say on every page, so that new pages say it too. */
function promptXml(role: StandingRole, words: string, language: Language): string {
  const attributes = LANGUAGE_ATTRIBUTES[language];
  const end = `<a:endParaRPr ${attributes}/>`;
  switch (role) {
    case 'page-number':
      return `<a:p><a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum"><a:rPr ${attributes}/><a:t>‹#›</a:t></a:fld>${end}</a:p>`;
    case 'footer':
    case 'date':
      return words === '' ? `<a:p>${end}</a:p>` : runXml(escapeXml(words), language);
    default:
      return runXml(wordsOf(language).prompts[role], language);
  }
}

type Region = {
  readonly id: number;
  readonly name: string;
  readonly ph: string;
  readonly style: Pick<BoxStyle, 'valign' | 'inset'> & { readonly rect: Rect };
  readonly levels: string;
  readonly paragraphs: string;
};

function placeholder({ id, name, ph, style, levels, paragraphs }: Region): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr>${ph}</p:nvPr></p:nvSpPr><p:spPr>${positionXml(style.rect)}` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>' +
    `<p:txBody>${bodyPropertiesXml(style)}<a:lstStyle>${levels}</a:lstStyle>${paragraphs}</p:txBody></p:sp>`
  );
}

function bodyPropertiesXml({ valign, inset }: Region['style']): string {
  const { left = 0, top = 0, right = 0, bottom = 0 } = inset ?? {};
  const [l, t, r, b] = [left, top, right, bottom].map((points) => Math.round(points * 12_700));
  return (
    `<a:bodyPr vert="horz" wrap="square" lIns="${l}" tIns="${t}" rIns="${r}" bIns="${b}" rtlCol="0" ` +
    `anchor="${ANCHOR[valign]}"><a:noAutofit/></a:bodyPr>`
  );
}

function runXml(text: string, language: Language, level = 0): string {
  const attributes = LANGUAGE_ATTRIBUTES[language];
  const properties = level === 0 ? '' : `<a:pPr lvl="${level}"/>`;
  return `<a:p>${properties}<a:r><a:rPr ${attributes}/><a:t>${text}</a:t></a:r></a:p>`;
}
