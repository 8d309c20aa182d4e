// `units` and `style` in the settings → how every figure and date is read and written, or what is possible instead.
import { describe, expect, it } from '@jest/globals';
import { figureFromEntry } from '../../src/quantity/entry.ts';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { dateWords } from '../../src/quantity/format/format-date.ts';
import { figureText, formatFigure } from '../../src/quantity/format/format-figure.ts';
import { unitOf } from '../../src/quantity/units.ts';
import { readContent } from '../../src/read/read-content.ts';
import { readSettings } from '../../src/read/read-settings.ts';
import { PLAIN_HOUSE } from '../../src/words/house.ts';
import { memoryFiles } from '../support/memory-files.ts';

const settingsOf = (yaml: string) => readSettings(memoryFiles({ 'briefdeck.yaml': yaml }));

async function houseOf(yaml: string) {
  const { value, findings } = await settingsOf(yaml);
  expect(findings).toEqual([]);
  return value.house;
}

const MONEY = [
  [5_600_000, 'USD'],
  [-1_234_000_000, 'USD'],
  [2_000_000_000_000, 'JPY'],
  [61, 'EUR'],
  [3_200_000, 'GBP'],
  [7_000_000, 'CHF'],
  [5_000_000, 'TOP'],
] as const;

describe.each([
  [
    '$5.6 million',
    ['$5.6 million', '−$1.234 billion', '¥2 trillion', '€61', '£3.2 million', 'CHF 7 million'],
  ],
  ['US$5.6mn', ['US$5.6mn', '−US$1.234bn', '¥2tn', '€61', '£3.2mn', 'CHF 7mn']],
  ['£5.6m', ['$5.6m', '−$1.234bn', '¥2tn', '€61', '£3.2m', 'CHF 7m']],
  ['$4.2B', ['$5.6M', '−$1.234B', '¥2T', '€61', '£3.2M', 'CHF 7M']],
  ['USD 5.6 mn', ['USD 5.6 mn', '−USD 1.234 bn', 'JPY 2 tn', 'EUR 61', 'GBP 3.2 mn', 'CHF 7 mn']],
  ['EUR5.6m', ['USD5.6m', '−USD1.234bn', 'JPY2tn', 'EUR61', 'GBP3.2m', 'CHF7m']],
] as const)('money written like %s', (sample, [...expected]) => {
  it('is written so in every currency, and read back', async () => {
    const house = await houseOf(`style: { money: ${sample} }`);
    const written = MONEY.map(([value, unit]) => {
      const figure = figureFromEntry({ value, unit });
      const text = figure ? figureText(formatFigure(figure, 'en', house)) : '';
      expect(findFigures(`it was ${text}`).map((found) => found.figure)).toEqual([figure]);
      return text;
    });
    const tongan = written.at(-1);
    expect(tongan).toContain("Tongan pa'anga");
    const plain = (text: string) => text.replace(/^-(\D+)/, '$1-');
    expect(written.slice(0, -1).map(plain)).toEqual(expected);
  });
});

it.each([
  ['2 January 2026', ['26 September 2025', 'September 2025', '2025']],
  ['January 2, 2026', ['September 26, 2025', 'September 2025', '2025']],
  ['2 Jan 2026', ['26 Sep 2025', 'Sep 2025', '2025']],
  ['Jan 2, 2026', ['Sep 26, 2025', 'Sep 2025', '2025']],
  ['2025-12-31', ['2025-09-26', 'September 2025', '2025']],
])('dates like %s are written so, and read back; Japanese has one way', async (sample, expected) => {
  const house = await houseOf(`style: { date: "${sample}" }`);
  const dates = ['2025-09-26', '2025-09', '2025'];
  const written = dates.map((date) => dateWords(date, 'en', house));
  expect(written).toEqual(expected);
  const read = written.map((text) => findFigures(`on ${text}.`).map(({ figure }) => figure));
  expect(read).toEqual(dates.map((value) => [figureFromEntry({ value, unit: 'date' })]));
  expect(dateWords('2025-09-26', 'ja', house)).toBe('2025年9月26日');
});

it.each([
  ['company: House', '452千件', '45.2万件', '452,000'],
  ['units: [{ en: [contract, contracts], ja: 件 }]', '452千件', '45.2万件', '452,000 contracts'],
  ['units: [{ en: [model, models], ja: [件, システム] }]', '1,509システム', '1,509件', '1,509 models'],
])('%s: %s is written %s and %s', async (yaml, text, ja, en) => {
  const house = await houseOf(yaml);
  const [found] = findFigures(text, house);
  const written = (['ja', 'en'] as const).map(
    (language) => found && figureText(formatFigure(found.figure, language, house)),
  );
  expect(written).toEqual([ja, en]);
});

it('without wishes everything is as it was', async () => {
  expect(await houseOf('company: House')).toBe(PLAIN_HOUSE);
  const inBoth = await settingsOf('company: { ja: 青嶺, en: Aomine }');
  expect(inBoth).toMatchObject({ value: { company: { ja: '青嶺', en: 'Aomine' } }, findings: [] });
  for (const company of ['Your company', '"貴社名"', '{ ja: 青嶺, en: Your company }'])
    expect((await settingsOf(`company: ${company}`)).findings).toMatchObject([
      { kind: 'company-placeholder', place: { line: 1 } },
    ]);
  for (const company of ['Your Call Ltd', '青嶺社', 'Company House'])
    expect((await settingsOf(`company: ${company}`)).findings).toEqual([]);
  const inOne = await settingsOf('company: { en: Aomine }');
  expect(inOne.findings).toMatchObject([{ kind: 'missing-language' }]);
});

it.each([
  ['units: [cells, projects]', '3 cells', 'cell'],
  ['units: [batteries]', '3 batteries', 'battery'],
  ['units: [{ en: [refill, refills], ja: 件 }]', '3件', 'refill'],
  ['units: [{ en: [index, indices] }]', '1 index', 'index'],
  ['units: [{ ja: 拠点 }]', '3拠点', '拠点'],
  ['units: [GPUs]', '2,048 GPUs', 'GPU'],
  ['units: [{ en: [contract, contracts], ja: 件 }]', '452千件', 'contract'],
  ['units: [{ en: [model, models], ja: [件, システム] }]', '1,509システム', 'model'],
  ['units: [{ en: [model, models], ja: [件, システム] }]', '3モデル', 'model'],
])('%s counts %s', async (yaml, text, unit) => {
  const { nouns } = await houseOf(yaml);
  expect(findFigures(text, { nouns }).map(({ figure }) => unitOf(figure))).toEqual([unit]);
});

it.each([
  [
    'style: { money: 5.6 bucks }',
    'briefdeck.yaml:1:17 Unexpected `5.6 bucks`, expected an amount as it is to be written, in the manner of `$5.6 million` or `$5.6mn` or `$5.6m` or `$5.6M` or `$5.6 mn` or `US$5.6 million` or `USD 5.6 million` or `USD5.6 million`, with another currency or amount if you like',
  ],
  [
    'style: { date: 2/1/2026 }',
    'briefdeck.yaml:1:16 Unexpected `2/1/2026`, expected a day as it is to be written, in the manner of `2 January 2026` or `January 2, 2026` or `2 Jan 2026` or `Jan 2, 2026` or `2026-01-02`',
  ],
  ['style: { locale: en-AU }', 'briefdeck.yaml:1:18 Unexpected `en-AU`, expected one of `en-US`, `en-GB`'],
  [
    'style: { dates: 2 Jan 2026 }',
    'briefdeck.yaml:1:10 Unexpected key `dates`, expected a known key (`locale`, `money`, `date`)',
  ],
  ...['dollars', 'GW', 'months', '3 cells', '%'].map((word) => [
    `units: ["${word}"]`,
    `briefdeck.yaml:1:9 Unexpected \`${word}\`, expected a noun without digits that is no money, measure or time, such as \`cells\` or \`projects\``,
  ]),
])('%s is refused with what is possible', async (yaml = '', message) => {
  const { findings, value } = await settingsOf(yaml);
  expect(
    findings.map((one) => `briefdeck.yaml:${one.place?.line}:${one.place?.column} ${one.message}`),
  ).toEqual([message]);
  expect(value.house).toEqual(PLAIN_HOUSE);
});

it.each([
  ['langauges: [en]\ncompany: House', 'unknown-key', 'Write `languages`', ['en'], 'House'],
  ['language: en\ncompany: House', 'unknown-key', 'Write `languages`', ['en'], 'House'],
  ['languages: en\ncompany: House', 'wrong-value', undefined, ['en'], 'House'],
  ['languages: [fr, en]\ncompany: House', 'wrong-value', undefined, ['en'], 'House'],
  ['languages: [en]\ncompany: 3', 'wrong-value', undefined, ['en'], 'briefdeck'],
  ['languages: [en]\nfiscal-year-ends: 13-45', 'bad-date', undefined, ['en'], 'briefdeck'],
  ['languages: [en]\nlangauges: [ja]', 'unknown-key', 'Write `languages`', ['en'], 'briefdeck'],
])('%j has one fault, and what else it says counts', async (yaml, kind, hint, languages, company) => {
  const { findings, value } = await settingsOf(yaml);
  expect(findings.map((one) => [one.kind, one.hint])).toEqual([[kind, hint]]);
  expect(value).toMatchObject({ languages, company });
});

it('reaches the ledger: declared units, rates and the digits of the source, in both forms', async () => {
  const house = await houseOf('units: [cells]');
  const files = memoryFiles({
    'content/ledger.yaml': [
      'capacity: { is: { ja: 数, en: Capacity }, says: { report:1: 300 cells } }',
      'eps: { is: { ja: 益, en: EPS }, says: { report:2: $1.50 per share } }',
      'margin:',
      '  is: { ja: 率, en: Margin }',
      '  reports: [{ source: report, line: 3, token: 4.30%, value: 4.3, unit: percent, stance: reported }]',
      'pace:',
      '  is: { ja: 速, en: Pace }',
      '  reports: [{ source: report, line: 4, token: 120 cells a month, value: 120, unit: cells/month, stance: reported }]',
      'wrong:',
      '  is: { ja: 速, en: Pace }',
      '  reports: [{ source: report, line: 4, token: $5, value: 5, unit: dollars, stance: reported }]',
    ].join('\n'),
  });
  const { value, findings } = readContent(files, { content: 'content', templates: 'templates', house });
  const written = [...value.metrics.values()].flatMap(({ id, reports }) =>
    reports.map(({ figure }) => `${id}: ${figureText(formatFigure(figure, 'en', house))}`),
  );
  expect(written).toEqual([
    'capacity: 300 cells',
    'eps: $1.50 per share',
    'margin: 4.30%',
    'pace: 120 cells a month',
  ]);
  const refused = findings.filter(({ kind }) => kind === 'bad-figure');
  expect(refused.map(({ message, hint }) => [message, hint])).toEqual([
    [
      expect.stringMatching(/^Unexpected `5` with unit `dollars`, expected a currency by its code .*`cell`/),
      'Write `USD`',
    ],
  ]);
});
