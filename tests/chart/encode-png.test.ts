import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { encodePng } from '../../src/chart/picture/encode-png.ts';

describe('encodePng', () => {
  it('writes header, one unfiltered row after the other, and checksums', async () => {
    const pixels = Uint8Array.from([1, 2, 3, 255, 4, 5, 6, 255, 7, 8, 9, 255, 10, 11, 12, 255]);
    const png = Buffer.from(await encodePng(pixels, 2, 2));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([2, 2, 8, 6]);
    const length = png.readUInt32BE(33);
    const rows = inflateSync(png.subarray(41, 41 + length));
    expect([...rows]).toEqual([0, 1, 2, 3, 255, 4, 5, 6, 255, 0, 7, 8, 9, 255, 10, 11, 12, 255]);
    expect(png.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
  });
});
