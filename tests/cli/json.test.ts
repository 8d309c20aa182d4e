// Every command with `--json`: one object of the shape that docs/json.md promises, a row of its table per command.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findingRecord } from '../../src/commands/json.ts';
import { copyDecks, type ProjectCopy } from '../support/project-copy.ts';

const DECK = 'out/2025-W09/2025-W09_executive_ja.pptx';

let project: ProjectCopy;
beforeAll(() => {
  project = copyDecks(['executive'], ['2025-W09']);
  project.write(
    'recipients.yaml',
    `from: { name: { ja: 調査部, en: Research Desk }, email: research@example.com }
recipients:
  - { name: 佐藤 花子, email: hanako@example.com, language: ja, audiences: [executive] }
`,
  );
  const approved = 'status: approved\napproved: { by: Hanako Sato, on: 2025-03-01 }';
  project.edit('content/briefings/2025-W09.md', 'status: draft', approved);
});
afterAll(() => project.remove());

/** In this order: a deck is built before it is traced. */
const RUNS: readonly (readonly string[])[] = [
  ['build', '--week', '2025-W09', '--audience', 'executive'],
  ['trace', DECK, '--slide', '1'],
  ['check', '--week', '2025-W09'],
  ['list', 'themes'],
  ['confirm'],
  ['migrate', '--dry-run'],
  ['new', 'takeaway', 'a-claim'],
  ['verify'],
  ['chart', 'cost-range', '--size', '400x200'],
  ['outbox'],
  ['outbox', 'begin'],
  [
    'send',
    '--dry-run',
    '--week',
    '2025-W09',
    '--audience',
    'executive',
    '--without-originals',
    'Hanako Sato',
  ],
  ['mail', '--week', '2025-W09', '--audience', 'executive'],
];

/** The keys that docs/json.md names for each command, what stands in brackets left out. */
const DOCUMENTED = new Map(
  readFileSync('docs/json.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, command, keys = ''] = /^\| `(\w+)` \| (.+) \|$/.exec(line) ?? [];
      const names = [...keys.replace(/\([^)]*\)/g, '').matchAll(/`(\w+)`/g)].map(([, key]) => key);
      return command === undefined ? [] : [[command, names] as const];
    }),
);
const ALWAYS = ['briefdeck', 'command', 'counts', 'findings'];

describe('--json', () => {
  it('prints one object, of the keys that are documented for the command', () => {
    for (const words of RUNS) {
      const { code, stdout } = project.run(...words, '--json');
      const [command = ''] = words;
      const report = JSON.parse(stdout);
      expect([words, code, report.command]).toEqual([words, 0, command]);
      const own = Object.keys(report).filter((key) => !ALWAYS.includes(key));
      expect(ALWAYS.filter((key) => !(key in report))).toEqual([]);
      const documented = DOCUMENTED.get(command) ?? [];
      if (command !== 'outbox') expect([...own].sort()).toEqual([...documented].sort());
      for (const key of own) expect(documented).toContain(key);
    }
  }, 120_000);

  it('tells a finding with its halves, and a refusal as an object, too', () => {
    project.edit('content/sources/daiwa-2025-02-26.md', 'trust: high', 'trust: hihg');
    const { code, stdout } = project.run('check', '--week', '2025-W09', '--json');
    expect(code).toBe(1);
    const { findings, counts } = JSON.parse(stdout);
    expect(counts.error).toBe(findings.length);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      file: 'content/sources/daiwa-2025-02-26.md',
      line: expect.any(Number),
      column: expect.any(Number),
      met: expect.stringContaining('`hihg`'),
      expected: expect.stringContaining('`high`'),
    });
    const refused = project.run('chart', 'nowhere', '--json');
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({
      command: 'chart',
      error: { code: 2, met: 'chart `nowhere`', expected: expect.stringContaining('`cost-range`') },
    });
    expect(refused.stderr).toContain('Unexpected chart `nowhere`');
  }, 60_000);

  it('parts a message where its halves meet, not where it quotes such words', () => {
    const place = { file: 'a', line: 1, column: 1 };
    const message = 'Unexpected `a, expected b`, expected `c, expected d` or more';
    expect(findingRecord({ kind: 'wrong-value', place, message })).toMatchObject({
      rule: 'wrong-value',
      met: '`a, expected b`',
      expected: '`c, expected d` or more',
    });
  });
});
