// A deck plan: which slides, in which order, with which words; no places yet.
import type { House } from '../../words/house.ts';
import type { Direction } from '../../words/labels.ts';
import type { Language } from '../../words/languages.ts';
import type { ChartForm } from '../content/chart-spec.ts';
import type { Stance } from '../content/metric.ts';
import type { Picture } from '../content/picture.ts';
import type { Accent } from '../content/prose.ts';
import type { WhereKey } from '../content/where.ts';
import type { PageShape } from '../length.ts';
import { onceFor } from '../once-for.ts';
import type { Origin, Place } from '../place.ts';
import type { FigurePart } from '../quantity.ts';
import type { BoxStyle, SlideNode } from '../template/slide-kind.ts';
import type { ColorRole, TypeStyleName } from '../template/theme.ts';
import type { Chart } from './chart.ts';
import type { Align, VAlign } from './scene.ts';

export type RichRun = Accent & {
  readonly text: string;
  /** Part of a figure from the ledger. */
  readonly part?: FigurePart['role'];
  /** A footnote mark such as `(1)`. */
  readonly mark?: boolean;
  readonly origin?: Origin;
  /** Slide id that a click leads to. */
  readonly link?: string;
};

export type RichText = readonly RichRun[];

/** Items `from` up to `to`, not included; `slot` as the template names them: `rows`, `lead.points`; or `SECTIONS`. */
export type SlotRange = { readonly slot: string; readonly from: number; readonly to: number };

/** In place of a slot: the children of a slide kind's body. */
export const SECTIONS = '(sections)';

/** What stands on one page of a slide that is continued; what it does not name stands there whole. */
export type PageShare = readonly SlotRange[];

export type Split = { readonly pages: readonly PageShare[] };

export type ChipLook = 'filled' | 'outlined' | 'inverted' | 'house';

export type FilledNode =
  | (BoxStyle & {
      readonly node: 'row' | 'column';
      readonly children: readonly FilledNode[];
      /** The slot of which each child is one item: where a page may be continued on another. */
      readonly splits?: string;
      /** With groups of items as children: how many items each has. */
      readonly spans?: readonly number[];
      /** The children stand in rows of this many, equally wide. */
      readonly columns?: number;
    })
  | (BoxStyle & {
      readonly node: 'text';
      readonly name: string;
      readonly text: RichText;
      readonly type: TypeStyleName;
      readonly color: ColorRole;
      readonly textAlign: Align;
      readonly vAlign: VAlign;
      readonly minLines: number;
      readonly maxLines?: number;
      /** Lines as even as can be: labels and short forms; otherwise ragged like running text. */
      readonly even: boolean;
      /** Slide id that a click on the box leads to. */
      readonly link?: string;
      readonly strongType?: TypeStyleName;
      readonly strongColor?: ColorRole;
    })
  | (BoxStyle & {
      readonly node: 'figure';
      readonly name: string;
      readonly text: RichText;
      /** The largest share of its type's size, where it stands in a row of cards whose numbers are of one size. */
      readonly step?: number;
      readonly type: TypeStyleName;
      readonly color: ColorRole;
      readonly textAlign: Align;
    })
  | (BoxStyle & {
      readonly node: 'chip';
      readonly name: string;
      readonly text: string;
      readonly look: ChipLook;
    })
  /** Without a direction no source speaks. Decoration: its word stands beside it. */
  | (BoxStyle & { readonly node: 'track'; readonly name: string; readonly direction?: Direction })
  | { readonly node: 'rule'; readonly color: ColorRole; readonly weight: number }
  | { readonly node: 'space'; readonly size: number; readonly grow: number }
  | {
      readonly node: 'arrow';
      readonly direction: 'down' | 'right';
      readonly color: ColorRole;
      readonly length: number;
    }
  | (BoxStyle & {
      readonly node: 'chart';
      readonly name: string;
      readonly chart: Chart;
      readonly form: ChartForm;
      /** Where the chart is asked for. */
      readonly place: Place;
      readonly alt: string;
      readonly origin: readonly Origin[];
    })
  | (BoxStyle & {
      readonly node: 'table';
      readonly name: string;
      readonly columns: readonly FilledColumn[];
      readonly rows: readonly FilledRow[];
      readonly splits?: string;
      /** The columns behind the first, where a page may be continued with others of them. */
      readonly across?: string;
      readonly rowHeight: number;
      readonly alt: string;
    })
  /** The body of a free page, in one column or two; or what stands below a point. */
  | (BoxStyle & {
      readonly node: 'blocks';
      readonly blocks: readonly FilledBlock[];
      readonly splits?: string;
      readonly type: TypeStyleName;
    })
  | (BoxStyle & {
      readonly node: 'timeline';
      readonly splits?: string;
      readonly events: readonly TimelineEvent[];
      /** Documents by date; of one publisher only the first is named, `when` with the dates of all. */
      readonly lane: readonly { readonly date: string; readonly text: RichText; readonly when: string }[];
      readonly laneTitle: string;
      /** Where the documents stand without an axis. */
      readonly laneListTitle: string;
      /** `2025年` or `2025`, by year. */
      readonly yearLabels: Readonly<Record<number, string>>;
    });

export type FilledBlock =
  | { readonly kind: 'paragraph' | 'point' | 'sub-point'; readonly text: RichText }
  | { readonly kind: 'quotation'; readonly text: RichText; readonly who: RichText }
  | {
      readonly kind: 'table';
      readonly columns: readonly FilledColumn[];
      readonly rows: readonly FilledRow[];
      readonly alt: string;
    }
  | {
      readonly kind: 'picture';
      readonly picture: Picture;
      readonly alt: string;
      /** And whom it is from. */
      readonly caption: RichText;
    };

export type FilledColumn = {
  readonly head: RichText;
  readonly width: number | 'fit';
  readonly align: Align;
  readonly type: TypeStyleName;
  readonly bold: boolean;
};

export type FilledRow = {
  readonly emphasised: boolean;
  /** Whether a new group begins with this row: a stronger rule above it. */
  readonly startsGroup: boolean;
  readonly cells: readonly RichText[];
};

export type TimelineEvent = {
  /** `2024-12` */
  readonly date: string;
  readonly when: RichText;
  readonly name: RichText;
  readonly text: RichText;
  readonly emphasised: boolean;
};

/** One entry of a slide's source line, and of the receipts in its notes. */
export type Citation = {
  /** Number of its mark on this slide, from 1. */
  readonly mark: number;
  /** Source id, or `derived` for the deck's own arithmetic. */
  readonly source: string;
  /** Lines and cells of the original that this slide rests on. */
  readonly lines: readonly WhereKey[];
  /** Metrics whose figures rest on it, sorted; none where words alone do. */
  readonly figures: readonly string[];
  /** For derived figures: the calculation in words. */
  readonly calculation?: string;
};

export type PlannedSlide = {
  readonly id: string;
  readonly kind: string;
  readonly layout: 'cover' | 'section' | 'content';
  readonly standing: boolean;
  readonly kicker: string;
  /** At the other end of the kicker's row, where the claim that leads the page is the house's own. */
  readonly houseView?: string;
  readonly headline: RichText;
  /** `2/3` on the second of three pages that one slide was shared out over. */
  readonly part?: string;
  readonly body: FilledNode;
  /** Of every child of the body, its place in the slide kind: between two of them the slide may be continued. */
  readonly sections: readonly number[];
  readonly citations: readonly Citation[];
  /** The source line from fullest to shortest; layout takes the first that fits in two lines. */
  readonly sourceLines: readonly RichText[];
  readonly notes: readonly string[];
  /** The words that lead this slide, for findings about it. */
  readonly place: Place;
  /** Of one of several that one entry of the audience asks for, with `each`: where that entry stands. */
  readonly series?: Place;
  /** Takeaways on this slide. */
  readonly takeaways: readonly string[];
  readonly stances: readonly Stance[];
  /** Keys of the ledger's figures on this slide: `metric@source`, or a derived metric's id. */
  readonly figures: readonly string[];
  /** Page that shows every side of a conflict of which this slide shows one. */
  readonly conflictPage?: number;
};

export type DeckPlan = {
  /** Id of the edition. */
  readonly week: string;
  /** How readers know an edition that is no ISO week. */
  readonly edition?: string;
  readonly audience: string;
  readonly language: Language;
  readonly themeName: string;
  readonly page: PageShape;
  /** Without extension. */
  readonly fileName: string;
  readonly title: string;
  /** The editor's lead as plain words, for the file's properties. */
  readonly subject: string;
  readonly date: string;
  /** `leftShort` stands where `left` finds no room. */
  readonly footer: { readonly left: string; readonly leftShort: string; readonly right: string };
  readonly classification: string;
  /** What the settings say of all figures. */
  readonly house: House;
  readonly slides: readonly PlannedSlide[];
};

/** What a page takes from its deck, but for the line at its foot. */
export type DeckFrame = Pick<DeckPlan, 'language' | 'page'>;

export type NodeKind = FilledNode['node'];

/** The node of one kind; `row` and `column` are one. */
export type NodeOf<Kind extends NodeKind, Node = FilledNode> = Node extends { readonly node: infer Kinds }
  ? Kind extends Kinds
    ? Node
    : never
  : never;

/** A tree, of a template or filled → every node in it, in reading order; listed once, for dozens of rules ask. */
export function nodesIn<Node extends FilledNode | SlideNode>(root: Node): readonly Node[] {
  return listed(root) as readonly Node[];
}

const listed = onceFor(listNodes);

function listNodes(root: FilledNode | SlideNode): readonly (FilledNode | SlideNode)[] {
  return 'children' in root ? [root, ...root.children.flatMap(listNodes)] : [root];
}

/** A tree → its nodes of one kind, in reading order. */
export function nodesOf<Node extends FilledNode | SlideNode, Kind extends NodeKind>(
  root: Node,
  kind: Kind,
): readonly NodeOf<Kind, Node>[] {
  return nodesIn(root).filter((node): node is NodeOf<Kind, Node> & Node => node.node === kind);
}
