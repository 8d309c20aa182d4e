// What is written and shown nowhere, and which slot of which slide would show it.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

let project: ProjectCopy;

beforeAll(() => {
  project = copyProject([]);
  project.run('init', '--languages', 'en');
});
afterAll(() => project.remove());

const rows = (what: string): Record<string, string>[] =>
  JSON.parse(project.run('list', what, '--json').stdout).rows;

it('tells which claims a slot takes, and what its slide shows of them', () => {
  const call = rows('slots').find((row) => /^calls/.test(row['slide kind'] ?? '') && row.slot === 'items');
  expect(call).toMatchObject({ audience: 'investors', count: '1-4', takes: 'kind call; by order' });
  expect(call?.shows?.split(', ')).toEqual(expect.arrayContaining(['horizon', 'trigger', 'support']));
  expect(call?.shows).not.toContain('points');
});

it('names words that no slide shows of a claim that stands on one, and claims on none', () => {
  const path = 'content/takeaways/results.md';
  const before = rows('unused').length;
  project.edit(path, 'horizon: Until', 'safeguard: None\nhorizon: Until');
  project.edit(path, 'key: Revenue holds\n', '- A point of a call\n\nkey: Revenue holds\n');
  project.write(
    'content/briefings/2026-W03.md',
    project
      .read('content/briefings/2026-W03.md')
      .replace(/^omit:.*\n/m, '')
      .replace('status: draft', 'omit: [guidance-risk]\nstatus: draft'),
  );
  const unused = rows('unused');
  expect(unused.length).toBe(before + 2);
  expect(unused).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ takeaway: 'guidance-risk', unused: 'all of it' }),
      expect.objectContaining({ takeaway: 'demand-view', unused: 'points, safeguard' }),
    ]),
  );
  expect(project.run('check').stdout).toMatch(
    /^On no page: 1 claim, and some words of \d others \(`briefdeck list unused`\)$/m,
  );
});
