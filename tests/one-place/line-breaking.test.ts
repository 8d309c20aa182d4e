// Line breaking and measuring have one place: no second list of what may not begin a line, no second sum of widths.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { mayBegin, mayEnd } from '../../src/type/kinsoku.ts';

/** Where the table and the sums stand: the languages bring the characters, `type/` counts with them. */
const HOME = /^(?:type|words)\//;

const SMALL_KANA = 'ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々ゝゞヽヾ';
const CLOSERS = '）］｝〕〉》」』】';
const OPENERS = '（［｛〔〈《「『【';

/** A literal with several signs of one class is a list of them; a sentence in Japanese has its small kana apart. */
function hasKinsokuList(text: string): boolean {
  return text
    .split('\n')
    .some((line) => /[ぁぃぅぇぉァィゥェォゝゞヽヾ]{3}/u.test(line) || [CLOSERS, OPENERS].some(manyIn(line)));
}

function manyIn(line: string): (signs: string) => boolean {
  return (signs) => [...signs].filter((sign) => line.includes(sign)).length >= 5;
}

/** Characters summed up one by one, or a table of widths by character. */
function hasWidthSum(text: string): boolean {
  return (
    /\[\.\.\.\w+\]\s*\.reduce\(\s*\(\s*(?:sum|width|total)/.test(text) ||
    /for \(const \w+ of (?:text|words|line|word)\)[^}]*\b(?:sum|width|total) \+=/s.test(text) ||
    /\/u, 0?\.\d+\]/.test(text)
  );
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !HOME.test(path))
  .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }));

describe('line breaking', () => {
  it('has its list of what may not begin or end a line in one place', () => {
    expect(FILES.filter(({ text }) => hasKinsokuList(text)).map(({ path }) => path)).toEqual([]);
  });

  it('measures words in one place', () => {
    expect(FILES.filter(({ text }) => hasWidthSum(text)).map(({ path }) => path)).toEqual([]);
  });

  it.each([
    'const NOT_FIRST = /^[、。ァィゥェォッャュョ%)]/u;',
    "const NO_START = '）］｝〕〉》、。';",
    'const LAST = /[（［｛〔〈]$/u;',
  ])('would find a second list: %s', (line) => {
    expect(hasKinsokuList(line)).toBe(true);
  });

  it.each(['const CLOSING = /[。、．，）」』]+$/u;', "title: 'ちょっとしたチャット（「例」）'"])(
    'is silent about other words: %s',
    (line) => {
      expect(hasKinsokuList(line)).toBe(false);
    },
  );

  it.each([
    'const width = [...text].reduce((sum, character) => sum + emOf(character), 0);',
    'for (const character of text) {\n  width += advance(character);',
    'const NARROW = [[/[ .,:;]/u, 0.32]];',
  ])('would find a second sum of widths: %s', (code) => {
    expect(hasWidthSum(code)).toBe(true);
  });

  it.each([
    'const wide = columns.reduce((sum, width) => sum + width, 0);',
    'for (const line of lines) height += line.size;',
  ])('is silent about sums of other things: %s', (code) => {
    expect(hasWidthSum(code)).toBe(false);
  });

  it('holds small kana, brackets and marks in that table', () => {
    for (const sign of `${SMALL_KANA}${CLOSERS}、。ー！？)]},.;:!?`)
      expect([sign, mayBegin(sign)]).toEqual([sign, false]);
    for (const sign of `${OPENERS}([{$€`) expect([sign, mayEnd(sign)]).toEqual([sign, false]);
    for (const sign of 'あアいA1漢') expect([sign, mayBegin(sign), mayEnd(sign)]).toEqual([sign, true, true]);
  });
});
