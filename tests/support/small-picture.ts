// The PNG of a screen → a small picture of it, in which a point has less than a pixel, and how far two of them differ.
import { createRequire } from 'node:module';

/** Loaded by name: the package is CommonJS. */
const { createCanvas, loadImage } = createRequire(import.meta.url)(
  '@napi-rs/canvas',
) as typeof import('@napi-rs/canvas');

/** Red, green and blue of each pixel, row by row. */
export type SmallPicture = { readonly width: number; readonly height: number; readonly channels: Uint8Array };

const CHANNELS = 3;
/** Pixels of a small picture: the reach of a word. */
const BLOCK = 6;

/** Each pixel is the mean of `reduction` times `reduction` of the screen's, so that the edges of letters do not count. */
export async function smallPicture(png: Uint8Array, reduction: number): Promise<SmallPicture> {
  const image = await loadImage(Buffer.from(png));
  const canvas = createCanvas(image.width, image.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  // Of a native object: asked for in the innermost loop it would take most of the time.
  const across = image.width;
  const { data } = pen.getImageData(0, 0, across, image.height);
  const [width, height] = [Math.floor(image.width / reduction), Math.floor(image.height / reduction)];
  const channels = new Uint8Array(width * height * CHANNELS);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let channel = 0; channel < CHANNELS; channel += 1) {
        let sum = 0;
        for (let dy = 0; dy < reduction; dy += 1)
          for (let dx = 0; dx < reduction; dx += 1)
            sum += data[((y * reduction + dy) * across + x * reduction + dx) * 4 + channel] ?? 0;
        channels[(y * width + x) * CHANNELS + channel] = Math.round(sum / reduction ** 2);
      }
  return { width, height, channels };
}

export function toPng({ width, height, channels }: SmallPicture): Uint8Array {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  const pixels = pen.createImageData(width, height);
  for (let at = 0; at < width * height; at += 1)
    pixels.data.set([...channels.subarray(at * CHANNELS, (at + 1) * CHANNELS), 255], at * 4);
  pen.putImageData(pixels, 0, 0);
  return canvas.toBuffer('image/png');
}

/** In steps of a channel, of which there are 255: over the whole picture, and in the block of it that differs most. */
export type Difference = { readonly mean: number; readonly worstBlock: number };

export function differenceOf(one: SmallPicture, other: SmallPicture): Difference {
  if (one.width !== other.width || one.height !== other.height) return { mean: 255, worstBlock: 255 };
  const { width, height } = one;
  const columns = Math.ceil(width / BLOCK);
  const blocks = new Float64Array(columns * Math.ceil(height / BLOCK));
  let total = 0;
  for (const [at, value] of one.channels.entries()) {
    const pixel = Math.floor(at / CHANNELS);
    const block = Math.floor(pixel / width / BLOCK) * columns + Math.floor((pixel % width) / BLOCK);
    const difference = Math.abs(value - (other.channels[at] ?? 0));
    total += difference;
    blocks[block] = (blocks[block] ?? 0) + difference;
  }
  return { mean: total / one.channels.length, worstBlock: Math.max(...blocks) / (BLOCK * BLOCK * CHANNELS) };
}
