// A report in a table: its figure in three columns, and what stands beside it.
import { describe, expect, it } from '@jest/globals';
import type { Comparable } from '../../src/model/content/metric.ts';
import type { Item } from '../../src/model/deck/item.ts';
import type { Figure } from '../../src/model/quantity.ts';
import { Citing } from '../../src/plan/citing.ts';
import { NONE } from '../../src/plan/fill/bound.ts';
import { itemField } from '../../src/plan/fill/fields.ts';
import { resolveBind } from '../../src/plan/fill/resolve-bind.ts';
import type { Scope } from '../../src/plan/fill/scope.ts';
import { writeBound } from '../../src/plan/fill/write-bound.ts';
import type { Language } from '../../src/words/languages.ts';
import {
  aBriefing,
  aContent,
  aLedger,
  aMetric,
  anAudience,
  aSlideKind,
  dollars,
  figure,
  shown,
} from '../support/briefing-builder.ts';

const both = (text: string) => ({ ja: text, en: text });
const GROUP: Comparable = {
  id: 'costs',
  title: both('Costs'),
  metrics: ['v3-cost'],
  caution: both('Scopes differ'),
  decision: { show: 'all', shownBy: 'lead', note: both('Nobody gives grounds') },
  place: { file: 'content/ledger.yaml', line: 1, column: 1 },
};

function scopeIn(language: Language): Scope {
  const content = aContent({ comparables: new Map([[GROUP.id, GROUP]]) });
  return {
    content,
    briefing: aBriefing(),
    audience: anAudience({ language }),
    kind: aSlideKind('table', [], []),
    sectionTitle: '章',
    sectionQuestion: undefined,
    language,
    writing: { language, ledger: aLedger(content, language), citing: new Citing() },
    slots: new Map(),
  };
}

function itemOf(given: Figure, more: object = {}): Extract<Item, { kind: 'report' }> {
  const metric = aMetric('v3-cost', [{ source: 'daiwa', figure: given, ...more }]);
  const report = metric.reports[0];
  if (report === undefined) throw new Error('no report');
  return { kind: 'report', report, metric, preferred: false };
}

function field(name: string, given: Figure, language: Language = 'ja', more: object = {}): string {
  const scope = scopeIn(language);
  return shown(writeBound(itemField(itemOf(given, more), name, scope) ?? NONE, 'end', scope));
}

function split(given: Figure, language: Language = 'ja'): string[] {
  return ['before', 'amount', 'after'].map((name) => field(name, given, language));
}

describe('a figure', () => {
  it('parts into hedge, amount and hedge', () => {
    expect(split(dollars(5_600_000, 'about'))).toEqual(['約', '560万ドル', '']);
    expect(split(dollars(6_000_000, 'at-most'))).toEqual(['', '600万ドル', '以下']);
    expect(split(dollars(300_000))).toEqual(['', '30万ドル', '']);
    expect(split(figure({ kind: 'fraction', numerator: 1, denominator: 10 }, 'under'))).toEqual([
      '',
      '10分の1',
      '未満',
    ]);
  });

  it('parts in English, with the space between number and unit kept', () => {
    expect(split(dollars(5_600_000, 'about'), 'en')).toEqual(['about', '$5.6 million', '']);
    expect(split(dollars(100_000_000, 'at-least'), 'en')).toEqual(['at least', '$100 million', '']);
  });

  it('joined again says what the ledger says', () => {
    for (const qualifier of ['exact', 'about', 'at-least', 'at-most', 'under', 'over'] as const) {
      const given = dollars(6_000_000, qualifier);
      const ledger = aLedger(aContent({}), 'ja');
      const whole = ledger
        .format(given)
        .map((part) => part.text)
        .join('');
      expect(split(given).join('')).toBe(whole);
    }
  });
});

describe('what stands beside it', () => {
  const given = dollars(5_600_000, 'about');

  it('is the scope of the report where it has one, else of the metric', () => {
    expect(field('scope', given)).toBe('学習だけ');
    expect(field('scope', given, 'ja', { scope: { ja: '開発費', en: 'development' } })).toBe('開発費');
  });

  it('is subject, basis and use', () => {
    expect(field('subject', given)).toBe('V3');
    expect(field('basis', given, 'en')).toBe('technical report');
    expect(field('use', given)).toBe('');
    expect(field('use', given, 'ja', { use: { ja: '採用', en: 'Relied on' } })).toBe('採用');
  });

  it('is the publisher, with the mark of its source', () => {
    expect(field('publisher', given)).toBe('大和総研[(1)]');
  });

  it('is the stance as a word, but none for a fact', () => {
    expect(field('stance', given)).toBe('自己申告');
    expect(field('stance', given, 'ja', { stance: 'fact' })).toBe('');
  });

  it('is nothing for a name that is no field', () => {
    expect(field('nothing', given)).toBe('');
  });
});

describe('a path', () => {
  const item = itemOf(dollars(1, 'exact'));

  it('leads to a field of what stands there', () => {
    expect(resolveBind('item.amount', { ...scopeIn('ja'), item })).toMatchObject({ kind: 'runs' });
    expect(resolveBind('rows.amount', scopeIn('ja'))).toBe(NONE);
  });

  it.each(['item.clam', 'item.claim', 'briefing.titel', 'audience.nam', 'point.txt', 'item'])(
    'that leads nowhere is refused, not left empty: `%s`',
    (path) => {
      expect(() => resolveBind(path, { ...scopeIn('ja'), item })).toThrow(`Unexpected path \`${path}\``);
    },
  );
});

it('a report in a comparable group has what its caution and the decision say', () => {
  expect([field('caution', dollars(1)), field('note', dollars(1))]).toEqual([
    'Scopes differ',
    'Nobody gives grounds',
  ]);
});
