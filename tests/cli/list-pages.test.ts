// What lists make of plans: the storyline of the newest decks, and takeaways that no page shows, with the reason.
import { beforeAll, expect, it } from '@jest/globals';
import { copyProject } from '../support/project-copy.ts';

type Rows = readonly Readonly<Record<string, string | number>>[];

let storyline: Rows;
let unused: Rows;
let metrics: string;
let figures: string;

beforeAll(() => {
  const project = copyProject([]);
  try {
    project.run('init', '--languages', 'en');
    [metrics, figures] = [project.run('list', 'metrics').stdout, project.run('list', 'figures').stdout];
    project.write(
      'templates/audiences/board.yaml',
      [
        'id: board',
        'name: Board',
        'language: en',
        'fileName: "{week}_{audience}"',
        'depth: brief',
        'theme: light',
        'maxContentSlides: 9',
        'staleAfterDays: 365',
        'sections:',
        '  - id: only',
        '    title: Only',
        '    slides:',
        '      - { kind: cover, slots: { conclusions: { conclusions: true } } }',
        '      - kind: claims',
        '        slots: { rows: { tags: [shown], sort: order, limit: 1 } }',
        '',
      ].join('\n'),
    );
    const claim = (id: string, tags: string) =>
      `# ${id} {stance=opinion tags=[${tags}]}\nThe claim of ${id} stands here\n\nlabel: ${id}\nsupport: Said of ${id}\n`;
    project.write(
      'content/takeaways/more.md',
      [claim('first', 'shown'), claim('second', 'shown'), claim('third', 'other')].join('\n'),
    );
    const rows = (what: string): Rows => {
      const { stdout } = project.run('list', what, '--json');
      return JSON.parse(stdout).rows ?? stdout;
    };
    storyline = rows('storyline');
    unused = rows('unused');
  } finally {
    project.remove();
  }
});

it('tells the titles of every deck in order', () => {
  expect(storyline.map(({ audience, page, kind }) => [audience, page, kind])).toEqual([
    ['board', 1, 'cover'],
    ['board', 2, 'claims'],
  ]);
  expect(storyline[1]).toMatchObject({ language: 'en', title: 'What else is known' });
});

it('says of a takeaway on no page what keeps it out', () => {
  const why = Object.fromEntries(unused.map((row) => [row.takeaway, row.why]));
  expect(why.first).toBeUndefined();
  expect(why.second).toMatch(/^beyond the limit of `rows` of `.*` for board$/u);
  expect(why.third).toBe('no slot of a slide asks for it');
});

it('has metrics under the name that people give them, too', () => {
  expect(figures).toContain('revenue');
  expect(figures).toBe(metrics);
});
