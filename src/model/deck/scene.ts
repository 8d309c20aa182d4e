// Finished pages: boxes with rectangles in points, text already broken into lines; no file format.
import type { Locale } from '../../words/house-style.ts';
import type { Language } from '../../words/languages.ts';
import type { ChartForm } from '../content/chart-spec.ts';
import type { Picture } from '../content/picture.ts';
import type { Pt, Rect } from '../length.ts';
import type { Origin, Place } from '../place.ts';
import type { TypeStyleName } from '../template/theme.ts';
import type { Chart, ChartColors } from './chart.ts';

export type SceneRun = {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic?: true;
  /** Hex without `#`. */
  readonly color: string;
  readonly language: Language;
  /** A footnote mark: raised, drawn at two thirds of `size`. */
  readonly raised?: boolean;
  /** How far a raised run stands above the baseline, in percent of its size; default 30. */
  readonly raise?: number;
  /** Page id that a click leads to. */
  readonly link?: string;
  /** Address outside the deck that a click leads to. */
  readonly href?: string;
  readonly origin?: Origin;
};

/**
 * One line as it will stand. `ends` tells whether a paragraph ends here, or the line is broken between words, or
 * where no space stands: in a long address, or in Japanese.
 */
export type SceneLine = { readonly runs: readonly SceneRun[]; readonly ends: 'line' | 'word' | 'paragraph' };

export type Stroke = { readonly color: string; readonly width: number; readonly isDashed?: true };
export type Inset = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type Align = 'left' | 'center' | 'right';
export type VAlign = 'top' | 'middle' | 'bottom';

type BoxBase = {
  /** Unique on its page, stable between builds; becomes the shape's name. */
  readonly id: string;
  readonly rect: Rect;
  /** The picture made of several boxes that this one is part of, as a timeline: it is read in an order of its own. */
  readonly drawing?: string;
};

export type TextRole =
  | 'title'
  | 'subtitle'
  | 'kicker'
  | 'body'
  | 'sources'
  | 'footer'
  /** What the page is as of, and how it must be handled. */
  | 'date'
  | 'page-number';

export type TextBox = BoxBase & {
  readonly kind: 'text';
  /** All but `body` stand in the placeholder of that kind on the page's layout; `page-number` becomes a field. */
  readonly role: TextRole;
  readonly lines: readonly SceneLine[];
  /** The step of the type scale it is set in: how small it may be depends on it. */
  readonly type?: TypeStyleName;
  /** Exact distance between baselines. */
  readonly lineHeight: Pt;
  readonly align: Align;
  readonly valign: VAlign;
  /** A filled or outlined box behind the text is the same shape (chips, bands). Hex without `#`. */
  readonly fill?: string;
  readonly stroke?: Stroke;
  readonly radius?: number;
  /** Distance from the box edge to the text, all sides zero unless given. */
  readonly inset?: Inset;
  readonly link?: string;
};

/** Decoration: says nothing that the text does not say. */
export type ShapeBox = BoxBase & {
  readonly kind: 'rect' | 'ellipse' | 'diamond';
  readonly fill?: string;
  readonly stroke?: Stroke;
  readonly radius?: number;
};

/** From the top left to the bottom right corner of its rectangle. */
export type LineBox = BoxBase & {
  readonly kind: 'line';
  readonly color: string;
  readonly width: number;
  readonly arrow: boolean;
};

export type ChartBox = BoxBase & {
  readonly kind: 'chart';
  readonly chart: Chart;
  readonly form: ChartForm;
  /** Where the chart is asked for. */
  readonly place: Place;
  readonly colors: ChartColors;
  /** States message and data in the deck's language. */
  readonly alt: string;
  readonly origin: readonly Origin[];
};

export type PictureBox = BoxBase & {
  readonly kind: 'picture';
  readonly picture: Picture;
  /** What it shows, for a screen reader. */
  readonly alt: string;
};

export type TableCell = {
  readonly lines: readonly SceneLine[];
  readonly type?: TypeStyleName;
  readonly lineHeight: Pt;
  readonly align: Align;
  readonly valign: VAlign;
  readonly fill?: string;
  readonly top?: Stroke;
  readonly bottom?: Stroke;
  readonly left?: Stroke;
  readonly inset: Inset;
};

export type TableBox = BoxBase & {
  readonly kind: 'table';
  readonly columnWidths: readonly Pt[];
  readonly rows: readonly {
    readonly height: Pt;
    readonly header: boolean;
    readonly cells: readonly TableCell[];
  }[];
  /** What the table shows, for a screen reader. */
  readonly alt: string;
};

export type SceneBox = TextBox | ShapeBox | LineBox | ChartBox | PictureBox | TableBox;
export type BoxKind = SceneBox['kind'];

/** The box of one kind; rectangles, ellipses and diamonds are one. */
export type BoxOf<Kind extends BoxKind, Box = SceneBox> = Box extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? Box
    : never
  : never;

export type ScenePage = {
  readonly id: string;
  readonly number: number;
  readonly layout: 'cover' | 'section' | 'content';
  /** Boxes in reading order: first drawn, first read. */
  readonly boxes: readonly SceneBox[];
  /** Background, hex without `#`. */
  readonly background: string;
  readonly notes: readonly string[];
};

/** The boxes of one kind on a page, in reading order. */
export function boxesOf<Kind extends BoxKind>(
  { boxes }: Pick<ScenePage, 'boxes'>,
  kind: Kind,
): readonly BoxOf<Kind>[] {
  return boxes.filter((box): box is BoxOf<Kind> => box.kind === kind);
}

/** The first words of that role on a page. */
export function textWith(page: Pick<ScenePage, 'boxes'>, role: TextRole): TextBox | undefined {
  return boxesOf(page, 'text').find((box) => box.role === role);
}

/** A picture at one place on every page of a layout: the house's logo. */
export type StandingPicture = {
  readonly rect: Rect;
  /** Base64. */
  readonly png: string;
  readonly alt: string;
  /** Stands behind the picture where the ground would swallow it; hex without `#`. */
  readonly plate?: { readonly rect: Rect; readonly color: string };
};

export type Scene = {
  readonly width: Pt;
  readonly height: Pt;
  readonly language: Language;
  /** Which English its English is. */
  readonly locale: Locale;
  readonly fonts: { readonly latin: string; readonly japanese: string };
  readonly themeName: string;
  /** Theme colours by OOXML slot name, hex without `#`. */
  readonly palette: Readonly<
    Record<
      | 'dk1'
      | 'lt1'
      | 'dk2'
      | 'lt2'
      | 'accent1'
      | 'accent2'
      | 'accent3'
      | 'accent4'
      | 'accent5'
      | 'accent6'
      | 'hlink'
      | 'folHlink',
      string
    >
  >;
  /** Colours that no slot holds, each with the slot whose colour it is a shade of: it follows when that one changes. */
  readonly shades?: readonly { readonly color: string; readonly slot: keyof Scene['palette'] }[];
  /** By layout; absent where the theme has no logo. */
  readonly logos?: Readonly<Record<ScenePage['layout'], StandingPicture>>;
  readonly pages: readonly ScenePage[];
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly author: string;
    readonly company: string;
    readonly week: string;
    readonly audience: string;
    /** ISO date of the briefing: the file's own dates. */
    readonly date: string;
    readonly classification: string;
  };
};

/** What all pages have in common, and what the file says of itself apart. */
export type SceneLook = Omit<Scene, 'pages' | 'properties'>;
