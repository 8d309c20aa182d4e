// Words seen together in both languages, then changed in one alone, in both, or confirmed.
import { describe, expect, it } from '@jest/globals';
import { checkTranslations, driftingTexts, translationsText } from '../../src/lint/translations.ts';
import { readContent } from '../../src/read/read-content.ts';
import { GOOD_FILES, ROOTS, spoil } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

const PATH = 'content/translations.lock.json';
const contentOf = (files: Readonly<Record<string, string>>) => readContent(memoryFiles(files), ROOTS).value;

const good = contentOf(GOOD_FILES);
const seen = translationsText(good, undefined);
const CLAIM = '残りは{{other-share}}である';
const OTHER = 'the rest is {{other-share}}';
const TAKEAWAY = 'content/takeaways/cost-lead.md';
const inOne = spoil(TAKEAWAY, CLAIM, 'それ以外は{{other-share}}である');
const inBoth = {
  ...inOne,
  [TAKEAWAY]: (inOne[TAKEAWAY] ?? '').replace(OTHER, 'others have {{other-share}}'),
};

describe('words of several languages', () => {
  it('are told where one language alone has changed since all were seen together', () => {
    expect(checkTranslations(good, seen, PATH)).toEqual([]);
    expect(checkTranslations(good, undefined, PATH)).toEqual([]);
    expect(checkTranslations(contentOf(inOne), seen, PATH)).toMatchObject([
      {
        kind: 'translation-drift',
        place: { file: TAKEAWAY },
        message:
          'Unexpected change of `takeaway/cost-lead` in Japanese alone, expected a look at its words in English',
      },
    ]);
    expect(checkTranslations(contentOf(inBoth), seen, PATH)).toEqual([]);
  });

  it('do not change with the words of an original that a mark looks up', () => {
    const marked = (terms: string) =>
      contentOf(spoil(TAKEAWAY, CLAIM, `${CLAIM}[@daiwa-2025-02-26:61 ${terms}]`));
    const before = translationsText(marked('V3'), undefined);
    expect(checkTranslations(marked('V3, 学習費'), before, PATH)).toEqual([]);
    expect(checkTranslations(good, before, PATH)).toHaveLength(1);
  });

  it.each([
    ['a chart in a takeaway', TAKEAWAY, 'Training costs compared', 'takeaway/cost-lead'],
    ['what a figure measures', 'content/figures/training-cost.yaml', 'the rest', 'figure/other-share'],
    ['an edition', 'content/briefings/2025-W09.md', '# en', 'edition/2025-W09'],
  ])('are looked at wherever they stand: %s', (_, file, words, key) => {
    const to = words === '# en' ? '# en\n\n## lead\nAnother lead.' : `${words} once more`;
    const text =
      words === '# en' ? (GOOD_FILES[file] ?? '').replace(/# en[\s\S]*## lead[^#]*/u, to) : undefined;
    const files = text === undefined ? spoil(file, words, to) : { ...GOOD_FILES, [file]: text };
    expect(driftingTexts(contentOf(files), seen).map((one) => one.key)).toEqual([key]);
  });

  it('of a series are told once, whatever the number of its cells, and not where a name is added', () => {
    const LEDGER = `bridge:
  is: { ja: 橋, en: bridge }
  cells:
    Volume: { daiwa-2025-03-01:8: 962百万ドル }
    Start: { daiwa-2025-03-01:8: 584百万ドル }
  rows: {}
`;
    const withRows = (rows: string) =>
      contentOf({
        ...GOOD_FILES,
        'content/ledger.yaml': LEDGER.replace('rows: {}', `rows: ${rows}`),
      });
    const one = withRows('{ Volume: { ja: 数量, en: Volume }, Start: { ja: Start, en: Start } }');
    const before = translationsText(one, undefined);
    const renamed = withRows('{ Volume: { ja: 数量, en: Units }, Start: { ja: Start, en: Start } }');
    expect(checkTranslations(renamed, before, PATH)).toMatchObject([
      {
        message:
          'Unexpected change of `figure/bridge` in English alone, expected a look at its words in Japanese',
        hint: expect.stringMatching(/`briefdeck confirm figure\/bridge`, `briefdeck confirm --all`/),
      },
    ]);
    const added = withRows('{ Volume: { ja: 数量, en: Volume }, Start: { ja: 始め, en: Start } }');
    expect(checkTranslations(added, before, PATH)).toEqual([]);
  });

  it('are kept as last seen while they drift, and taken as they are when confirmed', () => {
    expect(translationsText(good, seen)).toBeUndefined();
    const drifted = contentOf(inOne);
    expect(translationsText(drifted, seen)).toBeUndefined();
    const confirmed = translationsText(drifted, seen, new Set(['takeaway/cost-lead']));
    expect(checkTranslations(drifted, confirmed, PATH)).toEqual([]);
    expect(checkTranslations(good, confirmed, PATH)).toHaveLength(1);
    const both = translationsText(contentOf(inBoth), seen);
    expect(driftingTexts(contentOf(inBoth), both)).toEqual([]);
  });

  it('say nothing where the record cannot be read, but that', () => {
    for (const text of [
      '',
      '{',
      '[]',
      '{"version":2,"words":{}}',
      '{"version":1,"words":{"takeaway/cost-lead":7}}',
    ])
      expect(checkTranslations(good, text, PATH)).toMatchObject([
        { kind: 'translations-unread', place: { file: PATH, line: 1 } },
      ]);
  });
});
