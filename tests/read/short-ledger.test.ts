import { describe, expect, it } from '@jest/globals';
import type { Content } from '../../src/model/content/content.ts';
import { whereText } from '../../src/model/content/where.ts';
import { evaluateDerived } from '../../src/quantity/ledger/evaluate-derived.ts';
import { readContent } from '../../src/read/read-content.ts';
import { GOOD_FILES, ROOTS } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

const LONG = 'content/figures/training-cost.yaml';

/** The ledger of the good content, in the short form. */
const SHORT = `v3-training-cost:
  is: { ja: V3の学習費, en: what training V3 cost }
  of: { ja: V3, en: V3 }
  scope: { ja: GPUのレンタル代, en: GPU rental }
  anchors: [V3]
  says:
    daiwa-2025-02-26:61: { words: 約560 万ドル, stance: announced, note: { ja: V3の技術報告, en: V3 technical report } }
    daiwa-2025-03-01:12: 600万ドル
  rely-on: daiwa-2025-02-26
china-share:
  is: { ja: 割合, en: share }
  of: { ja: 中国, en: China }
  says: { daiwa-2025-02-26:70: 40.2% }
other-share:
  is: { ja: 残り, en: the rest }
  derived: 100 - china-share
comparable:
  training-costs:
    title: { ja: 学習費, en: training cost }
    metrics: [v3-training-cost]
    caution: { ja: 範囲が違う, en: scopes differ }
`;

function read(ledger: string, path = 'content/ledger.yaml') {
  const { [LONG]: _, ...others } = GOOD_FILES;
  return readContent(memoryFiles({ ...others, [path]: ledger }), ROOTS);
}

function told(ledger: string): readonly string[] {
  return read(ledger).findings.map(
    ({ kind, place: { file, line, column }, message, hint = '' }) =>
      `${kind} ${file}:${line}:${column} ${message}. ${hint}`,
  );
}

function shortOf(content: Content) {
  return [...content.metrics.values()].map(({ id, topic, subject, subjectAnchors, preferred, reports }) => ({
    id,
    topic,
    subject: subject.en,
    subjectAnchors,
    preferred,
    reports: reports.map(({ source, at, token, stance, basis }) =>
      [source, whereText(at), token, stance, basis?.en].join(' '),
    ),
  }));
}

describe('a ledger whose keys are ids', () => {
  it('is told once for each entry in braces whose words hold a comma, with the entry mended', () => {
    const torn = SHORT.replace(
      'says: { daiwa-2025-02-26:70: 40.2% }',
      'says: { daiwa-2025-02-26:70: 48,215百万円, daiwa-2025-03-01:12: 1,048,215百万円 }',
    )
      .replace('{ ja: 残り, en: the rest }', '{ ja: 残り, en: "the rest, all of it" }')
      .replace('100 - china-share', '100 - china-share@daiwa-2025-02-26');
    expect(told(torn)).toEqual([
      'broken-yaml content/ledger.yaml:13:32 Unexpected comma in `48,215百万円`, `1,048,215百万円`, expected words that ' +
        'hold a comma in quotation marks, since a comma ends an entry in `{ }`. ' +
        'Write `{ daiwa-2025-02-26:70: "48,215百万円", daiwa-2025-03-01:12: "1,048,215百万円" }`',
    ]);
  });

  it('says of a figure after how many days it is old, a whole number of them', () => {
    const aged = (ages: string): string => SHORT.replace('  rely-on', `  ages: ${ages}\n  rely-on`);
    const { value } = read(aged('21'));
    expect([...value.metrics.values()].map(({ ages }) => ages)).toEqual([21, undefined, undefined]);
    expect(told(aged('0')).join()).toContain('content/ledger.yaml:9:9 Unexpected `0`, expected more than 0');
  });

  it.each(['content/ledger.yaml', 'content/figures/training-cost.yaml'])('is read from %s', (path) => {
    const { value, findings } = read(SHORT, path);
    expect(findings).toEqual([]);
    const topic = path.includes('figures') ? 'training-cost' : 'ledger';
    expect(shortOf(value)).toEqual([
      {
        id: 'v3-training-cost',
        topic,
        subject: 'V3',
        subjectAnchors: ['V3'],
        preferred: 'daiwa-2025-02-26',
        reports: [
          'daiwa-2025-02-26 61 560 万ドル announced V3 technical report',
          'daiwa-2025-03-01 12 600万ドル reported ',
        ],
      },
      {
        id: 'china-share',
        topic,
        subject: 'China',
        subjectAnchors: ['中国', 'China'],
        preferred: undefined,
        reports: ['daiwa-2025-02-26 70 40.2% reported '],
      },
      {
        id: 'other-share',
        topic,
        subject: 'the rest',
        subjectAnchors: [],
        preferred: undefined,
        reports: [],
      },
    ]);
    expect([...value.comparables.keys()]).toEqual(['training-costs']);
    expect(evaluateDerived(value).value.get('other-share')).toEqual({
      quantity: { kind: 'percent', amount: 59.8 },
      qualifier: 'exact',
    });
  });

  it('is told of a place written twice by its name, and of a unit where it stands', () => {
    const twice = SHORT.replace('12: 600万ドル', '12: 600万ドル\n    daiwa-2025-03-01:12: 500万ドル');
    expect(told(twice)[0]).toBe(
      `broken-yaml content/ledger.yaml:9:5 Unexpected second key \`daiwa-2025-03-01:12\`, expected each key once among its neighbours. Take one of the two away, or name it otherwise`,
    );
    const unit = SHORT.replace('12: 600万ドル', '12: { words: 600万ドル, unit: USD }');
    expect(told(unit)[0]).toMatch(/^unknown-key .*`unit`.* Write `unit:` beside `says:`/);
  });

  it('has the stance that the kind of its source allows where none is written', () => {
    const card = GOOD_FILES['content/sources/daiwa-2025-03-01.md'] ?? '';
    const { [LONG]: _, ...others } = GOOD_FILES;
    const stances = ['filing', 'vendor-note', 'dataset', 'research-report', 'press'].map((kind) => {
      const { value } = readContent(
        memoryFiles({
          ...others,
          'content/ledger.yaml': SHORT,
          'content/sources/daiwa-2025-03-01.md': card.replace('research-report', kind),
        }),
        ROOTS,
      );
      return value.metrics.get('v3-training-cost')?.reports[1]?.stance;
    });
    expect(stances).toEqual(['announced', 'announced', 'measured', 'reported', 'reported']);
  });

  it('reads dates, bare counts, and a value that its words say twice', () => {
    const ledger = SHORT.replace('40.2%', '40.2%、すなわち40.2 %');
    const more = `launch:
  is: { ja: 発表, en: launch }
  says: { daiwa-2025-03-01:3: 2025年1月 }
staff:
  is: { ja: 人員, en: staff }
  says: { daiwa-2025-03-01:4: '1,509' }
`;
    const { value, findings } = read(ledger + more);
    expect(findings).toEqual([]);
    const quantityOf = (id: string) => value.metrics.get(id)?.reports[0]?.figure.quantity;
    expect(quantityOf('china-share')).toEqual({ kind: 'percent', amount: 40.2 });
    expect(quantityOf('launch')).toEqual({ kind: 'date', year: 2025, month: 1 });
    expect(quantityOf('staff')).toEqual({ kind: 'count', amount: 1509, counter: 'none' });
  });

  it.each([
    [
      'is: { ja: 割合',
      'iss: { ja: 割合',
      /^unknown-key content\/ledger\.yaml:11:3 Unexpected key `iss`.* Write `is`$/,
    ],
    [
      '  is: { ja: 残り, en: the rest }\n',
      '',
      /^missing-key content\/ledger\.yaml:14:1 Unexpected end of keys without `is`/,
    ],
    [
      'rely-on: daiwa-2025-02-26',
      'rely-on: daiwa-2025-02-27',
      /^unknown-reference content\/ledger\.yaml:9:12 .* Write `daiwa-2025-02-26`$/,
    ],
    [
      '  rely-on',
      '  preferred: daiwa-2025-03-01\n  rely-on',
      /^wrong-value content\/ledger\.yaml:10:3 Unexpected both `rely-on` and `preferred`/,
    ],
    [
      'derived: 100 - china-share',
      'derived: 100 - chine-share',
      /^unknown-figure content\/ledger\.yaml:16:12 .* Write `china-share`$/,
    ],
    [
      'metrics: [v3-training-cost]',
      'metrics: [v3-training-costs]',
      /^unknown-reference content\/ledger\.yaml:20:15 /,
    ],
    ['china-share:\n', 'China share:\n', /^bad-id content\/ledger\.yaml:10:1 /],
    ['  of: { ja: V3, en: V3 }', '  of: { ja: V3 }', /^missing-language content\/ledger\.yaml:3:3 /],
  ])('tells a fault where it stands: %s', (from, to, finding) => {
    expect(SHORT).toContain(from);
    const ours = told(SHORT.replace(from, to)).filter((line) => line.includes('content/ledger.yaml'));
    expect(ours[0]).toMatch(finding);
  });
});
