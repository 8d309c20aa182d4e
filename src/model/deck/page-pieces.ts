// The blocks of a page → the pieces between which it may be continued: a row of a table, or any other block as a whole.
type Block = { readonly kind: string } | { readonly kind: 'table'; readonly rows: readonly unknown[] };

export function piecesIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + sizeOf(block), 0);
}

/** Pieces `from` up to `to`, not included; a table keeps its head. */
export function slicePieces<Part extends Block>(
  blocks: readonly Part[],
  from: number,
  to: number,
): readonly Part[] {
  let start = 0;
  return blocks.flatMap((block): readonly Part[] => {
    const [first, last] = [Math.max(0, from - start), Math.min(sizeOf(block), to - start)];
    start += sizeOf(block);
    if (last <= first) return [];
    return ['rows' in block ? { ...block, rows: block.rows.slice(first, last) } : block];
  });
}

function sizeOf(block: Block): number {
  return 'rows' in block ? block.rows.length : 1;
}
