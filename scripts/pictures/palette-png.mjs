// RGBA pixels → the bytes of a PNG with a palette: slides have few colours, so a third of the size shows the same.
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE = 3;
/** Colours that differ less than a step of this size are one. */
const STEP = 8;

export function palettePng({ data, width, height }, most = 128) {
  const palette = commonColors(data, most);
  const nearest = new Map();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const color = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
      let index = nearest.get(color);
      if (index === undefined) {
        index = nearestIn(palette, color);
        nearest.set(color, index);
      }
      rows[y * (width + 1) + 1 + x] = index;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE], 8);
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most frequent colours, each the most frequent of those it stands for. */
function commonColors(data, most) {
  const groups = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = [data[at], data[at + 1], data[at + 2]];
    const key = (Math.floor(red / STEP) << 16) | (Math.floor(green / STEP) << 8) | Math.floor(blue / STEP);
    const color = (red << 16) | (green << 8) | blue;
    const group = groups.get(key) ?? { count: 0, colors: new Map() };
    group.count += 1;
    group.colors.set(color, (group.colors.get(color) ?? 0) + 1);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ colors }) => [...colors].sort((a, b) => b[1] - a[1])[0][0]);
}

function nearestIn(palette, color) {
  const [red, green, blue] = [color >> 16, (color >> 8) & 255, color & 255];
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, one] of palette.entries()) {
    const distance = (red - (one >> 16)) ** 2 + (green - ((one >> 8) & 255)) ** 2 + (blue - (one & 255)) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
}
