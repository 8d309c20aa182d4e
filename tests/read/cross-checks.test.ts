import { describe, expect, it } from '@jest/globals';
import { placeText } from '../../src/model/place.ts';
import { readContent } from '../../src/read/read-content.ts';
import { added, GOOD_FILES, ROOTS, spoil } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

function findingsFor(texts: Readonly<Record<string, string>>) {
  return readContent(memoryFiles(texts), ROOTS).findings;
}

describe('a figure with several reports', () => {
  it('is ambiguous in every language that names no source', () => {
    const texts = spoil('content/figures/training-cost.yaml', '    preferred: daiwa-2025-02-26\n', '');
    expect(findingsFor(texts)).toEqual([
      expect.objectContaining({
        kind: 'ambiguous-figure',
        place: { file: 'content/takeaways/cost-lead.md', line: 22, column: 8 },
        message:
          'Unexpected `v3-training-cost` without a source, expected one of its 2 reports (`v3-training-cost@daiwa-2025-02-26`, `v3-training-cost@daiwa-2025-03-01`)',
      }),
      expect.objectContaining({ kind: 'ambiguous-figure' }),
    ]);
  });
});

describe('one fault', () => {
  it.each([
    ['content/takeaways/cost-lead.md', 'kind: comparison', 'kind: comparisn'],
    ['content/sources/daiwa-2025-02-26.md', 'date: 2025-02-26', 'date: 2025-02-31'],
    ['content/figures/training-cost.yaml', 'line: 61', 'line: none'],
    ['content/figures/training-cost.yaml', 'unit: percent\n      decimals', 'unti: percent\n      decimals'],
    ['templates/slides/cost.yaml', 'node: chip', 'node: chop'],
    ['templates/themes/light.yaml', 'appearance: light', 'appearance: lite'],
    ['templates/audiences/base.yaml', 'depth: brief', 'depth: breif'],
  ])('in %s does not make faults of everything that refers to it', (path, from, to) => {
    const findings = findingsFor(spoil(path, from, to));
    expect(new Set(findings.map(({ place }) => place.file))).toEqual(new Set([path]));
  });

  it.each([
    ['a tag', 'value: 5600000', 'value: !!float 5600000'],
    ['YAML that cannot be read', 'metrics:\n', 'metrics: [ {\n'],
    ['a ledger without its topic', 'topic: training-cost\n', ''],
    ['a metric whose id is misspelt', '- id: v3-training-cost', '- idd: v3-training-cost'],
    ['a metric with a misspelt key', 'definition: { ja: V3', 'definitoin: { ja: V3'],
    ['a group whose id is misspelt', '- id: training-costs', '- di: training-costs'],
  ])('in the ledger is one finding: %s', (_, from, to) => {
    const path = 'content/figures/training-cost.yaml';
    const findings = findingsFor(spoil(path, from, to));
    expect(findings.map(({ place }) => place.file)).toEqual([path]);
  });

  it('in the theme of a takeaway is told where it is: in no week would it be missed', () => {
    const other = (GOOD_FILES['content/takeaways/cost-lead.md'] ?? '')
      .replace('id: cost-lead', 'id: more')
      .replace('theme: deepseek-shock', 'theme: deepseek-shok');
    const findings = findingsFor(added('content/takeaways/more.md', other));
    expect(findings.map(({ kind, place, hint }) => [kind, place.file, hint])).toEqual([
      ['theme-idle', 'content/takeaways/more.md', 'Write `deepseek-shock`'],
    ]);
  });

  it('of a parent is told once, however many templates extend it', () => {
    const other = `id: second\nextends: light\nname: Second\nappearance: light\n`;
    const texts = {
      ...added('templates/themes/second.yaml', other),
      'templates/themes/light.yaml': (GOOD_FILES['templates/themes/light.yaml'] ?? '').replace(
        "'#FFFFFF'",
        'white',
      ),
    };
    expect(findingsFor(texts).map(({ place }) => placeText(place))).toEqual([
      'templates/themes/light.yaml:6:9',
    ]);
  });
});

describe('several faults', () => {
  it('are all told in one run, by file, line and column', () => {
    const texts = {
      ...spoil('content/sources/daiwa-2025-02-26.md', 'trust: high', 'trust: hihg'),
      'content/briefings/2025-W09.md': 'no front matter',
      'content/figures/broken.yaml': 'topic: [',
      'content/takeaways/cost-lead.md': (GOOD_FILES['content/takeaways/cost-lead.md'] ?? '')
        .replace('kind: comparison', 'kind: comparisn')
        .replace('weight', 'wieght')
        .replace('# en', '# de'),
    };
    expect(findingsFor(texts).map(({ kind, place }) => `${place.file}:${place.line} ${kind}`)).toEqual([
      'content/briefings/2025-W09.md:1 front-matter-missing',
      'content/figures/broken.yaml:1 broken-yaml',
      'content/sources/daiwa-2025-02-26.md:11 wrong-value',
      'content/takeaways/cost-lead.md:3 wrong-value',
      'content/takeaways/cost-lead.md:20 missing-language',
      'content/takeaways/cost-lead.md:35 unknown-field',
    ]);
  });
});

describe('an audience', () => {
  it('may be left incomplete when it is only there to be extended', () => {
    const { value, findings } = readContent(memoryFiles(GOOD_FILES), ROOTS);
    expect(findings).toEqual([]);
    expect(value.audiences.has('base')).toBe(false);
    const texts = spoil('templates/audiences/base.yaml', 'abstract: true\n', '');
    expect(findingsFor(texts).map(({ kind }) => kind)).toEqual(['missing-key', 'missing-key', 'missing-key']);
  });
});

describe('one run', () => {
  it('reports a refused key and every other fault of the same takeaway', () => {
    const path = 'content/takeaways/cost-lead.md';
    const spoilt = [
      ['stance: announced', 'stance: anounced'],
      ['source: daiwa-2025-02-26, line: 61', 'source: daiwa-2025-02-27, line: 61'],
      ['{{v3-training-cost}}', '{{v3-training-costs}}'],
    ].reduce((text, [from = '', to = '']) => text.replace(from, to), GOOD_FILES[path] ?? '');
    const kinds = findingsFor(added(path, spoilt)).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['unknown-figure', 'unknown-reference', 'wrong-value']);
  });
});

describe('a report in the short form', () => {
  const LEDGER = 'content/figures/training-cost.yaml';
  /** The long report of 40.2 % replaced; with it goes what only had to be typed. */
  const long =
    (GOOD_FILES[LEDGER] ?? '').match(/ {4}scope: \{ ja: 全世界[\s\S]*?(?= {2}- id: other-share)/u)?.[0] ?? '';
  const short = (entry: string) =>
    readContent(memoryFiles(spoil(LEDGER, long, `    says:\n      ${entry}\n`)), ROOTS);

  it.each([
    ['約560 万ドル', { kind: 'money', amount: 5_600_000, currency: 'USD' }, 'about', '560 万ドル'],
    ['at least 20% a year', { kind: 'percent', amount: 20, per: 'year' }, 'at-least', '20%'],
    ['１０ 分の 1 未満', { kind: 'fraction', numerator: 1, denominator: 10 }, 'under', '１０ 分の 1'],
    ['−6.1%', { kind: 'percent', amount: -6.1 }, 'exact', '−6.1%'],
    ['１，５０９社', { kind: 'count', amount: 1509, counter: 'company' }, 'exact', '１，５０９社'],
  ])('reads value, unit, hedge, sign and scale: %s', (words, quantity, qualifier, token) => {
    const { value } = short(`daiwa-2025-02-26:70: ${words}`);
    expect(value.metrics.get('china-share')).toMatchObject({
      subject: { ja: '割合', en: 'share' },
      subjectAnchors: [],
      reports: [
        {
          source: 'daiwa-2025-02-26',
          at: { kind: 'lines', first: 70, last: 70 },
          figure: { quantity, qualifier },
          token,
          quotation: words,
          stance: 'reported',
          place: { file: LEDGER, line: 28, column: 7 },
        },
      ],
    });
  });

  it('needs neither scope, basis, use nor subject', () => {
    expect(short('daiwa-2025-02-26:70: 40.2%').findings).toEqual([]);
  });

  it('may quote several figures and name the one that is meant', () => {
    const { value } = short('daiwa-2025-02-26:70: { words: 40.2%、約3倍, figure: 40.2% }');
    expect(value.metrics.get('china-share')?.reports[0]).toMatchObject({
      token: '40.2%',
      quotation: '40.2%、約3倍',
    });
  });

  it('of a source that is not known is told at its place', () => {
    expect(short('daiwa-2025-02-27:70: 40.2%').findings[0]).toMatchObject({
      kind: 'unknown-reference',
      place: { file: LEDGER, line: 28, column: 7 },
    });
  });
});
