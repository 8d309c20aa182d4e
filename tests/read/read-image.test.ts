// Bytes of a picture → what of it goes into a deck: the picture, and nothing of who took it, where and with what.
import { describe, expect, it } from '@jest/globals';
import { readImage } from '../../src/read/files/read-image.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { aPng } from '../support/scene-builder.ts';

const PLACE = { file: 'content/takeaways/a.md', line: 1, column: 1 };

function read(bytes: Uint8Array) {
  return readImage(memoryFiles({ 'content/pictures/a': bytes }), 'content/pictures/a', PLACE);
}

function segment(marker: number, data: Buffer | string): Buffer {
  const content = Buffer.from(data as string, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A directory of one entry: which side of the picture is up. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.from('II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x01\0\0\0\0\0\0\0', 'latin1');
  tiff.writeUInt16LE(orientation, 18);
  return segment(
    0xe1,
    Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS of a home')]),
  );
}

const FRAME = segment(0xc2, Buffer.from([8, 0, 120, 0x02, 0xd0, 1, 1, 0x11, 0]));
const SCAN = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 2, 0xff, 0, 3]),
]);
const JFIF = segment(0xe0, 'JFIF\0\x01\x02\0\0\x01\0\x01\0\0');

function aJpeg(...more: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8]), JFIF, ...more, FRAME, SCAN, Buffer.from([0xff, 0xd9])]);
}

describe('a JPEG', () => {
  it('loses what its camera wrote, a remark and what stands behind its end, and nothing else', () => {
    const written = Buffer.concat([aJpeg(exif(1), segment(0xfe, 'by Jane')), Buffer.from('appended')]);
    const { value, findings } = read(written);
    expect(findings).toEqual([]);
    expect(value).toMatchObject({ format: 'jpeg', width: 720, height: 120 });
    expect(Buffer.from(value?.data ?? '', 'base64')).toEqual(aJpeg());
  });

  it.each([
    [
      'lies on its side',
      aJpeg(exif(6)),
      /a JPEG that lies on its side, expected a whole PNG or JPEG picture/,
    ],
    ['is cut short', aJpeg().subarray(0, -4), /a JPEG without an end/],
    ['has a damaged part', Buffer.concat([aJpeg().subarray(0, 20), Buffer.alloc(40)]), /a damaged part/],
    ['is empty', Buffer.alloc(0), /no PNG/],
  ])('that %s is refused', (_, bytes, message) => {
    expect(read(bytes).findings.map((one) => one.message)).toEqual([expect.stringMatching(message)]);
  });
});

describe('a PNG', () => {
  it('loses its remarks and keeps its picture', async () => {
    const { crc32 } = await import('node:zlib');
    const png = Buffer.from(aPng(72, 12));
    const named = Buffer.from('tEXtAuthor\0Jane', 'latin1');
    const chunk = Buffer.alloc(8 + named.length);
    chunk.writeUInt32BE(named.length - 4, 0);
    named.copy(chunk, 4);
    chunk.writeUInt32BE(crc32(named), 4 + named.length);
    const { value, findings } = read(Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]));
    expect(findings).toEqual([]);
    expect(Buffer.from(value?.data ?? '', 'base64')).toEqual(png);
  });

  it('too large to travel is refused', () => {
    const [finding] = read(Buffer.from(aPng(4000, 3001))).findings;
    expect(finding?.message).toMatch(/of 12,004,000 pixels, expected at most 12,000,000 pixels in a picture/);
  });
});
