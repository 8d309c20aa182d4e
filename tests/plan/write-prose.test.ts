// Prose → runs: figures written out, and marks at the end, inside, or nowhere, never behind a full stop.

import { describe, expect, it } from '@jest/globals';
import { lineAt } from '../../src/model/content/where.ts';
import { Citing, markText } from '../../src/plan/citing.ts';
import { type Marks, writeProse } from '../../src/plan/write-prose.ts';
import type { Language } from '../../src/words/languages.ts';
import { aContent, aLedger, aTakeaway, prose, shown } from '../support/briefing-builder.ts';

function write(
  text: string,
  marks: Marks = 'end',
  on: readonly string[] = ['daiwa:61'],
  language: Language = 'ja',
) {
  const citing = new Citing();
  const ledger = aLedger(aContent({}), language);
  const runs = writeProse(prose(text), aTakeaway('claim', { on }), marks, { language, ledger, citing });
  return { text: shown(runs), runs, citations: citing.citations() };
}

describe('figures', () => {
  it('are written out by the ledger, in the language of the deck, in parts', () => {
    const { runs } = write('学習費は{{v3-cost}}とされる', 'none');
    expect(runs.map((run) => [run.text, run.part])).toEqual([
      ['学習費は', undefined],
      ['約', 'qualifier'],
      ['560', 'number'],
      ['万ドル', 'unit'],
      ['とされる', undefined],
    ]);
    expect(write('training cost {{v3-cost}}', 'none', [], 'en').text).toBe(
      'training cost about $5.6 million',
    );
  });

  it('know the report they came from', () => {
    const { runs } = write('{{v3-cost}}、残りは{{other-share}}', 'none');
    expect(runs.filter((run) => run.part === 'number').map((run) => run.origin)).toEqual([
      { from: 'claim', report: 'v3-cost@daiwa' },
      { from: 'claim', report: 'other-share' },
    ]);
  });

  it('that begin an English text begin with a capital letter', () => {
    expect(write('{{v3-cost}} for training', 'none', [], 'en').text).toBe('About $5.6 million for training');
    expect(write('it was {{v3-cost}}', 'none', [], 'en').text).toBe('it was about $5.6 million');
    expect(write('{{v3-cost}}', 'none').text).toBe('約560万ドル');
  });

  it('keep the emphasis of the words around them', () => {
    const { runs } = write('**{{v3-cost}}**とされる', 'none');
    expect(runs.filter((run) => run.strong).map((run) => run.text)).toEqual(['約', '560', '万ドル']);
  });
});

describe('a mark', () => {
  const behind = (text: string) => write(text, 'end', [], 'en').text;

  it('stays with its sentence where another one follows', () => {
    expect(behind('Capacity goes out [@daiwa:61]. We read this as late.')).toBe(
      'Capacity goes out[(1)]. We read this as late.',
    );
    expect(write('供給は減る[@daiwa:61]。遅いとみる。', 'end', []).text).toBe(
      '供給は減る[(1)]。遅いとみる。',
    );
  });

  it('of the only source stands at the end of one sentence', () => {
    expect(behind('Capacity [@daiwa:61] goes out.')).toBe('Capacity goes out[(1)].');
    expect(behind('Capacity goes out [@daiwa:61].')).toBe('Capacity goes out[(1)].');
  });
});

describe('accents', () => {
  it('go with every run of their words, and with no mark', () => {
    const { runs } = write('[費用は*{{v3-cost}}*](https://example.com/)と[言える](mailto:a@example.com)。');
    const told = runs.map(({ text, emphasis = false, href = '' }) => [text, emphasis, href]);
    expect(told).toEqual([
      ['費用は', false, 'https://example.com/'],
      ['約', true, 'https://example.com/'],
      ['560', true, 'https://example.com/'],
      ['万ドル', true, 'https://example.com/'],
      ['と', false, ''],
      ['言える', false, 'mailto:a@example.com'],
      ['(1)', false, ''],
      ['。', false, ''],
    ]);
  });
});

describe('a mark at the end', () => {
  it('stands for evidence and figures of one source together', () => {
    const { text, citations } = write('学習費は{{v3-cost}}とされる', 'end', ['daiwa:61', 'daiwa:75']);
    expect(text).toBe('学習費は約560万ドルとされる[(1)]');
    expect(citations).toEqual([{ mark: 1, source: 'daiwa', lines: [61, 75], figures: ['v3-cost'] }]);
  });

  it('names every source the words rest on', () => {
    expect(write('費用は下がる', 'end', ['daiwa:1', 'allforces:2']).text).toBe('費用は下がる[(1,2)]');
  });

  it('stands before the full stop', () => {
    expect(write('費用は下がる。').text).toBe('費用は下がる[(1)]。');
    expect(write('Costs fall.', 'end', ['daiwa:1'], 'en').text).toBe('Costs fall[(1)].');
  });

  it('stands behind a closing bracket', () => {
    expect(write('費用は下がる（推定）').text).toBe('費用は下がる（推定）[(1)]');
    expect(write('費用は下がる（推定）。').text).toBe('費用は下がる（推定）[(1)]。');
  });

  it('stands behind the full stop of an abbreviation', () => {
    expect(write('a lead of the U.S.', 'end', ['daiwa:1'], 'en').text).toBe('a lead of the U.S.[(1)]');
  });
});

describe('marks inside', () => {
  it('tell apart a figure and words that rest on different sources', () => {
    const { text } = write('R1は{{r1-cost}}とされる', 'end', ['daiwa:38']);
    expect(text).toBe('R1は30万ドル[(1)]とされる[(2)]');
  });

  it('stand behind each figure where two come from different sources', () => {
    const { text } = write('V3は{{v3-cost}}、R1は{{r1-cost}}', 'end', []);
    expect(text).toBe('V3は約560万ドル[(1)]、R1は30万ドル[(2)]');
  });

  it('are not repeated behind the text', () => {
    const { text } = write('V3は{{v3-cost}}、R1は{{r1-cost}}とされる', 'end', ['daiwa:61', 'allforces:16']);
    expect(text).toBe('V3は約560万ドル[(1)]、R1は30万ドル[(2)]とされる');
  });

  it('follow the clause that is cited', () => {
    const { text, citations } = write('費用は下がるが[@daiwa:61]、需要は残る[@allforces:20]。');
    expect(text).toBe('費用は下がるが[(1)]、需要は残る[(2)]。');
    expect(citations.map(({ source, lines, figures }) => [source, lines, figures])).toEqual([
      ['daiwa', [61], []],
      ['allforces', [20], []],
    ]);
  });

  it('join where a figure and a citation meet', () => {
    expect(write('V3は{{v3-cost}}[@allforces:20]とされる').text).toBe('V3は約560万ドル[(1,2)]とされる');
  });

  it('lead a calculation to itself', () => {
    const { text, citations } = write('残りは{{other-share}}である', 'end', ['allforces:20']);
    expect(text).toBe('残りは59.8%[(1)]である[(2)]');
    expect(citations[0]).toMatchObject({ source: 'derived', calculation: '100% − 40.2% = 59.8%' });
  });
});

describe('a full stop by itself', () => {
  it('stays behind the mark of a clause cited before it', () => {
    expect(write('費用は下がる[@daiwa:61]。').text).toBe('費用は下がる[(1)]。');
  });

  it('stays behind the marks of a figure and of the evidence', () => {
    expect(write('V3は{{v3-cost}}。', 'end', ['allforces:20']).text).toBe('V3は約560万ドル[(1,2)]。');
  });

  it('takes no space that was written before a citation', () => {
    expect(write('Costs fall [@daiwa:61].', 'end', [], 'en').text).toBe('Costs fall[(1)].');
    expect(write('Costs fall [@daiwa:61] and demand [@allforces:20] stays', 'end', [], 'en').text).toBe(
      'Costs fall[(1)] and demand[(2)] stays',
    );
  });
});

describe('cited clauses replace the evidence', () => {
  it('of the takeaway as a whole', () => {
    const { text, citations } = write('需要は残る[@allforces:20]', 'end', ['daiwa:61']);
    expect(text).toBe('需要は残る[(1)]');
    expect(citations.map(({ source }) => source)).toEqual(['allforces']);
  });
});

describe('a point without a mark', () => {
  const claimed = (claim: string) => {
    const takeaway = aTakeaway('claim', { on: ['daiwa:61', 'allforces:20'] });
    const said = prose(claim);
    const point = prose('需要は残る');
    const words = {
      ...takeaway.words.ja,
      claim: said,
      points: [prose('供給は限られる[@allforces:20]'), point],
    };
    const whole = { ...takeaway, words: { ...takeaway.words, ja: words } };
    const ledger = aLedger(aContent({}), 'ja');
    const told = (one: typeof said) =>
      shown(writeProse(one, whole, 'end', { language: 'ja', ledger, citing: new Citing() }));
    return { claim: told(said), point: told(point) };
  };

  it('has none of a source that another point cites, while the claim rests on them all', () => {
    expect(claimed('学習費は下がる')).toEqual({ claim: '学習費は下がる[(1,2)]', point: '需要は残る[(1)]' });
  });

  it('has what the claim itself cites', () => {
    expect(claimed('学習費は下がる[@allforces:20]').point).toBe('需要は残る[(1,2)]');
  });
});

describe('other ways to mark', () => {
  it('only behind figures', () => {
    expect(write('学習費は{{v3-cost}}とされる', 'figures').text).toBe('学習費は約560万ドル[(1)]とされる');
    expect(write('学習費は下がる', 'figures').text).toBe('学習費は下がる');
  });

  it('not at all', () => {
    expect(write('学習費は{{v3-cost}}とされる', 'none').text).toBe('学習費は約560万ドルとされる');
  });
});

describe('citing', () => {
  it('numbers sources as they appear, each once, with all its lines', () => {
    const citing = new Citing();
    expect([
      citing.cite('daiwa', lineAt(61), 'v3-cost'),
      citing.cite('allforces', lineAt(20)),
      citing.cite('daiwa', lineAt(14)),
      citing.cite('daiwa', lineAt(14)),
    ]).toEqual([1, 2, 1, 1]);
    expect(citing.citations()).toEqual([
      { mark: 1, source: 'daiwa', lines: [14, 61], figures: ['v3-cost'] },
      { mark: 2, source: 'allforces', lines: [20], figures: [] },
    ]);
  });

  it('gives every calculation a number of its own', () => {
    const citing = new Citing();
    expect([
      citing.citeCalculation('a', '1 + 1 = 2'),
      citing.citeCalculation('b', '2 + 2 = 4'),
      citing.citeCalculation('a', '1 + 1 = 2'),
    ]).toEqual([1, 2, 1]);
    expect(citing.citations().map(({ calculation }) => calculation)).toEqual(['1 + 1 = 2', '2 + 2 = 4']);
  });

  it('writes marks in order and once', () => {
    expect(markText([3, 1, 3])).toBe('(1,3)');
    expect(markText([2])).toBe('(2)');
  });
});
