// A scene → something that passes for a picture for every chart that stands there as one.
import { isNative } from '../../src/chart/native-form.ts';
import type { Scene } from '../../src/model/deck/scene.ts';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export function picturesOf({ pages }: Scene): ReadonlyMap<string, Uint8Array> {
  return new Map(
    pages.flatMap((page) =>
      page.boxes.flatMap((box) =>
        box.kind === 'chart' && !isNative(box) ? [[`${page.id}/${box.id}`, PNG] as const] : [],
      ),
    ),
  );
}
