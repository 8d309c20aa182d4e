// What the body of a free page is made of, in reading order.
import type { Align } from '../deck/scene.ts';
import type { Place } from '../place.ts';
import type { Picture } from './picture.ts';
import type { Prose } from './prose.ts';

export type PageColumn = {
  readonly head: Prose;
  /** Where Markdown does not say: figures stand at the right. */
  readonly align: Align;
};

export type PageBlock =
  | { readonly kind: 'paragraph' | 'point' | 'sub-point'; readonly prose: Prose }
  /** `who` ends with the citation of the place where the words stand. */
  | { readonly kind: 'quotation'; readonly words: Prose; readonly who: Prose }
  | {
      readonly kind: 'table';
      readonly columns: readonly PageColumn[];
      /** Each has a cell for every column. */
      readonly rows: readonly (readonly Prose[])[];
    }
  | {
      readonly kind: 'picture';
      readonly picture: Picture;
      /** What it shows, for who cannot see it; without citations. */
      readonly alt: Prose;
      readonly caption: Prose;
      readonly credit: Prose;
      readonly place: Place;
    };

export function prosesOfBlock(block: PageBlock): readonly Prose[] {
  switch (block.kind) {
    case 'quotation':
      return [block.words, block.who];
    case 'table':
      return [...block.columns.map(({ head }) => head), ...block.rows.flat()];
    case 'picture':
      return [block.alt, block.caption, block.credit];
    default:
      return [block.prose];
  }
}

/** The same block with every prose changed. */
export function changeBlock(block: PageBlock, change: (prose: Prose) => Prose): PageBlock {
  switch (block.kind) {
    case 'quotation':
      return { ...block, words: change(block.words), who: change(block.who) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, head: change(column.head) })),
        rows: block.rows.map((row) => row.map(change)),
      };
    case 'picture':
      return {
        ...block,
        alt: change(block.alt),
        caption: change(block.caption),
        credit: change(block.credit),
      };
    default:
      return { ...block, prose: change(block.prose) };
  }
}
