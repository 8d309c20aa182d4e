// Every number of a small deck with the way back to the line it came from.
import { describe, expect, it } from '@jest/globals';
import { traceDeck } from '../../src/lint/trace-deck.ts';
import type { Receipt } from '../../src/model/content/receipt.ts';
import type { DeckPlan } from '../../src/model/deck/plan.ts';
import { CONTENT, PLAN, reworded, TEXTS } from './small-deck.ts';

const RECEIPT: Receipt = {
  key: 'v3-cost@daiwa',
  source: 'daiwa',
  hash: 'a'.repeat(64),
  line: 61,
  token: '560 万ドル',
  value: 'USD 5600000 about',
  verified: '2025-10-23',
  tool: '0.1.0',
  seal: 'b'.repeat(64),
};

describe('tracing', () => {
  it('leads from a number to file, line and token, with the day it was verified', () => {
    const entry = traceDeck(TEXTS, PLAN, CONTENT, [RECEIPT], 1).find(({ shape }) => shape === 'headline');
    expect(entry).toEqual({
      page: 1,
      shape: 'headline',
      words: '約560万ドル',
      leadsTo: 'report',
      metric: 'v3-cost',
      definition: 'v3-cost',
      receipts: [
        {
          key: 'v3-cost@daiwa',
          value: 'USD 5600000 about',
          source: 'daiwa',
          publisher: '大和総研',
          place: 'daiwa.txt:61',
          token: '560 万ドル',
          hash: 'a'.repeat(64),
          verified: '2025-10-23',
        },
      ],
    });
  });

  it('leads from a calculation to all that went into it', () => {
    const entry = traceDeck(TEXTS, PLAN, CONTENT, []).find(({ words }) => words === '約7%');
    expect(entry?.leadsTo).toBe('calculation');
    expect(entry?.calculation).toBe('(600万ドル − 約560万ドル) ÷ 約560万ドル × 100 = 約7%');
    expect(entry?.receipts.map(({ place, verified }) => [place, verified])).toEqual([
      ['allforces.txt:24', undefined],
      ['daiwa.txt:61', undefined],
    ]);
  });

  it('says of dates what they are, and of others that they lead nowhere or lost their hedge', () => {
    const leads = (from: string, to: string) =>
      traceDeck(reworded(1, from, to), PLAN, CONTENT, [], 1)
        .filter(({ shape }) => shape === 'headline' || shape === 'lead.aside')
        .map(({ words, leadsTo }) => `${words}: ${leadsTo}`);
    expect(leads('とされる', 'という')).toEqual(['約560万ドル: report', '2023年10月: date']);
    expect(leads('約560', '590')).toEqual(['590万ドル: nowhere', '2023年10月: date']);
    expect(leads('約560', '560')).toEqual(['560万ドル: hedge', '2023年10月: date']);
  });

  it('takes the plan as it comes out of the file beside the deck', () => {
    const plan = JSON.parse(JSON.stringify(PLAN)) as DeckPlan;
    expect(traceDeck(TEXTS, plan, CONTENT, [RECEIPT])).toEqual(traceDeck(TEXTS, PLAN, CONTENT, [RECEIPT]));
  });
});
