// Words in quotation marks and negations beside cited words, held to the lines of the original that they are cited from.
import { describe, expect, it } from '@jest/globals';
import { checkQuotedWords } from '../../src/lint/content/check-quoted-words.ts';
import type { Content } from '../../src/model/content/content.ts';
import type { Prose } from '../../src/model/content/prose.ts';
import { lineAt } from '../../src/model/content/where.ts';
import { CONTENT, LEAD } from './small-deck.ts';

const LINES: Readonly<Record<string, string>> = {
  en: '"We will not chase volume at the expense of yield," said the chief executive. Fares have begun to fall.',
  ja: '会社は数量を追わない方針を示した。運賃の値下げが始まっている。',
};

function told(clause: string, source: 'en' | 'ja', anchors: readonly string[] = []): string[] {
  const { place } = LEAD;
  const claim: Prose = [
    { kind: 'text', text: clause, strong: false, place },
    { kind: 'cite', source, at: lineAt(1), anchors, place },
  ];
  const words = { ja: { ...LEAD.words.ja, claim }, en: { ...LEAD.words.en, claim: [] } };
  const content: Content = { ...CONTENT, takeaways: new Map([[LEAD.id, { ...LEAD, words }]]) };
  const originals = new Map(Object.entries(LINES).map(([id, line]) => [id, { lines: [line] }]));
  const own = checkQuotedWords(content, originals).filter(({ message }) => message.includes(`${source}:1`));
  return [...new Set(own.map(({ kind }) => kind))];
}

describe('words in quotation marks', () => {
  it.each([
    ['Management says “it will chase volume at the expense of yield”', 'en'],
    ['Management says "we will never chase volume"', 'en'],
    ['Management says “we will … chase fares at the expense of yield”', 'en'],
    ['会社は「数量を追う方針を示した」とする', 'ja'],
  ] as const)('that stand nowhere near are told: %s', (clause, source) => {
    expect(told(clause, source)).toEqual(['quotation-reworded']);
  });

  it.each([
    ['Management says “We will not chase volume at the expense of yield”', 'en'],
    ['Management says “we will not chase volume … yield.”', 'en'],
    ['What it calls “discipline” matters', 'en'],
    ['会社は「数量を追わない方針」とする', 'ja'],
    ['Management says that “it does not pursue volume at all”', 'ja'],
    ['会社は「数量を追うことはしないという方針」とする', 'en'],
  ] as const)('that stand there, are terms or a translation are not: %s', (clause, source) => {
    expect(told(clause, source)).toEqual([]);
  });
});

describe('a negation beside cited words', () => {
  it.each([
    ['Management says that it will chase volume at the expense of yield', 'en', 'chase volume'],
    ['Fares have not begun to fall', 'en', 'begun to fall'],
    ['会社は数量を追う方針を示した', 'ja', '数量を追'],
    ['運賃の値下げが始まっていない', 'ja', '値下げが始まって'],
  ] as const)('lost or gained is told: %s', (clause, source, anchor) => {
    expect(told(clause, source, [anchor])).toEqual(['negation-turned']);
  });

  it.each([
    ['Management says that it will not chase volume', 'en', 'chase volume'],
    ['Management refuses to chase volume', 'en', 'chase volume'],
    ['Fares have begun to fall', 'en', 'begun to fall'],
    ['Yield goes before volume', 'en', 'chase volume'],
    ['Management puts yield above volume', 'en', 'volume'],
    ['会社は数量を追わない', 'ja', '数量を追'],
    ['運賃の値下げが始まっている', 'ja', '値下げが始まって'],
  ] as const)('kept, or said in other words, is not: %s', (clause, source, anchor) => {
    expect(told(clause, source, [anchor])).toEqual([]);
  });
});
