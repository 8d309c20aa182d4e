// What drawing a page needs to know besides the page: its deck's size and language, its pictures, and where clicks lead.
import type { ChartBox, Scene, SceneRun } from '../../model/deck/scene.ts';
import { escapeXml } from '../../package/xml.ts';
import type { Language } from '../../words/languages.ts';

/** A way off the words: to another slide, or to what they rest on. Attribute names and plain values. */
export type SvgLink = Readonly<Record<string, string>>;

export type SvgSetting = {
  readonly scene: Pick<Scene, 'width' | 'height' | 'fonts' | 'logos'>;
  readonly language: Language;
  /** PNG bytes by `page.id/box.id`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Attributes of a link to a page; undefined where there is no such page. */
  readonly pageLink: (pageId: string) => SvgLink | undefined;
  /** Attributes of a link from a run or a chart to what it rests on; undefined where it rests on nothing. */
  readonly proofLink: (rest: SceneRun | ChartBox) => SvgLink | undefined;
};

/** Where a run leads: out of the deck, to another page, or to what it rests on. */
export function linkOf(run: SceneRun, { pageLink, proofLink }: SvgSetting): SvgLink | undefined {
  if (run.href !== undefined) return { href: run.href, target: '_blank', rel: 'noopener noreferrer' };
  return (run.link === undefined ? undefined : pageLink(run.link)) ?? proofLink(run);
}

/** SVG and a link or none → the same SVG, as something to click on if there is a link. */
export function drawAnchor(content: string, link: SvgLink | undefined): string {
  return link === undefined ? content : `<a${attributes(link)}>${content}</a>`;
}

/** Nothing in these needs escaping, and most attributes of a page are of this sort. */
const PLAIN = /^[\w #.,%()-]*$/;

/** Undefined values are left out. Numbers are rounded to thousandths of a point, which no screen shows. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let text = '';
  for (const name in values) {
    const value = values[name];
    if (value === undefined) continue;
    const words = typeof value === 'number' ? Math.round(value * 1000) / 1000 : escapeXmlUnlessPlain(value);
    text += ` ${name}="${words}"`;
  }
  return text;
}

function escapeXmlUnlessPlain(value: string): string {
  return PLAIN.test(value) ? value : escapeXml(value);
}
