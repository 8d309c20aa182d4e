// A title is a sentence: headings are told from it, and nothing that has a verb is taken for one.
import { describe, expect, it } from '@jest/globals';
import { type Language, wordsOf } from '../../src/words/languages.ts';

const SENTENCES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Training costs less than rivals say',
    'Several countries limit its use, mainly in government',
    'Controls and bans bite',
    'Chip makers gain as prices fall',
    'One publisher doubts it, two repeat it',
    'Net sales rose to a record',
    'Margins hold',
    'Analysts forecast a decline, and the company does not',
    'It’s too early to tell',
    "The plant isn't qualified yet",
    'Will demand fall?',
    'Grid storage earns most of the sales',
    'Daiwa sees no fall in demand for high-end GPUs',
  ],
  ja: [
    '学習費は比べにくい',
    '需要は維持',
    '費用の総額は分からない',
    '輸出規制の効果に限界がみられる',
    '公開が競争条件を変える可能性',
    '出典の記載がない',
    '何にどう及ぶのか',
    '需要は減るのか？',
    '数字は示されていません',
    '確認は次の決算まで',
  ],
};

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Training costs by model',
    'Key risks and outlook',
    'Market forecasts',
    'Results of the third quarter',
    'Demand for high-end GPUs',
    'Executive summary',
    'Our view on demand',
    'Implications for investors',
    'Comparison of training costs across models',
    'Sources of growth',
    'Strong third quarter for freight',
    'The figures',
  ],
  ja: [
    '学習費の比較',
    '高性能GPUの需要',
    '今後の注目点',
    '主な数値',
    'リスクと見通し',
    '学習費など',
    '2023年から',
    '市場の見通しについて',
    'モデルと4要因',
    '注目すること',
  ],
};

describe.each(['en', 'ja'] as const)('in %s', (language) => {
  const asserts = new RegExp(wordsOf(language).sentences.asserts, 'iu');
  it.each(SENTENCES[language])('%s is a sentence', (line) => {
    expect(asserts.test(line)).toBe(true);
  });
  it.each(HEADINGS[language])('%s is a heading', (line) => {
    expect(asserts.test(line)).toBe(false);
  });
});
