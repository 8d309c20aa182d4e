// Pages with sentences of the sources: made where the originals are at hand, never part of what may leave the house.
import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import mailparser from 'mailparser';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

jest.setTimeout(120_000);

const WEEK = 'out/results-q3';
const DECK = `${WEEK}/results-q3_board_en`;
const PAGE = `${DECK}.sources.html`;
const LIST = `${WEEK}/sources.json`;
/** Stands in a made-up document of the example, and nowhere in our words. */
const SENTENCE = /<blockquote[^>]*><p>([^<]{20,})/;

let project: ProjectCopy;
let stdout: string;
beforeAll(() => {
  project = copyProject([]);
  cpSync('examples/obesity-drug', project.folder, { recursive: true });
  for (const id of ['board', 'family'])
    project.write(
      `templates/audiences/${id}.yaml`,
      `id: ${id}\nextends: investors\nname: { en: ${id} }\nlanguage: en\nrecipients: { domains: [example.net] }\n`,
    );
  stdout = built('--audience', 'board');
});
afterAll(() => project.remove());

function built(...words: string[]): string {
  const outcome = project.run('build', ...words);
  if (outcome.code !== 0) throw new Error(outcome.stdout + outcome.stderr);
  return outcome.stdout;
}

const files = () => Object.keys(project.snapshot(WEEK));

/** With the documents somewhere else. */
function withoutOriginals<T>(work: () => T): T {
  const [here, away] = [join(project.folder, 'originals'), join(project.folder, 'away')];
  renameSync(here, away);
  try {
    return work();
  } finally {
    renameSync(away, here);
  }
}

describe('a page with sentences of the sources', () => {
  it('stands beside the deck, is told of, and is named by its own list alone', () => {
    expect(files()).toContain(PAGE);
    expect(stdout).toContain('For the house only: 1 page with sentences of the sources');
    expect(project.read(LIST)).toContain('results-q3_board_en.sources.html');
    for (const file of [`${WEEK}/manifest.json`, `${DECK}.json`, `${DECK}.html`])
      expect(project.read(file)).not.toContain('.sources.html');
  });

  it('has sentences that the preview, the record and the manifest have not', () => {
    const [, sentence = ''] = SENTENCE.exec(project.read(PAGE)) ?? [];
    expect(sentence).not.toBe('');
    for (const file of [`${DECK}.html`, `${DECK}.json`, `${WEEK}/manifest.json`])
      expect(project.read(file)).not.toContain(sentence);
    expect(project.read(`${DECK}.html`)).not.toContain('<blockquote');
  });

  it('is attached to no message', async () => {
    project.write(
      'recipients.yaml',
      [
        'from: { name: Desk, email: desk@example.com }',
        'groups: {}',
        'recipients:',
        '  - { name: Alex Morgan, email: alex@example.net, language: en, audiences: [board] }',
        '',
      ].join('\n'),
    );
    expect(project.run('mail')).toMatchObject({ code: 0 });
    const drafts = Object.entries(project.snapshot(`${WEEK}/mail`)).filter(([name]) => name.endsWith('.eml'));
    expect(drafts).toHaveLength(1);
    for (const [, bytes] of drafts) {
      const { attachments } = await mailparser.simpleParser(Buffer.from(bytes, 'base64'));
      const named = attachments.flatMap(({ filename }) => filename ?? []);
      expect(named.filter((name) => !/\.(?:pptx|png)$/.test(name))).toEqual([]);
    }
  });

  it('goes when the deck is built without the originals, and the deck is the same file', () => {
    const deck = project.snapshot(WEEK)[`${DECK}.pptx`];
    const told = withoutOriginals(() => built('--audience', 'board'));
    expect(told).toContain(
      `Withdrawn, because nothing makes it any more: results-q3/results-q3_board_en.sources.html`,
    );
    expect(files()).not.toContain(PAGE);
    expect(files()).not.toContain(LIST);
    expect(project.snapshot(WEEK)[`${DECK}.pptx`]).toBe(deck);
    built('--audience', 'board');
    expect(files()).toContain(PAGE);
  });

  it('goes when no preview is asked for, but not with another deck of the edition', () => {
    const kept = project.read(LIST);
    withoutOriginals(() => built('--audience', 'family'));
    expect(project.read(LIST)).toBe(kept);
    expect(files()).toContain(PAGE);
    built('--audience', 'board', '--format', 'pptx');
    expect(files()).not.toContain(PAGE);
  });
});
