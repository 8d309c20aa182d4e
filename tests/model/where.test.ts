// Places in originals: how they are written and read.
import { describe, expect, it } from '@jest/globals';
import { byWhere, placeIn, readPlaceIn, readWhere, whereText } from '../../src/model/content/where.ts';

describe('a place in an original', () => {
  it.each([
    ['results-q3:61', '61'],
    ['results-q3:22-23', '22-23'],
    ['prices#D5', 'D5'],
    ['model#Segments!F12', 'Segments!F12'],
    ['model#Net prices!F12', 'Net prices!F12'],
    ['model#売上（連結）!B4', '売上（連結）!B4'],
  ])('is read as it is written: %s', (text, words) => {
    const { source = '', at } = readPlaceIn(text) ?? {};
    expect(at && whereText(at)).toBe(words);
    expect(at && placeIn(source, at)).toBe(text);
    expect(readWhere(words)).toEqual(at);
  });

  it('may be copied from a spreadsheet, with dollars and quotation marks', () => {
    expect(readWhere('$f$12')).toEqual({ kind: 'cell', cell: 'F12' });
    expect(readWhere("'Bob''s prices'!$B4")).toEqual({ kind: 'cell', sheet: "Bob's prices", cell: 'B4' });
  });

  it.each(['results-q3:0', 'results-q3:9-8', 'results-q3:x', 'model#', 'model#F', 'model#A1:B2', 'a b:1'])(
    'is nothing else: %s',
    (text) => expect(readPlaceIn(text)).toBeUndefined(),
  );

  it('stands in order: lines by number, cells behind them', () => {
    expect(['D5', 100, '22-23', 9].sort(byWhere)).toEqual([9, '22-23', 100, 'D5']);
  });
});
