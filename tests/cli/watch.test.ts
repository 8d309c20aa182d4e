// `build --watch`: what is saved is built at once, whichever way it is saved, and what cannot be built ends nothing.
import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyDecks, type ProjectCopy } from '../support/project-copy.ts';
import { type Running, startProgram } from '../support/start-program.ts';

const TIMEOUT = 120_000;
const FILE = 'content/takeaways/summary.md';
const DECK = 'out/2025-W43/2025-W43_executive_ja.pptx';
const WORDS = '大和総研は高性能GPUの需要減を考えにくいとみる';
/** Milliseconds. */
const LONGEST = 60_000;

describe('a build that watches', () => {
  let project: ProjectCopy;
  let running: Running;
  let said = '';

  const path = (name: string): string => join(project.folder, name);
  const deck = (): string => readFileSync(path(DECK)).toString('base64');
  const saved = (words: string): string =>
    project.read(FILE).replace(/大和総研は高性能GPUの需要減を[^\n]*/u, words);

  /** Nobody knows how many builds a save is worth: an editor may write twice, and the first build writes down the words it met. */
  const until = async (isSo: () => boolean): Promise<void> => {
    for (const end = Date.now() + LONGEST; !isSo(); await new Promise((done) => setTimeout(done, 20)))
      if (Date.now() > end) throw new Error(`not within ${LONGEST} ms, after:\n${said}`);
  };
  /** What has been printed before does not count again. */
  const told = async (words: string): Promise<void> => {
    await until(() => said.includes(words));
    said = '';
  };

  beforeAll(async () => {
    project = copyDecks(['executive']);
    running = startProgram(project.folder, {}, 'build', '--watch');
    for (const stream of [running.child.stdout, running.child.stderr])
      stream?.on('data', (text) => {
        said += text;
      });
    await told('waiting for the next change');
  }, TIMEOUT);
  afterAll(() => {
    running.child.kill('SIGKILL');
    project.remove();
  });

  it(
    'builds what is written into a file, and what takes its name',
    async () => {
      const first = deck();
      writeFileSync(path(FILE), saved(`${WORDS}という`));
      await until(() => deck() !== first);
      writeFileSync(path('aside.md'), saved(WORDS));
      renameSync(path('aside.md'), path(FILE));
      await until(() => deck() === first);
    },
    TIMEOUT,
  );

  it(
    'builds the last of several saves in a blink',
    async () => {
      const first = deck();
      for (const pause of [0, 5, 15, 30]) {
        writeFileSync(path(FILE), saved(`${WORDS}という`));
        await new Promise((done) => setTimeout(done, pause));
        writeFileSync(path(FILE), saved(`${WORDS}とした`));
        await until(() => deck() !== first);
        writeFileSync(path(FILE), saved(WORDS));
        await until(() => deck() === first);
      }
    },
    TIMEOUT,
  );

  it(
    'tells what is wrong, leaves the deck as it was, and builds what is mended',
    async () => {
      const first = deck();
      const before = project.read(FILE);
      writeFileSync(path(FILE), before.replace('stance: opinion', 'stance: guess'));
      await told('Nothing was written');
      expect(deck()).toBe(first);
      copyFileSync('briefdeck.yaml', path('kept.yaml'));
      writeFileSync(path('briefdeck.yaml'), 'content: nowhere\n');
      await told('briefdeck: Unexpected working folder without `nowhere/`');
      renameSync(path('kept.yaml'), path('briefdeck.yaml'));
      await told('Nothing was written');
      writeFileSync(path(FILE), before.replace(WORDS, `${WORDS}という`));
      await until(() => deck() !== first);
    },
    TIMEOUT,
  );

  it('is ended by the signal itself', async () => {
    running.child.kill('SIGINT');
    await running.ended;
    expect(running.child.signalCode).toBe('SIGINT');
  });
});
