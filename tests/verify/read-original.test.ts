import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { passagesOf } from '../../src/verify/occurrences.ts';
import { readOriginal } from '../../src/verify/originals.ts';
import { originalOf } from './build-ledger.ts';

describe('reading an original', () => {
  it('hashes the bytes as they are', () => {
    const bytes = new TextEncoder().encode('\ufeffV3は560万ドル\r\n');
    const { hash } = readOriginal(bytes, 'a.txt');
    expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(hash).not.toBe(originalOf('V3は560万ドル\n').hash);
  });

  it('counts lines like an editor, whatever ends them', () => {
    expect(originalOf('\ufeffa\r\nb\rc\n\nd\n').lines).toEqual(['a', 'b', 'c', '', 'd']);
    expect(originalOf('a\n\fb\n').words).toEqual(['a', 'b']);
  });

  it('reads UTF-16, Shift_JIS and EUC-JP', () => {
    const utf16 = Uint8Array.from(
      [0xff, 0xfe, ...'V3は安い'].flatMap((unit) =>
        typeof unit === 'number' ? [unit] : [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8],
      ),
    );
    expect(readOriginal(utf16, 'a.txt').words).toEqual(['V3は安い']);
    const shiftJis = Uint8Array.from([0x56, 0x33, 0x82, 0xcd, 0x88, 0xc0, 0x82, 0xa2]);
    expect(readOriginal(shiftJis, 'a.txt').words).toEqual(['V3は安い']);
    const eucJp = Uint8Array.from([0x56, 0x33, 0xa4, 0xcf, 0xb0, 0xc2, 0xa4, 0xa4]);
    expect(readOriginal(eucJp, 'a.txt').words).toEqual(['V3は安い']);
  });

  it('reads what Western spreadsheets save, and never takes its accents for Japanese', () => {
    const western = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
    for (const text of ['Chiffre d’affaires'.replace('’', "'"), 'année;prix £4', 'années: 5 é 6', 'Größe'])
      expect(readOriginal(western(text), 'a.csv').lines).toEqual([text]);
  });

  it('drops marks, links and footnote marks without gluing digits together', () => {
    const words = (line: string) => originalOf(line).words[0];
    expect(words('構築費は **560** 万ドル<sup>5</sup>である')).toBe('構築費は 560 万ドルである');
    expect(words('費用は５６０\u00a0万ドル（約）')).toBe('費用は560 万ドル(約)');
    expect(words('cost 560¹ and [table](x.html?v=3)[^2][12]')).toBe('cost 560 and table');
    expect(words('![](https://x.example/1738134604.jpg?width=1200)本文')).toBe('本文');
    expect(words('①と② ﾄﾞﾙ')).toBe('①と② ドル');
    expect(words('2*3 and *5* days')).toBe('2*3 and 5 days');
    expect(words('see <https://x.example/2024/1> now')).toBe('see now');
  });

  it('reads HTML by block: rows stay together, scripts and tags go, entities are decoded', () => {
    const html = `<!doctype html><html><head><title>T 99</title><style>p{width:560px}</style></head><body>
      <h1>Costs</h1><!-- 1 --><p>V3&nbsp;cost about
      <b>&#36;5.6</b>&#x20;million<sup>5</sup>.<br>R1 &lt; V3</p>
      <script>var price = "600万ドル";</script>
      <table><tr><th>Model</th><th>Cost</th></tr><tr><td title="a>b">V3</td><td>560&yen;</td></tr></table></body></html>`;
    const { words } = originalOf(html, 'letter.HTML');
    expect(words).toEqual([
      'Costs',
      'V3 cost about $5.6 million.',
      'R1 < V3',
      '| Model | Cost',
      '| V3 | 560¥',
    ]);
  });
});

describe('passages', () => {
  const text = (lines: string[], line: number) => passagesOf(originalOf(lines.join('\n')))[line - 1]?.text;

  it('joins a sentence over a page break with footnotes in between', () => {
    const lines = [
      'V3の学習費は約',
      '',
      '<sup>4</sup> 学習費とは費用を指す。',
      '',
      '<sup>5</sup> 論文',
      '',
      '費用は別に定める。',
      '',
      '<sup>6</sup> 別の資料',
      '',
      '560万ドルである。',
    ];
    expect(text(lines, 1)).toBe('V3の学習費は約560万ドルである。');
    expect(text(lines, 11)).toBe('V3の学習費は約560万ドルである。');
    expect(text(lines, 7)).toBe('費用は別に定める。');
  });

  it('joins over an end mark but not into a new paragraph', () => {
    expect(text(['V3は短期間で', '', '---END---', '', '動く。'], 5)).toBe('V3は短期間で動く。');
    expect(text(['V3は安い。', '', '費用は600万ドル。'], 3)).toBe('費用は600万ドル。');
  });

  it('goes on in an item whose next line is set in or begins small, and never into a table', () => {
    const item = ['- lowered to between $435 million', '  and $455 million', '- Net debt'];
    expect(text(item, 1)).toContain('between $435 million and $455 million');
    expect(text(item, 2)).toContain('between $435 million and $455 million');
    expect(text(['2. Debt. We get adjusted', 'net debt of $1.5 billion.'], 2)).toBe(
      '2. Debt. We get adjusted net debt of $1.5 billion.',
    );
    expect(text(['- V3は560万ドル', 'R1は30万ドル'], 2)).toBe('- V3は560万ドル\nR1は30万ドル');
    expect(text(['Freight profit    31    22', 'Our range of $4 million'], 2)).toBe(
      'Freight profit 31 22\nOur range of $4 million',
    );
  });

  it('keeps list items and headings apart as sentences', () => {
    expect(text(['# R1', '', '費用は30万ドル'], 3)).toBe('R1\n費用は30万ドル');
    expect(text(['- V3は560万ドル', '- R1は30万ドル'], 2)).toBe('- V3は560万ドル\n- R1は30万ドル');
    expect(text(['The V3 run cost', 'about $5.6 million.'], 2)).toBe('The V3 run cost about $5.6 million.');
  });
});
