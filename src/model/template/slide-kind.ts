// A slide kind as data: slots that takeaways fill, and a flex tree whose leaves are bound to their fields.
import type { Localized } from '../../words/languages.ts';
import type { Align, VAlign } from '../deck/scene.ts';
import type { Place } from '../place.ts';
import type { ColorRole, TypeStyleName } from './theme.ts';

export type SlotSpec = {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Fields every takeaway in this slot must have words for. */
  readonly requires: readonly string[];
};

/** Lengths in points. */
export type BoxStyle = {
  readonly width?: number;
  readonly height?: number;
  readonly minHeight?: number;
  /** Share of the free space on the parent's main axis; with `groupBy` on the parent, per item of the group. */
  readonly grow?: number;
  /** Main-axis size before the free space is shared, default 0 with `grow`. */
  readonly basis?: number;
  readonly gap?: number;
  /** top, right, bottom, left */
  readonly padding?: readonly [number, number, number, number];
  readonly fill?: ColorRole;
  readonly stroke?: ColorRole;
  /** The outline is broken: what it holds is inferred, or left open. */
  readonly dashed?: boolean;
  readonly radius?: number;
  /** A 4 pt bar at the left edge. */
  readonly bar?: ColorRole;
  readonly ruleTop?: ColorRole;
  readonly ruleBottom?: ColorRole;
  /** Weight of the rules, default 0.75. */
  readonly ruleWeight?: number;
  readonly align?: 'start' | 'center' | 'end' | 'stretch';
  readonly justify?: 'start' | 'center' | 'end' | 'between';
};

/**
 * What takes the place of a node's own keys on a 4:3 page. Without it, widths from 60 points on are taken in
 * proportion, and everything else stays as it is.
 */
export type Narrow = BoxStyle & {
  /** A row of cards may stand as a column of them. */
  readonly node?: 'row' | 'column';
  readonly columns?: number;
  readonly type?: TypeStyleName;
  readonly minLines?: number;
  readonly rowHeight?: number;
};

/** What takes the place of a node's own keys in the first item of a list: what the page is about stands out. */
export type First = BoxStyle & { readonly color?: ColorRole };

type Suited = BoxStyle & { readonly narrow?: Narrow; readonly first?: First };

/** Leave the node out when this path is empty. */
type Conditional = { readonly when?: string };

/**
 * A path is `slot.field` (first item of the slot), `item.field` inside `each`, `group.key` inside `groupBy`,
 * `point.head` and its sub-points `point.first` and `point.second` inside `each` over points, `label.name` (this kind's own labels), `briefing.field` or `audience.field`.
 */
export type SlideNode = Conditional &
  (
    | (Suited & {
        readonly node: 'row' | 'column';
        readonly children: readonly SlideNode[];
        /** Repeat the children for every item of this slot, or for `item.points`. */
        readonly each?: string;
        /** With `each`: one child set for every run of items with the same value of this path. */
        readonly groupBy?: string;
        /** Set the children in rows of this many, equally wide. */
        readonly columns?: number;
      })
    | (Suited & {
        readonly node: 'text';
        readonly bind: string;
        readonly type: TypeStyleName;
        readonly color?: ColorRole;
        readonly textAlign?: Align;
        readonly vAlign?: VAlign;
        /** Where citations go: after the text (default), only after figures, or nowhere. */
        readonly marks?: 'end' | 'figures' | 'none';
        readonly minLines?: number;
        readonly maxLines?: number;
        /** How `**strong**` words are set, default the same style in bold. */
        readonly strongType?: TypeStyleName;
        readonly strongColor?: ColorRole;
      })
    /** A number with its unit at about half its size, or a word in its place. */
    | (Suited & {
        readonly node: 'figure';
        readonly bind: string;
        readonly type: TypeStyleName;
        readonly color?: ColorRole;
        readonly textAlign?: Align;
        /** Accent for the first of the slot, or where the key is a figure of the ledger. */
        readonly accent?: 'first' | 'figure';
        readonly marks?: 'end' | 'none';
      })
    | (Suited & { readonly node: 'chip'; readonly bind: string; readonly look?: 'stance' | 'outlined' })
    /** Where a claim points on a scale of headwind, neutral and tailwind; unclear stands apart, nothing where no source speaks. */
    | (Suited & { readonly node: 'track'; readonly bind: string })
    | { readonly node: 'rule'; readonly color?: ColorRole; readonly weight?: number }
    | { readonly node: 'space'; readonly size?: number; readonly grow?: number }
    | {
        readonly node: 'arrow';
        readonly direction: 'down' | 'right';
        readonly color?: ColorRole;
        readonly length: number;
      }
    | (Suited & { readonly node: 'chart'; readonly bind: string })
    /** What stands below the claim of a page, or the table of a series. */
    | (Suited & { readonly node: 'blocks'; readonly bind: string; readonly type: TypeStyleName })
    | (Suited & {
        readonly node: 'table';
        readonly rows: string;
        readonly columns: readonly TableColumn[];
        /** Rows whose item has this stance or is the preferred report are emphasised. */
        readonly emphasise?: 'preferred' | 'none';
        /** Path whose repeated value is written once and parts the groups. */
        readonly groupBy?: string;
        readonly rowHeight?: number;
        /** `columns` turns the table: a column for every item, a row for every entry of `columns`; the first entry heads them. */
        readonly items?: 'rows' | 'columns';
      })
    | (Suited & { readonly node: 'timeline'; readonly events: string; readonly lane?: string })
  );

export type TableColumn = {
  /** Name of a label of this kind; empty for none. */
  readonly head: string;
  readonly bind: string;
  /** Points; 0 takes a share of what is left, `fit` what its widest cell needs. */
  readonly width: number | 'fit';
  /** The width on a 4:3 page, default three quarters. */
  readonly narrow?: number | 'fit';
  readonly align?: Align;
  readonly type?: TypeStyleName;
  readonly bold?: boolean;
  readonly marks?: 'end' | 'figures' | 'none';
  /** Repeats the column for every publisher of the sources in this slot: what each says of the row's claim. */
  readonly per?: string;
  /** In a turned table: the row that matters most. */
  readonly emphasised?: boolean;
};

export type SlideKind = {
  readonly id: string;
  readonly layout: 'cover' | 'section' | 'content';
  /** Does not count against the audience's budget. */
  readonly standing: boolean;
  /** Path of the headline. */
  readonly headline: string;
  readonly slots: readonly SlotSpec[];
  /** A slot of which every item has a slide of its own. */
  readonly repeat?: string;
  /** Slide kinds that take its place where what fills it has the fields they require, the first that fits. */
  readonly variants?: readonly string[];
  readonly labels: Readonly<Record<string, Localized>>;
  readonly body: SlideNode;
  readonly place: Place;
};
