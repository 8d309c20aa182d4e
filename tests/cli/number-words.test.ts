// A project that was just begun, with number words for its figures: built in both languages, traced, and refused where they are untrue.
import { describe, expect, it } from '@jest/globals';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

const CLAIM = 'content/takeaways/results.md';
const FIGURES = `cover:
  is: { ja: 受注残の売上高に対する倍率, en: Backlog over revenue }
  derived: { formula: a / b, inputs: { a: backlog, b: revenue }, unit: times, decimals: 1, qualifier: about }
growth:
  is: { ja: 売上高の前年同期比, en: 'Revenue, change on a year earlier' }
  derived: { formula: (a - b) / b * 100, inputs: { a: revenue, b: revenue-year-ago }, unit: percent, decimals: 0 }
`;

function withWords<T>(use: (project: ProjectCopy) => T): T {
  const project = copyProject([]);
  try {
    project.run('init', '--languages', 'ja,en');
    project.write('content/figures/results.yaml', project.read('content/figures/results.yaml') + FIGURES);
    project.edit(
      CLAIM,
      'cover more than the next quarter',
      'are {{cover as "about three times"}} the revenue of the quarter',
    );
    project.edit(
      CLAIM,
      'あり、次の四半期に見込まれる売上高を大きく上回る',
      'で、売上高の{{cover as "約3倍"}}に当たる',
    );
    project.edit(CLAIM, 'Most of the backlog', '{{growth as "Double-digit"}} growth; most of the backlog');
    project.edit(CLAIM, '受注残の大半', '{{growth as 「二桁」}}の伸びで、受注残の大半');
    return use(project);
  } finally {
    project.remove();
  }
}

describe('number words of figures', () => {
  it('are built without a finding, in words, mark and trace', () => {
    withWords((project) => {
      const { code, stdout } = project.run('build');
      expect([code, stdout.match(/ (?:error|warning) {2}(?!disclosures-open)\S+/gu)]).toEqual([0, null]);
      const traced = (deck: string) => project.run('trace', `out/2026-W03/2026-W03_${deck}.pptx`).stdout;
      const en = traced('investors_en');
      expect(en).toMatch(
        /about three times {2}headline {2}Backlog over revenue, calculated: .* = about 3\.2 times/u,
      );
      expect(en).toMatch(/Double-digit {2}\S+ {2}Revenue, change on a year earlier, calculated: .* = 15%/u);
      const ja = traced('investors-ja_ja');
      expect(ja).toMatch(/約3倍 {2}headline {2}受注残の売上高に対する倍率, calculated: .* = 約3\.2倍/u);
      expect(ja).toMatch(/二桁 {2}\S+ {2}売上高の前年同期比, calculated: .* = 15%/u);
    });
  });

  it('have one finding each where they are not true', () => {
    withWords((project) => {
      project.edit(CLAIM, '"about three times"', '"twice"');
      project.edit(CLAIM, '約3倍', '3倍');
      const { code, stdout } = project.run('check');
      expect(code).toBe(1);
      const faults = stdout.match(/ error {2}(\S+) {2}Unexpected `[^`]*`/gu)?.map((one) => one.trim());
      expect(faults).toEqual([
        'error  word-untrue  Unexpected `{{cover as "3倍"}}`',
        'error  word-untrue  Unexpected `{{cover as "twice"}}`',
      ]);
    });
  });
});
