// Where a line may end: Japanese rules, numbers with their units, names and compounds in one piece.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leastWidth } from '../../src/type/break-lines.ts';
import { findOpportunities, PARTS_WORD } from '../../src/type/break-opportunities.ts';

/** JIS X 4051: closing marks, small kana, the long vowel and iteration marks, dashes and waves, units behind a number. */
const NEVER_FIRST =
  '、。，．・：；？！)）]］}｝」』】〕〉》〙〗”’ー～〜–‐゠％%‰℃ゝゞヽヾ々〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ,.;:!?‼⁇⁈⁉';
const NEVER_LAST = '「『（(［[｛{〔〈《【〘〖“‘';

function offsets(text: string, glued: readonly { start: number; end: number }[] = []): number[] {
  return findOpportunities(text, glued).map(({ offset }) => offset);
}

/** The text with `|` wherever a line may end. */
function shown(text: string): string {
  const at = new Set(offsets(text));
  return [...text].map((character, index) => (at.has(index) ? `|${character}` : character)).join('');
}

describe('kinsoku', () => {
  it.each([...NEVER_FIRST])('no line begins with %s', (mark) => {
    for (const text of [`漢字${mark}漢字`, `かな${mark}かな`, `カナ${mark}である`, `費用は10${mark}である`]) {
      expect(offsets(text)).not.toContain(text.indexOf(mark));
    }
  });

  it.each([...NEVER_LAST])('no line ends with %s', (mark) => {
    for (const text of [`漢字${mark}漢字`, `これは${mark}かな`, `値は${mark}560万`]) {
      expect(offsets(text)).not.toContain(text.indexOf(mark) + 1);
    }
  });

  it('holds at every break of any mixture', () => {
    const character = fc.constantFrom(...`${NEVER_FIRST}${NEVER_LAST}漢字かなカナAb3 `);
    fc.assert(
      fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
        const text = characters.join('');
        for (const offset of offsets(text)) {
          expect(NEVER_FIRST).not.toContain(text[offset]);
          expect(NEVER_LAST).not.toContain(text.slice(0, offset).trimEnd().slice(-1) || '漢');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves places to break between ordinary characters', () => {
    expect(shown('学習の費用が下がる').split('|').length).toBeGreaterThan(4);
    expect(shown('about one tenth')).toBe('about |one |tenth');
  });
});

describe('what belongs together', () => {
  it.each([
    ['費用は560万ドルである', '560万'],
    ['中国は1,509個のモデル', '1,509個'],
    ['約40.2％を占める', '約40.2％'],
    ['期間は2か月である', '2か月'],
    ['出荷は3ヶ月後である', '3ヶ月'],
    ['2024年12月に公開した', '2024年12月'],
    ['2025年10月20日の記事', '2025年10月20日'],
    ['第3四半期の決算', '第3四半期'],
    ['人口は14億人である', '14億人'],
    ['価格は2倍になった', '2倍'],
    ['期間は4-12か月とみる', '4-12か月'],
    ['範囲は4–12である', '4–12'],
    ['モデルV3.1を公開した', 'V3.1'],
    ['改訂版R1-0528を公開した', 'R1-0528'],
    ['半導体H800を使った', 'H800'],
    ['the model V3.1 was released', 'V3.1'],
    ['then came R1-0528 in May', 'R1-0528'],
    ['a U.S.-based company', 'U.S.-based'],
    ['between 4-12 weeks', '4-12'],
    ['a share of 40.2% of models', '40.2%'],
    ['some 1,509 models', '1,509'],
    ['an open-source release', 'open-source'],
    ['and/or both', 'and/or'],
  ])('%s keeps %s in one piece', (text, piece) => {
    const start = text.indexOf(piece);
    const inside = offsets(text).filter((offset) => offset > start && offset < start + piece.length);
    expect(inside).toEqual([]);
    expect(start).toBeGreaterThanOrEqual(0);
  });

  it('parts a glued range that is long at its spaces alone, and its number from nothing', () => {
    const figure = 'US$210 per patient per month';
    const parts = (end: number) => offsets(`${figure} is what is paid`, [{ start: 0, end }]);
    const spaces = ['US$210 ', 'US$210 per ', 'US$210 per patient ', 'US$210 per patient per '].map(
      ({ length }) => length,
    );
    expect(parts(figure.length).filter((offset) => offset < figure.length)).toEqual(spaces);
    const written = 'a range of $1.24 billion to $1.28 billion';
    const inside = offsets(written, [{ start: 0, end: written.length }]);
    expect(inside).not.toContain('a range of $1.24 '.length);
  });

  it('parts no glued range, whatever stands in it', () => {
    const text = 'about $5.6 million for the final run';
    expect(offsets(text)).toContain('about '.length);
    const glued = [{ start: 0, end: 'about $5.6 million'.length }];
    expect(offsets(text, glued)[0]).toBe('about $5.6 million '.length);
  });

  it.each(['it was −5% then', 'it was −US$5.6bn then', '前年比は−5%だった', '損益は−560万ドルだった'])(
    'never parts a minus from its number: %s',
    (text) => {
      const at = findOpportunities(text, []).map(({ offset }) => offset);
      expect(at).not.toContain(text.indexOf('−') + 1);
      expect(at).toContain(text.indexOf('−'));
    },
  );

  it('breaks at a required break even between what belongs together', () => {
    expect(findOpportunities('第一\n第二', [])).toContainEqual(
      expect.objectContaining({ offset: 3, required: true }),
    );
  });
});

describe('how good a place is', () => {
  const penalties = (text: string): Map<number, number> =>
    new Map(findOpportunities(text, []).map(({ offset, penalty }) => [offset, penalty]));

  it('prefers the end of a clause to the end of a phrase, and that to the inside of a phrase', () => {
    const text = '費用は低いが、対象は狭い';
    const at = penalties(text);
    const clause = at.get(text.indexOf('対象')) ?? Number.NaN;
    const phrase = at.get(text.indexOf('低いが')) ?? Number.NaN;
    const inside = at.get(text.indexOf('用は')) ?? Number.NaN;
    expect(clause).toBeLessThan(phrase);
    expect(phrase).toBeLessThan(inside);
  });

  it('finds every space of English text as good as another, but for the end of a clause', () => {
    const text = 'costs fell, but scope is narrow';
    const at = penalties(text);
    expect(at.get(text.indexOf('fell'))).toBe(at.get(text.indexOf('narrow')));
    expect(at.get(text.indexOf('but'))).toBeLessThan(at.get(text.indexOf('fell')) ?? 0);
  });
});

describe('words of a compound', () => {
  it.each([
    ['北星証券株式会社', '株式会社'],
    ['調査レポート', 'レポート'],
    ['前回予想', '予想'],
  ])('are parted where they meet and not inside: %s', (text, second) => {
    const start = text.indexOf(second);
    const penalties = new Map(findOpportunities(text, []).map(({ offset, penalty }) => [offset, penalty]));
    const inside = [...second].slice(1).flatMap((_, at) => penalties.get(start + 1 + at) ?? []);
    expect(penalties.get(start) ?? 9).toBeLessThan(PARTS_WORD);
    expect(Math.min(...inside)).toBeGreaterThanOrEqual(PARTS_WORD);
  });

  it('are as narrow as a column may become', () => {
    const font = { size: 10, bold: false };
    const least = (text: string) => leastWidth([{ run: { text, strong: false }, font }]);
    expect(least('北星証券株式会社')).toBe(least('株式会社'));
    expect(least('通期')).toBeGreaterThan(least('通'));
  });
});

describe('particles', () => {
  const penaltyOf = (text: string, first: string): number =>
    findOpportunities(text, []).find(({ offset }) => text.slice(offset).startsWith(first))?.penalty ??
    Number.NaN;

  it('begin a line later than anything else of their phrase', () => {
    expect(penaltyOf('情勢は容易に変わる', 'は')).toBeGreaterThan(penaltyOf('情勢は容易に変わる', '勢'));
  });

  it('are not what a phrase begins with, though it be a word of its own', () => {
    expect(penaltyOf('2025年2月時点のもので、その後の', 'もので')).toBeGreaterThan(0);
    expect(penaltyOf('2025年2月時点のもので、その後の', 'その')).toBeLessThan(0);
    expect(penaltyOf('実績が浅く、情勢は容易に変わる', '容易')).toBe(0);
  });
});
