// A scene and its charts' pictures → the bytes of a PowerPoint file; the same scene always gives the same bytes.
import type { Scene } from '../../model/deck/scene.ts';
import type { Products } from '../../model/world.ts';
import { assemblePackage, pickParts, unzipParts } from '../../package/zip.ts';
import { checkScene } from './check-scene.ts';
import { drawSlides } from './draw/draw-slides.ts';
import { finishPackage, KEPT, keptSlides } from './finish/finish-package.ts';

/** `pictures` holds a PNG for every chart box, keyed `<page id>/<box id>`; `hash` goes into the file's properties. */
export async function writePptx(
  scene: Scene,
  pictures: ReadonlyMap<string, Uint8Array>,
  hash: string,
  /** Called between drawing and finishing, for whoever measures. */
  mark?: (stage: 'pptx') => void,
  products?: Products,
): Promise<Uint8Array> {
  const slides = keptSlides(scene, products);
  checkScene(scene, pictures, slides.missing);
  const raw = await drawSlides(scene, slides.missing);
  mark?.('pptx');
  const drawn = raw instanceof Uint8Array ? unzipParts(raw, KEPT) : pickParts(raw, KEPT);
  return assemblePackage(await finishPackage({ scene, pictures, hash, products }, drawn, slides));
}
