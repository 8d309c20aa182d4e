import { describe, expect, it } from '@jest/globals';
import { newestBriefing } from '../../src/model/content/briefing.ts';
import { editionName } from '../../src/quantity/format/edition-name.ts';
import { readContent } from '../../src/read/read-content.ts';
import { GOOD_FILES, ROOTS } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

function read(files: Readonly<Record<string, string>>) {
  const { value, findings } = readContent(memoryFiles({ ...GOOD_FILES, ...files }), {
    ...ROOTS,
    languages: ['en'],
  });
  return {
    briefings: value.briefings,
    house: value.house,
    told: findings
      .filter(({ place }) => place.file in files)
      .map(({ place, kind, message }) => `${place.file}:${place.line} ${kind}: ${message}`),
  };
}

const edition = (keys: string) => `---\n${keys}\n---\n## title\nThe third quarter\n`;

describe('an edition', () => {
  it('has any id with a date, in either folder, and says no more than it must', () => {
    const { briefings, told, house } = read({
      'content/briefings/results-q3.md': edition('date: 2025-05-02'),
      'content/editions/results-q3-flash.md': edition(
        'edition: results-q3-flash\ndate: 2025-05-03\nlabel: Flash',
      ),
      'content/editions/2025-10.md': edition('date: 2025-10-31'),
      'content/editions/2025-W20.md': edition('theme: deepseek-shock'),
    });
    expect(told).toEqual([]);
    expect([...briefings.keys()].sort()).toEqual([
      '2025-10',
      '2025-W09',
      '2025-W20',
      'results-q3',
      'results-q3-flash',
    ]);
    expect(briefings.get('results-q3')).toMatchObject({
      theme: 'deepseek-shock',
      status: 'draft',
      conclusions: [],
      words: { en: { subtitle: [], lead: [] } },
    });
    // The Friday of its week.
    expect(briefings.get('2025-W20')?.date).toBe('2025-05-16');
    expect(newestBriefing(briefings.values())?.week).toBe('2025-10');
    const names = [...briefings.values()].map((one) => [one.week, editionName(one, 'en', house)]);
    expect(Object.fromEntries(names)).toEqual({
      '2025-W09': '2025-W09',
      '2025-W20': '2025-W20',
      '2025-10': '31 October 2025',
      'results-q3': '2 May 2025',
      'results-q3-flash': 'Flash',
    });
  });

  it.each([
    ['results-q3.md', 'status: draft', ':2 missing-key: Unexpected edition `results-q3` without `date`'],
    ['2025-W60.md', 'date: 2025-05-02', ':1 bad-date: Unexpected `2025-W60`, expected an existing ISO week'],
    [
      'q3.md',
      'date: 2025-05-02\nreview: 2025-05-02',
      ':3 wrong-value: Unexpected review on 2025-05-02, expected a day after the as-of date 2025-05-02',
    ],
    ['con.md', 'date: 2025-05-02', ':1 bad-id: Unexpected `con`, expected at most 60 letters'],
    ['q3_flash.md', 'date: 2025-05-02', ':1 bad-id: Unexpected `q3_flash`'],
    ['q3.md', 'date: 2025-05-02\nedition: q4', ':3 id-not-file-name: Unexpected `q4`, expected `q3`'],
    [
      'q3.md',
      'date: 2025-05-02\nedition: q3\nweek: q3',
      ':3 wrong-value: Unexpected both `edition` and `week`',
    ],
    ['q3.md', 'date: 2025-05-02\neditoin: q3', ':3 unknown-key: Unexpected key `editoin`'],
    [
      '2025-w09.md',
      'date: 2025-05-02',
      ':1 duplicate-id: Unexpected `2025-w09`, expected an id that differs from `2025-W09` in more than capitals',
    ],
  ])('%s with `%s` is told: %s', (name, keys, said) => {
    const path = `content/editions/${name}`;
    expect(read({ [path]: edition(keys) }).told).toEqual([expect.stringContaining(path + said)]);
  });
});
