// What stands in a template until somebody writes over it, in both languages; and words like it that say something.
import { describe, expect, it } from '@jest/globals';
import { findPlaceholder } from '../../src/words/placeholders.ts';

const ANYWHERE = [
  'Place your own legal disclosures here.',
  'Insert your disclaimer here',
  'Put your legal text here.',
  'Replace your company name',
  'Your company name',
  'TODO',
  'TODO: ask legal',
  'TBD',
  'Contact: TBC',
  'FIXME before sending',
  'Lorem ipsum dolor sit amet',
  'Published by xxx',
  'XXXX Securities',
  '[company]',
  '[Company name]',
  '[YOUR NAME]',
  'by <insert company>',
  '[insert disclaimer here]',
  'Write the wording here',
  'To be completed by legal',
  'ここに貴社の免責事項・開示事項を記載する。',
  'ここに免責事項を書く',
  'こちらに連絡先をご記入ください',
  '貴社名',
  '貴社の免責事項',
  '貴社の情報に差し替える',
  '（要記入）',
  '【社名】',
  '［未記入］',
  '○○証券株式会社',
  '〇〇が作成した',
  'ダミーテキスト',
  '会社名をここで入力',
  '後日記載',
] as const;

/** What a house says of itself is nobody else's. */
const OF_OURSELVES = ['Your company', 'your firm.', '貴社の方針'] as const;

const SILENT = [
  'This document is for information only and not an offer.',
  'The company holds no securities of the companies named here.',
  'The firm and its analysts own no shares of NVIDIA.',
  'Readers should consult their own advisers.',
  'Your adviser can say what this means for your portfolio.',
  'Here the sources disagree.',
  'The legal entity is named here.',
  'To be completed in 2026, the plant doubles capacity.',
  'The method is described here in full.',
  'A list of what is to do.',
  'Contact: research@example.com, Tokyo',
  'Maxxx is no word, and neither is relorem.',
  'Sources [1] and [2] differ',
  'Place of business: 1-2-3 Marunouchi',
  'Put options are out of scope; put your trust in no single source.',
  'Name of the producer: Fenwick & Rowe',
  'Statement of interests',
  '本資料は情報の提供だけを目的とする。',
  'ここでは資料の間で食い違う。',
  'ここに記した数値は出所による。',
  '当社は対象企業の証券を保有していない。',
  '会社名は登記による。',
  '二〇〇〇年の水準に戻る',
  '記載のない事項は保証しない。',
  '別途定める規程による。',
  '要件（必須）を満たす',
] as const;

describe('words of a template that nobody has replaced', () => {
  it.each(ANYWHERE)('are found wherever they stand: %s', (words) => {
    expect(findPlaceholder(words, 'anywhere')).toBeDefined();
    expect(findPlaceholder(words, 'ofOurselves')).toBeDefined();
  });

  it.each(OF_OURSELVES)(
    'are found where a house speaks of itself, and leave a message in peace: %s',
    (words) => {
      expect(findPlaceholder(words, 'ofOurselves')).toBeDefined();
      expect(findPlaceholder(words, 'anywhere')).toBeUndefined();
    },
  );

  it.each(SILENT)('are not met in: %s', (words) => {
    expect(findPlaceholder(words, 'ofOurselves')?.words).toBeUndefined();
  });
});
