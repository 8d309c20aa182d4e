// `briefdeck new source` beside documents: a card for one of them, with what it says of itself; and what is told instead of a card.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';
import { rowsXml, workbookBytes } from '../support/workbook-bytes.ts';

let project: ProjectCopy;

beforeAll(() => {
  project = copyProject([]);
  project.run('init', '--languages', 'en');
  project.write(
    'originals/Q3 results.txt',
    '# Harbour Ferries: third quarter\n\nPublished on 12 May 2026.\n',
  );
  project.write('originals/決算.txt', '港湾フェリー 決算短信\n2026年5月12日\n');
  project.write(
    'originals/短信.txt',
    '2026年5月11日\n各 位\n会社名 港湾フェリー株式会社\n2026年3月期 決算短信〔日本基準〕（連結）\n',
  );
  project.write(
    'originals/year.txt',
    'Harbour Ferries plc: results for the full year 2025. Published on 6 March 2026.\n',
  );
  project.write('originals/article.txt', '港湾フェリー、純利益3割増\n港湾新聞　2026年5月13日 5:00\n');
  project.write(
    'originals/note.txt',
    'PELHAM SECURITIES\nFerries after the summer\nQuarter ended 31 March 2026\n13 May 2026, London\n',
  );
  project.write('originals/by route.csv', 'Route,2025\nNorth,4\n');
  writeFileSync(
    join(project.folder, 'originals/model.xlsx'),
    workbookBytes([{ name: 'A', rows: rowsXml([['x']]) }]),
  );
});
afterAll(() => project.remove());

describe('a source', () => {
  it.each([
    [
      'Q3 results.txt',
      'q3-results-2026-05-12',
      [
        'title: "Harbour Ferries: third quarter"',
        'kind: press',
        'date: 2026-05-12',
        'dateBasis: stated',
        'language: en',
        'original: Q3 results.txt',
      ],
    ],
    [
      '決算.txt',
      'document-2026-05-12',
      ['title: "港湾フェリー 決算短信"', 'kind: filing', 'date: 2026-05-12', 'language: ja'],
    ],
    [
      '短信.txt',
      'document-2026-05-11',
      ['title: "2026年3月期 決算短信〔日本基準〕（連結）"', 'kind: filing', 'date: 2026-05-11'],
    ],
    [
      'year.txt',
      'year-2026-03-06',
      ['title: "Harbour Ferries plc: results for the full year 2025"', 'kind: filing', 'date: 2026-03-06'],
    ],
    [
      'article.txt',
      'article-2026-05-13',
      ['title: "港湾フェリー、純利益3割増"', 'kind: press', 'date: 2026-05-13'],
    ],
    [
      'note.txt',
      'note-2026-05-13',
      ['title: "Ferries after the summer"', 'publisher: pelham-securities', 'date: 2026-05-13'],
    ],
    [
      'by route.csv',
      'by-route',
      ['title: "by route"', 'kind: dataset', 'dateBasis: inferred', 'as the document names none'],
    ],
    ['originals/model.xlsx', 'model', ['title: "model"', 'kind: dataset', 'original: model.xlsx']],
  ])('is begun from its document: %s', (name, id, lines) => {
    expect(project.run('new', 'source', name)).toMatchObject({ code: 0, stderr: '' });
    const card = project.read(`content/sources/${id}.md`);
    for (const line of lines) expect(card).toContain(line);
  });

  it('passes check as it was begun', () => {
    const { stdout } = project.run('check');
    expect(stdout).toMatch(/\n0 errors, 0 warnings,/);
  });

  it('has one card a document', () => {
    expect(project.run('new', 'source', 'model.xlsx')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('expected one without a card: `content/sources/model.md` is its card'),
    });
  });

  it('is asked for by the documents that have none', () => {
    project.write('originals/late.txt', 'x\n');
    const listed =
      '1 document without a card:\n  late.txt\nBegin the card of one with `briefdeck new source "late.txt"`\n';
    expect(project.run('new', 'source')).toEqual({ code: 0, stdout: listed, stderr: '' });
    expect(JSON.parse(project.run('new', 'source', '--json').stdout)).toMatchObject({
      command: 'new',
      withoutCard: ['late.txt'],
    });
    expect(project.run('new', 'source', 'Late.TXT.gz')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a document in the folder of originals: `late.txt`'),
    });
    expect(project.run('new', 'takeaway')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Unexpected end of `briefdeck new takeaway`'),
    });
    expect(project.run('new', 'source', 'late.txt').code).toBe(0);
    expect(project.run('new', 'source')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('every document in the folder of originals has a card'),
    });
  });
});
