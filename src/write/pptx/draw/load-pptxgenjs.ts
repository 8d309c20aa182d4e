// Nothing → the drawing library, loaded on first use because most commands never draw, and its types.
// The package ships an ES module under CommonJS types, so the types see one `default` more than there is.
import type { default as Package } from 'pptxgenjs';

type Library = typeof Package.default;
export type Deck = InstanceType<Library>;
export type Slide = ReturnType<Deck['addSlide']>;
export type TextItem = Package.default.TextProps;
export type TableRow = Package.default.TableRow;
export type CellOptions = Package.default.TableCellProps;

export async function loadPptxgenjs(): Promise<Library> {
  const { default: library } = await import('pptxgenjs');
  return library as unknown as Library;
}
