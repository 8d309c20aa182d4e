// Content as it was read, and as it comes back from what was kept of it.
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { readContent } from '../../src/read/read-content.ts';
import { readSettings } from '../../src/read/read-settings.ts';
import { rememberContent } from '../../src/read/remember-content.ts';
import { diskFiles } from '../../src/world/files.ts';
import { withShipped } from '../../src/world/shipped-templates.ts';
import { GOOD_FILES, ROOTS, spoil } from '../support/good-content.ts';
import { memoryCache } from '../support/memory-cache.ts';
import { memoryFiles } from '../support/memory-files.ts';

const { cache, results } = memoryCache();

beforeEach(() => results.clear());

/** How many contents are kept whole. */
const wholes = (): number => [...results.keys()].filter((name) => name.startsWith('content-')).length;

describe('remembered content', () => {
  it('is the same as the content that was read', async () => {
    const files = diskFiles(process.cwd(), ['content', 'templates']);
    const read = await rememberContent(files, ROOTS, cache);
    expect(wholes()).toBe(1);
    expect(await rememberContent(files, ROOTS, cache)).toEqual(read);
    expect(read).toEqual({ ...readContent(files, ROOTS), around: read.around });
  });

  it('has words of two languages that are one still as one, so that no rule looks at them twice', async () => {
    const files = diskFiles(join(process.cwd(), 'examples/obesity-drug'), [
      'content',
      'templates',
      'briefdeck.yaml',
    ]);
    const { value: settings } = await readSettings(files);
    const roots = { ...ROOTS, ...settings };
    await rememberContent(withShipped(files), roots, cache);
    const { value } = await rememberContent(withShipped(files), roots, cache);
    expect(wholes()).toBe(1);
    for (const { words } of value.takeaways.values()) expect(words.ja.claim).toBe(words.en.claim);
    const charts = [...value.takeaways.values()].flatMap(({ chart }) => chart ?? []);
    expect(charts.length).toBeGreaterThan(3);
    for (const chart of charts) expect([...value.charts.values()]).toContain(chart);
  });

  it('is read again when one letter of one file has changed, or another program asks', async () => {
    await rememberContent(memoryFiles(GOOD_FILES), ROOTS, cache);
    const other = memoryFiles(
      spoil('content/takeaways/cost-lead.md', 'kind: comparison\n', 'kind: comparison\nweight: 91\n'),
    );
    const changed = await rememberContent(other, ROOTS, cache);
    expect(changed.value.takeaways.get('cost-lead')?.weight).toBe(91);
    await rememberContent(memoryFiles(GOOD_FILES), ROOTS, { ...cache, program: 'newer' });
    expect(wholes()).toBe(3);
  });

  it('is not kept while there is a fault in it, so that the fault is told every time', async () => {
    const files = memoryFiles(
      spoil('content/takeaways/cost-lead.md', 'kind: comparison\n', 'kind: comparisn\n'),
    );
    const first = await rememberContent(files, ROOTS, cache);
    expect(first.findings).not.toEqual([]);
    expect(wholes()).toBe(0);
    expect((await rememberContent(files, ROOTS, cache)).findings).toEqual(first.findings);
  });

  it('is read again when a file has come that nothing reads', async () => {
    await rememberContent(memoryFiles(GOOD_FILES), ROOTS, cache);
    const files = memoryFiles({ ...GOOD_FILES, 'templates/audiences/board.yml': 'id: board' });
    const again = await rememberContent(files, ROOTS, cache);
    expect(again.findings.map(({ kind }) => kind)).toEqual(['file-unread']);
  });

  it('is read again when a template of the package has changed', async () => {
    const path = 'briefdeck:templates/audiences/_general/board.yaml';
    const board = (language: string) =>
      memoryFiles({
        ...GOOD_FILES,
        [path]: `id: board\nextends: investors-ja\nname: { ja: 役員, en: Board }\nlanguage: ${language}\n`,
      });
    await rememberContent(board('ja'), ROOTS, cache);
    const changed = await rememberContent(board('en'), ROOTS, cache);
    expect(changed.value.audiences.get('board')?.language).toBe('en');
  });

  it('is read again where what was kept cannot be', async () => {
    const files = memoryFiles(GOOD_FILES);
    const read = await rememberContent(files, ROOTS, cache);
    for (const name of results.keys()) results.set(name, new TextEncoder().encode('nul'));
    expect(await rememberContent(files, ROOTS, cache)).toEqual(read);
  });
});
