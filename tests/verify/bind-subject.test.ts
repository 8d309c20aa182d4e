import { describe, expect, it } from '@jest/globals';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { bindSubject } from '../../src/verify/bind-subject.ts';
import { termPattern } from '../../src/verify/subjects.ts';

const ANCHORS = ['V3', 'R1', 'GPT-4', 'o1'];

/** Who owns each figure of the text, in order of the figures. */
function owners(text: string): string[] {
  return findFigures(text).map((found) => {
    const place = { start: found.start, end: found.end, kind: found.figure.quantity.kind };
    const own = ANCHORS.find((anchor) => {
      const rivals = ANCHORS.filter((one) => one !== anchor).map((name) => ({ name, anchors: [name] }));
      return bindSubject(text, place, { own: [anchor], rivals }).kind === 'own';
    });
    return own ?? 'nobody';
  });
}

describe('whose figure it is', () => {
  it.each([
    ['V3の費用は600万ドルである。', ['V3']],
    ['V3は600万ドル、R1は30万ドルである。', ['V3', 'R1']],
    ['V3は600万ドルだ。これに対し、GPT-4は1億ドル以上である。', ['V3', 'GPT-4']],
    [
      'V3は600万ドルだ。これに対し、GPT-4は1億ドル以上である。さらに、約10分の1の計算で済んだ。',
      ['V3', 'GPT-4', 'V3'],
    ],
    ['報道は R1 モデルではなく、V3 モデルの学習コスト（約 560 万ドル・約 2 か月）による。', ['V3', 'V3']],
    ['R1が速い。V3は安い。これは同等のモデルの 10 分の 1 未満とされる。', ['V3']],
    ['R1はGPT-4の10分の1で動く。', ['R1']],
    ['R1は、GPT-4に匹敵する性能を30万ドルで得た。', ['R1']],
    ['R1はGPT-4より3倍速い。', ['R1']],
    ['It cost $5.6 million to train V3 and $0.3 million for R1.', ['V3', 'R1']],
    ['V3 cost $5.6 million, while R1 cost $0.3 million.', ['V3', 'R1']],
    ['V3, not R1, cost $5.6 million.', ['V3']],
    [
      'Scores rose by 9.8% with V3, 14.6% with R1 and 17.4% with o1, against 2.9% for GPT-4.',
      ['V3', 'R1', 'o1', 'GPT-4'],
    ],
    ['Faults stopped 6.2% of users on V3 and 2.4% on R1.', ['V3', 'R1']],
    ['Compared with GPT-4, V3 cost $5.6 million.', ['V3']],
    ['V3 is cheaper than GPT-4: $5.6 million.', ['V3']],
    ['費用は30万ドル（R1）、560万ドル（V3）だった。', ['R1', 'V3']],
    ['- V3: 560万ドル\n- R1: 30万ドル', ['V3', 'R1']],
    ['| V3 | 560万ドル\n| R1 | 30万ドル', ['V3', 'R1']],
    ['費用は600万ドルである。', ['nobody']],
  ])('%s', (text, expected) => {
    expect(owners(text)).toEqual(expected);
  });
});

describe('where a term stands whole', () => {
  const finds = (term: string, text: string) => text.search(termPattern(term)) >= 0;

  it.each([
    ['560 万ドル', '約560万ドル'],
    ['560万ドル', '約 560 万ドル'],
    ['５６０万ドル', '約 560 万ドル'],
    ['10分の1', '10 分の 1 未満'],
    ['1,509', '総数は1,509システム'],
    ['40.2%', 'は40.2%を'],
    ['V3', 'DeepSeek-V3は'],
    ['net price', 'Net price: about $165'],
    ['Patients', '33 million patients'],
    ['V3', 'DeepSeek V3 model.'],
    ['R1', 'an R1-like model'],
    ['GPT-4', '「GPT-4」'],
    ['$5.6 million', 'about $5.6 million.'],
  ])('%s in %s', (term, text) => {
    expect(finds(term, text)).toBe(true);
  });

  it.each([
    ['30万ドル', '230万ドル'],
    ['5.6%', '15.6%'],
    ['0.2%', '40.2%'],
    ['509', '1,509'],
    ['1', '1.5'],
    ['V3', 'V3.1'],
    ['V3', 'V30'],
    ['V3', 'DeepSeek-V3-Base'],
    ['R1', 'R1-0528'],
    ['o1', 'o1-preview'],
    ['o1', 'pro1'],
    ['GPT-4', 'GPT-4o'],
    ['DeepSeek', 'DeepSeekers'],
    ['3 5', '35'],
    ['35', '3 5'],
  ])('%s not in %s', (term, text) => {
    expect(finds(term, text)).toBe(false);
  });
});

it('is nobody’s where no subject is named and only another item of a list names one', () => {
  const bound = (text: string) => {
    const [found] = findFigures(text);
    if (found === undefined) throw new Error('No figure');
    const place = { start: found.start, end: found.end, kind: found.figure.quantity.kind };
    return bindSubject(text, place, { own: [], rivals: [{ name: 'Freight', anchors: ['Freight'] }] }).kind;
  };
  expect(bound('- Freight lost ground\n- Fuel cost of $97.8 million')).toBe('nobody');
  expect(bound('- Freight cost $97.8 million')).toBe('rival');
  // In one paragraph a sentence without a subject speaks on about the last.
  expect(bound('Freight lost ground. It cost $97.8 million.')).toBe('rival');
});
